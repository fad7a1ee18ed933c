import { parseArgs } from 'node:util';
import { parseEventName } from '../domain/event-name';

/** What the doctor is to do. */
export type Order =
  | { readonly kind: 'help' }
  | { readonly kind: 'check'; readonly extent: 'offline' | 'all'; readonly testWebinar?: string }
  | { readonly kind: 'misunderstood'; readonly sentence: string };

export const HELP = `npm run doctor -- [options]

Checks a deployment of Unenroll as the environment configures it, a line a check, with the mend where something is wrong.

  --offline               only what can be checked without signing in: configuration, credential, database
  --with-test-webinar ID  also registers you for this webinar and cancels that registration again, which is the only way
                          to find out whether your tenant lets attendees cancel. ID is the webinar's id, or a link to its
                          event page. A registration you have already is left alone.
  --help                  this text

The environment is the bot's own: MicrosoftAppId, AAD_APP_CLIENT_ID, DATABASE_URL and so on, as in the README. Nothing is
changed, neither in the database nor in Microsoft 365, unless --with-test-webinar is given.

The sign-in is yours, by a code that you type into a browser. For it the Entra app has to allow public client flows
(App registrations, Authentication); the bot itself does not need that, so you may switch it off again afterwards.

Each line begins with its verdict:
  ok, allowed   as the bot needs it
  note          worth knowing
  refused       Graph says no, and the bot can do without
  failed        the bot cannot work like this; the line says what to do
  not tried     with the reason
The exit code is 1 when a line says failed, 2 when an option is not understood, and otherwise 0.
`;

/** Reads the command line. */
export function parseOrder(args: readonly string[]): Order {
  const values = readOptions(args);
  if (!values)
    return {
      kind: 'misunderstood',
      sentence: 'The options are --offline, --with-test-webinar ID and --help.',
    };
  if (values.help) return { kind: 'help' };
  const extent = values.offline ? 'offline' : 'all';
  const given = values['with-test-webinar'];
  if (given === undefined) return { kind: 'check', extent };
  const testWebinar = webinarId(given);
  if (testWebinar !== undefined) return { kind: 'check', extent, testWebinar };
  return {
    kind: 'misunderstood',
    sentence: '--with-test-webinar takes the id of a webinar, or a link to its event page.',
  };
}

function readOptions(args: readonly string[]) {
  const options = {
    help: { type: 'boolean' },
    offline: { type: 'boolean' },
    'with-test-webinar': { type: 'string' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch {
    return undefined;
  }
}

function webinarId(given: string): string | undefined {
  const name = parseEventName(given) ?? parseEventName(`webinar:${given}`);
  return name?.kind === 'webinar' || name?.kind === 'eventPage' ? name.id : undefined;
}
