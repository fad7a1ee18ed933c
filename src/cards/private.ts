import type { Event } from '../domain/event';
import type { EventName } from '../domain/event-name';
import type { Voice } from '../locales/voice';
import { announcementView } from './announcement';
import { enrollButton, linkButton, startButton } from './buttons';
import { untrusted, view, type View } from './view';

/** What is known about the card that was pressed in public: its event, or only how the card names it. */
export interface Pressed {
  readonly event?: Event;
  readonly name?: EventName;
}

/**
 * For the one person who pressed a public card: their answer is in their own chat. The card keeps its buttons, because it
 * takes the place of the announcement for this person.
 */
export function answeredInPrivateView(voice: Voice, pressed: Pressed, chatLink: string): View {
  const line = voice.say('private.sent');
  const button = linkButton(voice.say('button.openChat'), chatLink);
  if (pressed.event) return announcementView(voice.language, pressed.event, { line, button });
  return view(voice, { title: line, buttons: [button, ...again(voice, pressed)] });
}

/** For the one person who pressed: there is no chat with them, because they do not have the app. */
export function notInstalledView(voice: Voice, pressed: Pressed, installLink: string): View {
  return view(voice, {
    title: voice.say('private.notInstalled.title'),
    lines: [voice.say('private.notInstalled.text')],
    buttons: [linkButton(voice.say('button.install'), installLink), ...again(voice, pressed)],
  });
}

function again(voice: Voice, { event, name = event?.ref }: Pressed) {
  return name
    ? [enrollButton(voice.say('button.register'), name), startButton(voice.say('button.cancel'), name)]
    : [];
}

/** The same view, which says first where the person asked for it (Teams store validation: messages caused by a group). */
export function withOrigin({ card, summary }: View, origin: string): View {
  const words = `${origin}\n${summary}`;
  return {
    summary: words,
    card: { ...card, fallbackText: words, speak: words, body: [untrusted(origin), ...card.body] },
  };
}
