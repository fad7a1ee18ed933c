import { cardButtons, type Activity, type Person } from '../support/teams';
import { CHOICE_INPUT } from '../../src/cards/press';
import { asText, type Json } from '../support/teams-card';
import { checkStep } from './promises';
import { confirmIdsOf, sayYesTo, type Schedule, type Shown } from './schedule';

/** Something people do. The numbers are taken modulo what there is at that moment. */
export type Deed =
  | { readonly do: 'ask'; readonly who: number; readonly event: number }
  | { readonly do: 'say'; readonly who: number; readonly text: string }
  | { readonly do: 'register'; readonly who: number; readonly event: number }
  | {
      readonly do: 'press';
      readonly who: number;
      /** Whose card: 0 is the person's own. */
      readonly whose: number;
      /** 0 is the newest. */
      readonly card: number;
      readonly button: number;
      readonly times: number;
      readonly as: 'execute' | 'submit';
    }
  | {
      readonly do: 'delay';
      readonly who: number;
      readonly text: string;
      /** What is meant by a wish to cancel. */
      readonly event: number | undefined;
    }
  | { readonly do: 'deliver' }
  | { readonly do: 'redeliver'; readonly which: number }
  | { readonly do: 'signIn'; readonly who: number }
  | { readonly do: 'leave'; readonly who: number; readonly event: number };

/** Does it, waits until the bot is through with it, and holds the promises against what came of it. */
export async function perform(schedule: Schedule, deed: Deed): Promise<void> {
  const actors = await carryOut(schedule, deed);
  const { world, lane } = schedule;
  // What takes longer than people wait goes on after their requests, and may lead to a sign-in.
  await world.teams.settled();
  await Promise.all(lane.replicas.map((replica) => replica.settled()));
  await world.teams.settled();
  checkStep(schedule, actors);
}

async function carryOut(schedule: Schedule, deed: Deed): Promise<readonly string[]> {
  const { world, story } = schedule;
  const tell = (line: string) => story.push(`${schedule.state.step}. ${line}`);
  switch (deed.do) {
    case 'ask': {
      const [person, event] = [personOf(schedule, deed.who), eventOf(schedule, deed.event)];
      tell(`${person.name} asks to cancel ${event.title}`);
      await person.says(`cancel my registration ${event.name}`);
      return [person.oid];
    }
    case 'say': {
      const person = personOf(schedule, deed.who);
      tell(`${person.name} says "${deed.text}"`);
      noteYes(schedule, person, deed.text);
      await person.says(deed.text);
      return [person.oid];
    }
    case 'register': {
      const [person, event] = [personOf(schedule, deed.who), eventOf(schedule, deed.event)];
      tell(`${person.name} registers for ${event.title}`);
      await person.presses('enroll.start', { event: event.name }, { card: { id: 'none' } });
      return [person.oid];
    }
    case 'press':
      return press(schedule, deed, tell);
    case 'delay': {
      const person = personOf(schedule, deed.who);
      const isAsk = deed.text === 'cancel my registration' && deed.event !== undefined;
      const text = isAsk ? `${deed.text} ${eventOf(schedule, deed.event).name}` : deed.text;
      tell(`${person.name} says "${text}", and it is held up`);
      noteYes(schedule, person, text);
      schedule.delayed.push(person.activity({ type: 'message', textFormat: 'plain', text }));
      return [person.oid];
    }
    case 'deliver': {
      const [late] = schedule.delayed.splice(0, 1);
      if (!late) return [];
      tell(`what was held up comes: "${late.text ?? ''}"`);
      await world.teams.post(late);
      return senderOf(late);
    }
    case 'redeliver': {
      const sent = world.teams.sent.slice(schedule.marks.sent);
      const again = sent.at(-1 - (deed.which % Math.max(1, sent.length)));
      if (!again) return [];
      tell(
        `Teams delivers again: ${again.type} ${asText(again['name'] ?? again.text)} ${JSON.stringify(again['value'] ?? '').slice(0, 120)}`,
      );
      await world.teams.post(again);
      return senderOf(again);
    }
    case 'signIn': {
      const person = personOf(schedule, deed.who);
      if (!person.signInLink()) return [person.oid];
      tell(`${person.name} signs in`);
      await person.signsIn();
      return [person.oid];
    }
    case 'leave': {
      const [person, event] = [personOf(schedule, deed.who), eventOf(schedule, deed.event)];
      const row =
        event.kind === 'meeting' ? undefined : world.graph.world.registrationOf(event.id, person.oid);
      if (row?.status !== 'registered') return [];
      tell(`${person.name} cancels ${event.title} by the link in the e-mail`);
      schedule.state.by = 'outside';
      world.graph.world.cancelRegistration(event.id, person.oid);
      schedule.state.by = 'graph';
      return [];
    }
  }
}

async function press(
  schedule: Schedule,
  deed: Extract<Deed, { do: 'press' }>,
  tell: (line: string) => void,
): Promise<readonly string[]> {
  const person = personOf(schedule, deed.who);
  const owner = personOf(schedule, deed.who + deed.whose);
  const cards = schedule.shown.filter((shown) => shown.owner === owner && buttonsOn(shown).length > 0);
  const shown = cards.at(-1 - (deed.card % Math.max(1, cards.length)));
  if (!shown) return [];
  const buttons = buttonsOn(shown);
  const button = buttons[deed.button % buttons.length];
  if (!button) return [];
  tell(
    `${person.name} presses "${button.title}" on a card of ${owner.name}, ${deed.times} times, as ${deed.as}: ${JSON.stringify(button.data)}`,
  );
  if (button.verb === 'unenroll.confirm')
    sayYesTo(schedule, person, confirmIdsOf({ actions: [button.action] }));
  const once = () => {
    if (owner !== person) return person.presses(button.verb ?? '', button.data, { card: { id: 'none' } });
    if (deed.as === 'execute') return person.clicks(shown.card, button.title, everyChoice(shown.card));
    return person.submits({ verb: button.verb, ...(button.data as object) }, { card: shown.card });
  };
  await Promise.all(Array.from({ length: deed.times }, once));
  return [person.oid];
}

function buttonsOn({ card }: Shown) {
  return cardButtons(card).filter(({ type }) => type === 'Action.Execute');
}

/** Everything that can be picked on a card, as a client sends it. */
function everyChoice({ body }: Json): Json {
  const inputs = (body as readonly Json[]).filter(
    ({ type, id }) => type === 'Input.ChoiceSet' && id === CHOICE_INPUT,
  );
  return Object.fromEntries(
    inputs.map(({ id, choices }) => {
      const values = (choices as readonly Json[]).map(({ value }) => asText(value));
      return [asText(id), values.join(',')];
    }),
  );
}

/** Who says yes means what was asked last. */
function noteYes(schedule: Schedule, person: Person, text: string): void {
  if (text === 'yes') sayYesTo(schedule, person, schedule.lastAsked.get(person.oid) ?? []);
}

function senderOf(activity: Activity): readonly string[] {
  const { aadObjectId } = activity['from'] as { aadObjectId: string };
  return [aadObjectId];
}

function personOf({ people }: Schedule, index: number): Person {
  return people[index % people.length] ?? people[0];
}

function eventOf({ events }: Schedule, index: number) {
  const event = events[index % events.length];
  if (!event) throw new Error('A schedule has events.');
  return event;
}
