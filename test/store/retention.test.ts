import type { Person } from '../../src/domain/person';
import { createCatalogue } from '../../src/store/catalogue';
import { createChoices } from '../../src/store/choices';
import { createContacts } from '../../src/store/contacts';
import type { Database } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { createLedger } from '../../src/store/ledger';
import { createPendingSignIns } from '../../src/store/pending-sign-ins';
import { deleteExpired, forgetPerson } from '../../src/store/retention';
import { engines, makePlace, type Place } from './engines';
import { after, attendee, colleague, DAY, HOUR, NOW, question, terms, webinar } from './samples';

const END = DAY + HOUR;

describe.each(engines)('retention on %s', (engine) => {
  let place: Place;
  let database: Database;

  beforeEach(async () => {
    place = await makePlace(engine);
    database = await place.open();
  });

  afterEach(() => place.clear());

  const fill = async (person: Person) => {
    await createLedger(database).remember(person, { event: webinar('w1'), registrationId: 'r1' });
    await createJournal(database).ask(person, [question('w1'), question('w2')], terms);
    await createContacts(database).remember(
      person,
      { reference: '{}', reader: { locale: 'en' } },
      after(END),
    );
    const pending = { exchangeId: 'x', wanted: '{}', asked: '{}', expiresAt: after(HOUR) };
    await createPendingSignIns(database).put(person, pending);
    const choice = { refs: [webinar('w1').ref], shownAs: 'chooser', shownAt: NOW } as const;
    await createChoices(database).show(person, choice, after(HOUR));
  };

  it('deletes personal rows so many days after the end of the event', async () => {
    await fill(attendee);
    await createCatalogue(database).put('tenant-1', { event: webinar('w1'), seenAt: NOW });
    const nothing = {
      ledger: 0,
      catalogue: 0,
      cancellation: 0,
      pending_sign_in: 0,
      choice: 0,
      contact: 0,
      announcement: 0,
      announcement_post: 0,
      notice: 0,
    };
    const retentionDays = 90;
    expect(await deleteExpired(database, { now: after(HOUR - 1), retentionDays })).toEqual(nothing);
    const deletedLater = await deleteExpired(database, { now: after(HOUR), retentionDays });
    expect(deletedLater).toEqual({ ...nothing, pending_sign_in: 1, choice: 1 });
    const lastMoment = after(END + 90 * DAY);
    expect(await deleteExpired(database, { now: lastMoment, retentionDays })).toEqual(nothing);
    const past = new Date(lastMoment.getTime() + 1);
    expect(await deleteExpired(database, { now: past, retentionDays })).toEqual({
      ...nothing,
      ledger: 1,
      catalogue: 1,
      cancellation: 2,
      contact: 1,
    });
  });

  it('forgets one person, at once and wholly, and nobody else', async () => {
    const namesake = { ...attendee, tenantId: 'tenant-2' };
    for (const person of [attendee, colleague, namesake]) await fill(person);
    const all = { ledger: 1, cancellation: 2, pending_sign_in: 1, choice: 1, contact: 1, notice: 0 };
    expect(await forgetPerson(database, attendee)).toEqual(all);
    expect(await forgetPerson(database, attendee)).toEqual({
      ledger: 0,
      cancellation: 0,
      pending_sign_in: 0,
      choice: 0,
      contact: 0,
      notice: 0,
    });
    expect(await forgetPerson(database, colleague)).toEqual(all);
    expect(await forgetPerson(database, namesake)).toEqual(all);
  });
});
