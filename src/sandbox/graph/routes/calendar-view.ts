import { badRequest, ok } from '../answer';
import type { Call } from '../call';
import { both, type Route } from '../route';
import { calendarEventJson } from '../world/calendar-event';
import { readCalendars } from './scopes';
import { select, whole } from './select';

const usualPage = 10;

/** A required boundary; UTC unless it carries an offset (user-list-calendarview.md). */
function boundary(query: URLSearchParams, name: string): number {
  const text = query.get(name);
  if (text === null)
    throw badRequest('This request requires a time window specified by startDateTime and endDateTime.');
  const zoned = /(Z|[+-]\d\d:\d\d)$/i.test(text) ? text : `${text}${text.includes('T') ? '' : 'T00:00:00'}Z`;
  const instant = Date.parse(zoned);
  if (Number.isNaN(instant)) throw badRequest(`The value of ${name} is not a date and time.`);
  return instant;
}

function nextLink({ base, query }: Call, skip: number): string {
  const next = new URLSearchParams(query);
  next.set('$skip', String(skip));
  return `${base}/me/calendarView?${next.toString()}`;
}

function list(call: Call) {
  const { query, caller, world, base, headers } = call;
  const from = boundary(query, 'startDateTime');
  const to = boundary(query, 'endDateTime');
  const order = query.get('$orderby');
  if (order !== null && !/^start\/dateTime( asc)?$/.test(order))
    throw badRequest(`Cannot order by ${order}.`);
  const top = whole(query, '$top', usualPage, 1);
  const skip = whole(query, '$skip', 0, 0);

  const within = (world.calendars.get(caller.id) ?? [])
    .filter(({ start, end }) => start.getTime() < to && end.getTime() > from)
    .sort((one, other) => one.start.getTime() - other.start.getTime());
  const timeZone = /outlook\.timezone="([^"]+)"/i.exec(headers['prefer'] ?? '')?.[1] ?? 'UTC';
  return ok({
    '@odata.context': `${base}/$metadata#users('${caller.id}')/calendarView`,
    value: within.slice(skip, skip + top).map((entry) => select(calendarEventJson(entry, timeZone), query)),
    ...(within.length > skip + top && { '@odata.nextLink': nextLink(call, skip + top) }),
  });
}

export const calendarViewRoutes: readonly Route[] = [
  {
    operation: 'calendarView.list',
    method: 'GET',
    path: '/me/calendarView',
    versions: both,
    scopes: readCalendars,
    query: ['startDateTime', 'endDateTime', '$top', '$skip', '$select', '$orderby'],
    handle: list,
  },
];
