import { questionIdOf, setScene } from '../bot/scene';
import { say } from '../searching/scene';

const scene = setScene({ environment: { TURNS_PER_MINUTE: '1000' } });
const LONGEST_MS = 5_000;

type Known = Awaited<ReturnType<typeof scene.asked>>;

const deeds: Readonly<Record<string, (known: Known) => Promise<{ readonly status: number }>>> = {
  'a message': ({ alice }) => alice.says('help'),
  'a wish to cancel': ({ alice, webinar }) => alice.says(`cancel my registration webinar:${webinar.id}`),
  'a press that asks': ({ alice, webinar }) =>
    alice.presses('unenroll.start', { event: `webinar:${webinar.id}` }),
  'a press that decides': ({ alice, question }) => alice.clicks(question, say('button.cancel')),
  'a press that comes as a message': ({ alice, question }) =>
    alice.submits({ verb: 'unenroll.confirm', id: questionIdOf(question) }, { card: question }),
  'a mention in a channel': ({ alice }) => {
    const channel = scene.world.teams.channel();
    return alice.says('@Unenroll cancel my registration', { in: channel });
  },
  'a press in a channel': ({ alice, webinar }) => {
    const channel = scene.world.teams.channel();
    return alice.presses('unenroll.start', { event: `webinar:${webinar.id}` }, { in: channel });
  },
};

test.each([
  ['answers 500 to everything', { status: 500 }],
  ['answers nothing', { slow: 60_000 }],
])('while the channel %s, every request is over within five seconds', async (_trouble, fault) => {
  const people = await Promise.all(
    Object.keys(deeds).map(async (what) => [what, await scene.asked()] as const),
  );
  scene.world.teams.fault(fault);
  const took = await Promise.all(
    people.map(async ([what, known]) => {
      const began = performance.now();
      const reply = await deeds[what]?.(known);
      expect([what, reply?.status]).toEqual([what, 200]);
      return [what, performance.now() - began < LONGEST_MS];
    }),
  );
  expect(took.filter(([, isInTime]) => !isInTime)).toEqual([]);
});
