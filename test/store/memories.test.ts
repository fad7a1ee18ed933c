import type { Database } from '../../src/store/database';
import { createCatalogue } from '../../src/store/catalogue';
import { createChoices } from '../../src/store/choices';
import { createContacts } from '../../src/store/contacts';
import { createLedger } from '../../src/store/ledger';
import { createPendingSignIns } from '../../src/store/pending-sign-ins';
import { engines, makePlace, type Place } from './engines';
import { after, attendee, colleague, DAY, HOUR, NOW, webinar } from './samples';

describe.each(engines)('memories on %s', (engine) => {
  let place: Place;
  let database: Database;

  beforeEach(async () => {
    place = await makePlace(engine);
    database = await place.open();
  });

  afterEach(() => place.clear());

  describe('ledger', () => {
    it('gives back what it was told last', async () => {
      const ledger = createLedger(database);
      const event = webinar('w1', { page: 'https://events.teams.microsoft.com/event/w1' });
      await ledger.remember(attendee, { event: webinar('w1'), registrationId: 'r1' });
      await ledger.remember(attendee, { event });
      expect(await ledger.entry(attendee, event.ref)).toEqual({ event });
      expect(await ledger.entry(colleague, event.ref)).toBeUndefined();
      expect(await ledger.entry(attendee, { kind: 'townhall', id: 'w1' })).toBeUndefined();
      await ledger.forget(colleague, event.ref);
      expect(await ledger.entry(attendee, event.ref)).toEqual({ event });
      await ledger.forget(attendee, event.ref);
      expect(await ledger.entry(attendee, event.ref)).toBeUndefined();
    });

    it('lists what has not ended, soonest first', async () => {
      const ledger = createLedger(database);
      const starting = (id: string, start: number, end: number) =>
        webinar(id, { start: after(start), end: after(end) });
      const over = starting('over', -HOUR, 0);
      const running = starting('running', -HOUR, 1);
      const soon = starting('soon', HOUR, DAY);
      const late = starting('late', DAY, DAY + HOUR);
      for (const event of [late, over, soon, running]) await ledger.remember(attendee, { event });
      await ledger.remember(colleague, { event: soon });
      expect((await ledger.upcoming(attendee, NOW)).map((entry) => entry.event)).toEqual([
        running,
        soon,
        late,
      ]);
    });

    it('leaves out a row that cannot be read, and says so', async () => {
      const ledger = createLedger(database);
      await ledger.remember(attendee, { event: webinar('w1') });
      await ledger.remember(attendee, { event: webinar('w2') });
      await database.kysely
        .updateTable('ledger')
        .set({ organizer_ids: '{"half' })
        .where('event_ref', '=', 'webinar:w1')
        .execute();
      expect(await ledger.upcoming(attendee, NOW)).toEqual([{ event: webinar('w2') }]);
      expect(place.reported).toMatchObject([{ code: 'store_row_unreadable' }]);
    });

    it('stores a title with a character that databases refuse', async () => {
      const ledger = createLedger(database);
      const hostile = webinar('w1', {
        title: 'Beta\u0000 brief\\u0000ing \ud800 \'; drop table ledger; --"',
      });
      await ledger.remember(attendee, { event: hostile });
      const entry = await ledger.entry(attendee, hostile.ref);
      expect(entry?.event.title).toBe('Beta brief\\u0000ing \ufffd \'; drop table ledger; --"');
    });
  });

  describe('catalogue', () => {
    it('gives back what was announced in that tenant', async () => {
      const catalogue = createCatalogue(database);
      const first = { event: webinar('w1'), seenAt: NOW };
      const second = { event: webinar('w1', { title: 'Moved' }), seenAt: after(HOUR) };
      await catalogue.put('tenant-1', first);
      await catalogue.put('tenant-1', second);
      expect(await catalogue.get('tenant-1', first.event.ref)).toEqual(second);
      expect(await catalogue.get('tenant-2', first.event.ref)).toBeUndefined();
      await catalogue.remove('tenant-2', first.event.ref);
      expect(await catalogue.upcoming('tenant-1', NOW, 10)).toEqual({ events: [second], total: 1 });
      await catalogue.remove('tenant-1', first.event.ref);
      expect(await catalogue.upcoming('tenant-1', NOW, 10)).toEqual({ events: [], total: 0 });
    });

    it('lists as many as wanted, soonest first, and counts all', async () => {
      const catalogue = createCatalogue(database);
      for (const day of [4, 2, 5, 1, 3]) {
        const event = webinar(`w${day}`, { start: after(day * DAY), end: after(day * DAY + HOUR) });
        await catalogue.put('tenant-1', { event, seenAt: NOW });
      }
      await catalogue.put('tenant-2', { event: webinar('w9'), seenAt: NOW });
      const { events, total } = await catalogue.upcoming('tenant-1', after(DAY + HOUR), 3);
      expect(events.map(({ event }) => event.title)).toEqual([2, 3, 4].map((day) => `Beta briefing w${day}`));
      expect(total).toBe(4);
    });
  });

  describe('pending sign-ins', () => {
    const pending = { exchangeId: 'x1', wanted: '{"do":1}', asked: '{"for":1}', expiresAt: after(HOUR) };

    it('are read by anybody with the right to, and taken once', async () => {
      const signIns = createPendingSignIns(database);
      await signIns.put(attendee, pending);
      expect(await signIns.peek(attendee, 'x1', NOW)).toEqual(pending);
      expect(await signIns.peek(colleague, 'x1', NOW)).toBeUndefined();
      expect(await signIns.take(colleague, 'x1', NOW)).toBeUndefined();
      expect(await signIns.take(attendee, 'x2', NOW)).toBeUndefined();
      expect(await signIns.take(attendee, 'x1', NOW)).toEqual(pending);
      expect(await signIns.take(attendee, 'x1', NOW)).toBeUndefined();
    });

    it('are no more when their time is up', async () => {
      const signIns = createPendingSignIns(database);
      await signIns.put(attendee, pending);
      expect(await signIns.peek(attendee, 'x1', pending.expiresAt)).toBeUndefined();
      expect(await signIns.newest(attendee, pending.expiresAt)).toBeUndefined();
      expect(await signIns.take(attendee, 'x1', pending.expiresAt)).toBeUndefined();
    });

    it('are found by the newest', async () => {
      const signIns = createPendingSignIns(database);
      await signIns.put(attendee, pending);
      await signIns.put(attendee, { ...pending, exchangeId: 'x2', expiresAt: after(2 * HOUR) });
      await signIns.put(colleague, { ...pending, exchangeId: 'x3', expiresAt: after(3 * HOUR) });
      expect((await signIns.newest(attendee, NOW))?.exchangeId).toBe('x2');
      expect((await signIns.newest(attendee, NOW))?.exchangeId).toBe('x2');
    });
  });

  describe('choices', () => {
    const refs = [webinar('w2').ref, { kind: 'meeting', organizerId: 'o1', meetingId: 'm1' } as const];
    const choice = { refs, shownAs: 'chooser', shownAt: NOW } as const;

    it('are known in the order they were shown, to the person and for their time alone', async () => {
      const choices = createChoices(database);
      await choices.show(attendee, choice, after(HOUR));
      expect(await choices.open(attendee, NOW)).toEqual(choice);
      expect(await choices.open(attendee, after(HOUR - 1))).toEqual(choice);
      expect(await choices.open(attendee, after(HOUR))).toBeUndefined();
      expect(await choices.open(colleague, NOW)).toBeUndefined();
    });

    it('are replaced by the next, and closed', async () => {
      const choices = createChoices(database);
      const next = { refs: [webinar('w1').ref], shownAs: 'list', shownAt: after(1) } as const;
      await choices.show(attendee, choice, after(HOUR));
      await choices.show(colleague, choice, after(HOUR));
      await choices.show(attendee, next, after(HOUR));
      expect(await choices.open(attendee, NOW)).toEqual(next);
      await choices.close(attendee);
      expect(await choices.open(attendee, NOW)).toBeUndefined();
      expect(await choices.open(colleague, NOW)).toEqual(choice);
    });

    it('are left out whole where one cannot be read: every number would mean another', async () => {
      const choices = createChoices(database);
      await choices.show(attendee, choice, after(HOUR));
      const event_refs = '["half","webinar:w2"]';
      await database.kysely.updateTable('choice').set({ event_refs }).execute();
      expect(await choices.open(attendee, NOW)).toBeUndefined();
      expect(place.reported).toMatchObject([{ code: 'store_row_unreadable' }]);
    });
  });

  it('contacts are kept as they were seen last', async () => {
    const contacts = createContacts(database);
    expect(await contacts.get(attendee)).toBeUndefined();
    await contacts.remember(attendee, { reference: '{"a":1}', reader: { locale: 'de-DE' } }, NOW);
    const contact = { reference: '{"a":2}', reader: { locale: 'pt-PT', timeZone: 'Europe/Lisbon' } };
    await contacts.remember(attendee, contact, NOW);
    expect(await contacts.get(attendee)).toEqual(contact);
    await contacts.forget(colleague);
    expect(await contacts.get(attendee)).toEqual(contact);
    await contacts.forget(attendee);
    expect(await contacts.get(attendee)).toBeUndefined();
  });
});
