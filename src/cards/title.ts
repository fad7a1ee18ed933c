import type { Event } from '../domain/event';
import type { Voice } from '../locales/voice';

/** What an event is called on a card; organizers may leave the title of a meeting empty. */
export function titleOf(voice: Voice, { title }: Pick<Event, 'title'>): string {
  return title.trim() === '' ? voice.say('event.untitled') : title;
}
