import type { Person } from '../domain/person';

/** The columns that say whose row it is. */
export function writePerson({ tenantId, userId }: Person): { tenant_id: string; user_id: string } {
  return { tenant_id: tenantId, user_id: userId };
}
