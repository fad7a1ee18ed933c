import type { Outcome } from '../domain/outcome';
import type { Voice } from '../locales/voice';
import { linkButton, listButton } from './buttons';
import { view, type View } from './view';

/** The organizers take no cancellations any more; says until when they did, and whom to ask. */
export function cutOffPassedView(
  voice: Voice,
  { event, cutOff }: Extract<Outcome, { kind: 'cutOffPassed' }>,
): View {
  const { organizerName: organizer, page } = event;
  return view(voice, {
    title: voice.say('cutOffPassed.title'),
    events: [{ event }],
    lines: [voice.say('cutOffPassed.text', { at: voice.moment(cutOff) })],
    quoted: [
      organizer === undefined
        ? voice.say('cutOffPassed.organizer')
        : voice.say('cutOffPassed.contact', { organizer }),
    ],
    buttons: [
      page === undefined ? undefined : linkButton(voice.say('button.eventPage'), page),
      listButton(voice.say('button.myRegistrations')),
    ],
  });
}
