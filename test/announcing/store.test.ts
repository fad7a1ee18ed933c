import { sql } from 'kysely';
import { DEFAULT_SETTINGS, type AnnouncementSettings } from '../../src/domain/announcement';
import { printRef } from '../../src/domain/event';
import type { Notice } from '../../src/domain/notice';
import { createAnnouncements } from '../../src/store/announcements';
import type { Database } from '../../src/store/database';
import { createJournal } from '../../src/store/journal';
import { createNotices } from '../../src/store/notices';
import { deleteExpired, forgetPerson } from '../../src/store/retention';
import { engines, makePlace, type Place } from '../store/engines';
import { after, attendee, colleague, DAY, HOUR, NOW, question, terms, webinar } from '../store/samples';

const MINUTE = 60_000;
const organizer = { tenantId: 'tenant-1', userId: 'organizer-1' };

describe.each(engines)('announcements on %s', (engine) => {
  let place: Place;
  let database: Database;

  beforeEach(async () => {
    place = await makePlace(engine);
    database = await place.open();
  });

  afterEach(() => place.clear());

  const announcements = (on = database) => createAnnouncements(on, DEFAULT_SETTINGS);

  it('begins with the defaults and keeps what was chosen, in its own tenant', async () => {
    const { ref } = webinar('w1');
    const chosen: AnnouncementSettings = { notify: 'atOnce', cutOffMinutes: 90, reason: 'asked' };
    expect(await announcements().open('tenant-1', webinar('w1'))).toEqual({
      kind: 'new',
      settings: DEFAULT_SETTINGS,
    });
    await announcements().change('tenant-1', webinar('w1'), chosen);
    expect(await announcements().open('tenant-1', webinar('w1'))).toEqual({
      kind: 'known',
      settings: chosen,
    });
    const read = await announcements().settingsOf('tenant-1', [ref, { kind: 'webinar', id: 'w2' }]);
    expect([...read]).toEqual([[printRef(ref), chosen]]);
    expect((await announcements().settingsOf('tenant-2', [ref])).size).toBe(0);
    expect((await announcements().settingsOf('tenant-1', [])).size).toBe(0);
    await announcements().change('tenant-1', webinar('w1'), { notify: 'off', reason: 'notAsked' });
    expect((await announcements().open('tenant-1', webinar('w1'))).settings).toEqual({
      notify: 'off',
      reason: 'notAsked',
    });
  });

  it('leaves out settings that cannot be read, and says so', async () => {
    await announcements().open('tenant-1', webinar('w1'));
    await database.kysely.updateTable('announcement').set({ notify: 'sometimes' }).execute();
    expect((await announcements().settingsOf('tenant-1', [webinar('w1').ref])).size).toBe(0);
    expect(place.reported).toMatchObject([{ code: 'store_row_unreadable' }]);
  });

  it('gives the job of posting to one of many, and again when nobody made it good', async () => {
    const replicas = [database, await place.open()];
    const post = { tenantId: 'tenant-1', event: webinar('w1'), conversationId: 'c1' };
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) => announcements(replicas[index % 2]).claimPost(post, NOW)),
    );
    expect(claims.map(({ kind }) => kind).sort()).toEqual([
      'first',
      ...Array.from({ length: 7 }, () => 'underWay'),
    ]);
    expect(await announcements().claimPost({ ...post, conversationId: 'c2' }, NOW)).toEqual({
      kind: 'first',
    });
    expect(await announcements().claimPost(post, after(MINUTE - 1))).toEqual({ kind: 'underWay' });
    expect(await announcements().claimPost(post, after(MINUTE))).toEqual({ kind: 'first' });
    await announcements().posted(post, { activityId: 'a1', place: '{}', announcedBy: 'organizer-1' });
    expect(await announcements().claimPost(post, after(DAY))).toEqual({
      kind: 'posted',
      activityId: 'a1',
      place: '{}',
    });
    await announcements().notPosted(post);
    expect(await announcements().claimPost(post, after(DAY))).toEqual({ kind: 'first' });
  });

  const notice = (id: string, change: Partial<Notice> = {}): Notice => ({
    id,
    recipient: organizer,
    person: attendee,
    event: webinar('w1'),
    cancelledAt: NOW,
    dueAt: NOW,
    ...change,
  });
  const until = after(10 * MINUTE);

  it('gives what is due to one replica, and again when it was not told', async () => {
    const [first, second] = [createNotices(database), createNotices(await place.open())];
    const whole = notice('n1', { name: 'Name', reason: { preset: 'other', text: 'words' } });
    await first.put([whole, notice('n2', { cancelledAt: after(1), dueAt: after(DAY) })]);
    await first.put([whole, notice('n3', { cancelledAt: after(1) })]);
    expect(await first.due(NOW, 10)).toEqual([organizer]);
    const claims = await Promise.all(
      [first, second, first, second].map((each) => each.claim(organizer, { now: NOW, until, limit: 10 })),
    );
    const [claim, ...others] = claims.filter((each) => each !== undefined);
    expect(others).toEqual([]);
    expect(claim?.notices.map(({ id }) => id)).toEqual(['n1', 'n3']);
    expect(claim?.notices[0]).toEqual(whole);
    expect(await first.due(NOW, 10)).toEqual([]);
    expect(await first.due(until, 10)).toEqual([organizer]);
    const again = await second.claim(organizer, { now: until, until: after(HOUR), limit: 10 });
    expect(again?.notices.map(({ id }) => id)).toEqual(['n1', 'n3']);
    // The first claim has lapsed: it no longer forgets anything.
    await first.told(claim?.claim ?? '');
    await second.told(again?.claim ?? '');
    const rest = await first.claim(organizer, { now: after(DAY), until: after(2 * DAY), limit: 10 });
    expect(rest?.notices.map(({ id }) => id)).toEqual(['n2']);
  });

  it('takes nothing that another replica took while it waited for its turn', async () => {
    await createNotices(database).put([notice('n1')]);
    const other = await place.open();
    const taking = await other.kysely.transaction().execute(async (theirs) => {
      await theirs.updateTable('notice').set({ claim: 'theirs', claimed_until: until.getTime() }).execute();
      const ours = createNotices(database).claim(organizer, { now: NOW, until, limit: 10 });
      if (engine === 'postgres') await waitsForLock(other);
      return { ours };
    });
    expect(await taking.ours).toBeUndefined();
  });

  it('bounds a claim and a round', async () => {
    const notices = createNotices(database);
    await notices.put(['a', 'b', 'c'].map((id, index) => notice(id, { cancelledAt: after(index) })));
    await notices.put([notice('d', { recipient: { ...organizer, userId: 'organizer-2' } })]);
    const claim = await notices.claim(organizer, { now: NOW, until, limit: 2 });
    expect(claim?.notices.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await notices.due(NOW, 1)).toEqual([organizer]);
    expect(await notices.due(NOW, 9)).toHaveLength(2);
  });

  it('counts each cancelled registration of an event once', async () => {
    const journal = createJournal(database);
    const notices = createNotices(database);
    const { ref } = webinar('w1');
    const one = await journal.ask(attendee, [question('w1')], terms);
    await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const registration = { ...question('w1'), registrationId: 'of-colleague' };
    const other = await journal.ask(colleague, [registration], terms);
    expect(await notices.cancellationsSoFar('tenant-1', ref)).toBe(0);
    await journal.settle(one.id, 0, { state: 'cancelled', now: NOW });
    expect(await notices.cancellationsSoFar('tenant-1', ref)).toBe(1);
    await journal.settle(other.id, 0, { state: 'cancelled', now: NOW });
    expect(await notices.cancellationsSoFar('tenant-1', ref)).toBe(2);
    expect(await notices.cancellationsSoFar('tenant-2', ref)).toBe(0);
  });

  it('keeps a reason with the answer, and what the cut-off ended', async () => {
    const journal = createJournal(database);
    const asked = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    await journal.settle(asked.id, 1, { state: 'failed', because: 'cutOffPassed', now: NOW });
    const reason = { preset: 'notAvailable', text: 'words' } as const;
    const claim = await journal.claim(attendee, asked.id, NOW, { reason });
    expect(claim).toMatchObject({ kind: 'claimed' });
    const read = await journal.read(attendee, asked.id);
    expect(read?.items).toMatchObject([
      { state: 'cancelling', reason },
      { state: 'failed', because: 'cutOffPassed' },
    ]);
    expect(read?.items[1]).not.toHaveProperty('reason');
    expect(await forgetPerson(database, attendee)).toMatchObject({ cancellation: 2 });
    expect(await database.kysely.selectFrom('cancellation').selectAll().execute()).toEqual([]);
  });

  it('forgets an organizer: what they were to be told, and that it was they who announced', async () => {
    const post = { tenantId: 'tenant-1', event: webinar('w1'), conversationId: 'c1' };
    await announcements().claimPost(post, NOW);
    await announcements().posted(post, { activityId: 'a1', place: '{}', announcedBy: 'organizer-1' });
    await createNotices(database).put([notice('n1'), notice('n2', { person: colleague })]);
    expect(await forgetPerson(database, colleague)).toMatchObject({ notice: 1 });
    expect(await forgetPerson(database, organizer)).toMatchObject({ notice: 1 });
    const posts = await database.kysely.selectFrom('announcement_post').selectAll().execute();
    expect(posts).toMatchObject([{ activity_id: 'a1', announced_by: null }]);
  });

  it('deletes what is past its time', async () => {
    const post = { tenantId: 'tenant-1', event: webinar('w1'), conversationId: 'c1' };
    await announcements().open('tenant-1', webinar('w1'));
    await announcements().claimPost(post, NOW);
    await createNotices(database).put([notice('n1')]);
    const retentionDays = 30;
    const end = DAY + HOUR;
    expect(await deleteExpired(database, { now: after(3 * DAY), retentionDays })).toMatchObject({
      notice: 0,
    });
    expect(await deleteExpired(database, { now: after(3 * DAY + 1), retentionDays })).toMatchObject({
      notice: 1,
      announcement: 0,
      announcement_post: 0,
    });
    expect(await deleteExpired(database, { now: after(end + 30 * DAY + 1), retentionDays })).toMatchObject({
      announcement: 1,
      announcement_post: 1,
    });
  });
});

/** Resolves when a statement on the server waits for a row that another transaction holds. */
async function waitsForLock({ kysely }: Database): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks where not granted`.execute(kysely);
    if (rows.length > 0) return;
  }
}
