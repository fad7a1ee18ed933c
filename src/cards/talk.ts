import type { Sentence } from '../locales/en';
import type { Voice } from '../locales/voice';
import { helpButton, listButton, startButton } from './buttons';
import { view, type Parts, type View } from './view';

/** What people can write, most wanted first. */
const PHRASES = ['help.cancel', 'help.list', 'help.announce', 'help.signOut'] as const;

/** What the bot can do and where it ends, with what to write. Needs no sign-in. */
export function helpView(voice: Voice, opening: 'help.title' | 'greeting.title' = 'help.title'): View {
  return view(voice, {
    title: voice.say(opening),
    lines: [voice.say('help.text')],
    phrases: PHRASES.map((phrase) => ({
      say: voice.say(`${phrase}.say`),
      does: voice.say(`${phrase}.does`),
    })),
    small: [voice.say('help.limits')],
    buttons: [startButton(voice.say('button.cancel')), listButton(voice.say('button.myRegistrations'))],
  });
}

/** An answer to anything that was not understood, or not meant for the bot: never a dead end. */
export function wayOnView(voice: Voice, about: WayOn): View {
  return view(voice, {
    ...(about === 'question'
      ? { title: voice.say('help.title'), lines: [voice.say('question.text')] }
      : { title: voice.say(`${about}.title`), lines: [voice.say(`${about}.text`)] }),
    buttons: [
      startButton(voice.say('button.cancel')),
      listButton(voice.say('button.myRegistrations')),
      helpButton(voice.say('button.help')),
    ],
  });
}

/** What somebody may have written that calls for a word and the ways on. */
export type WayOn = 'unclear' | 'question' | 'notMine' | 'nothingAsked' | 'whichOne' | 'leftAlone';

/** A fault, in a person's words, with the reference number that is in the log and a way to try again. */
export function faultView(
  voice: Voice,
  text: Extract<Sentence, `fault.${string}`>,
  options: { reference: string; again?: Parts['buttons'] },
): View {
  const { reference, again = [] } = options;
  return view(voice, {
    title: voice.say('fault.title'),
    lines: [voice.say(text)],
    buttons: again.some((button) => button !== undefined) ? again : [helpButton(voice.say('button.help'))],
    reference,
  });
}

/** Something takes longer; this card is replaced when it is done. */
export function lateView(voice: Voice): View {
  return view(voice, { title: voice.say('late.title'), lines: [voice.say('late.text')] });
}

/** What takes longer waits for a sign-in now; its result takes the place of this card. */
export function signingInView(voice: Voice): View {
  return view(voice, { title: voice.say('signIn.wait') });
}

/** The person's sign-in is forgotten. */
export function signedOutView(voice: Voice): View {
  return view(voice, { title: voice.say('signedOut.title'), lines: [voice.say('signedOut.text')] });
}

/** Everything about the person is deleted; `count` is how many stored entries that were. */
export function forgottenView(voice: Voice, count: number): View {
  return view(voice, {
    title: voice.say('forgotten.title'),
    lines: [voice.say('forgotten.text', { count })],
  });
}

/** A sign-in that did not lead anywhere. */
export function signInRefusedView(voice: Voice, reference: string): View {
  return view(voice, {
    title: voice.say('signIn.refused.title'),
    lines: [voice.say('signIn.refused.text')],
    buttons: [startButton(voice.say('button.cancel'))],
    reference,
  });
}
