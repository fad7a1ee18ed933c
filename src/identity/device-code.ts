import { PublicClientApplication, type INetworkModule } from '@azure/msal-node';
import type { Person } from '../domain/person';
import { identityFaultOf, type EntraApp } from './entra-client';
import { IdentityFault } from './identity-fault';
import type { EntraNetwork } from './network';

/** What somebody has to be shown who signs in on another device. */
export interface DevicePrompt {
  /** The page where the code is to be typed. */
  readonly page: string;
  readonly code: string;
  readonly minutes: number;
}

/** Somebody who signed in, and a token that says so and can be traded on their behalf. */
export interface SignedIn {
  readonly person: Person;
  readonly assertion: string;
}

/**
 * Signs somebody in to the app itself by a code they type on another device (Microsoft identity platform, device
 * authorization grant), which the app's registration has to allow ("public client flows"). The token is for the app, as the
 * one is that Teams brings, so that everything after it is what the bot does. Throws `IdentityFault`: `entra_refused` with
 * 7000218 where public client flows are not allowed.
 */
export async function signInByDevice(options: {
  app: Pick<EntraApp, 'clientId' | 'tenantId' | 'authorityHost'>;
  network: EntraNetwork;
  show: (prompt: DevicePrompt) => void;
}): Promise<SignedIn> {
  const { app, network, show } = options;
  const { module, refusal } = watched(network.module);
  const client = new PublicClientApplication({
    auth: {
      clientId: app.clientId,
      authority: `${app.authorityHost}/${app.tenantId}`,
      knownAuthorities: [new URL(app.authorityHost).host],
    },
    system: { networkClient: module },
  });
  try {
    const result = await client.acquireTokenByDeviceCode({
      // An app may ask for a token of its own only by its bare id (Entra error 90009).
      scopes: [`${app.clientId}/.default`],
      deviceCodeCallback: ({ verificationUri, userCode, expiresIn }) => {
        show({ page: verificationUri, code: userCode, minutes: Math.round(expiresIn / 60) });
      },
    });
    if (!result) throw new IdentityFault('entra_unavailable');
    const person = { tenantId: result.tenantId.toLowerCase(), userId: result.uniqueId.toLowerCase() };
    return { person, assertion: result.accessToken };
  } catch (error) {
    const entraCode = refusal();
    throw entraCode === undefined
      ? identityFaultOf(error)
      : new IdentityFault('entra_refused', { entraCode, cause: error });
  }
}

/** In this flow MSAL keeps Entra's numbers to itself, so they are read from the answers as they pass. */
function watched(inner: INetworkModule) {
  let last: string | undefined;
  const module: INetworkModule = {
    sendGetRequestAsync: (url, options, timeout) => inner.sendGetRequestAsync(url, options, timeout),
    async sendPostRequestAsync(url, options) {
      const answer = await inner.sendPostRequestAsync<never>(url, options);
      const { error_codes: codes } = answer.body as { error_codes?: unknown };
      const [number] = Array.isArray(codes) ? (codes as readonly unknown[]) : [];
      last = typeof number === 'number' ? String(number) : undefined;
      return answer;
    },
  };
  return { module, refusal: () => last };
}
