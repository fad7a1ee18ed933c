import { forgottenView, helpView, signedOutView, wayOnView } from '../cards/talk';
import type { View } from '../cards/view';
import { findEventName } from '../domain/event-name';
import type { Intent } from '../intent/understand';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import { answerChooser, pickInWords, wayOn } from './choosing-in-words';
import type { Command, StoredHint } from './commands';
import { writePlace } from './private-chat';
import type { Turn } from './turn';

/** What is wanted by what somebody wrote: a command that takes their token, or something that can be said at once. */
export type Wish =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'say'; readonly outcome: string; readonly say: () => Promise<View> };

/** Turns an understood sentence into what has to be done about it. */
export async function wishOf(bot: Bot, turn: Turn, intent: Intent, text: string): Promise<Wish> {
  const event = findEventName(text);
  switch (intent.kind) {
    case 'cancel':
      return { kind: 'command', command: { do: 'cancel', event, ...storedHint(intent.event) } };
    case 'register':
      return { kind: 'command', command: { do: 'enroll', event, waitingList: 'ask' } };
    case 'list':
      return { kind: 'command', command: { do: 'list' } };
    case 'announce':
      return { kind: 'command', command: { do: 'announce', event, place: writePlace(turn.place) } };
    case 'yes':
    case 'no':
      return (await answerChooser(bot, turn, intent.kind)) ?? answerOpenQuestion(bot, turn, intent.kind);
    case 'pick':
      return pickInWords(bot, turn, intent.ordinal);
    default:
      // A link on its own can only mean: this event.
      return intent.kind === 'unknown' && event.kind === 'named'
        ? { kind: 'command', command: { do: 'cancel', event } }
        : talk(bot, turn, intent);
  }
}

/**
 * "Yes" and "no" answer the question that was asked last; where none was they are just words. Teams delivers late and more
 * than once: words written before that question stood there are about another one, and never answer an older one instead.
 */
async function answerOpenQuestion(bot: Bot, turn: Turn, answer: 'yes' | 'no'): Promise<Wish> {
  const latest = await bot.journal.latest(turn.person, bot.now());
  if (!latest) return wayOn(turn, 'nothingAsked');
  const { id, shownAt } = latest;
  const isMeant = shownAt !== undefined && shownAt <= bot.channelClock.sentAt(turn.sentAt);
  const verb = answer === 'yes' ? 'confirm' : 'keep';
  return { kind: 'command', command: { do: isMeant ? verb : 'askAgain', id } };
}

type SmallTalk = Exclude<
  Intent,
  { kind: 'cancel' | 'register' | 'list' | 'announce' | 'yes' | 'no' | 'pick' }
>;

function talk(bot: Bot, turn: Turn, intent: SmallTalk): Wish {
  const voice = voiceFor(turn.reader);
  const say = (view: View): Wish => ({ kind: 'say', outcome: intent.kind, say: () => Promise.resolve(view) });
  switch (intent.kind) {
    case 'help':
      return say(helpView(voice));
    case 'greeting':
      return say(helpView(voice, 'greeting.title'));
    case 'signOut':
      return {
        kind: 'say',
        outcome: intent.kind,
        say: () => {
          bot.identity.forget(turn.person);
          return Promise.resolve(signedOutView(voice));
        },
      };
    case 'forgetMe':
      return {
        kind: 'say',
        outcome: intent.kind,
        say: async () => {
          bot.identity.forget(turn.person);
          return forgottenView(voice, await bot.forgetPerson(turn.person));
        },
      };
    case 'notMine':
    case 'question':
      return say(wayOnView(voice, intent.kind));
    case 'unknown':
      return say(wayOnView(voice, 'unclear'));
  }
}

function storedHint(hint: Extract<Intent, { kind: 'cancel' }>['event']): { hint?: StoredHint } {
  if (!hint) return {};
  const { title, day } = hint;
  return {
    hint: {
      ...(title !== undefined && { title }),
      ...(day && { day: { from: day.from.toISOString(), to: day.to.toISOString() } }),
    },
  };
}
