import type {
  Event as OutlookEvent,
  OnlineMeetingInfo,
  ResponseStatus,
  ItemBody,
} from '@microsoft/microsoft-graph-types';
import type { Caller } from '../domain/caller';
import { findEventNames, parseEventName, type EventName } from '../domain/event-name';
import type { Calendar, CalendarEntry } from '../domain/ports';
import type { GraphClient } from './client';
import { path, pathOfNextLink, type SafePath } from './path';
import { instantOf, itemsOf, propertiesOf, textOf } from './untrusted';

/** How far ahead registrations are looked for. */
const AHEAD_MS = 90 * 24 * 60 * 60_000;
/** How much of a calendar one look reads: pages of fifty. */
const MOST_PAGES = 3;

const CALENDARS_READ = ['Calendars.Read'] as const;

/** The caller's own calendar, read with `Calendars.Read` (Graph documentation, user-list-calendarview). */
export function calendarOf(
  { client, origin }: { client: GraphClient; origin: string },
  caller: Caller,
): Calendar {
  return {
    async upcoming(now) {
      await caller.token(CALENDARS_READ);
      const session = client.open(caller);
      const entries: CalendarEntry[] = [];
      let next: SafePath | undefined = firstPage(now);
      for (let page = 0; next !== undefined && page < MOST_PAGES; page += 1) {
        const answer = await session.request({
          family: 'calendar',
          method: 'GET',
          version: 'v1.0',
          path: next,
          permissions: CALENDARS_READ,
        });
        if (answer.status !== 200) return entries;
        const { value, '@odata.nextLink': nextLink } = propertiesOf<{
          value: unknown;
          '@odata.nextLink': unknown;
        }>(answer.body);
        entries.push(...itemsOf(value).flatMap(parseEntry));
        next = pathOfNextLink(nextLink, origin, 'v1.0');
      }
      return entries;
    },
  };
}

function firstPage(now: Date): SafePath {
  const end = new Date(now.getTime() + AHEAD_MS);
  return path`/me/calendarView?startDateTime=${now.toISOString()}&endDateTime=${end.toISOString()}&$select=${FIELDS}&$orderby=${'start/dateTime'}&$top=${'50'}`;
}

const FIELDS = 'subject,start,end,isOnlineMeeting,onlineMeeting,body,responseStatus,isCancelled';

/** An entry that names an event: by its join link, or by a link to an event page in its body. Nothing else is kept. */
function parseEntry(value: unknown): readonly CalendarEntry[] {
  const entry = propertiesOf<OutlookEvent>(value);
  const [start, title = ''] = [instantOf(entry.start), textOf(entry.subject)];
  if (!start || entry.isCancelled === true) return [];
  const names = namesIn(entry);
  const { response } = propertiesOf<ResponseStatus>(entry.responseStatus);
  return names.length === 0
    ? []
    : [
        {
          title,
          start,
          end: instantOf(entry.end) ?? start,
          names,
          response: response === 'declined' ? 'declined' : 'other',
        },
      ];
}

function namesIn(entry: ReturnType<typeof propertiesOf<OutlookEvent>>): readonly EventName[] {
  const { joinUrl } = propertiesOf<OnlineMeetingInfo>(entry.onlineMeeting);
  const { content } = propertiesOf<ItemBody>(entry.body);
  const joined = parseEventName(textOf(joinUrl) ?? '');
  return [...(joined ? [joined] : []), ...findEventNames(textOf(content) ?? '')];
}
