import { badRequest, Refusal, type Answer } from '../answer';
import { idOf, type Call } from '../call';
import { both, type Route } from '../route';
import {
  isActive,
  registrationJson,
  type QuestionAnswer,
  type RegistrationStatus,
} from '../world/registration';
import type { Question, VirtualEvent } from '../world/virtual-event';
import { members, objects, onlyKnown, text } from './body';
import { writeVirtualEvents } from './scopes';
import { eventAt, forBoth, type Collection } from './virtual-event-routes';

/** A delegated body has neither names nor e-mail: the caller is meant (virtualeventwebinar-post-registrations.md). */
const known = [
  'preferredTimezone',
  'preferredLanguage',
  'registrationQuestionAnswers',
  'externalRegistrationInformation',
];

const isAnswered = ({ value, booleanValue, multiChoiceValues }: QuestionAnswer) =>
  Boolean(value) || booleanValue !== null || multiChoiceValues.length > 0;

function answersFrom(body: Record<string, unknown>, questions: readonly Question[]): QuestionAnswer[] {
  const answers = objects(body, 'registrationQuestionAnswers').map((answer): QuestionAnswer => {
    const { questionId, value, booleanValue, multiChoiceValues } = answer;
    const question = questions.find(({ id }) => id === questionId);
    if (question === undefined) throw badRequest('An answer belongs to no question.');
    return {
      questionId: question.id,
      displayName: question.displayName,
      value: typeof value === 'string' ? value : null,
      booleanValue: typeof booleanValue === 'boolean' ? booleanValue : null,
      multiChoiceValues: Array.isArray(multiChoiceValues) ? multiChoiceValues.map(String) : [],
    };
  });
  const answered = new Set(answers.filter(isAnswered).map(({ questionId }) => questionId));
  const open = questions.find(({ id, isRequired }) => isRequired && !answered.has(id));
  if (open !== undefined) throw badRequest(`The question "${open.displayName}" needs an answer.`);
  return answers;
}

function statusFor({ world }: Call, event: VirtualEvent): RegistrationStatus {
  const { capacity, isManualApprovalEnabled, isWaitlistEnabled } = event.registrationConfiguration;
  const taken = event.registrations.filter((row) => isActive(row) && row.status !== 'waitlisted').length;
  if (capacity === null || taken < capacity)
    return isManualApprovalEnabled ? 'pendingApproval' : 'registered';
  if (isWaitlistEnabled) return 'waitlisted';
  const { status, code } = world.rules.full;
  throw new Refusal(status, code, 'The event is full.');
}

function register(call: Call, collection: Collection): Answer {
  const { base, caller, now, world } = call;
  const event = eventAt(call, collection);
  const body = members(call.body);
  onlyKnown(body, known);
  const preferredTimezone = text(body, 'preferredTimezone');
  const preferredLanguage = text(body, 'preferredLanguage');
  if (event.status !== 'published') throw badRequest('The event is not open for registration.');
  if (event.end <= now) throw badRequest('The event is over.');
  if (event.registrations.some((row) => row.userId === caller.id && isActive(row))) {
    const { status, code } = world.rules.alreadyRegistered;
    throw new Refusal(status, code, 'The user is already registered.');
  }
  const registrationQuestionAnswers = answersFrom(body, event.registrationConfiguration.questions);
  const status = statusFor(call, event);
  const row = world.register(idOf(call, 0), caller.id, {
    status,
    preferredTimezone,
    preferredLanguage,
    registrationQuestionAnswers,
  });
  const context = `${base}/$metadata#solutions/virtualEvents/registrations/$entity`;
  return { status: 201, json: { '@odata.context': context, ...registrationJson(row) } };
}

export const registerRoutes: readonly Route[] = forBoth({
  operation: 'registrations.create',
  method: 'POST',
  path: '/{}/registrations',
  versions: both,
  scopes: writeVirtualEvents,
  handle: register,
});
