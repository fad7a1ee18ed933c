import { createJournal } from '../../src/store/journal';
import { createPendingSignIns } from '../../src/store/pending-sign-ins';
import { engines, makePlace, type Place } from './engines';
import { after, attendee, NOW, question, terms } from './samples';

describe.each(engines)('two replicas on %s', (engine) => {
  let place: Place;

  beforeEach(async () => {
    place = await makePlace(engine);
  });

  afterEach(() => place.clear());

  it('ask on one and claim on the other', async () => {
    const [one, other] = [createJournal(await place.open()), createJournal(await place.open())];
    const { id } = await one.ask(attendee, [question('w1')], terms);
    expect(await other.claim(attendee, id, NOW)).toMatchObject({ kind: 'claimed' });
    expect(await one.claim(attendee, id, NOW)).toMatchObject({ kind: 'decided' });
  });

  it('let one of twenty clicks at once have all items, and tell the others', async () => {
    const replicas = [createJournal(await place.open()), createJournal(await place.open())];
    for (let round = 1; round <= 5; round++) {
      const questions = ['a', 'b', 'c'].map((letter) => question(`${letter}${round}`));
      const { id } = await replicas[0]!.ask(attendee, questions, terms);
      const clicks = Array.from({ length: 20 }, (_, index) =>
        replicas[index % 2]![index % 5 === 4 ? 'keep' : 'claim'](attendee, id, after(index)),
      );
      const claims = await Promise.all(clicks);
      const [winner, ...more] = claims.filter(({ kind }) => kind === 'claimed');
      expect(more).toEqual([]);
      const decided = claims.filter((claim) => claim !== winner);
      expect(decided).toHaveLength(19);
      for (const claim of decided) expect(claim).toEqual({ ...winner, kind: 'decided' });
    }
  });

  it('let one of three deliveries of a token exchange have the request', async () => {
    const replicas = [createPendingSignIns(await place.open()), createPendingSignIns(await place.open())];
    const pending = { exchangeId: 'exchange-1', wanted: '{"a":1}', asked: '{"b":2}', expiresAt: after(1000) };
    await replicas[0]!.put(attendee, pending);
    const taken = await Promise.all([0, 1, 0].map((at) => replicas[at]!.take(attendee, 'exchange-1', NOW)));
    expect(taken.filter((it) => it !== undefined)).toEqual([pending]);
  });
});
