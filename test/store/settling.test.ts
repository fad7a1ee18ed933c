import type { ItemState, Journal } from '../../src/domain/ports';
import { createJournal } from '../../src/store/journal';
import { engines, makePlace, type Place } from './engines';
import { after, attendee, colleague, NOW, question, terms } from './samples';

describe.each(engines)('settling on %s', (engine) => {
  let place: Place;
  let journal: Journal;

  beforeEach(async () => {
    place = await makePlace(engine);
    journal = createJournal(await place.open());
  });

  afterEach(() => place.clear());

  const claimed = async (...questions: ReturnType<typeof question>[]) => {
    const { id } = await journal.ask(attendee, questions, terms);
    await journal.claim(attendee, id, NOW);
    return id;
  };

  const itemsOf = async (id: string, person = attendee) => (await journal.read(person, id))!.items;

  it('writes each end, with its reason and its time, on that item alone', async () => {
    const id = await claimed(question('w1'), question('w2'), question('w3'), question('w4'));
    await journal.settle(id, 0, { state: 'cancelled', now: after(1) });
    await journal.settle(id, 1, { state: 'failed', because: 'notAllowed', now: after(2) });
    await journal.settle(id, 2, { state: 'unknown', now: after(3) });
    const items = await itemsOf(id);
    expect(items.map(({ state, because, changedAt }) => ({ state, because, changedAt }))).toEqual([
      { state: 'cancelled', because: undefined, changedAt: after(1) },
      { state: 'failed', because: 'notAllowed', changedAt: after(2) },
      { state: 'unknown', because: undefined, changedAt: after(3) },
      { state: 'cancelling', because: undefined, changedAt: NOW },
    ]);
  });

  it.each(['failed', 'unknown'] as const)('lets the truth replace %s', async (state) => {
    const id = await claimed(question('w1'));
    await journal.settle(id, 0, { state, ...(state === 'failed' && { because: 'interrupted' }), now: NOW });
    await journal.settle(id, 0, { state: 'cancelled', now: after(1) });
    const [item] = await itemsOf(id);
    expect(item).toMatchObject({ state: 'cancelled', changedAt: after(1) });
    expect(item).not.toHaveProperty('because');
  });

  it.each(['asked', 'failed', 'unknown', 'cancelled'] as const)(
    'never changes cancelled, not to %s',
    async (state) => {
      const id = await claimed(question('w1'));
      await journal.settle(id, 0, { state: 'cancelled', now: after(1) });
      await journal.settle(id, 0, { state, now: after(2) });
      expect(await itemsOf(id)).toMatchObject([{ state: 'cancelled', changedAt: after(1) }]);
    },
  );

  it('gives back only what is under way', async () => {
    const { id } = await journal.ask(attendee, [question('w1')], terms);
    await journal.keep(attendee, id, NOW);
    await journal.settle(id, 0, { state: 'asked', now: after(1) });
    expect(await itemsOf(id)).toMatchObject([{ state: 'kept' }]);
  });

  it('answers every other open question about a cancelled registration', async () => {
    const states = async (id: string, person = attendee): Promise<ItemState[]> =>
      (await itemsOf(id, person)).map(({ state }) => state);
    const both = await journal.ask(attendee, [question('w1'), question('w2')], terms);
    const kept = await journal.ask(attendee, [question('w1'), question('w3')], terms);
    await journal.keep(attendee, kept.id, NOW);
    const renewed = { ...question('w1'), registrationId: 'registration-new' };
    const other = await journal.ask(attendee, [renewed], terms);
    const somebodyElse = await journal.ask(colleague, [question('w1')], terms);
    const id = await claimed(question('w1'));
    await journal.settle(id, 0, { state: 'failed', because: 'busy', now: NOW });
    expect(await states(both.id)).toEqual(['asked', 'asked']);
    await journal.settle(id, 0, { state: 'cancelled', now: after(1) });
    expect(await states(both.id)).toEqual(['cancelled', 'asked']);
    expect(await states(kept.id)).toEqual(['kept', 'kept']);
    expect(await states(other.id)).toEqual(['asked']);
    expect(await states(somebodyElse.id, colleague)).toEqual(['asked']);
    // What is left of the question can still be answered, and takes only what is left.
    const claim = await journal.claim(attendee, both.id, after(2));
    expect(claim).toMatchObject({
      kind: 'claimed',
      confirmation: { items: [{ state: 'cancelled' }, { state: 'cancelling' }] },
    });
  });

  it('does nothing where there is nothing', async () => {
    await expect(journal.settle('no-such-id', 0, { state: 'cancelled', now: NOW })).resolves.toBeUndefined();
  });
});
