import { badRequest, forbidden, noContent, Refusal, type Answer } from '../answer';
import type { Call } from '../call';
import { both, type Route } from '../route';
import { isActive } from '../world/registration';
import { members } from './body';
import { ownRegistrationAt } from './registrations';
import { writeVirtualEvents } from './scopes';
import { eventAt, forBoth, type Collection } from './virtual-event-routes';

/** What a status of the rules means as an answer. */
function asRuled(status: 204 | 400 | 403 | 409, why: string): Answer {
  if (status === 204) return noContent;
  if (status === 403) throw forbidden(why);
  throw status === 409 ? new Refusal(409, 'Conflict', why) : badRequest(why);
}

/** Cancels the caller's registration; the call has no body (virtualeventregistration-cancel.md). */
function cancel(call: Call, collection: Collection): Answer {
  const { body, now, world } = call;
  if (body !== undefined && Object.keys(members(body)).length > 0) throw badRequest('The call has no body.');
  const row = ownRegistrationAt(call, collection);
  // A delegated token is for people with an Entra ID; who registered anonymously needs the application's.
  if (row.userId === null) throw forbidden();
  if (row.status === 'canceled')
    return asRuled(world.rules.cancelAgain, 'The registration is canceled already.');
  if (!isActive(row)) throw badRequest(`A registration that is ${row.status} cannot be canceled.`);
  const event = eventAt(call, collection);
  if (event.status === 'canceled') throw badRequest('The event is canceled.');
  if (event.end <= now && world.rules.cancelWhenOver !== 204) {
    return asRuled(world.rules.cancelWhenOver, 'The event is over.');
  }
  row.status = 'canceled';
  row.cancelationDateTime = now;
  return noContent;
}

export const cancelRoutes: readonly Route[] = forBoth({
  operation: 'registrations.cancel',
  method: 'POST',
  path: '/{}/registrations/{}/cancel',
  versions: both,
  scopes: writeVirtualEvents,
  handle: cancel,
});
