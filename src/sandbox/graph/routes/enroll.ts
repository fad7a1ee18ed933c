import { badRequest, ok, type Answer } from '../answer';
import { idOf, trespass, type Call } from '../call';
import { betaOnly, type Route } from '../route';
import type { MeetingQuestion } from '../world/online-meeting';
import { hasAddress, type User } from '../world/user';
import { members, objects, onlyKnown, text } from './body';
import { registrationAt } from './meeting-registration';
import { writeOnlineMeetings } from './scopes';

const known = ['firstName', 'lastName', 'email', 'customQuestionAnswers'];

/** Throws 400 while a required question has no answer, or an answer no question. */
function checkAnswers(body: Record<string, unknown>, questions: readonly MeetingQuestion[]): void {
  const answers = objects(body, 'customQuestionAnswers');
  const given = new Set(
    answers.filter(({ value }) => typeof value === 'string' && value !== '').map(questionId),
  );
  const open = questions.find(({ id, isRequired }) => isRequired && !given.has(id));
  if (open !== undefined) throw badRequest(`The question "${open.displayName}" needs an answer.`);
  if (!answers.map(questionId).every((id) => questions.some((question) => question.id === id))) {
    throw badRequest('An answer belongs to no question.');
  }
}

const questionId = (answer: Record<string, unknown>) => answer['questionId'];

/** The names must be the caller's in Microsoft Entra ID (meetingregistration-post-registrants.md). */
function checkNames(body: Record<string, unknown>, { givenName, surname }: User): void {
  const same = text(body, 'firstName') === givenName && text(body, 'lastName') === surname;
  if (!same) throw badRequest('First and last name must match the information in Microsoft Entra ID.');
}

function enroll(call: Call): Answer {
  const { base, caller, world } = call;
  const meetingId = idOf(call, 1);
  const found = registrationAt(call, idOf(call, 0), meetingId);
  if (found.kind === 'retired') return found.answer;
  const { registration } = found;

  const body = members(call.body);
  if (!/^#?microsoft\.graph\.meetingRegistrant$/.test(String(body['@odata.type']))) {
    throw badRequest('Invalid request. Provide microsoft.graph.meetingRegistrant in request body.');
  }
  onlyKnown(body, known);
  const email = text(body, 'email');
  if (!hasAddress(caller, email)) throw trespass(call, 'the registrant of another e-mail address');
  checkAnswers(body, registration.customQuestions);

  const open = registration.allowedRegistrant === 'everyone';
  if (!open) checkNames(body, caller);
  const row =
    registration.registrants.find((one) => hasAddress(caller, one.email)) ??
    world.enroll(meetingId, caller.id, {
      email,
      firstName: text(body, 'firstName'),
      lastName: text(body, 'lastName'),
      // Where everyone may register, even a signed-in person counts as anonymous.
      ...(open && { enrolledBy: null }),
    });
  return ok({
    '@odata.context': `${base}/$metadata#users('${idOf(call, 0)}')/onlineMeetings/registration/registrants/$entity`,
    '@odata.type': '#microsoft.graph.meetingRegistrant',
    id: open ? '' : row.id,
    registrationDateTime: null,
    joinWebUrl: open ? '' : row.joinWebUrl,
    firstName: null,
    lastName: null,
    email: null,
    status: null,
    customQuestionAnswers: [],
  });
}

export const enrollRoutes: readonly Route[] = [
  {
    operation: 'meetingRegistrants.enroll',
    method: 'POST',
    path: '/users/{}/onlineMeetings/{}/registration/registrants',
    versions: betaOnly,
    scopes: writeOnlineMeetings,
    handle: enroll,
  },
];
