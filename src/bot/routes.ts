import { Application } from '@microsoft/teams-ai/lib/Application';
import type { Activity, TurnContext } from 'botbuilder';
import { readPress } from '../cards/read-press';
import { voiceFor } from '../locales/voice';
import type { Bot } from './bot';
import { onComposeQuery, onComposeSelect } from './handlers/compose-extension';
import { onInstall } from './handlers/install';
import { onMessage } from './handlers/message';
import { onExecute } from './handlers/press';
import { onTokenExchange, onVerifyState } from './handlers/token-exchange';
import { textAnswer, type InvokeAnswer } from './messages';
import type { Turn } from './turn';

type Recognise = (activity: Activity) => boolean;

/** What an activity has to look like, and what answers it: with the invoke's own response, or by writing into the chat. */
type Route =
  | { readonly when: Recognise; readonly answer: (bot: Bot, turn: Turn) => Promise<InvokeAnswer> }
  | { readonly when: Recognise; readonly act: (bot: Bot, turn: Turn) => Promise<void> };

/** Everything the bot reacts to, in the order it is tried. */
const routes: readonly Route[] = [
  { when: isInvoke('adaptiveCard/action'), answer: onAnyExecute },
  { when: isInvoke('composeExtension/query'), answer: onComposeQuery },
  { when: isInvoke('composeExtension/selectItem'), answer: onComposeSelect },
  { when: isInvoke('signin/tokenExchange'), answer: onTokenExchange },
  { when: isInvoke('signin/verifyState'), answer: onVerifyState },
  { when: isInvoke('signin/failure'), answer: onSignInFailure },
  { when: isMessage, act: onMessage },
  { when: isInstallation, act: onInstall },
];

/** The key under which the adapter leaves the turn for the routes. */
export const TURN = Symbol('turn');

/** teams-ai 1.7.4 starts its timer whatever `startTypingTimer` says; `answering.ts` knows when somebody waits. */
class QuietApplication extends Application {
  override startTypingTimer(): void {
    // Its ticks would go on after the answer, which is not sent through the turn's context.
  }
}

/**
 * The table above as a teams-ai application. It is used for routing and for nothing else: it gets no storage (its own only
 * grows), no authentication and no typing timer (one timer for all turns).
 */
export function createRoutes(bot: Bot): Application {
  const app = new QuietApplication({ startTypingTimer: false });
  for (const route of routes) {
    const selector = (context: TurnContext) => Promise.resolve(route.when(context.activity));
    app.addRoute(selector, async (context) => {
      const turn = context.turnState.get<Turn>(TURN);
      if ('act' in route) await route.act(bot, turn);
      else await context.sendActivity({ type: 'invokeResponse', value: await route.answer(bot, turn) });
    });
  }
  return app;
}

function isMessage({ type }: Activity): boolean {
  return type === 'message';
}

function isInvoke(wanted: string): Recognise {
  return ({ type, name }) => type === 'invoke' && name === wanted;
}

function isInstallation({ type, action }: Activity): boolean {
  return type === 'installationUpdate' && typeof action === 'string' && action.startsWith('add');
}

/** A press on a card of somebody else's making may carry anything. */
async function onAnyExecute(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const press = readPress(turn.activity.value);
  return press ? onExecute(bot, turn, press) : textAnswer(voiceFor(turn.reader).say('unclear.title'));
}

/** Teams could not sign in silently and says why; the OAuth card with its button stays where it is. */
function onSignInFailure(bot: Bot, turn: Turn): Promise<InvokeAnswer> {
  const { code } = (turn.activity.value ?? {}) as { code?: unknown };
  bot.metrics.signIn('clientFailed');
  bot.log.warn(
    { correlationId: turn.correlationId, reason: typeof code === 'string' ? code.slice(0, 60) : 'unknown' },
    'the Teams client could not sign in silently',
  );
  return Promise.resolve({ status: 200 });
}
