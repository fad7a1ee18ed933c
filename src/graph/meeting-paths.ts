import type { MeetingRef } from '../domain/event';
import type { Permission } from '../domain/sign-in-required';
import { path, type SafePath } from './path';
import type { ReadScope } from './reads';

const ONLINE_MEETINGS: readonly Permission[] = ['OnlineMeetings.ReadWrite'];

/** Where reads of online meetings go. */
export const MEETINGS: ReadScope = { family: 'meeting', version: 'v1.0', permissions: ONLINE_MEETINGS };

/** Where the retired registrants are, which never left beta. */
export const REGISTRANTS = { ...MEETINGS, version: 'beta' } as const;

/** `/users/{organizerId}/onlineMeetings/{meetingId}` */
export function meetingPath({ organizerId, meetingId }: MeetingRef): SafePath {
  return path`/users/${organizerId}/onlineMeetings/${meetingId}`;
}

/** `…/registration/registrants` */
export function registrantsPath({ organizerId, meetingId }: MeetingRef): SafePath {
  return path`/users/${organizerId}/onlineMeetings/${meetingId}/registration/registrants`;
}

/** `…/registration/registrants/{registrantId}` */
export function registrantPath({ organizerId, meetingId }: MeetingRef, registrantId: string): SafePath {
  return path`/users/${organizerId}/onlineMeetings/${meetingId}/registration/registrants/${registrantId}`;
}
