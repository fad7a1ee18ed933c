import type { VirtualEventRef } from '../domain/event';
import { GraphFault } from '../domain/faults';
import type { Cancellation, Settlement } from '../domain/ports';
import { isActive } from '../domain/registration';
import type { Session } from './client';
import { backoff } from './retry';
import { readById } from './virtual-lookup';
import { cancelPath, virtualScope } from './virtual-paths';

/** A cancel call whose end is open, and what may be said if the registration turns out to be active still. */
interface Doubt {
  readonly kind: 'doubt';
  readonly ifActive: 'refused' | 'busy' | 'unknown';
}

const SECOND_TRY = 2;

/**
 * Cancels a registration (virtualeventregistration-cancel). The POST is not declared idempotent: after a lost answer or a
 * server error the registration is read first, over a new connection, and only what was read is said. Throws
 * `SignInRequired` while nothing was sent that could have done something.
 */
export async function cancelVirtual(
  session: Session,
  ref: VirtualEventRef,
  id: string,
): Promise<Cancellation> {
  const first = await postCancel(session, ref, id);
  if (first.kind !== 'doubt') return first;
  const read = await readAgain(session, ref, id);
  if (read !== 'active' || first.ifActive === 'refused') return endOf(first, read);
  if ((await session.budget.pause(backoff(SECOND_TRY))) === 'too late') return endOf(first, read);

  const second = await postCancel(session, ref, id).catch(() => first);
  if (second.kind === 'doubt') return endOf(second, await readAgain(session, ref, id));
  // That the second call did nothing says nothing about the first.
  return isBusy(second) ? endOf(first, read) : second;
}

/** Reads what became of an earlier cancel. A registration that cannot be read leaves the question open. */
export async function settleVirtual(session: Session, ref: VirtualEventRef, id: string): Promise<Settlement> {
  try {
    const lookup = await readById(session, ref, id);
    if (lookup.kind !== 'registration' || lookup.registration.status === 'unknown')
      return { kind: 'unknown' };
    return { kind: lookup.registration.status === 'canceled' ? 'canceled' : 'stillRegistered' };
  } catch (error) {
    if (error instanceof GraphFault) return { kind: 'unknown' };
    throw error;
  }
}

async function postCancel(session: Session, ref: VirtualEventRef, id: string): Promise<Cancellation | Doubt> {
  try {
    const { status } = await session.request({
      ...virtualScope(ref.kind),
      method: 'POST',
      path: cancelPath(ref, id),
    });
    if (status === 204) return { kind: 'canceled' };
    if (status === 404) return { kind: 'refused', because: 'notRegistered' };
    if (status === 403) return { kind: 'refused', because: 'notAllowed' };
    return { kind: 'doubt', ifActive: status >= 400 ? 'refused' : 'unknown' };
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    if (error.effect === 'none') return { kind: 'refused', because: 'busy' };
    // A 504 and silence alike may be followed by the effect; another error of the server says that it is done trying.
    const isOver = error.code === 'graph_error' && error.status !== undefined && error.status !== 504;
    return { kind: 'doubt', ifActive: isOver ? 'busy' : 'unknown' };
  }
}

type ReadState = 'canceled' | 'active' | 'other' | 'unreadable';

/** Whatever goes wrong here, a sign-in included, comes after a call that may have taken effect. */
async function readAgain(session: Session, ref: VirtualEventRef, id: string): Promise<ReadState> {
  try {
    const lookup = await readById(session, ref, id, 'new');
    if (lookup.kind !== 'registration') return 'unreadable';
    if (lookup.registration.status === 'canceled') return 'canceled';
    return isActive(lookup.registration) ? 'active' : 'other';
  } catch {
    return 'unreadable';
  }
}

/** What can be said of a call in doubt by the state that was read afterwards. */
function endOf({ ifActive }: Doubt, read: ReadState): Cancellation {
  if (read === 'canceled') return { kind: 'canceled' };
  if (ifActive === 'refused') return { kind: 'refused', because: 'refused' };
  return read === 'active' && ifActive === 'busy'
    ? { kind: 'refused', because: 'busy' }
    : { kind: 'unknown' };
}

function isBusy(end: Cancellation): boolean {
  return end.kind === 'refused' && end.because === 'busy';
}
