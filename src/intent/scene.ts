import type { Act } from './acts';
import type { Concept } from './phrases/phrases';
import type { Item, Reading } from './reading';

/** Languages whose question words stand anywhere in the sentence. */
const anywhere = new Set(['ja', 'zh', 'ar']);

/** What surrounds a verb. */
export interface Scene {
  readonly reading: Reading;
  readonly items: readonly Item[];
  /** Its sentence ends in a question mark. */
  readonly asked: boolean;
  /** In its sentence. */
  readonly within: (...concepts: Concept[]) => boolean;
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

/** Takes a reading and one of its verbs; returns what surrounds it. */
export function sceneOf(reading: Reading, act: Act): Scene {
  const { items } = reading;
  const some =
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
    within: some(sentence),
    here: some(clause),
    before: some((item, index) => clause(item) && (index < act.at || anyOrder)),
    after: some((item, index) => clause(item) && (index > act.at || act.item.language === 'ja')),
    wanting: some((item, index) => (anyOrder ? clause(item) : sentence(item) && index < act.at)),
    leading: some((item, index) => sentence(item) && (index <= act.at || anywhere.has(item.language))),
  };
}

/** Takes a verb and what surrounds it; returns whether the sentence asks about it, wonders, or sets a condition, rather than wanting it. */
export function isAsking({ leading, here, before, within, asked }: Scene, act: Act): boolean {
  if (leading('how')) return here('topic', 'later');
  if (before('if') && !within('grateful')) return true;
  if (leading('query') || here('topic')) return true;
  if (here('should') && asked && !here('request')) return true;
  if (leading('canYou') || (asked && leading('can')))
    return here('later') || (here('still') && act.verb !== 'unregister' && !here('request', 'my', 'me'));
  if (here('unsure') && !here('request')) return true;
  return act.verb !== 'absent' && here('later');
}
