import { say } from '../searching/scene';
import { ensureBundle, startBundle, type Running } from '../start/bundle';
import { makePlace, type Place } from '../start/place';

/** Room for the tables and a few dozen questions. */
const LARGEST_FILE_KB = 256;
const MOST_PEOPLE = 100;

let place: Place;
let bot: Running;

beforeAll(ensureBundle, 120_000);
beforeEach(async () => {
  place = await makePlace();
});
afterEach(async () => {
  bot.signal('SIGKILL');
  await bot.ended;
  expect(place.violations()).toEqual([]);
  await place.close();
});

async function begin(options: Parameters<typeof startBundle>[1] = {}): Promise<void> {
  bot = await startBundle(place.environment, options);
  place.talkTo(bot.url);
}

const referenceIn = (text: string) => /Reference: (\S+)/.exec(text)?.[1];

test('when the disk is full, what cannot be written down is not done, and there is no other harm', async () => {
  await begin();
  const alice = place.registered('Alice');
  await alice.person.says(`cancel my registration webinar:${alice.webinar.id}`);
  const question = alice.person.lastCard();
  bot.signal('SIGTERM');
  await bot.ended;

  await begin({ largestFileKb: LARGEST_FILE_KB });
  let refused: string | undefined;
  for (let count = 0; count < MOST_PEOPLE && refused === undefined; count += 1) {
    const other = place.registered(`N${count}`);
    await other.person.says(`cancel my registration webinar:${other.webinar.id}`);
    refused = referenceIn(other.person.lastText());
  }
  expect(refused).toBeDefined();
  const line = await bot.prints(refused ?? '');
  expect(line).toContain('store_unavailable');
  await alice.person.clicks(question, say('button.cancel'));
  expect(alice.status()).toBe('registered');
  expect(JSON.stringify(alice.person.lastInvoke()?.body)).toContain(say('fault.store'));
  expect(place.requests.filter(({ path }) => path.endsWith('/cancel'))).toEqual([]);
  bot.signal('SIGKILL');
  await bot.ended;

  await begin();
  await alice.person.clicks(question, say('button.cancel'));
  expect(alice.status()).toBe('canceled');
});
