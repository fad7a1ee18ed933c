import { openDatabase, type DatabaseOptions } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { attendee, NOW, question, terms } from './samples';

/** A replica of its own process that claims, says so, and then neither ends nor closes anything. */
async function main(): Promise<void> {
  const { url, directory } = JSON.parse(process.argv[2]!) as Pick<DatabaseOptions, 'url' | 'directory'>;
  const database = await openDatabase({
    directory,
    ...(url !== undefined && { url }),
    onError: (error) => {
      throw error;
    },
  });
  const journal = createJournal(database);
  const { id } = await journal.ask(attendee, [question('w1')], terms);
  const { kind } = await journal.claim(attendee, id, NOW);
  process.stdout.write(`${JSON.stringify({ id, kind })}\n`);
  setInterval(() => undefined, 1000);
}

void main();
