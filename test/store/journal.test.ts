import type { Journal } from '../../src/domain/ports';
import type { Database } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { engines, makePlace, type Place } from './engines';
import { after, attendee, colleague, HOUR, NOW, question, terms, webinar } from './samples';

describe.each(engines)('journal on %s', (engine) => {
  let place: Place;
  let database: Database;
  let journal: Journal;

  beforeEach(async () => {
    place = await makePlace(engine);
    database = await place.open();
    journal = createJournal(database);
  });

  afterEach(() => place.clear());

  it('gives a question back as it was asked', async () => {
    const event = webinar('w1', {
      ref: { kind: 'meeting', organizerId: 'o1', meetingId: 'MSo=*0*x@thread.v2' },
      title: 'Grüße, 世界 👋',
      page: 'https://events.teams.microsoft.com/event/w1',
      organizerName: 'Events team',
      status: 'unknown',
    });
    const asked = await journal.ask(
      attendee,
      [{ event, registrationId: 'r1', status: 'waitlisted' }, question('w2')],
      terms,
    );
    expect(asked).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/) as string,
      person: attendee,
      askedAt: NOW,
      expiresAt: terms.expiresAt,
      correlationId: terms.correlationId,
      items: [
        { position: 0, event, registrationId: 'r1', status: 'waitlisted', state: 'asked', changedAt: NOW },
        { position: 1, ...question('w2'), state: 'asked', changedAt: NOW },
      ],
    });
    expect(await journal.read(attendee, asked.id)).toEqual(asked);
  });

  it('lets the person asked claim once, in time', async () => {
    const { id } = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const claim = await journal.claim(attendee, id, after(1000));
    expect(claim).toMatchObject({
      kind: 'claimed',
      confirmation: { items: [{ state: 'cancelling', changedAt: after(1000) }, { state: 'cancelling' }] },
    });
    expect(await journal.claim(attendee, id, after(2000))).toEqual({ ...claim, kind: 'decided' });
    expect(await journal.keep(attendee, id, after(3000))).toEqual({ ...claim, kind: 'decided' });
    expect(await journal.read(attendee, id)).toEqual('confirmation' in claim && claim.confirmation);
  });

  it('knows no confirmation of somebody else, and none that is made up', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    expect(await journal.claim(colleague, id, NOW)).toEqual({ kind: 'notFound' });
    expect(await journal.keep({ ...attendee, tenantId: 'tenant-2' }, id, NOW)).toEqual({ kind: 'notFound' });
    expect(await journal.claim(attendee, `${id}x`, NOW)).toEqual({ kind: 'notFound' });
    expect(await journal.read(colleague, id)).toBeUndefined();
    expect((await journal.read(attendee, id))?.items[0]?.state).toBe('asked');
  });

  it('closes a question when its time is up, to the millisecond', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    const late = await journal.claim(attendee, id, terms.expiresAt);
    expect(late).toMatchObject({ kind: 'expired', confirmation: { items: [{ state: 'expired' }] } });
    expect(await journal.keep(attendee, id, after(2 * HOUR))).toMatchObject({ kind: 'expired' });
    expect(await journal.read(attendee, id)).toMatchObject({ items: [{ state: 'expired' }] });
  });

  it('keeps the registrations when the person says so', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    expect(await journal.keep(attendee, id, NOW)).toMatchObject({
      kind: 'claimed',
      confirmation: { items: [{ state: 'kept' }] },
    });
    expect(await journal.claim(attendee, id, NOW)).toMatchObject({
      kind: 'decided',
      confirmation: { items: [{ state: 'kept' }] },
    });
  });

  it('counts what stands in cancelling, and lists it for the person', async () => {
    const one = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const other = await journal.ask(colleague, [question('w3')], terms);
    await journal.claim(attendee, one.id, after(1000));
    await journal.claim(colleague, other.id, after(5000));
    expect(await journal.stuck(after(999))).toBe(0);
    expect(await journal.stuck(after(1000))).toBe(2);
    expect(await journal.stuck(after(5000))).toBe(3);
    expect(await journal.unsettled(attendee, after(999))).toEqual([]);
    expect((await journal.unsettled(attendee, after(5000))).map(({ id }) => id)).toEqual([one.id]);
    await journal.settle(one.id, 0, { state: 'cancelled', now: after(6000) });
    await journal.settle(one.id, 1, { state: 'unknown', now: after(6000) });
    expect(await journal.stuck(after(6000))).toBe(1);
    expect(await journal.unsettled(attendee, NOW)).toMatchObject([
      { id: one.id, items: [{ state: 'cancelled' }, { state: 'unknown' }] },
    ]);
  });

  it('leaves a row that cannot be read out, and nothing else', async () => {
    const broken = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const sound = await journal.ask(attendee, [question('w3')], { ...terms, now: after(1) });
    await database.kysely
      .updateTable('cancellation')
      .set({ organizer_ids: '["organizer-1"' })
      .where((row) => row.and({ id: broken.id, position: 0 }))
      .execute();
    expect(await journal.read(attendee, broken.id)).toMatchObject({ items: [{ position: 1 }] });
    expect(place.reported).toMatchObject([{ code: 'store_row_unreadable' }]);
    expect(await journal.latest(attendee, after(1))).toEqual({ id: sound.id });
    // Nobody would cancel what cannot be read, so it must not be claimed either.
    await journal.claim(attendee, broken.id, after(2));
    expect(await journal.stuck(after(2))).toBe(1);
  });

  it('finds the question asked last, answered or not, while its time runs', async () => {
    expect(await journal.latest(attendee, NOW)).toBeUndefined();
    await journal.ask(attendee, [question('w1')], terms);
    const second = await journal.ask(attendee, [question('w2')], { ...terms, now: after(1000) });
    await journal.ask(colleague, [question('w3')], { ...terms, now: after(2000) });
    expect(await journal.latest(attendee, after(3000))).toEqual({ id: second.id });
    await journal.keep(attendee, second.id, after(3000));
    expect(await journal.latest(attendee, after(3000))).toEqual({ id: second.id });
    expect(await journal.latest(attendee, terms.expiresAt)).toBeUndefined();
  });

  it('takes the question that is asked once more for the last one, until its card is shown not as shown', async () => {
    const first = await journal.ask(attendee, [question('w1')], terms);
    await journal.shown(attendee, first.id, after(1));
    await journal.ask(attendee, [question('w2')], { ...terms, now: after(1000) });
    const again = await journal.ask(attendee, [question('w1')], { ...terms, now: after(2000) });
    expect(again).toEqual({ ...first, askedAt: after(2000) });
    expect(await journal.latest(attendee, after(3000))).toEqual({ id: first.id });
    await journal.shown(colleague, first.id, after(2001));
    expect(await journal.latest(attendee, after(3000))).toEqual({ id: first.id });
    await journal.shown(attendee, first.id, after(2001));
    expect(await journal.latest(attendee, after(3000))).toEqual({ id: first.id, shownAt: after(2001) });
  });
});
