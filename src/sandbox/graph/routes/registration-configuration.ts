import { badRequest, ok } from '../answer';
import type { Call } from '../call';
import { both, type Route } from '../route';
import type { Question } from '../world/virtual-event';
import { readVirtualEvents } from './scopes';
import { eventAt, forBoth, type Collection } from './virtual-event-routes';

const questionJson = (question: Question) => ({
  '@odata.type': '#microsoft.graph.virtualEventRegistrationCustomQuestion',
  ...question,
});

function get(call: Call, collection: Collection) {
  const { questions, ...configuration } = eventAt(call, collection).registrationConfiguration;
  const expand = call.query.get('$expand');
  if (expand !== null && expand !== 'questions') throw badRequest(`Cannot expand ${expand}.`);
  return ok({
    '@odata.context': `${call.base}/$metadata#solutions/virtualEvents/${collection}/registrationConfiguration/$entity`,
    ...configuration,
    ...(expand !== null && { questions: questions.map(questionJson) }),
  });
}

export const registrationConfigurationRoutes: readonly Route[] = [
  ...forBoth({
    operation: 'registrationConfiguration.get',
    method: 'GET',
    path: '/{}/registrationConfiguration',
    versions: both,
    scopes: readVirtualEvents,
    query: ['$expand'],
    handle: get,
  }),
  ...forBoth({
    operation: 'registrationQuestions.list',
    method: 'GET',
    path: '/{}/registrationConfiguration/questions',
    versions: both,
    scopes: readVirtualEvents,
    handle: (call, collection) =>
      ok({ value: eventAt(call, collection).registrationConfiguration.questions.map(questionJson) }),
  }),
];
