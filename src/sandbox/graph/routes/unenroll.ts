import { forbidden, noContent, notFound, type Answer } from '../answer';
import { idOf, trespass, type Call } from '../call';
import { betaOnly, type Route } from '../route';
import { hasAddress } from '../world/user';
import { registrationAt } from './meeting-registration';
import { writeOnlineMeetings } from './scopes';

/** Only where the organization registers, and only who enrolled with their own token (meetingregistrant-delete.md). */
function unenroll(call: Call): Answer {
  const found = registrationAt(call, idOf(call, 0), idOf(call, 1));
  if (found.kind === 'retired') return found.answer;
  const { registration } = found;
  if (registration.allowedRegistrant === 'everyone') throw forbidden();

  const row = registration.registrants.find(({ id }) => id === idOf(call, 2));
  if (row === undefined) throw notFound('Registrant not found.');
  if (row.enrolledBy !== call.caller.id) {
    throw hasAddress(call.caller, row.email) ? forbidden() : trespass(call, `registrant ${row.id}`);
  }
  registration.registrants = registration.registrants.filter((other) => other !== row);
  return noContent;
}

export const unenrollRoutes: readonly Route[] = [
  {
    operation: 'meetingRegistrants.unenroll',
    method: 'DELETE',
    path: '/users/{}/onlineMeetings/{}/registration/registrants/{}',
    versions: betaOnly,
    scopes: writeOnlineMeetings,
    handle: unenroll,
  },
];
