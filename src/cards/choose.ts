import type { IChoiceSetInput, ITextInput } from '@microsoft/teams.cards';
import type { Unseen } from '../domain/dead-end';
import type { Held } from '../domain/outcome';
import type { Voice } from '../locales/voice';
import { CHOICE_INPUT, choiceValue, chooseButton, FILTER_INPUT, searchButton, startButton } from './buttons';
import { literal } from './literal';
import { titleOf } from './title';
import { calendarButton, unaskedLines } from './unseen';
import { view, type View } from './view';

/** More choices than this are narrowed by typing instead of scrolling. */
const MOST_CHOICES = 15;
/** More registrations than this get one button for all of them: a card has room for six. */
const MOST_BUTTONS = 5;

interface Several extends Unseen {
  readonly held: readonly Held[];
}

/** Those that a card shows, in its order: the others have to be asked for. */
export function shownOf(held: readonly Held[]): readonly Held[] {
  return held.slice(0, MOST_CHOICES);
}

/** Several registrations to choose from, soonest first; one or more can be picked. */
export function chooseView(voice: Voice, several: Several): View {
  const { held } = several;
  const shown = shownOf(held);
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
    choices: shown.map((each) => ({ title: literal(line(voice, each)), value: choiceValue(each.event.ref) })),
  };
  const filter: ITextInput = {
    type: 'Input.Text',
    id: FILTER_INPUT,
    label: voice.say('choose.filter', { hidden }),
    maxLength: 200,
  };
  return view(voice, {
    title: voice.say('choose.title'),
    lines: unaskedLines(voice, several),
    elements: hidden > 0 ? [choices, filter] : [choices],
    spoken: shown.map((each) => line(voice, each)),
    buttons: [
      chooseButton(voice.say('button.continue')),
      hidden > 0 ? searchButton(voice.say('button.filter'), 'everywhere') : undefined,
      calendarButton(voice, several),
    ],
  });
}

/** Everything the person is registered for, each with a button of its own where there is room. */
export function heldView(voice: Voice, several: Several): View {
  const { held } = several;
  const shown = shownOf(held);
  const hidden = held.length - shown.length;
  const isShort = held.length <= MOST_BUTTONS;
  return view(voice, {
    title: voice.say('held.title'),
    events: shown.map((each) => ({ event: each.event, note: noteOf(voice, each) })),
    lines: [
      ...(hidden > 0 ? [voice.say('held.hidden', { count: hidden })] : []),
      ...unaskedLines(voice, several),
    ],
    buttons: [
      ...(isShort
        ? held.map(({ event }) =>
            startButton(
              held.length === 1
                ? voice.say('button.cancel')
                : `${voice.say('button.cancel')}: ${literal(titleOf(voice, event))}`,
              event.ref,
            ),
          )
        : [searchButton(voice.say('button.cancel'), 'everywhere')]),
      calendarButton(voice, several),
    ],
  });
}

function noteOf(voice: Voice, { status, declined }: Held): string {
  const state = voice.say(`state.${status}`);
  return declined ? `${state}. ${voice.say('held.declined')}` : state;
}

function line(voice: Voice, { event, status }: Held): string {
  return `${titleOf(voice, event)}, ${voice.span(event.start, event.end)} (${voice.say(`state.${status}`)})`;
}
