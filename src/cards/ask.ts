import type { Confirmation } from '../domain/ports';
import type { Voice } from '../locales/voice';
import { confirmButton, keepButton, searchButton } from './buttons';
import { view, type View } from './view';

/** The question: which registrations, what happens to the seat, and the two answers. */
export function askView(voice: Voice, { id, items }: Confirmation, found?: 'by search'): View {
  const count = items.length;
  const [first] = items;
  const isOne = count === 1;
  return view(voice, {
    title: isOne ? voice.say('ask.title') : voice.say('ask.titleMany', { count }),
    events: items.map(({ event, status }) =>
      isOne && status === 'registered' ? { event } : { event, note: voice.say(`state.${status}`) },
    ),
    lines: [isOne && first ? voice.say(`ask.seat.${first.status}`) : voice.say('ask.seatMany')],
    buttons: [
      confirmButton(isOne ? voice.say('button.cancel') : voice.say('button.cancelMany', { count }), id),
      keepButton(isOne ? voice.say('button.keep') : voice.say('button.keepMany'), id),
      found ? searchButton(voice.say('button.anotherEvent'), 'everywhere') : undefined,
    ],
  });
}
