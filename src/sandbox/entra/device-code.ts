import { randomBytes } from 'node:crypto';
import type { Directory, DirectoryUser } from './directory';
import type { TokenAnswer } from './graph-grant';
import { Refusal, required } from './refusal';
import type { Tokens } from './tokens';

interface DeviceCode {
  readonly userCode: string;
  readonly expires: number;
  decision:
    | { readonly kind: 'pending' }
    | { readonly kind: 'declined' }
    | { readonly kind: 'approved'; readonly oid: string };
}

interface Dependencies {
  readonly directory: Directory;
  readonly tokens: Tokens;
  readonly clientId: string;
  readonly now: () => Date;
  readonly verificationUri: string;
}

const LIFETIME_S = 900;

/**
 * Sign-in on another device (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code): the client shows a
 * code, a person types it elsewhere, and the client asks for tokens until that has happened. The one thing to sign in to is
 * the app itself, by `{clientId}/.default`.
 */
export const createDeviceCodes = ({ directory, tokens, clientId, now, verificationUri }: Dependencies) => {
  const codes = new Map<string, DeviceCode>();
  const decide = (userCode: string, decision: DeviceCode['decision']): void => {
    const code = [...codes.values()].find((each) => each.userCode === userCode);
    if (!code) throw new Error(`Nobody was shown the code ${userCode}.`);
    code.decision = decision;
  };
  const refuse = (error: string, aadsts: number, sentence: string) => new Refusal(error, aadsts, sentence);

  const flow = {
    /** Whether the app's registration allows public client flows. */
    publicClients: 'allowed' as 'allowed' | 'refused',
    approve: (userCode: string, oid: string): void => {
      decide(userCode, { kind: 'approved', oid });
    },
    decline: (userCode: string): void => {
      decide(userCode, { kind: 'declined' });
    },

    /** Answers a request of the device code endpoint. Throws `Refusal`. */
    begin: (form: URLSearchParams) => {
      if (required(form, 'client_id') !== clientId)
        throw refuse('unauthorized_client', 700016, 'The application was not found in the directory.');
      const scopes = required(form, 'scope').split(' ');
      if (!scopes.includes(`${clientId}/.default`))
        throw refuse('invalid_scope', 70011, 'Only the application itself is offered here.');
      const device = randomBytes(24).toString('base64url');
      const userCode = randomBytes(5).toString('hex').toUpperCase().slice(0, 9);
      codes.set(device, {
        userCode,
        expires: now().getTime() + LIFETIME_S * 1000,
        decision: { kind: 'pending' },
      });
      return {
        user_code: userCode,
        device_code: device,
        verification_uri: verificationUri,
        expires_in: LIFETIME_S,
        interval: 1,
        message: `To sign in, open ${verificationUri} and enter the code ${userCode}.`,
      };
    },

    /** The grant of type device_code. Throws `Refusal` until somebody has approved, and for ever when they declined. */
    redeem: async (form: URLSearchParams): Promise<TokenAnswer> => {
      if (required(form, 'client_id') !== clientId)
        throw refuse('unauthorized_client', 700016, 'The application was not found in the directory.');
      // Entra hands out a code to any client, and looks at the registration only now.
      if (flow.publicClients === 'refused')
        throw new Refusal(
          'invalid_client',
          7000218,
          "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
          { status: 401 },
        );
      const code = codes.get(required(form, 'device_code'));
      if (!code || code.expires <= now().getTime())
        throw refuse(
          'expired_token',
          70020,
          'The provided value for the input parameter device_code is not valid.',
        );
      const { decision } = code;
      if (decision.kind === 'pending')
        throw refuse('authorization_pending', 70016, 'The end user has not yet been authenticated.');
      if (decision.kind === 'declined')
        throw refuse('authorization_declined', 70018, 'The end user denied the authorization request.');
      const user = directory.user(decision.oid);
      if (!user) throw refuse('invalid_grant', 50034, 'The user account does not exist in the directory.');
      return answer(tokens, user, clientId);
    },
  };
  return flow;
};

const answer = async (tokens: Tokens, user: DirectoryUser, clientId: string): Promise<TokenAnswer> => ({
  oid: user.oid,
  body: {
    token_type: 'Bearer',
    scope: `${clientId}/.default`,
    expires_in: 4500,
    ext_expires_in: 4500,
    access_token: await tokens.teamsToken(user, { aud: clientId, azp: clientId }),
    id_token: await tokens.idToken(user, undefined),
    client_info: Buffer.from(JSON.stringify({ uid: user.oid, utid: user.tid })).toString('base64url'),
  },
});

export type DeviceCodes = ReturnType<typeof createDeviceCodes>;
