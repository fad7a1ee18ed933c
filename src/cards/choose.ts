import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { Held } from '../domain/outcome';
import type { Voice } from '../locales/voice';
import { CHOICE_INPUT, choiceValue, chooseButton, startButton } from './buttons';
import { view, type View } from './view';

/** How many choices are shown before they have to be filtered by typing. */
const MOST_SHOWN_OPEN = 15;
/** How many of a person's registrations fit on one list. */
const MOST_LISTED = 5;

interface Several {
  readonly held: readonly Held[];
  readonly unasked: number;
}

/** Several registrations to choose from; one or more can be picked. */
export function chooseView(voice: Voice, { held, unasked }: Several): View {
  const input: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: CHOICE_INPUT,
    label: voice.say('choose.label'),
    isMultiSelect: true,
    isRequired: true,
    errorMessage: voice.say('choose.required'),
    style: held.length > MOST_SHOWN_OPEN ? 'filtered' : 'expanded',
    wrap: true,
    choices: held.map((each) => ({ title: line(voice, each), value: choiceValue(each.event.ref) })),
  };
  const built = view(voice, {
    title: voice.say('choose.title'),
    lines: notes(voice, unasked),
    elements: [input],
    buttons: [chooseButton(voice.say('button.continue'))],
  });
  return { ...built, summary: [built.summary, ...held.map((each) => line(voice, each))].join('\n') };
}

/** Everything the person is registered for, each with a button of its own where there is room. */
export function heldView(voice: Voice, { held, unasked }: Several): View {
  const isShort = held.length <= MOST_LISTED;
  return view(voice, {
    title: voice.say('held.title'),
    events: held.map(({ event, status }) => ({ event, note: voice.say(`state.${status}`) })),
    lines: notes(voice, unasked),
    buttons: isShort
      ? held.map(({ event }) =>
          startButton(
            held.length === 1 ? voice.say('button.cancel') : `${voice.say('button.cancel')}: ${event.title}`,
            event.ref,
          ),
        )
      : [startButton(voice.say('button.cancel'))],
  });
}

function line(voice: Voice, { event, status }: Held): string {
  return `${event.title}, ${voice.span(event.start, event.end)} (${voice.say(`state.${status}`)})`;
}

function notes(voice: Voice, unasked: number): readonly string[] {
  return unasked > 0 ? [voice.say('unasked.text', { count: unasked })] : [];
}
