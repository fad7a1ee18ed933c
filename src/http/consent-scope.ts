import type { Permission } from '../domain/sign-in-required';

const GRAPH = 'https://graph.microsoft.com/';

const known: Readonly<Record<Permission, true>> = {
  'VirtualEvent.ReadWrite': true,
  'OnlineMeetings.ReadWrite': true,
  'User.Read': true,
  'Calendars.Read': true,
};

/** Whether a word is the short name of a permission that the bot may ask for. */
export function isPermission(word: string): word is Permission {
  return Object.hasOwn(known, word);
}

/** The permissions that a `scope` asks for by their full names; undefined when it asks for anything else, or for nothing. */
export function readScope(scope: string): readonly Permission[] | undefined {
  const words = scope.split(' ').filter((word) => word !== '');
  const names = words.map((word) => (word.startsWith(GRAPH) ? word.slice(GRAPH.length) : ''));
  return names.length > 0 && names.every(isPermission) ? [...new Set(names)] : undefined;
}

/**
 * The permissions as Entra wants them, with the scopes that MSAL adds when it redeems a code: a code is good for no more than
 * it was asked for (Microsoft identity platform, authorization code flow).
 */
export function writeScope(permissions: readonly Permission[]): string {
  const asked = permissions.map((permission) => `${GRAPH}${permission}`);
  return [...asked, 'openid', 'profile', 'offline_access'].join(' ');
}
