import { readReason, type Reason } from '../domain/reason';

/** The column of a reason: JSON. */
export function writeReason(reason: Reason | undefined): string | null {
  return reason ? JSON.stringify(reason) : null;
}

/** The reason of a column, to be spread into what it belongs to; nothing where it cannot be understood. */
export function reasonIn(column: string | null): { reason?: Reason } {
  if (column === null) return {};
  try {
    const { preset, text } = JSON.parse(column) as Record<string, unknown>;
    const reason = readReason(preset, text);
    return reason ? { reason } : {};
  } catch {
    return {};
  }
}
