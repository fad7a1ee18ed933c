import { cardButtons, type Json } from '../support/teams-card';
import { outcomeView } from '../../src/cards/outcome';
import type { View } from '../../src/cards/view';
import type { Event } from '../../src/domain/event';
import type { Outcome } from '../../src/domain/outcome';
import { sampleEvent, sampleVoice, states } from '../cards/states';

const voice = sampleVoice('en-GB');

/** The cards after which there is nothing to press, each with its reason. */
const ENDS: Readonly<Record<string, string>> = {
  news: 'Tells an organizer what has happened; nothing is asked and nothing went wrong.',
  'signing-in': 'Is replaced by the result, which has the way on.',
  late: 'Is replaced by the result, which has the way on.',
  cancelling: 'Another click is being carried out; its own card shows the result.',
  'cancelled-several': 'Everything is done that was asked for; no single event to register for again.',
  'signed-out': 'What was asked for is done; a button would sign in again at once.',
  forgotten: 'What was asked for is done; a button would begin to remember again at once.',
};

function buttonsOf({ card }: View): readonly string[] {
  return cardButtons(card as unknown as Json).map(({ title }) => title);
}

const names = Object.keys(states);

test.each(names.filter((name) => !(name in ENDS)))('“%s” offers a way on', (name) => {
  const draw = states[name];
  expect(draw && buttonsOf(draw(voice))).not.toEqual([]);
});

test.each(Object.keys(ENDS))('“%s” needs none', (name) => {
  const draw = states[name];
  expect(draw && buttonsOf(draw(voice))).toEqual([]);
});

describe('where the event has no page to go to,', () => {
  const event: Event = { ...sampleEvent() };
  Reflect.deleteProperty(event, 'page');
  const outcomes: readonly Outcome[] = [
    { kind: 'eventNotFound' },
    { kind: 'eventNotAllowed' },
    { kind: 'otherTenant' },
    { kind: 'rejectedByOrganizer', event },
    { kind: 'stateUnknown', event },
    { kind: 'openToEveryone', event },
    { kind: 'registrationNotAllowed', event },
    { kind: 'needsPage', event, because: 'questions' },
    { kind: 'enrolledOpenToEveryone', event },
    { kind: 'enrollNotAllowed', event },
    { kind: 'retired', event },
    { kind: 'enrollUnknown', event, reference: 'K7Q2M-9XWTH' },
    { kind: 'notOrganizer', event },
    { kind: 'eventDraft', event },
    { kind: 'notPosted', event },
  ];
  test.each(outcomes)('“$kind” offers another way on', (outcome) => {
    expect(buttonsOf(outcomeView(voice, outcome))).not.toEqual([]);
  });
});

test('finding nothing offers a way on, also where there is no calendar to look at', () => {
  const nothing: Outcome = { kind: 'nothingFound', unasked: 0, narrowed: 'all' };
  expect(buttonsOf(outcomeView(voice, nothing))).not.toEqual([]);
});
