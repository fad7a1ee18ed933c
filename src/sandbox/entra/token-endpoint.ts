import { setTimeout as delay } from 'node:timers/promises';
import { authorizationCode } from './authorization-code';
import type { Codes } from './authorization-code';
import { authenticateClient } from './client';
import type { RegisteredClient } from './client';
import type { DeviceCodes } from './device-code';
import type { Directory } from './directory';
import type { TokenAnswer } from './graph-grant';
import type { Keys } from './keys';
import { onBehalfOf } from './on-behalf-of';
import { Refusal, required } from './refusal';
import type { Tokens } from './tokens';

export type Grant = 'client_credentials' | 'on_behalf_of' | 'authorization_code' | 'device_code';

/** What goes wrong at the token endpoint from now on. Absent members mean that all is well. */
export interface TokenFaults {
  /** Only requests of this grant suffer. */
  readonly grant?: Grant;
  /** An HTTP status, with a body that is not JSON. */
  readonly status?: number;
  /** Milliseconds before anything else happens. */
  readonly slow?: number;
  /** The connection is cut without an answer. */
  readonly down?: boolean;
}

/** One request the token endpoint has answered. */
export interface TokenRequest {
  readonly grant: Grant | 'unknown';
  readonly clientId: string | null;
  readonly oid?: string;
  readonly scope: string | null;
  readonly claims: string | null;
  readonly status: number;
  /** The `AADSTS` number of a refusal. */
  readonly refusal?: number;
}

interface Dependencies {
  readonly app: RegisteredClient;
  readonly bot: RegisteredClient;
  readonly directory: Directory;
  readonly keys: Keys;
  readonly tokens: Tokens;
  readonly codes: Codes;
  readonly deviceCodes: DeviceCodes;
  readonly issuer: string;
  readonly tenantId: string;
  readonly audiences: string[];
  readonly now: () => Date;
}

const grants: Readonly<Record<string, Grant>> = {
  client_credentials: 'client_credentials',
  'urn:ietf:params:oauth:grant-type:jwt-bearer': 'on_behalf_of',
  authorization_code: 'authorization_code',
  'urn:ietf:params:oauth:grant-type:device_code': 'device_code',
  // What MSAL sends (and Entra takes) for the same.
  device_code: 'device_code',
};

const botAnswer = async ({ tokens }: Dependencies, form: URLSearchParams): Promise<TokenAnswer> => {
  const scope = required(form, 'scope');
  if (scope !== 'https://api.botframework.com/.default')
    throw new Refusal('invalid_scope', 70011, `The provided value '${scope}' for 'scope' is not valid.`);
  const { token, expiresIn } = await tokens.botToken();
  return {
    body: { token_type: 'Bearer', expires_in: expiresIn, ext_expires_in: expiresIn, access_token: token },
  };
};

const answer = async (
  dependencies: Dependencies,
  grant: Grant | undefined,
  form: URLSearchParams,
): Promise<TokenAnswer> => {
  const { app, bot, keys, audiences } = dependencies;
  const type = required(form, 'grant_type');
  // The page that asks for consent is a public client: it proves itself by the code verifier alone.
  if (grant === 'authorization_code' && form.get('client_id') === app.id && !form.has('client_secret'))
    return authorizationCode({ ...dependencies, clientId: app.id }, form);
  if (grant === 'device_code') return dependencies.deviceCodes.redeem(form);
  const clients = grant === 'client_credentials' ? [bot] : [app];
  if (!grant)
    throw new Refusal(
      'unsupported_grant_type',
      70003,
      `The app requested the unsupported grant type '${type}'.`,
    );
  await authenticateClient(form, clients, keys, audiences);
  if (grant === 'client_credentials') return botAnswer(dependencies, form);
  if (grant === 'authorization_code') return authorizationCode({ ...dependencies, clientId: app.id }, form);
  return onBehalfOf({ ...dependencies, clientId: app.id }, form);
};

export type TokenReply =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'garbage'; readonly status: number }
  | { readonly kind: 'cut' };

/** The token endpoint: every grant, the faults of the moment, and a log of what was asked. */
export const createTokenEndpoint = (dependencies: Dependencies) => {
  const requests: TokenRequest[] = [];
  const endpoint = {
    requests,
    faults: {} as TokenFaults,
    handle: async (form: URLSearchParams): Promise<TokenReply> => {
      const grant = grants[form.get('grant_type') ?? ''];
      const entry = {
        grant: grant ?? ('unknown' as const),
        clientId: form.get('client_id'),
        scope: form.get('scope'),
        claims: form.get('claims'),
      };
      const faults = !endpoint.faults.grant || endpoint.faults.grant === grant ? endpoint.faults : {};
      if (faults.slow !== undefined) await delay(faults.slow, undefined, { ref: false });
      if (faults.down) {
        requests.push({ ...entry, status: 0 });
        return { kind: 'cut' };
      }
      if (faults.status !== undefined) {
        requests.push({ ...entry, status: faults.status });
        return { kind: 'garbage', status: faults.status };
      }
      try {
        const { oid, body } = await answer(dependencies, grant, form);
        requests.push({ ...entry, ...(oid !== undefined && { oid }), status: 200 });
        return { kind: 'json', status: 200, body };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        requests.push({ ...entry, status: error.status, refusal: error.aadsts });
        return { kind: 'json', status: error.status, body: error.body(dependencies.now()) };
      }
    },
  };
  return endpoint;
};
