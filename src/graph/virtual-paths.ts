import type { VirtualEventRef } from '../domain/event';
import type { Permission } from '../domain/sign-in-required';
import { path, type SafePath } from './path';
import type { ReadScope } from './reads';

export const VIRTUAL_EVENTS: readonly Permission[] = ['VirtualEvent.ReadWrite'];

const COLLECTIONS = {
  webinar: { version: 'v1.0', collection: 'webinars' },
  // The v1.0 pages about registrations say webinar only; the beta pages name both (graph documentation, Aug 2026).
  townhall: { version: 'beta', collection: 'townhalls' },
} as const;

/** Where requests about webinars, or about town halls, go. */
export function virtualScope(kind: VirtualEventRef['kind']): ReadScope {
  return { family: kind, version: COLLECTIONS[kind].version, permissions: VIRTUAL_EVENTS };
}

/** `/solutions/virtualEvents/{collection}/{id}` */
export function eventPath({ kind, id }: VirtualEventRef): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/${id}`;
}

/** `/solutions/virtualEvents/{collection}/getByUserRole(role='…')` */
export function organizedPath(kind: VirtualEventRef['kind'], role: 'organizer' | 'coOrganizer'): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/getByUserRole(role='${role}')`;
}

/** `…/registrationConfiguration`; the contract gives it no query options, so its questions stay unread. */
export function configurationPath({ kind, id }: VirtualEventRef): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/${id}/registrationConfiguration`;
}

/** `…/registrations` */
export function registrationsPath({ kind, id }: VirtualEventRef): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/${id}/registrations`;
}

/** `…/registrations/{registrationId}` */
export function registrationPath({ kind, id }: VirtualEventRef, registrationId: string): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/${id}/registrations/${registrationId}`;
}

/** `…/registrations/{registrationId}/cancel`: one segment less would cancel the event for everybody. */
export function cancelPath({ kind, id }: VirtualEventRef, registrationId: string): SafePath {
  const { collection } = COLLECTIONS[kind];
  return path`/solutions/virtualEvents/${collection}/${id}/registrations/${registrationId}/cancel`;
}

/** `…/registrations(userId='…')` */
export function ownPath({ kind, id }: VirtualEventRef, userId: string): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/${id}/registrations(userId='${userId}')`;
}

/** `…/registrations(email='…')` */
export function mailPath({ kind, id }: VirtualEventRef, email: string): SafePath {
  return path`/solutions/virtualEvents/${COLLECTIONS[kind].collection}/${id}/registrations(email='${email}')`;
}
