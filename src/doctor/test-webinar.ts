import type { Person } from '../domain/person';
import type { VirtualEventRef } from '../domain/event';
import type { Answer } from '../graph/answer';
import type { Session } from '../graph/client';
import { parseRegistration } from '../graph/parse-registration';
import {
  cancelPath,
  ownPath,
  registrationPath,
  registrationsPath,
  virtualScope,
} from '../graph/virtual-paths';
import { isActive } from '../domain/registration';
import type { Finding } from './finding';
import { tryProbe, type Probe } from './probe';

const REGISTER = 'Register yourself for the test webinar';
const CANCEL = 'Cancel your own registration';

/**
 * Registers the operator for a webinar and cancels exactly that registration again: the one way to find out whether a tenant
 * lets attendees do so. A registration that was there before is not touched. Tells each finding as it is made.
 */
export async function tryTestWebinar(
  open: () => Session,
  { ref, person }: { ref: VirtualEventRef; person: Person },
  tell: (finding: Finding) => void,
): Promise<void> {
  const scope = virtualScope(ref.kind);
  const probe = (one: Probe) => tryProbe(open, one);
  const before = await probe({
    what: 'Look whether you are registered',
    need: 'needed',
    alsoAllowed: [404],
    request: { ...scope, method: 'GET', path: ownPath(ref, person.userId) },
    means: {
      allowed: '',
      refused: 'without it nothing is changed here, because a registration of yours could be lost.',
    },
  });
  if (!before.answer) {
    tell(before.finding);
    return;
  }
  const held = registrationIn(before.answer, ref);
  if (held && isActive(held)) {
    tell({
      verdict: 'not tried',
      what: `${REGISTER}, and cancel`,
      means:
        'you are registered already, and that is left alone. Name a webinar that you are not registered for.',
    });
    return;
  }
  const registered = await probe({
    what: REGISTER,
    need: 'needed',
    request: {
      ...scope,
      method: 'POST',
      path: registrationsPath(ref),
      body: { preferredTimezone: 'UTC', preferredLanguage: 'en-us' },
    },
    means: {
      allowed: 'people can register with one click.',
      refused: 'people are sent to the event page to register.',
    },
  });
  tell(registered.finding);
  const id = registered.answer && registrationIn(registered.answer, ref)?.id;
  if (id !== undefined) await cancel(probe, { ref, id, tell });
}

async function cancel(
  probe: (one: Probe) => ReturnType<typeof tryProbe>,
  { ref, id, tell }: { ref: VirtualEventRef; id: string; tell: (finding: Finding) => void },
): Promise<void> {
  const scope = virtualScope(ref.kind);
  const post = { ...scope, method: 'POST', path: cancelPath(ref, id) } as const;
  const done = await probe({
    what: `${CANCEL} (${post.version})`,
    need: 'needed',
    request: post,
    means: {
      allowed: 'this tenant lets attendees cancel: the bot does what it is for.',
      refused:
        'this tenant does not let attendees cancel: the bot will say so and send people to the event page.',
    },
  });
  tell(done.finding);
  if (!done.answer) {
    const other = await probe({
      what: `${CANCEL} (beta)`,
      need: 'optional',
      request: { ...post, version: 'beta' },
      means: {
        allowed: 'it works on beta only; the bot uses v1.0.',
        refused: 'it does not work on beta either.',
      },
    });
    tell(other.finding);
  }
  const after = await probe({
    what: 'Read the registration again',
    need: 'needed',
    request: { ...scope, method: 'GET', path: registrationPath(ref, id) },
    means: {
      allowed: '',
      refused: 'the bot cannot tell what became of a cancellation whose answer was lost.',
    },
  });
  tell(after.answer ? stateFinding(registrationIn(after.answer, ref)?.status) : after.finding);
}

function stateFinding(status: string | undefined): Finding {
  const what = 'Read the registration again';
  return status === 'canceled'
    ? { verdict: 'allowed', what, answer: status, means: 'it is cancelled, and nothing is left behind.' }
    : {
        verdict: 'failed',
        what,
        answer: status ?? 'no status',
        means:
          'you are still registered for the test webinar: cancel by the link in the confirmation e-mail.',
      };
}

function registrationIn({ body }: Answer, ref: VirtualEventRef) {
  return parseRegistration(body, ref)?.registration;
}
