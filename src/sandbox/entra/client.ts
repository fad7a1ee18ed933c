import { X509Certificate, createHash, timingSafeEqual } from 'node:crypto';
import { jwtVerify } from 'jose';
import type { Keys } from './keys';
import { Refusal, required } from './refusal';

export interface RegisteredClient {
  readonly id: string;
  readonly secret: string;
  /** PEM of a certificate the client may sign its assertions with. */
  readonly certificate?: string;
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

const digest = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string): 'same' | 'other' =>
  timingSafeEqual(digest(a), digest(b)) ? 'same' : 'other';

const invalidClient = (aadsts: number, sentence: string) =>
  new Refusal('invalid_client', aadsts, sentence, { status: 401 });

/** A federated credential: a token of this very Entra for `api://AzureADTokenExchange`, as a managed identity gets it. */
const isFederated = async (keys: Keys, assertion: string): Promise<'yes' | 'no'> =>
  (await keys.readEntra(assertion))?.aud === 'api://AzureADTokenExchange' ? 'yes' : 'no';

const checkAssertion = async (
  keys: Keys,
  client: RegisteredClient,
  assertion: string,
  audiences: string[],
) => {
  if ((await isFederated(keys, assertion)) === 'yes') return;
  if (!client.certificate)
    throw invalidClient(700027, 'The certificate used to sign the client assertion is not registered.');
  try {
    const key = new X509Certificate(client.certificate).publicKey;
    // MSAL rounds the moment it signs at up to the next second, so a fresh assertion lies in the future.
    const clockTolerance = 300;
    await jwtVerify(assertion, key, {
      issuer: client.id,
      subject: client.id,
      audience: audiences,
      clockTolerance,
    });
  } catch {
    throw invalidClient(700027, 'Client assertion failed signature validation.');
  }
};

/**
 * Finds the client a token request comes from and checks its one credential: `client_secret`, or `client_assertion`
 * signed with the registered certificate for one of `audiences`. Throws `Refusal`.
 */
export const authenticateClient = async (
  form: URLSearchParams,
  clients: readonly RegisteredClient[],
  keys: Keys,
  audiences: string[],
): Promise<RegisteredClient> => {
  const id = required(form, 'client_id');
  const known = clients.filter((client) => client.id === id);
  if (!known[0])
    throw new Refusal(
      'unauthorized_client',
      700016,
      `Application with identifier '${id}' was not found in the directory.`,
    );
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (secret !== null && assertion === null) {
    const match = known.find((client) => same(client.secret, secret) === 'same');
    if (match) return match;
    throw invalidClient(7000215, 'Invalid client secret provided.');
  }
  if (assertion !== null && secret === null && form.get('client_assertion_type') === assertionType) {
    await checkAssertion(keys, known[0], assertion, audiences);
    return known[0];
  }
  throw invalidClient(
    7000218,
    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  );
};
