import { asksReason, cutOffOf } from '../domain/cut-off';
import type { Asked } from '../domain/outcome';
import type { ConfirmationItem } from '../domain/ports';
import type { Voice } from '../locales/voice';
import { confirmButton, keepButton, searchButton } from './buttons';
import { reasonInputs } from './reason';
import { calendarButton, unaskedLines } from './unseen';
import { titleOf } from './title';
import { view, type EventPart, type View } from './view';

/** The question: which registrations, what happens to the seat, until when it can be answered, and the two answers. */
export function askView(voice: Voice, asked: Asked): View {
  const { confirmation, search, leftOut, conditions = new Map(), tooLate = [] } = asked;
  const { id, items } = confirmation;
  const count = items.length;
  const [first] = items;
  const isOne = count === 1;
  return view(voice, {
    title: isOne ? voice.say('ask.title') : voice.say('ask.titleMany', { count }),
    events: items.map((item) => eventPart(voice, item, asked)),
    lines: [
      isOne && first ? voice.say(`ask.seat.${first.status}`) : voice.say('ask.seatMany'),
      ...(leftOut === undefined ? [] : [voice.say('ask.leftOut', { count: leftOut })]),
      ...(search?.looked === 'everywhere' ? [voice.say('ask.only')] : []),
      ...(search ? unaskedLines(voice, search) : []),
    ],
    quoted: tooLate.map(({ event }) => voice.say('ask.tooLate', { title: titleOf(voice, event) })),
    elements: asksReason(
      items.map(({ event }) => event),
      conditions,
    )
      ? reasonInputs(voice)
      : [],
    buttons: [
      confirmButton(isOne ? voice.say('button.cancel') : voice.say('button.cancelMany', { count }), id),
      keepButton(isOne ? voice.say('button.keep') : voice.say('button.keepMany'), id),
      search?.looked === 'in part' ? searchButton(voice.say('button.anotherEvent'), 'everywhere') : undefined,
      search?.looked === 'everywhere' ? calendarButton(voice, search) : undefined,
    ],
  });
}

function eventPart(
  voice: Voice,
  { event, status }: ConfirmationItem,
  { confirmation, conditions = new Map() }: Asked,
): EventPart {
  const isPlain = confirmation.items.length === 1 && status === 'registered';
  const cutOff = status === 'registered' ? cutOffOf(event, conditions) : undefined;
  const notes = [
    ...(isPlain ? [] : [voice.say(`state.${status}`)]),
    ...(cutOff ? [voice.say('ask.until', { at: voice.moment(cutOff) })] : []),
  ];
  return { event, notes };
}
