import { setScene } from '../bot/scene';

/** Only the timers of intervals stand still, so that a minute can be made to pass; everything else runs. */
beforeAll(() => {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setTimeout',
      'clearTimeout',
    ],
  });
});
afterAll(() => jest.useRealTimers());

const scene = setScene({ environment: { LOG_LEVEL: 'warn' } });

interface Line {
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const lines = (): readonly Line[] =>
  scene.world
    .log()
    .split('\n')
    .filter((line) => line.includes('"metric"'))
    .map((line) => JSON.parse(line) as Line);

/** The next samples are written, as they are every minute. */
async function aMinutePasses(): Promise<void> {
  const before = lines().length;
  jest.advanceTimersByTime(60_000);
  while (lines().length === before) await new Promise(setImmediate);
}

/** What infra/alerts.bicep makes of the lines: how much a series has grown within a replica. */
function grown(metric: string, labels: Line['labels']): number {
  const values = lines()
    .filter((line) => line.metric === metric && JSON.stringify(line.labels) === JSON.stringify(labels))
    .map(({ value }) => value);
  return Math.max(...values) - Math.min(...values);
}

test('every minute each series is a line of the log, although only warnings are logged', async () => {
  const stuck = () => lines().filter(({ metric }) => metric === 'unenroll_journal_stuck_cancelling');
  expect(stuck()).toHaveLength(1);
  await aMinutePasses();
  await aMinutePasses();
  expect(stuck()).toEqual([
    expect.objectContaining({ labels: {}, value: 0 }),
    expect.objectContaining({ labels: {}, value: 0 }),
    expect.objectContaining({ labels: {}, value: 0 }),
  ]);
});

test('what happened first counts as growth', async () => {
  const { alice, question } = await scene.asked();
  await alice.clicks(question, 'Cancel my registration');
  await aMinutePasses();
  expect(grown('unenroll_cancellations_total', { outcome: 'cancelled' })).toBe(1);
  expect(grown('unenroll_sign_ins_total', { outcome: 'signedIn' })).toBe(1);
  expect(grown('unenroll_graph_request_seconds_count', { family: 'webinar', status: '204' })).toBe(1);
});

test('the lines are few: no buckets, nothing about the runtime but its memory', () => {
  const names = new Set(lines().map(({ metric }) => metric));
  expect([...names].filter((name) => name.endsWith('_bucket'))).toEqual([]);
  expect([...names].filter((name) => !name.startsWith('unenroll_'))).toEqual([
    'process_resident_memory_bytes',
  ]);
});
