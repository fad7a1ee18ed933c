import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { DirectoryUser } from './directory';
import type { Keys } from './keys';

/** What the holder of a Graph access token may be told about it. */
export interface GraphCaller {
  readonly oid: string;
  readonly tid: string;
  /** Space-separated short names, such as `User.Read VirtualEvent.ReadWrite`. */
  readonly scp: string;
  readonly name: string;
  readonly preferred_username: string;
  /** Seconds since 1970. */
  readonly exp: number;
  readonly iat: number;
  /** Client capabilities and authentication contexts the token was asked for with `claims`. */
  readonly xms_cc?: readonly string[];
  readonly acrs?: readonly string[];
}

const graphAudience = 'https://graph.microsoft.com';
const botFrameworkAudience = 'https://api.botframework.com';
/** Application ids of the Teams web client and of the channel's issuer are Microsoft's and public. */
const teamsWebClient = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
export const channelIssuer = 'https://api.botframework.com';

interface Dependencies {
  readonly keys: Keys;
  readonly issuer: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly botAppId: string;
  readonly now: () => Date;
}

/** Issues every kind of token of the embedded world, and knows again the access tokens it issued. */
export const createTokens = ({ keys, issuer, tenantId, clientId, botAppId, now }: Dependencies) => {
  const graphTokens = new Map<string, GraphCaller>();
  const botTokens = new Map<string, number>();
  const seconds = () => Math.floor(now().getTime() / 1000);

  const forgetExpired = (): void => {
    for (const [token, { exp }] of graphTokens) if (exp <= seconds()) graphTokens.delete(token);
    for (const [token, exp] of botTokens) if (exp <= seconds()) botTokens.delete(token);
  };

  const userClaims = (user: DirectoryUser) => ({
    iss: issuer,
    tid: user.tid,
    oid: user.oid,
    sub: `sub-${user.oid}`,
    name: user.name,
    preferred_username: user.upn,
    ver: '2.0',
    uti: randomUUID(),
  });

  return {
    /** The Teams single sign-on token of a person, as the Teams client gets it. */
    teamsToken: (user: DirectoryUser, overrides: JWTPayload = {}): Promise<string> => {
      const iat = seconds();
      return keys.sign(
        {
          aud: `api://botid-${clientId}`,
          ...userClaims(user),
          scp: 'access_as_user',
          azp: teamsWebClient,
          iat,
          nbf: iat,
          exp: iat + 75 * 60,
          ...overrides,
        },
        'entra',
      );
    },

    graphToken: async (
      user: DirectoryUser,
      scopes: readonly string[],
      asked: { readonly xms_cc?: readonly string[]; readonly acrs?: readonly string[] },
    ): Promise<{ readonly token: string; readonly expiresIn: number }> => {
      forgetExpired();
      const iat = seconds();
      const expiresIn = 75 * 60;
      const caller: GraphCaller = {
        oid: user.oid,
        tid: user.tid,
        scp: scopes.join(' '),
        name: user.name,
        preferred_username: user.upn,
        iat,
        exp: iat + expiresIn,
        ...asked,
      };
      const token = await keys.sign(
        { aud: graphAudience, appid: clientId, ...userClaims(user), nbf: iat, ...caller },
        'entra',
      );
      graphTokens.set(token, caller);
      return { token, expiresIn };
    },

    /** Who a Graph access token speaks for; undefined for a token never issued here, or expired. */
    verifyGraphToken: (bearer: string): GraphCaller | undefined => {
      const caller = graphTokens.get(bearer);
      return caller && caller.exp > seconds() ? caller : undefined;
    },

    /** The bot's own token, with which it calls the Bot Connector. */
    botToken: async (): Promise<{ readonly token: string; readonly expiresIn: number }> => {
      forgetExpired();
      const iat = seconds();
      const expiresIn = 24 * 3600 - 1;
      const token = await keys.sign(
        {
          aud: botFrameworkAudience,
          iss: issuer,
          appid: botAppId,
          tid: tenantId,
          idtyp: 'app',
          jti: randomUUID(),
          iat,
          nbf: iat,
          exp: iat + expiresIn,
        },
        'entra',
      );
      botTokens.set(token, iat + expiresIn);
      return { token, expiresIn };
    },

    /** Whether the Bot Connector would take this bearer token. */
    verifyBotToken: (bearer: string): 'valid' | 'invalid' =>
      (botTokens.get(bearer) ?? 0) > seconds() ? 'valid' : 'invalid',

    idToken: (user: DirectoryUser, nonce: string | undefined): Promise<string> => {
      const iat = seconds();
      return keys.sign(
        {
          ...userClaims(user),
          aud: clientId,
          iat,
          nbf: iat,
          exp: iat + 3600,
          ...(nonce !== undefined && { nonce }),
        },
        'entra',
      );
    },

    /**
     * The token the channel puts on an activity. Its dates come from the real clock: botbuilder reads no other.
     */
    channelToken: (
      claims: JWTPayload & { readonly serviceUrl: string },
      kid: 'teams' | 'emulator' | 'unendorsed' = 'teams',
    ): Promise<string> => {
      const { serviceUrl, ...overrides } = claims;
      const iat = Math.floor(Date.now() / 1000);
      return keys.sign(
        {
          iss: channelIssuer,
          aud: botAppId,
          serviceurl: serviceUrl,
          iat,
          nbf: iat - 5,
          exp: iat + 3600,
          ...overrides,
        },
        kid,
      );
    },
  };
};

export type Tokens = ReturnType<typeof createTokens>;
