import { forbidden, notFound } from '../answer';
import { idOf, type Call } from '../call';
import type { Route } from '../route';
import { isRunBy, type VirtualEvent } from '../world/virtual-event';

/** The collections under /solutions/virtualEvents, and what is in each. */
const collections = { webinars: 'webinar', townhalls: 'townhall' } as const;

export type Collection = keyof typeof collections;

type Handler = (call: Call, collection: Collection) => ReturnType<Route['handle']>;

/** A route for webinars and the same one for town halls; `path` is what follows the collection. */
export function forBoth(route: Omit<Route, 'handle'> & { handle: Handler }): Route[] {
  return (Object.keys(collections) as Collection[]).map((collection) => ({
    ...route,
    path: `/solutions/virtualEvents/${collection}${route.path}`,
    handle: (call) => route.handle(call, collection),
  }));
}

/** What the collection holds. */
export function kindOf(collection: Collection): VirtualEvent['kind'] {
  return collections[collection];
}

/** The event that the path's first id names, if the caller may know of it. Throws 404 or 403 otherwise. */
export function eventAt(call: Call, collection: Collection): VirtualEvent {
  const { caller, world } = call;
  const event = world.virtualEvents.get(idOf(call, 0));
  if (event?.kind !== kindOf(collection) || event.organizer.tenantId !== caller.tenantId)
    throw missing(collection);
  if (isRunBy(event, caller.id)) return event;
  if (event.status === 'draft') throw missing(collection);
  if (event.isInviteOnly && !event.invitedAttendees.some(({ id }) => id === caller.id)) throw forbidden();
  return event;
}

const missing = (collection: Collection) => notFound(`The ${kindOf(collection)} was not found.`);
