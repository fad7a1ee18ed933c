import { isOver, type Event, type VirtualEventRef } from '../domain/event';
import { readAll } from './batch';
import type { Session } from './client';
import { parseVirtualEvent } from './parse-event';
import { isSegment, pathOfNextLink, type SafePath } from './path';
import { readOne, type ReadScope } from './reads';
import { collectionIn, propertiesOf, textOf } from './untrusted';
import { organizedPath, VIRTUAL_EVENTS } from './virtual-paths';

/** How many further pages are read of one list. */
const MOST_PAGES = 5;

const lists = (['webinar', 'townhall'] as const).flatMap((kind) =>
  (['organizer', 'coOrganizer'] as const).map((role) => ({ kind, role })),
);

/**
 * The events that the person organizes alone or with others and that have not ended, soonest first (getByUserRole knows
 * these two roles and no other). A list that Graph refuses, for instance to somebody without a licence for town halls, is
 * empty; throws `GraphFault` when one could not be read, and `SignInRequired`.
 */
export async function readOrganized(session: Session, origin: string): Promise<readonly Event[]> {
  const scope: ReadScope = { family: 'webinar', version: 'v1.0', permissions: VIRTUAL_EVENTS };
  const answers = await readAll(
    session,
    scope,
    lists.map(({ kind, role }) => organizedPath(kind, role)),
  );
  const events = new Map<string, Event>();
  for (const [index, { kind }] of lists.entries()) {
    let answer = answers[index];
    for (let page = 0; answer !== undefined && answer.status < 400; page += 1) {
      for (const event of eventsIn(answer.body, kind)) events.set(`${kind}:${event.ref.id}`, event);
      const next = nextOf(answer.body, origin);
      if (!next || page === MOST_PAGES) break;
      answer = await readOne(session, scope, next);
    }
  }
  const now = session.now();
  return [...events.values()]
    .filter((event) => !isOver(event, now) && event.status !== 'canceled' && event.status !== 'draft')
    .sort((a, b) => a.start.getTime() - b.start.getTime());
}

type VirtualEvent = Event & { readonly ref: VirtualEventRef };

function eventsIn(body: unknown, kind: VirtualEventRef['kind']): readonly VirtualEvent[] {
  return collectionIn(body).flatMap((entity) => {
    const id = textOf(propertiesOf<{ id: unknown }>(entity).id);
    if (id === undefined || !isSegment(id)) return [];
    const ref = { kind, id };
    const event = parseVirtualEvent(entity, ref);
    return event ? [{ ...event, ref }] : [];
  });
}

function nextOf(body: unknown, origin: string): SafePath | undefined {
  return pathOfNextLink(
    propertiesOf<{ '@odata.nextLink': unknown }>(body)['@odata.nextLink'],
    origin,
    'v1.0',
  );
}
