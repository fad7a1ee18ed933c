import { SignJWT, compactVerify, decodeJwt, exportJWK, generateKeyPair } from 'jose';
import type { JWTPayload } from 'jose';

/** The key that signs user tokens, and the three keys of the Bot Framework channel, by what they are endorsed for. */
export type KeyId = 'entra' | 'teams' | 'emulator' | 'unendorsed';

const endorsements: Readonly<Record<Exclude<KeyId, 'entra'>, readonly string[] | undefined>> = {
  teams: ['msteams'],
  emulator: ['emulator'],
  unendorsed: undefined,
};

const pair = () => generateKeyPair('RS256', { extractable: true });

/** Signing keys: one pair of RSA keys for Entra ID, one for the channel, published under its three key ids. */
export const makeKeys = async () => {
  const [entra, channel] = await Promise.all([pair(), pair()]);
  const published = async (kid: KeyId) => ({
    ...(await exportJWK(kid === 'entra' ? entra.publicKey : channel.publicKey)),
    kid,
    use: 'sig',
    alg: 'RS256',
  });
  const entraJwks = { keys: [await published('entra')] };
  const channelJwks = {
    keys: await Promise.all(
      (['teams', 'emulator', 'unendorsed'] as const).map(async (kid) => ({
        ...(await published(kid)),
        ...(endorsements[kid] && { endorsements: endorsements[kid] }),
      })),
    ),
  };

  return {
    entraJwks,
    channelJwks,
    /** A compact JWT with exactly these claims. */
    sign: (claims: JWTPayload, kid: KeyId): Promise<string> =>
      new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .sign(kid === 'entra' ? entra.privateKey : channel.privateKey),
    /** The claims of a JWT signed by the Entra key; its dates are not looked at. Undefined when the signature is wrong. */
    readEntra: async (jwt: string): Promise<JWTPayload | undefined> => {
      const signature = await compactVerify(jwt, entra.publicKey).then(
        () => 'right',
        () => 'wrong',
      );
      return signature === 'right' ? decodeJwt(jwt) : undefined;
    },
  };
};

export type Keys = Awaited<ReturnType<typeof makeKeys>>;
