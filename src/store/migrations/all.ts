import type { Migration } from 'kysely';
import { firstTables } from './0001-first-tables';
import { announcements } from './0002-announcements';
import { shownQuestions } from './0003-shown-questions';
import { choices } from './0004-choices';
import { fewerIndexEntries } from './0005-fewer-index-entries';

/**
 * Every migration by its name, in the order of the names. A name is never changed and never goes away: it is how a
 * database says which of them it has seen.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-announcements': announcements,
  '0003-shown-questions': shownQuestions,
  '0004-choices': choices,
  '0005-fewer-index-entries': fewerIndexEntries,
};
