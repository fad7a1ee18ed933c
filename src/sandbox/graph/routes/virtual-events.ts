import { badRequest, forbidden, ok } from '../answer';
import { idOf, trespass, type Call } from '../call';
import { betaOnly, both, type Route } from '../route';
import { virtualEventJson, type VirtualEvent } from '../world/virtual-event';
import { readVirtualEvents } from './scopes';
import { eventAt, forBoth, kindOf, type Collection } from './virtual-event-routes';

const roles: Readonly<Record<string, (event: VirtualEvent, userId: string) => boolean>> = {
  organizer: (event, userId) => event.organizer.id === userId,
  coOrganizer: (event, userId) => event.coOrganizers.some(({ id }) => id === userId),
};

function getByUserRole(call: Call, collection: Collection) {
  const hasRole = roles[idOf(call, 0)];
  if (hasRole === undefined) throw badRequest('The role is organizer or coOrganizer.');
  const events = [...call.world.virtualEvents.values()].filter(
    (event) => event.kind === kindOf(collection) && hasRole(event, call.caller.id),
  );
  return ok({
    '@odata.context': `${call.base}/$metadata#Collection(microsoft.graph.virtualEvent)`,
    value: events.map(virtualEventJson),
  });
}

export const virtualEventRoutes: readonly Route[] = [
  ...forBoth({
    operation: 'virtualEvents.getByUserRole',
    method: 'GET',
    path: "/getByUserRole(role='{}')",
    versions: both,
    scopes: readVirtualEvents,
    handle: getByUserRole,
  }),
  ...forBoth({
    operation: 'virtualEvents.get',
    method: 'GET',
    path: '/{}',
    versions: both,
    scopes: readVirtualEvents,
    handle: (call, collection) =>
      ok({
        '@odata.context': `${call.base}/$metadata#solutions/virtualEvents/${collection}/$entity`,
        ...virtualEventJson(eventAt(call, collection)),
      }),
  }),
  {
    // In the metadata only; nothing says what it means or who may call it, so nobody may.
    operation: 'virtualEvents.listOfUser',
    method: 'GET',
    path: '/users/{}/virtualEvents/webinars',
    versions: betaOnly,
    scopes: readVirtualEvents,
    handle(call) {
      throw idOf(call, 0) === call.caller.id ? forbidden() : trespass(call, `user ${idOf(call, 0)}`);
    },
  },
];
