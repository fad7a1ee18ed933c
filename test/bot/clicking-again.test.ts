import { questionIdOf, setScene, words } from './scene';

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });

function times<Result>(count: number, deed: () => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, deed));
}

test('a second click shows the same result and asks Graph for nothing', async () => {
  const { alice, question } = await scene.asked();
  await alice.clicks(question, 'Cancel my registration');
  const first = alice.lastInvoke();
  const requests = await scene.requestsDuring(() => alice.clicks(question, 'Cancel my registration'));
  expect(alice.lastInvoke()).toEqual(first);
  expect(requests).toEqual([]);
});

test('a second click hours later still shows when it was cancelled', async () => {
  const { alice, question } = await scene.asked();
  await alice.clicks(question, 'Cancel my registration');
  const first = alice.lastText();
  scene.world.passes(20 * 60 * 60_000);
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toBe(first);
});

test.each([10, 20])('%i clicks at once make one cancellation', async (count) => {
  const { alice, webinar, question } = await scene.asked();
  const replies = await times(count, () => alice.clicks(question, 'Cancel my registration'));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
  expect(scene.statusOf(webinar, alice)).toBe('canceled');
  await alice.clicks(question, 'Cancel my registration');
  expect(alice.lastText()).toContain(words('cancelled.title'));
});

test('ten clicks at once from clients that send messages make one cancellation', async () => {
  const { alice, webinar, question } = await scene.asked();
  const id = questionIdOf(question);
  await times(10, () => alice.submits({ verb: 'unenroll.confirm', id }, { card: question }));
  expect(scene.cancelCalls(webinar)).toHaveLength(1);
  expect(alice.lastText()).toContain(words('cancelled.title'));
});

test('clicks on “cancel” and on “keep” at once have one end, and everybody is told the same', async () => {
  const { alice, webinar, question } = await scene.asked();
  await Promise.all(
    ['Cancel my registration', 'Keep my place'].map((title) => alice.clicks(question, title)),
  );
  await alice.clicks(question, 'Cancel my registration');
  const isCanceled = scene.statusOf(webinar, alice) === 'canceled';
  expect(scene.cancelCalls(webinar)).toHaveLength(isCanceled ? 1 : 0);
  expect(alice.lastText()).toContain(isCanceled ? words('cancelled.title') : words('kept.title'));
});

test('asking twice gives one question', async () => {
  const { alice, webinar, question } = await scene.asked();
  await times(5, () => alice.says(`cancel my registration webinar:${webinar.id}`));
  expect(questionIdOf(alice.lastCard())).toBe(questionIdOf(question));
});
