import type { IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import type { Held } from '../domain/outcome';
import type { Voice } from '../locales/voice';
import { CHOICE_INPUT, choiceValue, chooseButton, FILTER_INPUT, searchButton, startButton } from './buttons';
import { view, type View } from './view';

/** More choices than this are narrowed by typing instead of scrolling. */
const MOST_CHOICES = 15;
/** How many of a person's registrations fit on one list. */
const MOST_LISTED = 5;

interface Several {
  readonly held: readonly Held[];
  readonly unasked: number;
}

/** Several registrations to choose from, soonest first; one or more can be picked. */
export function chooseView(voice: Voice, { held, unasked }: Several): View {
  const shown = held.slice(0, MOST_CHOICES);
  const hidden = held.length - shown.length;
  const choices: IChoiceSetInput = {
    type: 'Input.ChoiceSet',
    id: CHOICE_INPUT,
    label: voice.say('choose.label'),
    isMultiSelect: true,
    // A required choice would keep the filter's button from being pressed.
    isRequired: hidden === 0,
    errorMessage: voice.say('choose.required'),
    style: 'expanded',
    wrap: true,
    choices: shown.map((each) => ({ title: line(voice, each), value: choiceValue(each.event.ref) })),
  };
  const filter: ITextInput = {
    type: 'Input.Text',
    id: FILTER_INPUT,
    label: voice.say('choose.filter', { hidden }),
    maxLength: 200,
  };
  const built = view(voice, {
    title: voice.say('choose.title'),
    lines: notes(voice, unasked),
    elements: hidden > 0 ? [choices, filter] : [choices],
    buttons: [
      chooseButton(voice.say('button.continue')),
      hidden > 0 ? searchButton(voice.say('button.filter'), 'everywhere') : undefined,
    ],
  });
  return { ...built, summary: [built.summary, ...shown.map((each) => line(voice, each))].join('\n') };
}

/** Everything the person is registered for, each with a button of its own where there is room. */
export function heldView(voice: Voice, { held, unasked }: Several): View {
  const isShort = held.length <= MOST_LISTED;
  return view(voice, {
    title: voice.say('held.title'),
    events: held.map((each) => ({ event: each.event, note: noteOf(voice, each) })),
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

function noteOf(voice: Voice, { status, declined }: Held): string {
  const state = voice.say(`state.${status}`);
  return declined ? `${state}. ${voice.say('held.declined')}` : state;
}

function line(voice: Voice, { event, status }: Held): string {
  return `${event.title}, ${voice.span(event.start, event.end)} (${voice.say(`state.${status}`)})`;
}

function notes(voice: Voice, unasked: number): readonly string[] {
  return unasked > 0 ? [voice.say('unasked.text', { count: unasked })] : [];
}
