import type { EventRef } from '../domain/event';
import { isSegment } from './path';

/** Whether ids can stand in a path; what cannot, does not exist in Graph, and nothing is sent for it. */
export function isAddress(ref: EventRef, registrationId?: string): boolean {
  const own = ref.kind === 'meeting' ? [ref.organizerId, ref.meetingId] : [ref.id];
  return [...own, ...(registrationId === undefined ? [] : [registrationId])].every(isSegment);
}
