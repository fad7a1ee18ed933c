import { StoreFault } from '../domain/faults';

/** Reads each row; a row that cannot be read is reported and left out, so that it does not take the others with it. */
export function readable<Row, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
  report: (fault: StoreFault) => void,
): Value[] {
  return rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (cause) {
      report(new StoreFault('store_row_unreadable', 'A row cannot be read and is left out.', cause));
      return [];
    }
  });
}
