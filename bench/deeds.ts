import type { EntraStandIn } from '../src/sandbox/entra/server';
import { message, press, tokenExchange, type Activity } from './teams/activities';
import type { Channel, Reply } from './teams/channel';
import type { Connector, Written } from './teams/connector';
import type { Person } from './teams/people';

/** The event everybody of the benchmark gives up. */
export const EVENT = 'webinar:beta-briefing';

/** What a deed needs: the bot's door, and what the bot writes. */
export interface Teams {
  readonly channel: Channel;
  readonly connector: Connector;
}

/** The times of the turns of one deed, in milliseconds. */
export type Turns = readonly number[];

/** Writes something. Throws unless the bot writes back. */
export async function say(teams: Teams, person: Person, text: string): Promise<Turns> {
  const { ms } = await turn(teams, message(person, teams.connector.serviceUrl, text));
  answerIn(teams, person);
  return [ms];
}

/**
 * The whole way of a cancellation: a press on an announcement's button, the question, the press that confirms. Throws unless
 * the bot says that it is done.
 */
export async function cancel(teams: Teams, person: Person, event = EVENT): Promise<Turns> {
  const { ms } = await turn(teams, startPress(teams, person, event));
  return [ms, await confirm(teams, person)];
}

/** The same, begun with a sentence instead of a press. */
export async function cancelByText(teams: Teams, person: Person): Promise<Turns> {
  const text = `cancel my registration ${EVENT}`;
  const { ms } = await turn(teams, message(person, teams.connector.serviceUrl, text));
  return [ms, await confirm(teams, person)];
}

/** Presses an announcement's button and waits for the turn's end, whatever comes of it. */
export async function pressStart(teams: Teams, person: Person, event = EVENT): Promise<Turns> {
  const { ms } = await turn(teams, startPress(teams, person, event));
  return [ms];
}

/** Asks for a question by a press and does not answer it. */
export async function ask(teams: Teams, person: Person, event = EVENT): Promise<Turns> {
  const { ms } = await turn(teams, startPress(teams, person, event));
  answerIn(teams, person);
  return [ms];
}

/** The first time: the bot asks for a sign-in, the Teams client brings the token, the bot goes on with the question. */
export async function signIn(
  teams: Teams,
  entra: EntraStandIn,
  person: Person,
  event = EVENT,
): Promise<Turns> {
  const times = await signInUntilAsked(teams, entra, person, event);
  questionIn(answerIn(teams, person));
  return times;
}

/** Everything from the first press of somebody the bot has never met to their cancellation: three turns. */
export async function signInAndCancel(teams: Teams, entra: EntraStandIn, person: Person): Promise<Turns> {
  const times = await signInUntilAsked(teams, entra, person, EVENT);
  return [...times, await confirm(teams, person)];
}

async function signInUntilAsked(
  teams: Teams,
  entra: EntraStandIn,
  person: Person,
  event: string,
): Promise<Turns> {
  const asked = await turn(teams, startPress(teams, person, event));
  const [, exchangeId] = /"tokenExchangeResource":\{"id":"([^"]+)"/.exec(answerIn(teams, person).text) ?? [];
  if (exchangeId === undefined) throw new Error('The bot did not ask for a sign-in.');
  const token = await entra.teamsToken(person.oid);
  const brought = await turn(teams, tokenExchange(person, teams.connector.serviceUrl, exchangeId, token));
  return [asked.ms, brought.ms];
}

/** The Teams client brings a token that nobody asked for; the bot keeps it for when it is needed. */
export async function bringToken(teams: Teams, entra: EntraStandIn, person: Person): Promise<Turns> {
  const token = await entra.teamsToken(person.oid);
  const { ms } = await turn(teams, tokenExchange(person, teams.connector.serviceUrl, 'nobody-asked', token));
  return [ms];
}

function startPress({ connector }: Teams, person: Person, event = EVENT): Activity {
  return press(person, connector.serviceUrl, { verb: 'unenroll.start', data: { event } });
}

async function confirm(teams: Teams, person: Person): Promise<number> {
  const question = answerIn(teams, person);
  const { ms, body } = await turn(
    teams,
    press(person, teams.connector.serviceUrl, {
      verb: 'unenroll.confirm',
      data: { id: questionIn(question) },
      replyToId: question.activityId,
    }),
  );
  if (!JSON.stringify(body).includes('Your registration is cancelled')) {
    throw new Error(`The registration was not cancelled: ${JSON.stringify(body).slice(0, 400)}`);
  }
  return ms;
}

async function turn({ channel }: Teams, activity: Activity): Promise<Reply> {
  const reply = await channel.post(activity);
  if (reply.status >= 300) throw new Error(`The bot answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}

function answerIn({ connector }: Teams, { conversation }: Person): Written {
  const written = connector.take(conversation);
  if (!written) throw new Error('The bot wrote nothing.');
  return written;
}

function questionIn({ text }: Written): string {
  const [, id] = /"verb":"unenroll\.confirm","data":\{"id":"([^"]+)"/.exec(text) ?? [];
  if (id === undefined) throw new Error(`The bot did not ask: ${text.slice(0, 400)}`);
  return id;
}
