import type { IExecuteAction } from '@microsoft/teams.cards';
import type { Unseen } from '../domain/dead-end';
import type { Voice } from '../locales/voice';
import { searchButton } from './buttons';

/** Says that a search did not look at everything, where that is so. */
export function unaskedLines(voice: Voice, { unasked }: Unseen): readonly string[] {
  return unasked > 0 ? [voice.say('unasked.text', { count: unasked })] : [];
}

/** Offers to look in the person's calendar as well, where that needs their agreement. */
export function calendarButton(voice: Voice, { calendar }: Unseen): IExecuteAction | undefined {
  return calendar && searchButton(voice.say('button.calendar'), 'calendar');
}
