import { ManagedIdentityApplication } from '@azure/msal-node';
import { within } from '../domain/within';
import { IdentityFault } from './identity-fault';

/** A token of the managed identity itself. */
export interface ManagedIdentityToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Gives a token for one resource, an address without `/.default`. Throws `IdentityFault` (`credential_unavailable`). */
export type ManagedIdentity = (resource: string) => Promise<ManagedIdentityToken>;

/** The endpoint is on the same host; MSAL alone would go on trying for longer than anybody waits. */
const LONGEST_ANSWER_MS = 5_000;

/**
 * A user-assigned managed identity, asked by way of the endpoint that the platform offers (App Service and Container Apps:
 * `IDENTITY_ENDPOINT`; virtual machines: the instance metadata service). MSAL keeps each token until shortly before it ends.
 */
export function createManagedIdentity(clientId: string): ManagedIdentity {
  const identity = new ManagedIdentityApplication({
    managedIdentityIdParams: { userAssignedClientId: clientId },
  });
  return async (resource) => {
    try {
      const { accessToken, expiresOn } = await within(LONGEST_ANSWER_MS, identity.acquireToken({ resource }));
      if (accessToken === '' || !expiresOn) throw new TypeError('The answer holds no token.');
      return { token: accessToken, expiresAt: expiresOn };
    } catch (cause) {
      throw new IdentityFault('credential_unavailable', { cause });
    }
  };
}

/** The same in the form that Azure's own libraries take; scopes end in `/.default`. Throws `IdentityFault`. */
export function tokenCredential(identity: ManagedIdentity) {
  return {
    async getToken(scopes: string | string[]): Promise<{ token: string; expiresOnTimestamp: number }> {
      const [scope = ''] = [scopes].flat();
      const { token, expiresAt } = await identity(resourceOf(scope));
      return { token, expiresOnTimestamp: expiresAt.getTime() };
    },
  };
}

/** The resource that a scope `<resource>/.default` is about (Microsoft identity platform, scopes and permissions). */
export function resourceOf(scope: string): string {
  return scope.replace(/\/\.default$/, '');
}
