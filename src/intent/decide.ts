import { actsOf, type Act } from './acts';
import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';
import { isPossessed, ownerOf, subjectOf } from './whose';

/** What one verb of a sentence asks for. */
export type Wish = 'cancel' | 'register' | 'keep' | 'notMine' | 'question' | 'none';

export interface Decision {
  readonly wish: Wish;
  /** The clause that says so. */
  readonly clause: number;
}

/** Languages whose question words stand anywhere in the sentence. */
const anywhere = new Set(['ja', 'zh', 'ar']);

interface Scene {
  readonly reading: Reading;
  readonly items: readonly Item[];
  /** Its sentence ends in a question mark. */
  readonly asked: boolean;
  /** In the clause of the verb. */
  readonly here: (...concepts: Concept[]) => boolean;
  /** In its clause before it. */
  readonly before: (...concepts: Concept[]) => boolean;
  readonly after: (...concepts: Concept[]) => boolean;
  /** In its sentence before it, or anywhere in languages that ask at the end. */
  readonly leading: (...concepts: Concept[]) => boolean;
  /** In its sentence before it; in its clause in languages that order their words the other way round. */
  readonly wanting: (...concepts: Concept[]) => boolean;
}

function sceneOf(reading: Reading, act: Act): Scene {
  const { items } = reading;
  const any =
    (pick: (item: Item, index: number) => boolean) =>
    (...concepts: Concept[]) =>
      items.some(
        (item, index) => pick(item, index) && concepts.some((concept) => item.concepts.has(concept)),
      );
  // Japanese and Chinese order their words the other way round.
  const anyOrder = anywhere.has(act.item.language);
  const clause = (item: Item) => item.clause === act.item.clause;
  const sentence = (item: Item) => item.sentence === act.item.sentence;
  return {
    reading,
    items,
    asked: reading.asked.has(act.item.sentence),
    here: any(clause),
    before: any((item, index) => clause(item) && (index < act.at || anyOrder)),
    after: any((item, index) => clause(item) && (index > act.at || act.item.language === 'ja')),
    wanting: any((item, index) => (anyOrder ? clause(item) : sentence(item) && index < act.at)),
    leading: any((item, index) => sentence(item) && (index <= act.at || anywhere.has(item.language))),
  };
}

/** Whether the sentence asks about the verb, wonders, or sets a condition, rather than wanting it. */
function isAsking({ leading, here, before, asked }: Scene, act: Act): boolean {
  if (leading('how')) return here('topic', 'later');
  if (before('if')) return true;
  if (leading('query') || here('topic')) return true;
  if (here('should') && asked && !here('request')) return true;
  if (leading('canYou') || (asked && leading('can')))
    return here('later') || (here('still') && !here('request', 'my', 'me'));
  if (here('unsure') && !here('request')) return true;
  return act.verb !== 'absent' && here('later');
}

function isForeign({ here, before }: Scene): boolean {
  if (here('event', 'gathering')) return false;
  if (here('foreign')) return true;
  return here('perhapsForeign') && (!here('obj') || before('perhapsForeign'));
}

/** "Cancel my haircut": possession of a plain word that speaks neither of an event nor of a registration. */
function isPersonalThing({ reading, items, here }: Scene, act: Act): boolean {
  if (here('obj', 'event', 'gathering')) return false;
  return items.some((item, index) => {
    const next = items[index + 1];
    if (item.clause !== act.item.clause || !item.concepts.has('my') || next?.clause !== act.item.clause)
      return false;
    const token = reading.tokens[next.from];
    return next.concepts.size === 0 && token !== undefined && !token.quoted && !/^\p{Lu}|\d/u.test(token.raw);
  });
}

/** "ألغ شحنتي": in Arabic the possession is the end of the word. */
function isPersonalThingInArabic({ reading, items, here }: Scene, act: Act): boolean {
  const next = items[act.at + 1];
  if (!next || next.concepts.size > 0 || here('obj', 'event', 'gathering')) return false;
  return /[\u0621-\u064A]{2}ي$/u.test(reading.tokens[next.from]?.text ?? '');
}

function ending(scene: Scene, act: Act): Wish {
  const { here, after, items } = scene;
  const says = (concept: Concept) => items.some(({ concepts }) => concepts.has(concept));
  if (
    (here('everyone') && !isPossessed(scene.reading, act.at)) ||
    (here('all') && here('obj', 'event') && !here('my', 'me', 'i'))
  )
    return 'notMine';
  const owner = ownerOf(scene.reading, act.at);
  if (owner === 'other') return 'notMine';
  if (isForeign(scene) || isPersonalThing(scene, act) || isPersonalThingInArabic(scene, act)) return 'none';
  if (act.denial === 'not' || after('nothing')) return 'keep';
  if (isAsking(scene, act) || act.denial === 'cannot')
    return scene.leading('how') && act.denial === 'none' && !here('topic', 'later') ? 'cancel' : 'question';
  if (act.denial === 'did not') return 'none';
  if (act.verb === 'remove' && !here('me', 'obj') && !says('registered')) return 'none';
  return 'cancel';
}

function reporting(scene: Scene, act: Act): Wish {
  if ((scene.wanting('want', 'canYou', 'can') || scene.here('request')) && !scene.leading('query'))
    return ending(scene, act);
  return act.denial !== 'none' || isForeign(scene) ? 'none' : 'question';
}

function presence(scene: Scene, act: Act): Wish {
  const { here, leading, after } = scene;
  const away = (act.verb === 'absent') !== (act.denial === 'not' || act.denial === 'cannot');
  if (act.denial === 'did not' || scene.reading.days.some(({ past }) => past)) return 'none';
  if (subjectOf(scene.reading, act.at) === 'other') return 'notMine';
  if (after('foreign') && !here('event', 'gathering', 'obj')) return 'none';
  if (here('partly') || scene.items.some(({ concepts }) => concepts.has('tech'))) return 'none';
  if (away && leading('how')) return 'cancel';
  if (isAsking(scene, act) || leading('canYou', 'how') || (scene.asked && leading('can')))
    return away ? 'question' : 'none';
  if (away) return 'cancel';
  if (act.verb === 'absent') return 'keep';
  return here('i', 'can', 'afterAll', 'want') && !scene.reading.asked.has(act.item.sentence)
    ? 'register'
    : 'none';
}

function registering(scene: Scene, act: Act): Wish {
  const { here, leading } = scene;
  if (ownerOf(scene.reading, act.at) === 'other') return 'notMine';
  if (act.denial === 'cannot' || act.denial === 'did not') return 'none';
  if (act.denial === 'not') return isAsking(scene, act) ? 'question' : 'cancel';
  if (act.verb === 'registered' && !scene.before('want', 'canYou') && !scene.here('request')) return 'none';
  if (leading('query') || here('topic', 'if', 'foreign')) return 'none';
  return 'register';
}

function wishOf(reading: Reading, act: Act): Wish {
  const scene = sceneOf(reading, act);
  switch (act.verb) {
    case 'cancel':
    case 'unregister':
    case 'remove':
      return ending(scene, act);
    case 'cancelled':
    case 'unregistered':
      return reporting(scene, act);
    case 'absent':
    case 'attend':
      return presence(scene, act);
    case 'register':
    case 'registered':
      return registering(scene, act);
    case 'keep':
      return act.denial === 'none' ? 'keep' : 'cancel';
  }
}

const unclear: readonly Concept[] = ['neg', 'dont', 'cant', 'query', 'if', 'unsure', 'how', 'topic'];

const occasion: readonly Concept[] = [
  ...([
    'obj',
    'event',
    'gathering',
    'day',
    'today',
    'tomorrow',
    'dayAfterTomorrow',
    'thisWeek',
    'nextWeek',
  ] as const),
];

/** "I can't on Thursday", "I no longer need my seat", "sorry, can't": a negation without a verb of its own. */
function looseWish(reading: Reading, at: number): Decision | undefined {
  const { items } = reading;
  const item = items[at];
  if (!item) return undefined;
  const says = (...concepts: Concept[]) =>
    items.some((other) => concepts.some((concept) => other.concepts.has(concept)));
  const here = (...concepts: Concept[]) =>
    items.some(
      (other) => other.clause === item.clause && concepts.some((concept) => other.concepts.has(concept)),
    );
  if (here('query', 'if', 'unsure', 'how', 'foreign', 'tech', 'other', 'topic')) return undefined;
  const denies = item.concepts.has('neg') || item.concepts.has('dont');
  const needless = denies && here('want') && here('obj', 'event');
  const statement = !reading.asked.has(item.sentence);
  const sorry = says('please') && !says('request', 'tech', 'help', 'query', 'how');
  const unable = item.concepts.has('cant') && statement && (says(...occasion) || sorry);
  const away = item.concepts.has('away') && statement && here(...occasion);
  return needless || unable || away ? { wish: 'cancel', clause: item.clause } : undefined;
}

/** "Someone else can have my seat." */
function handedOn(reading: Reading): Decision | undefined {
  const { items } = reading;
  const heir = items.find(({ concepts }) => concepts.has('successor'));
  if (!heir || reading.asked.has(heir.sentence)) return undefined;
  const clause = items.filter((item) => item.clause === heir.clause);
  const mine = clause.some((item, index) => {
    const next = clause[index + 1];
    const seat = item.concepts.has('obj') ? item : next;
    return item.concepts.has('my') && seat?.concepts.has('obj') === true;
  });
  const doubtful = clause.some(({ concepts }) => unclear.some((concept) => concepts.has(concept)));
  return mine && !doubtful ? { wish: 'cancel', clause: heir.clause } : undefined;
}

const explicit: readonly Act['verb'][] = [
  'cancel',
  'unregister',
  'remove',
  'cancelled',
  'unregistered',
  'keep',
];

/**
 * Takes a reading; returns what its verbs ask for together. A denied "cancel" outweighs "I can't come"; of several orders the last
 * counts; where one speaks of other people or asks, nothing is cancelled unless another clearly says so.
 */
export function decide(reading: Reading): Decision {
  const { acts, loose } = actsOf(reading);
  const weak = reading.items.flatMap(({ concepts }, at) => (concepts.has('away') ? [at] : []));
  const judged = acts.map((act) => ({ act, wish: wishOf(reading, act) }));
  const orders = judged.filter(
    ({ act, wish }) => explicit.includes(act.verb) && (wish === 'cancel' || wish === 'keep'),
  );
  const last = orders.at(-1);
  const heir = handedOn(reading);
  const blocked = judged.find(({ wish, act }) => wish === 'notMine' && explicit.includes(act.verb));
  if (heir && !acts.some(({ verb }) => explicit.includes(verb))) return heir;
  if (blocked) return { wish: 'notMine', clause: blocked.act.item.clause };
  // "My boss can't come, take him off the list": whoever was spoken of is still meant.
  const absentee = judged.find(({ wish }) => wish === 'notMine');
  if (absentee && orders.every(({ act }) => ownerOf(reading, act.at) === 'unsaid')) {
    return { wish: 'notMine', clause: absentee.act.item.clause };
  }
  if (last) return { wish: last.wish, clause: last.act.item.clause };
  for (const wish of ['question', 'notMine', 'cancel', 'register', 'keep'] as const) {
    const found = judged.find((one) => one.wish === wish);
    if (found) return { wish, clause: found.act.item.clause };
    if (wish === 'cancel')
      for (const at of [...loose, ...weak]) {
        const decision = looseWish(reading, at);
        if (decision) return decision;
      }
  }
  return { wish: 'none', clause: -1 };
}
