import { Refusal, required } from './refusal';

const graph = 'https://graph.microsoft.com/';
const openIdScopes = new Set(['openid', 'profile', 'offline_access', 'email']);

export interface AskedScopes {
  /** Short names of the Graph permissions; `.default` stands for all that is consented. */
  readonly permissions: readonly string[];
  readonly offline: 'asked' | 'notAsked';
}

/** Reads the `scope` of a request: Graph permissions by full or short name, and OpenID's own. Throws `Refusal`. */
export const readScopes = (form: URLSearchParams): AskedScopes => {
  const words = required(form, 'scope').split(' ').filter(Boolean);
  const permissions = words
    .filter((word) => !openIdScopes.has(word.toLowerCase()))
    .map((word) => (word.startsWith(graph) ? word.slice(graph.length) : word));
  const odd = permissions.find((name) => !/^\.?[A-Za-z][A-Za-z.-]*$/.test(name));
  if (odd !== undefined)
    throw new Refusal(
      'invalid_scope',
      70011,
      `The provided value for the input parameter 'scope' is not valid. The scope '${odd}' does not exist.`,
    );
  return {
    permissions: [...new Set(permissions)],
    offline: words.includes('offline_access') ? 'asked' : 'notAsked',
  };
};
