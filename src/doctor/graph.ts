import type { Config } from '../config';
import type { Caller } from '../domain/caller';
import type { VirtualEventRef } from '../domain/event';
import { createClient } from '../graph/client';
import { isSegment } from '../graph/path';
import { collectionIn, entityIn, propertiesOf, textOf } from '../graph/untrusted';
import type { Finding } from './finding';
import { tryProbe, type Probe, type Probed } from './probe';
import { eventProbes, generalProbes, PROFILE } from './reading';
import { tryTestWebinar } from './test-webinar';

const PATIENCE_MS = 30_000;

export interface GraphCheck {
  readonly config: Config;
  readonly caller: Caller;
  readonly userAgent: string;
  /** The id of a webinar that the operator may be registered for and cancelled from. */
  readonly testWebinar?: string;
  readonly tell: (finding: Finding) => void;
}

/** Tries every Graph call the bot makes that can be tried without harm, with the operator's own token. */
export async function checkGraph({
  config,
  caller,
  userAgent,
  testWebinar,
  tell,
}: GraphCheck): Promise<void> {
  const client = createClient({ baseUrl: config.graphBaseUrl, now: () => new Date(), userAgent });
  const open = () => client.open({ ...caller, endsAt: performance.now() + PATIENCE_MS });
  const run = async (probe: Probe): Promise<Probed> => {
    const probed = await tryProbe(open, probe);
    tell(probed.finding);
    return probed;
  };
  try {
    const email = emailIn(await run(PROFILE));
    const probed = [];
    for (const probe of generalProbes(config.calendarLookup ? 'on' : 'off')) probed.push(await run(probe));
    const ref =
      testWebinar === undefined ? organizedIn(probed) : ({ kind: 'webinar', id: testWebinar } as const);
    if (ref) await aboutEvent(ref, email);
    else tell(NO_EVENT);
    if (testWebinar === undefined) tell(NO_TEST);
    else
      await tryTestWebinar(open, { ref: { kind: 'webinar', id: testWebinar }, person: caller.person }, tell);
    for (const finding of NEVER_TRIED) tell(finding);
  } finally {
    await client.close();
  }

  async function aboutEvent(ref: VirtualEventRef, email: string | undefined): Promise<void> {
    const { person } = caller;
    const probed = [];
    for (const probe of eventProbes(ref, { person, ...(email !== undefined && { email }) }))
      probed.push(await run(probe));
    const ways = probed.filter(({ finding }) => finding.what.startsWith('Find your own registration'));
    if (ways.every(({ answer }) => answer === undefined)) tell(NO_WAY);
  }
}

const NO_WAY: Finding = {
  verdict: 'failed',
  what: 'Find your own registration',
  means: 'neither key is allowed here: the bot can only cancel what was registered through it.',
};

const NO_EVENT: Finding = {
  verdict: 'not tried',
  what: 'Read an event, and your own registration',
  means: 'there is no event of yours to read. Name a webinar with --with-test-webinar ID.',
};

const NO_TEST: Finding = {
  verdict: 'not tried',
  what: 'Register for a webinar, and cancel',
  means:
    'it changes something. Whether attendees may cancel is what Microsoft leaves open: name a webinar of your own with --with-test-webinar ID to find out.',
};

const NEVER_TRIED: readonly Finding[] = [
  {
    verdict: 'not tried',
    what: "Find somebody else's registration",
    means: 'the bot never asks for one, and neither does the doctor.',
  },
  {
    verdict: 'not tried',
    what: 'Registrants of meetings (retired by Microsoft)',
    means: 'an attendee cannot read them; the bot says so when a meeting no longer answers.',
  },
];

function emailIn({ answer }: Probed): string | undefined {
  const { mail, userPrincipalName } = entityIn<{ mail: unknown; userPrincipalName: unknown }>(answer?.body);
  return textOf(mail) ?? textOf(userPrincipalName);
}

/** An event among those that the operator organizes. */
function organizedIn([webinars, townhalls]: readonly Probed[]): VirtualEventRef | undefined {
  const first = (probed: Probed | undefined) =>
    collectionIn(probed?.answer?.body)
      .map((item) => textOf(propertiesOf<{ id: unknown }>(item).id))
      .find((id) => id !== undefined && isSegment(id));
  const [webinar, townhall] = [first(webinars), first(townhalls)];
  if (webinar !== undefined) return { kind: 'webinar', id: webinar };
  return townhall === undefined ? undefined : { kind: 'townhall', id: townhall };
}
