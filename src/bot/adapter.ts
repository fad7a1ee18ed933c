import { CloudAdapter, type Activity, type TurnContext } from 'botbuilder';
import { validateActivity } from './activity';
import { NotAuthenticated, type ChannelAuthentication } from './authentication';
import { voiceFor } from '../locales/voice';
import { inTime, say } from './answering';
import type { Bot } from './bot';
import { textAnswer } from './messages';
import type { Allowance } from './rate-limit';
import { createRoutes, TURN } from './routes';
import { readTurn, type Turn } from './turn';
import type { Person } from '../domain/person';

/** A request to `/api/messages`, with its body parsed. */
export interface ChannelRequest {
  readonly authorization: string;
  readonly body: unknown;
}

export interface ChannelResponse {
  readonly status: number;
  readonly body?: unknown;
}

export type Receive = (request: ChannelRequest) => Promise<ChannelResponse>;

/**
 * Every request is answered by then, though what it began goes on: a channel that takes no answers may hold each of them up
 * for seconds, and Teams sends again what it hears nothing about for too long.
 */
const REQUEST_WITHIN_MS = 4_700;

/**
 * The way in: is it an activity, is it really Teams, is it our tenant, may replies go there, is it not too much? Only then is
 * it routed. Every refusal is an HTTP status and nothing else happens.
 */
export function createReceiver(options: {
  bot: Bot;
  authentication: ChannelAuthentication;
  tenantId: string;
  allowance: (person: Person) => Allowance;
}): Receive {
  const { bot, authentication, tenantId, allowance } = options;
  const adapter = new RoutedAdapter(authentication);
  const app = createRoutes(bot);

  async function route(context: TurnContext): Promise<void> {
    const read = readTurn(context.activity, tenantId);
    if (read.kind !== 'turn') return;
    const { turn } = read;
    const allowed = allowance(turn.person);
    if (allowed !== 'pass') return slowDown(context, turn, allowed);
    bot.channelClock.hear(turn.sentAt);
    context.turnState.set(TURN, turn);
    const { correlationId } = turn;
    await bot.tracing.turn({ correlationId, activity: kindOf(context.activity) }, () => app.run(context));
  }

  async function slowDown(
    context: TurnContext,
    turn: Turn,
    allowed: Exclude<Allowance, 'pass'>,
  ): Promise<void> {
    bot.metrics.turn('any', allowed);
    const text = voiceFor(turn.reader).say('slowDown.text');
    if (context.activity.type === 'invoke') {
      await context.sendActivity({ type: 'invokeResponse', value: textAnswer(text) });
    } else if (allowed === 'slowDown' && context.activity.type === 'message' && turn.where === 'personal') {
      await say(bot, turn, text);
    }
  }

  /** What a client is told when nothing is known yet. */
  function late(activity: Activity): ChannelResponse {
    const read = readTurn(activity, tenantId);
    if (activity.name !== 'adaptiveCard/action' || read.kind !== 'turn') return { status: 200 };
    return textAnswer(voiceFor(read.turn.reader).say('late.text'));
  }

  return async ({ authorization, body }) => {
    const arrivedAt = performance.now();
    const activity = validateActivity(body);
    if (!activity) return { status: 400, body: { error: 'This is not an activity.' } };
    if (activity.channelId !== 'msteams') return { status: 401 };
    try {
      const authenticated = await authentication.authenticateRequest(activity, authorization);
      if (!bot.isAllowedServiceUrl(activity.serviceUrl)) return { status: 403 };
      if (readTurn(activity, tenantId).kind === 'otherTenant') return { status: 403 };
      const routing = adapter.route(authenticated, activity, route);
      const response = await inTime({ arrivedAt }, REQUEST_WITHIN_MS, routing);
      if (response !== 'late') return response;
      bot.keepAlive(routing.then(() => undefined));
      return late(activity);
    } catch (error) {
      if (error instanceof NotAuthenticated) return { status: error.status };
      bot.log.error({ fault: error }, 'a turn failed outside its handler');
      return { status: 500 };
    }
  };
}

/** What a trace may call an activity; anything else that a request says stays out of it. */
const KINDS = [
  'message',
  'installationUpdate',
  'adaptiveCard/action',
  'composeExtension/query',
  'composeExtension/selectItem',
  'signin/tokenExchange',
  'signin/verifyState',
  'signin/failure',
];

function kindOf({ type, name }: Activity): string {
  return KINDS.find((kind) => kind === (type === 'invoke' ? name : type)) ?? 'other';
}

/** botbuilder's adapter without its HTTP side, which would answer a refused request in the console and with its message. */
class RoutedAdapter extends CloudAdapter {
  async route(
    authenticated: Awaited<ReturnType<ChannelAuthentication['authenticateRequest']>>,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<ChannelResponse> {
    const answer = await this.processActivity(authenticated, activity, logic);
    return answer ? { status: answer.status, body: answer.body as unknown } : { status: 200 };
  }
}
