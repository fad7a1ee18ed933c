import type { VirtualEvent } from '../../src/sandbox/graph/world/virtual-event';
import { respond } from '../../src/sandbox/graph/fault-effects';
import { choiceValue } from '../../src/cards/buttons';
import type { Person } from '../support/teams';
import { buttonsOf } from '../bot/scene';
import { refOf, setSearchScene, shown, say } from './scene';

const { scene, announce, announced, ledgerOf, wireDuring } = setSearchScene();

async function registeredFor(count: number, title?: string) {
  const alice = scene.attendee();
  const webinars = await announced(count, title);
  for (const webinar of webinars) scene.register(webinar, alice);
  await alice.says('cancel my registration');
  return { alice, webinars };
}

/** What a Teams client sends for a choice with several answers. */
const picking = (...events: readonly (VirtualEvent | undefined)[]) => ({
  registrations: events.flatMap((event) => (event ? [choiceValue(refOf(event))] : [])).join(','),
});
const choose = (person: Person, ...events: readonly (VirtualEvent | undefined)[]) =>
  person.clicks(person.lastCard(), say('button.continue'), picking(...events));
const statuses = (person: Person, events: readonly VirtualEvent[]) =>
  events.map((event) => scene.statusOf(event, person));

test('the chooser shows each with title, date and state, soonest first', async () => {
  const alice = scene.attendee();
  const [late, soon] = [
    scene.webinar({
      displayName: 'Later',
      start: new Date('2026-11-27T09:30:00Z'),
      end: new Date('2026-11-27T10:00:00Z'),
    }),
    scene.webinar({ displayName: 'Sooner' }),
  ];
  scene.register(late, alice);
  scene.register(soon, alice, { status: 'waitlisted' });
  await announce([late, soon]);
  await alice.says('cancel my registration');
  expect(shown(alice).split('\n').slice(-2)).toEqual([
    'Sooner, Thu, 26 November 2026, 14:00–15:00 GMT (On the waiting list)',
    'Later, Fri, 27 November 2026, 09:30–10:00 GMT (Registered)',
  ]);
});

test('several are picked at once, confirmed once, and cancelled', async () => {
  const { alice, webinars } = await registeredFor(4);
  const [first, second, third, fourth] = webinars;
  await choose(alice, first, third, fourth);
  expect(shown(alice)).toContain(say('ask.titleMany', { count: 3 }));
  for (const title of ['Beta briefing 1', 'Beta briefing 3', 'Beta briefing 4']) {
    expect(shown(alice)).toContain(title);
  }
  expect(shown(alice)).not.toContain('Beta briefing 2');
  expect(new Set(statuses(alice, webinars))).toEqual(new Set(['registered']));

  await alice.clicks(alice.lastCard(), say('button.cancelMany', { count: 3 }));
  expect(shown(alice)).toContain(say('cancelled.titleMany'));
  expect(statuses(alice, webinars)).toEqual(['canceled', 'registered', 'canceled', 'canceled']);
  expect(await ledgerOf(alice)).toMatchObject([{ event: { ref: second && refOf(second) } }]);
});

test('what was picked is read again in one request', async () => {
  const { alice, webinars } = await registeredFor(5);
  expect(await wireDuring(() => choose(alice, ...webinars))).toEqual(['batch of 10']);
});

test('the results are told one by one when one of them fails', async () => {
  const { alice, webinars } = await registeredFor(3);
  const [, refused] = webinars;
  await choose(alice, ...webinars);
  scene.world.graph.faults.next(
    { method: 'POST', path: new RegExp(`${refused?.id ?? ''}/registrations/.*/cancel`) },
    respond(403),
  );
  await alice.clicks(alice.lastCard(), say('button.cancelMany', { count: 3 }));
  expect(shown(alice)).toContain(say('partly.title', { cancelled: 2, others: 1 }));
  const [, after = ''] = shown(alice).split('Beta briefing 2');
  expect(after).toContain(`${say('state.failed')}\n${say('failed.notAllowed')}`);
  expect(
    shown(alice)
      .split('\n')
      .filter((line) => line === say('state.cancelled')),
  ).toHaveLength(2);
  expect(statuses(alice, webinars)).toEqual(['canceled', 'registered', 'canceled']);
});

test('one that can no longer be cancelled is left out, and that is said', async () => {
  const { alice, webinars } = await registeredFor(3);
  const [gone] = webinars;
  if (gone) scene.world.graph.world.cancelRegistration(gone.id, alice.oid);
  await choose(alice, ...webinars);
  expect(shown(alice)).toContain(say('ask.titleMany', { count: 2 }));
  expect(shown(alice)).toContain(say('ask.leftOut', { count: 1 }));
});

test('the question that follows takes the place of the chooser', async () => {
  const { alice, webinars } = await registeredFor(2);
  const before = alice.sees().length;
  await choose(alice, webinars[0]);
  expect(alice.sees()).toHaveLength(before);
  expect(shown(alice)).toContain(say('ask.title'));
});

test('picking comes through in clients without Action.Execute', async () => {
  const { alice, webinars } = await registeredFor(2);
  await alice.submits({ verb: 'unenroll.choose', ...picking(...webinars) });
  expect(shown(alice)).toContain(say('ask.titleMany', { count: 2 }));
});

describe('more than fifteen', () => {
  test('fifteen are shown, and the rest is found by a part of the title', async () => {
    const { alice } = await registeredFor(16);
    const other = scene.webinar({
      displayName: 'Gardening for beginners',
      start: new Date('2027-01-05T10:00:00Z'),
      end: new Date('2027-01-05T11:00:00Z'),
    });
    scene.register(other, alice);
    await announce([other]);
    await alice.says('cancel my registration');
    await alice.clicks(alice.lastCard(), say('button.continue'), {});
    expect(shown(alice)).toContain('Beta briefing 15,');
    expect(shown(alice)).not.toContain('Beta briefing 16,');
    expect(shown(alice)).toContain(say('choose.filter', { hidden: 2 }));

    await alice.clicks(alice.lastCard(), say('button.filter'), { filter: 'gardning' });
    expect(shown(alice)).toContain(say('ask.title'));
    expect(shown(alice)).toContain('Gardening for beginners');
  });

  test('a filter that fits several shows those', async () => {
    const { alice } = await registeredFor(16);
    const others = ['Gardening for beginners', 'Gardening in winter'].map((displayName) =>
      scene.webinar({
        displayName,
        start: new Date('2027-01-05T10:00:00Z'),
        end: new Date('2027-01-05T11:00:00Z'),
      }),
    );
    for (const other of others) scene.register(other, alice);
    await announce(others);
    await alice.says('cancel my registration');
    await alice.clicks(alice.lastCard(), say('button.filter'), { filter: 'gardening' });
    expect(shown(alice)).toContain('Gardening for beginners,');
    expect(shown(alice)).toContain('Gardening in winter,');
    expect(shown(alice)).not.toContain('Beta briefing');
    expect(buttonsOf(alice)).toEqual([say('button.continue')]);
  });

  test('the list says how many it does not show, and its button leads to the chooser', async () => {
    const { alice } = await registeredFor(17);
    await alice.says('my registrations');
    expect(shown(alice)).toContain('Beta briefing 15\n');
    expect(shown(alice)).not.toContain('Beta briefing 16\n');
    expect(shown(alice)).toContain(say('held.hidden', { count: 2 }));
    await alice.clicks(alice.lastCard(), say('button.cancel'));
    expect(shown(alice)).toContain(say('choose.title'));
  });
});
