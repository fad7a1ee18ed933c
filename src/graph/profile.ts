import type { User } from '@microsoft/microsoft-graph-types';
import type { Clock } from '../domain/ports';
import type { Session } from './client';
import { faultOf } from './graph-fault';
import { createExpiring } from './expiring';
import { path } from './path';
import { entityIn, textOf } from './untrusted';

/** What enrolling needs of the person's entry in Microsoft Entra ID. */
export interface Profile {
  /** The address for mail, else the user principal name. */
  readonly email: string;
  readonly givenName: string;
  readonly surname: string;
}

export type ReadProfile = (session: Session) => Promise<Profile>;

const KEPT_MS = 10 * 60_000;
const MOST_PROFILES = 1_000;

/** Makes the reader of `GET /me`, which remembers each person for ten minutes. Throws `GraphFault`, `SignInRequired`. */
export function createProfiles(now: Clock): ReadProfile {
  const profiles = createExpiring<Profile>({ now, ttlMs: KEPT_MS, max: MOST_PROFILES });
  return async (session) => {
    const { tenantId, userId } = session.caller.person;
    const key = `${tenantId}/${userId}`;
    const known = profiles.get(key);
    if (known) return known;
    const answer = await session.request({
      family: 'profile',
      method: 'GET',
      version: 'v1.0',
      path: path`/me?$select=${'id,mail,userPrincipalName,givenName,surname'}`,
      permissions: ['User.Read'],
    });
    const entity = entityIn<User>(answer.body);
    const email = textOf(entity.mail) ?? textOf(entity.userPrincipalName);
    if (answer.status !== 200 || email === undefined) throw faultOf('graph_error', answer);
    const [givenName = '', surname = ''] = [textOf(entity.givenName), textOf(entity.surname)];
    const profile = { email, givenName, surname };
    profiles.set(key, profile);
    return profile;
  };
}
