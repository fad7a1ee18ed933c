import { createJournal } from '../../src/store/journal';
import { engines, makePlace, type Place } from './engines';
import { after, attendee, colleague, HOUR, NOW, question, terms } from './samples';

describe.each(engines)('asking on %s', (engine) => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace(engine);
  });

  afterEach(() => place.clear());

  const openJournal = async () => createJournal(await place.open());

  it('gives the open question when the same is asked again, in any order', async () => {
    const journal = await openJournal();
    const asked = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const again = { now: after(1000), expiresAt: after(2 * HOUR), correlationId: 'correlation-2' };
    expect(await journal.ask(attendee, [question('w2'), question('w1')], again)).toEqual({
      ...asked,
      askedAt: after(1000),
    });
  });

  it('opens another question for other registrations and for other people', async () => {
    const journal = await openJournal();
    const ids = new Set<string>();
    ids.add((await journal.ask(attendee, [question('w1'), question('w2')], terms)).id);
    ids.add((await journal.ask(attendee, [question('w1')], terms)).id);
    ids.add((await journal.ask(colleague, [question('w1')], terms)).id);
    ids.add((await journal.ask({ ...attendee, tenantId: 'tenant-2' }, [question('w1')], terms)).id);
    const renewed = { ...question('w1'), registrationId: 'registration-new' };
    ids.add((await journal.ask(attendee, [renewed], terms)).id);
    expect(ids.size).toBe(5);
  });

  it.each(['claim', 'keep'] as const)('opens a new question after a %s', async (answer) => {
    const journal = await openJournal();
    const first = await journal.ask(attendee, [question('w1')], terms);
    await journal[answer](attendee, first.id, NOW);
    const second = await journal.ask(attendee, [question('w1')], terms);
    expect(second).toMatchObject({ items: [{ state: 'asked' }] });
    expect(second.id).not.toBe(first.id);
  });

  it('opens a new question when the time of the old one is up', async () => {
    const journal = await openJournal();
    const first = await journal.ask(attendee, [question('w1')], terms);
    const later = { ...terms, now: terms.expiresAt, expiresAt: after(2 * HOUR) };
    const second = await journal.ask(attendee, [question('w1')], later);
    expect(second.id).not.toBe(first.id);
    expect(await journal.read(attendee, first.id)).toMatchObject({ items: [{ state: 'expired' }] });
    expect(await journal.claim(attendee, second.id, terms.expiresAt)).toMatchObject({ kind: 'claimed' });
  });

  it('gives a question that was given back', async () => {
    const journal = await openJournal();
    const asked = await journal.ask(attendee, [question('w1')], terms);
    await journal.claim(attendee, asked.id, NOW);
    await journal.settle(asked.id, 0, { state: 'asked', now: NOW });
    expect(await journal.ask(attendee, [question('w1')], terms)).toEqual(asked);
    expect(await journal.claim(attendee, asked.id, after(1000))).toMatchObject({ kind: 'claimed' });
  });

  it('opens a new question when the old one has been answered in part', async () => {
    const journal = await openJournal();
    const both = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const one = await journal.ask(attendee, [question('w2')], terms);
    await journal.claim(attendee, one.id, NOW);
    await journal.settle(one.id, 0, { state: 'cancelled', now: NOW });
    expect(await journal.read(attendee, both.id)).toMatchObject({
      items: [{ state: 'asked' }, { state: 'cancelled' }],
    });
    const again = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    expect(again).toMatchObject({ items: [{ state: 'asked' }, { state: 'asked' }] });
    expect(again.id).not.toBe(both.id);
  });

  it('opens one question when two replicas ask at once', async () => {
    const replicas = [await openJournal(), await openJournal()];
    for (let round = 1; round <= 5; round++) {
      const questions = [question(`a${round}`), question(`b${round}`)];
      const asks = Array.from({ length: 20 }, (_, index) =>
        replicas[index % 2]!.ask(attendee, questions, { ...terms, correlationId: `correlation-${index}` }),
      );
      const confirmations = await Promise.all(asks);
      expect(new Set(confirmations.map((it) => JSON.stringify(it))).size).toBe(1);
      expect(confirmations[0]?.items).toHaveLength(2);
    }
  });
});
