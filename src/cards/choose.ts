import type { IChoiceSetInput, IExecuteAction, ITextInput } from '@microsoft/teams.cards';
import type { Unseen } from '../domain/dead-end';
import type { Held } from '../domain/outcome';
import type { Voice } from '../locales/voice';
import { choiceValue, chooseButton, searchButton, startButton } from './buttons';
import { CHOICE_INPUT, FILTER_INPUT } from './press';
import { literal } from './literal';
import { titleOf } from './title';
import { calendarButton, unaskedLines } from './unseen';
import { view, type View } from './view';

/** More choices than this are narrowed by typing instead of scrolling. */
const MOST_CHOICES = 15;
/** More registrations than this get one button for all of them. */
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
  const only = held.length === 1 ? held[0] : undefined;
  return view(voice, {
    title: voice.say('held.title'),
    events: shown.map((each) => ({
      event: each.event,
      notes: notesOf(voice, each),
      ...(isShort && held.length > 1 && { button: ownButton(voice, each) }),
    })),
    lines: [
      ...(hidden > 0 ? [voice.say('held.hidden', { count: hidden })] : []),
      ...unaskedLines(voice, several),
    ],
    buttons: [
      only && startButton(voice.say('button.cancel'), only.event.ref),
      isShort ? undefined : searchButton(voice.say('button.cancel'), 'everywhere'),
      calendarButton(voice, several),
    ],
  });
}

/** Under its event, so that no title has to fit on a button; who cannot see which it stands under is told. */
function ownButton(voice: Voice, { event }: Held): IExecuteAction {
  const tooltip = literal(titleOf(voice, event));
  return { ...startButton(voice.say('button.cancel'), event.ref), tooltip };
}

function notesOf(voice: Voice, { status, declined }: Held): readonly string[] {
  return [voice.say(`state.${status}`), ...(declined ? [voice.say('held.declined')] : [])];
}

function line(voice: Voice, { event, status }: Held): string {
  return voice.say('choose.line', {
    title: titleOf(voice, event),
    when: voice.span(event.start, event.end),
    state: voice.say(`state.${status}`),
  });
}
