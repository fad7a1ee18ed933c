import { badRequest, forbidden, notFound, ok } from '../answer';
import { idOf, trespass, type Call } from '../call';
import { both, type Route } from '../route';
import { current, registrationJson, type Registration } from '../world/registration';
import { hasAddress, type User } from '../world/user';
import { isRunBy } from '../world/virtual-event';
import { readVirtualEvents } from './scopes';
import { eventAt, forBoth, type Collection } from './virtual-event-routes';

/** Whether a row is the person's: by user id, or by address when it was made anonymously. */
export function isOwn(row: Registration, user: User): boolean {
  return row.userId === null ? hasAddress(user, row.email) : row.userId === user.id;
}

function entity({ base, version }: Call, row: Registration | undefined) {
  if (row === undefined) throw notFound('The registration was not found.');
  return ok({
    '@odata.context': `${base}/$metadata#solutions/virtualEvents/registrations/$entity`,
    ...registrationJson(row),
    ...(version === 'beta' && { registrantVideoOnDemandWebUrl: null }),
  });
}

/** The caller's own row with this id. Throws 404 for an unknown one, 403 for somebody else's. */
export function ownRegistrationAt(call: Call, collection: Collection): Registration {
  const row = eventAt(call, collection).registrations.find(({ id }) => id === idOf(call, 1));
  if (row === undefined) throw notFound('The registration was not found.');
  if (!isOwn(row, call.caller)) throw trespass(call, `registration ${row.id}`);
  return row;
}

function getByUserId(call: Call, collection: Collection) {
  const userId = idOf(call, 1);
  const event = eventAt(call, collection);
  if (userId.toLowerCase() !== call.caller.id.toLowerCase()) throw trespass(call, `user ${userId}`);
  return entity(call, current(event.registrations.filter((row) => row.userId === call.caller.id)));
}

function getByEmail(call: Call, collection: Collection) {
  const email = idOf(call, 1);
  const event = eventAt(call, collection);
  if (!hasAddress(call.caller, email)) throw trespass(call, 'another e-mail address');
  return entity(
    call,
    current(event.registrations.filter((row) => row.email.toLowerCase() === email.toLowerCase())),
  );
}

/** `userId eq '…'` or `email eq '…'`, which only the older beta page knows. */
function filterOf(call: Call): (row: Registration) => boolean {
  const filter = call.query.get('$filter');
  if (filter === null) return () => true;
  const [, property, quoted] = /^(userId|email) eq '((?:[^']|'')+)'$/.exec(filter) ?? [];
  const value = quoted?.replaceAll("''", "'").toLowerCase();
  if (value === undefined || call.version !== 'beta') throw badRequest('This filter is not supported.');
  return (row) => (property === 'userId' ? row.userId : row.email)?.toLowerCase() === value;
}

function list(call: Call, collection: Collection) {
  const event = eventAt(call, collection);
  if (call.world.rules.listRegistrations === 'refused') throw forbidden();
  const readable = isRunBy(event, call.caller.id)
    ? event.registrations
    : event.registrations.filter((row) => isOwn(row, call.caller));
  return ok({
    '@odata.context': `${call.base}/$metadata#solutions/virtualEvents/registrations`,
    value: readable.filter(filterOf(call)).map(registrationJson),
  });
}

const reading = { method: 'GET', versions: both, scopes: readVirtualEvents } as const;

export const registrationRoutes: readonly Route[] = [
  ...forBoth({
    ...reading,
    operation: 'registrations.getByUserId',
    path: "/{}/registrations(userId='{}')",
    handle: getByUserId,
  }),
  ...forBoth({
    ...reading,
    operation: 'registrations.getByEmail',
    path: "/{}/registrations(email='{}')",
    handle: getByEmail,
  }),
  ...forBoth({
    ...reading,
    operation: 'registrations.get',
    path: '/{}/registrations/{}',
    handle: (call, collection) => entity(call, ownRegistrationAt(call, collection)),
  }),
  ...forBoth({
    ...reading,
    operation: 'registrations.list',
    path: '/{}/registrations',
    query: ['$filter'],
    handle: list,
  }),
];
