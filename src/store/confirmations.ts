import * as v from 'valibot';
import type { Confirmation, ConfirmationItem } from '../domain/ports';
import { readEvent } from './event-columns';
import { readable } from './readable';
import { reasonIn } from './reason-column';
import type { CancellationTable } from './schema';

const Columns = v.object({
  registration_status: v.picklist(['registered', 'waitlisted', 'pendingApproval']),
  state: v.picklist(['asked', 'cancelling', 'cancelled', 'failed', 'unknown', 'kept', 'expired']),
  because: v.nullable(
    v.picklist([
      'notAllowed',
      'openToEveryone',
      'retired',
      'notRegistered',
      'busy',
      'refused',
      'interrupted',
      'cutOffPassed',
    ]),
  ),
});

/** The confirmations some rows make up, in the order in which their first rows come; items by position. */
export function readConfirmations(
  rows: readonly CancellationTable[],
  report: (error: Error) => void,
): readonly Confirmation[] {
  const read = readable(rows, (row) => ({ row, item: readItem(row) }), report);
  const heads = new Map(read.map(({ row }) => [row.id, readHead(row)]));
  return [...heads.values()].map((head) => ({
    ...head,
    items: read
      .filter(({ row }) => row.id === head.id)
      .map(({ item }) => item)
      .sort((a, b) => a.position - b.position),
  }));
}

function readHead(row: CancellationTable): Omit<Confirmation, 'items'> {
  return {
    id: row.id,
    person: { tenantId: row.tenant_id, userId: row.user_id },
    askedAt: new Date(row.asked_at),
    expiresAt: new Date(row.expires_at),
    correlationId: row.correlation_id,
  };
}

function readItem(row: CancellationTable): ConfirmationItem {
  const { registration_status: status, state, because } = v.parse(Columns, row);
  return {
    position: row.position,
    event: readEvent(row),
    registrationId: row.registration_id,
    status,
    state,
    changedAt: new Date(row.changed_at),
    ...(because !== null && { because }),
    ...reasonIn(row.reason),
  };
}
