import { join } from 'node:path';
import Libsql from 'libsql';
import { whenUnlocked } from '../support/when-unlocked';

/**
 * What can be wrong with the store. A trigger that raises is an error of the engine that no second try mends, in exactly one
 * kind of write; a missing table is one in every read.
 */
const FAULTS = {
  claims: `create trigger chaos before update on cancellation when new.state = 'cancelling' begin select raise(abort, 'chaos'); end`,
  ends: `create trigger chaos before update on cancellation when old.state = 'cancelling' begin select raise(abort, 'chaos'); end`,
  questions: `create trigger chaos before insert on cancellation begin select raise(abort, 'chaos'); end`,
  signIns: `create trigger chaos before insert on pending_sign_in begin select raise(abort, 'chaos'); end`,
  takenSignIns: `create trigger chaos before delete on pending_sign_in begin select raise(abort, 'chaos'); end`,
  ledger: `create trigger chaos before insert on ledger begin select raise(abort, 'chaos'); end`,
  contacts: `create trigger chaos before insert on contact begin select raise(abort, 'chaos'); end`,
  journal: `alter table cancellation rename to cancellation_gone`,
  openSignIns: `alter table pending_sign_in rename to pending_sign_in_gone`,
} as const;

export type StoreFaultName = keyof typeof FAULTS;
export const STORE_FAULTS = Object.keys(FAULTS) as readonly StoreFaultName[];

/** A second way into the embedded database, which breaks and mends it. */
export function openStoreFaults(directory: string) {
  const file = new Libsql(join(directory, 'unenroll.db'));
  const mendNow = () => {
    file.exec('drop trigger if exists chaos');
    const gone = file.prepare(`select name from sqlite_master where name like '%\\_gone' escape '\\'`).all();
    for (const { name } of gone as { name: string }[])
      file.exec(`alter table ${name} rename to ${name.replace('_gone', '')}`);
  };
  const mend = () => whenUnlocked(mendNow);
  return {
    strike: async (name: StoreFaultName) => {
      await mend();
      await whenUnlocked(() => file.exec(FAULTS[name]));
    },
    mend,
    close: () => file.close(),
  };
}

export type StoreFaults = ReturnType<typeof openStoreFaults>;
