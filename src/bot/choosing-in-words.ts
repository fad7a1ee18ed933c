import { shownOf } from '../cards/choose';
import { wayOnView, type WayOn } from '../cards/talk';
import { CHOICE_OPEN_MS, pickOf, type Choice } from '../domain/choices';
import type { Outcome } from '../domain/outcome';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import type { Wish } from './talking';
import type { Turn } from './turn';

/** What a card lets a person choose from. */
export type ShownChoice = Pick<Choice, 'refs' | 'shownAs'>;

/** What an outcome lets a person choose from, in words as well. */
export function choiceOf(outcome: Outcome): ShownChoice | undefined {
  if (outcome.kind !== 'choose' && outcome.kind !== 'held') return undefined;
  const refs = shownOf(outcome.held).map(({ event }) => event.ref);
  return { refs, shownAs: outcome.kind === 'choose' ? 'chooser' : 'list' };
}

/** Remembers what a person has before them. Throws `StoreFault`. */
export async function rememberChoice(bot: Bot, { person }: Turn, choice: Choice): Promise<void> {
  await bot.choices.show(person, choice, new Date(bot.now().getTime() + CHOICE_OPEN_MS));
}

/** "The second one": the same question as if it had been picked on the card. Throws `StoreFault`. */
export async function pickInWords(bot: Bot, turn: Turn, ordinal: number): Promise<Wish> {
  const choice = await bot.choices.open(turn.person, bot.now());
  if (!choice) return wayOn(turn, 'nothingAsked');
  const picked = stoodThere(bot, turn, choice) ? pickOf(choice, ordinal) : undefined;
  if (!picked) return wayOn(turn, 'whichOne');
  return { kind: 'command', command: { do: 'choose', picked: [picked] } };
}

/** What "yes" and "no" mean to a chooser, where that is what was asked last. Throws `StoreFault`. */
export async function answerChooser(bot: Bot, turn: Turn, answer: 'yes' | 'no'): Promise<Wish | undefined> {
  const choice = await bot.choices.open(turn.person, bot.now());
  if (choice?.shownAs !== 'chooser' || (await isAskedSince(bot, turn, choice.shownAt))) return undefined;
  if (answer === 'yes' || !stoodThere(bot, turn, choice)) return wayOn(turn, 'whichOne');
  const left = wayOn(turn, 'leftAlone');
  return {
    ...left,
    say: async () => {
      await bot.choices.close(turn.person);
      return left.say();
    },
  };
}

/** Words that nothing was asked for, or that do not fit what was asked, with the ways on. */
export function wayOn({ reader }: Turn, about: WayOn): Extract<Wish, { kind: 'say' }> {
  const view = wayOnView(voiceFor(reader), about);
  return { kind: 'say', outcome: about, say: () => Promise.resolve(view) };
}

/** Teams delivers late: whoever wrote before the choice was there meant something else. */
function stoodThere(bot: Bot, { sentAt }: Turn, { shownAt }: Choice): boolean {
  return shownAt <= bot.channelClock.sentAt(sentAt);
}

async function isAskedSince(bot: Bot, { person }: Turn, shownAt: Date): Promise<boolean> {
  const latest = await bot.journal.latest(person, bot.now());
  return latest?.shownAt !== undefined && latest.shownAt >= shownAt;
}
