import { join } from 'node:path';
import Libsql from 'libsql';
import { whenUnlocked } from '../support/when-unlocked';
import { setScene, words } from './scene';

const scene = setScene();

/** Somebody else holds the file's write lock while something is done. */
async function whileLocked(deed: () => Promise<unknown>): Promise<void> {
  const file = new Libsql(join(scene.world.database.directory, 'unenroll.db'));
  await whenUnlocked(() => file.exec('begin immediate'));
  try {
    await deed();
  } finally {
    file.exec('rollback');
    file.close();
  }
}

test('a click that cannot be written down cancels nothing, says so, and can be repeated', async () => {
  const { alice, webinar, question } = await scene.asked();
  const requests = await scene.requestsDuring(() =>
    whileLocked(() => alice.clicks(question, 'Cancel my registration')),
  );
  expect(requests).toEqual([]);
  expect(alice.lastText()).toContain(words('fault.store'));
  expect(scene.statusOf(webinar, alice)).toBe('registered');
  const reference = /Reference: (\S+)/.exec(alice.lastText())?.[1];
  expect(scene.world.log()).toContain(`"correlationId":"${reference ?? 'none'}"`);

  await alice.clicks(alice.lastCard(), 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
});

test('a question that cannot be written down is not asked', async () => {
  const { alice } = await scene.asked();
  const other = scene.webinar();
  scene.register(other, alice);
  await whileLocked(() => alice.says(`cancel my registration webinar:${other.id}`));
  await scene.world.teams.until(() => alice.lastText().includes(words('fault.store')));
  expect(scene.cancelCalls(other)).toEqual([]);
});

test('a registration that cannot be written down is a registration all the same', async () => {
  const { alice } = await scene.asked();
  const webinar = scene.webinar();
  await whileLocked(() => alice.presses('enroll.start', { event: `webinar:${webinar.id}` }));
  await scene.world.teams.until(() => alice.lastText().includes(words('enrolled.title')));
  expect(scene.statusOf(webinar, alice)).toBe('registered');
});

test('help is given without a store', async () => {
  const alice = scene.attendee();
  await whileLocked(() => alice.says('help'));
  expect(alice.lastText()).toContain(words('help.title'));
});

test('an end that cannot be written down is told all the same, and settled later', async () => {
  const { alice, webinar, question } = await scene.asked();
  const file = new Libsql(join(scene.world.database.directory, 'unenroll.db'));
  await whenUnlocked(() =>
    file.exec(
      `create trigger refuse before update on cancellation when new.state = 'cancelled'
       begin select raise(abort, 'no'); end`,
    ),
  );
  await alice.clicks(question, 'Cancel my registration');
  await whenUnlocked(() => file.exec('drop trigger refuse'));
  file.close();
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.statusOf(webinar, alice)).toBe('canceled');

  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
});
