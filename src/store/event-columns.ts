import * as v from 'valibot';
import { printRef, type Event, type EventRef } from '../domain/event';
import { parseEventName } from '../domain/event-name';
import type { EventColumns } from './schema';

const Status = v.fallback(v.picklist(['published', 'canceled', 'draft', 'unknown']), 'unknown');
const Ids = v.pipe(v.string(), v.parseJson(), v.array(v.string()));

/** The columns of an event. */
export function writeEvent(event: Event): EventColumns {
  return {
    event_ref: printRef(event.ref),
    title: storable(event.title),
    starts_at: event.start.getTime(),
    ends_at: event.end.getTime(),
    event_status: event.status,
    page: event.page ?? null,
    organizer_ids: JSON.stringify(event.organizerIds),
    organizer_name: event.organizerName === undefined ? null : storable(event.organizerName),
  };
}

/** The event of some columns. Throws where the reference or the organizers cannot be understood. */
export function readEvent(row: EventColumns): Event {
  return {
    ref: readRef(row.event_ref),
    title: row.title,
    start: new Date(row.starts_at),
    end: new Date(row.ends_at),
    status: v.parse(Status, row.event_status),
    organizerIds: v.parse(Ids, row.organizer_ids),
    ...(row.page !== null && { page: row.page }),
    ...(row.organizer_name !== null && { organizerName: row.organizer_name }),
  };
}

/** The event reference that was printed so. Throws where it cannot be understood. */
export function readRef(printed: string): EventRef {
  const name = parseEventName(printed);
  if (name?.kind === 'webinar' || name?.kind === 'townhall' || name?.kind === 'meeting') return name;
  throw new Error('The event reference of a row cannot be read.');
}

/** PostgreSQL refuses U+0000 in text, and SQLite ends the text there. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}
