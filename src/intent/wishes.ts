import type { Act } from './acts';
import type { Reading } from './reading';
import type { Concept } from './phrases/phrases';
import { isAsking, sceneOf, type Scene } from './scene';
import { isForeign, isSomethingElse } from './things';
import { isPossessed, ownerOf, subjectOf } from './whose';

/** What one verb of a sentence asks for. */
export type Wish = 'cancel' | 'register' | 'keep' | 'notMine' | 'question' | 'none';

/** "Thanks for cancelling so quickly", "people always cancel", "cancellation received", "I opted out last week". */
function isDone({ here, before, reading }: Scene, act: Act): boolean {
  const { days } = reading;
  const gone = here('past') || (days.some(({ past }) => past) && days.length === 1 && act.verb !== 'cancel');
  return (
    before('thanked') ||
    here('received') ||
    (here('mistake') && !here('registered', 'register', 'request', 'canYou')) ||
    (here('habit') && !here('my', 'me', 'request')) ||
    (gone && !here('want', 'canYou', 'request', 'registered'))
  );
}

/** "Cancel the webinar?": nothing in it says that it is a request. */
function isBareQuestion({ asked, here, leading }: Scene): boolean {
  return (
    asked && !here('obj', 'me', 'my', 'i', 'want', 'request', 'please') && !leading('canYou', 'can', 'how')
  );
}

/** "Cancel the whole roundtable": all of something that is not the speaker's. */
function isWhole({ items, here }: Scene, act: Act): boolean {
  return (
    !here('my', 'me', 'i', 'obj') &&
    items.some(
      ({ concepts, clause }, at) =>
        concepts.has('all') &&
        clause === act.item.clause &&
        items[at + 1]?.clause === clause &&
        items[at + 1]?.concepts.size === 0,
    )
  );
}

/** "Cancel the town hall and move it to May": what is postponed is the event. */
function isMoved({ items, here }: Scene, act: Act): boolean {
  return (
    here('event', 'gathering') &&
    !here('my', 'me', 'obj') &&
    items.some(({ concepts, sentence }) => concepts.has('move') && sentence === act.item.sentence)
  );
}

/** "If something comes up, I'll cancel": an order after a condition asks ("if there is a queue, give my seat away"). */
function isConditional({ reading, items }: Scene, act: Act): boolean {
  const condition = items.some(
    ({ concepts, sentence, clause }) =>
      concepts.has('if') && sentence === act.item.sentence && clause < act.item.clause,
  );
  const polite = items.some(({ concepts }) => concepts.has('grateful'));
  return condition && !polite && subjectOf(reading, act.at) === 'speaker';
}

function ending(scene: Scene, act: Act): Wish {
  const { here, after, items } = scene;
  const says = (concept: Concept) => items.some(({ concepts }) => concepts.has(concept));
  if (
    isWhole(scene, act) ||
    (here('everyone') && !isPossessed(scene.reading, act.at)) ||
    (here('all') && (here('other') || (here('obj', 'event', 'gathering') && !here('my', 'me', 'i'))))
  )
    return 'notMine';
  if (isDone(scene, act)) return 'none';
  if (isMoved(scene, act)) return 'notMine';
  const hosts = says('organize') && !isPossessed(scene.reading, act.at);
  if (hosts || ownerOf(scene.reading, act.at) === 'other') return 'notMine';
  if (isSomethingElse(scene, act)) return 'none';
  if (act.denial === 'not' || after('nothing')) return 'keep';
  if (isAsking(scene, act) || act.denial === 'cannot')
    return scene.leading('how') && act.denial === 'none' && !here('topic', 'later') ? 'cancel' : 'question';
  if (isConditional(scene, act) || isBareQuestion(scene)) return 'question';
  if (act.denial === 'did not') return 'none';
  const known = items.every(({ concepts, clause }) => clause !== act.item.clause || concepts.size > 0);
  const meant = here('me', 'obj') || says('registered') || (known && says('obj'));
  if (act.verb === 'remove' && !meant) return 'none';
  const left = here('obj', 'event', 'gathering') || (known && (says('event') || says('gathering')));
  if (act.verb === 'quit' && !left) return 'none';
  return 'cancel';
}

function reporting(scene: Scene, act: Act): Wish {
  if ((scene.wanting('want', 'canYou', 'can') || scene.here('request')) && !scene.leading('query'))
    return ending(scene, act);
  return act.denial !== 'none' || isForeign(scene, act) ? 'none' : 'question';
}

function presence(scene: Scene, act: Act): Wish {
  const { here, leading, after } = scene;
  const away = (act.verb === 'absent') !== (act.denial === 'not' || act.denial === 'cannot');
  if (act.denial === 'did not' || scene.reading.days.some(({ past }) => past)) return 'none';
  if (subjectOf(scene.reading, act.at) === 'other') return 'notMine';
  if (after('foreign') && !here('event', 'gathering', 'obj')) return 'none';
  const trouble = scene.items.some(
    ({ concepts, clause }) => concepts.has('tech') && (act.verb === 'attend' || clause === act.item.clause),
  );
  if (here('partly') || trouble) return 'none';
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
  if (act.denial === 'not' && act.verb === 'registered' && !here('want', 'still')) return 'none';
  if (act.denial === 'not') return isAsking(scene, act) ? 'question' : 'cancel';
  if (act.verb === 'registered' && !scene.before('want', 'canYou') && !scene.here('request')) return 'none';
  if (leading('query') || here('topic', 'if', 'foreign')) return 'none';
  return 'register';
}

/** Takes a reading and one of its verbs; returns what that verb asks for. */
export function wishOf(reading: Reading, act: Act): Wish {
  const scene = sceneOf(reading, act);
  switch (act.verb) {
    case 'cancel':
    case 'unregister':
    case 'remove':
    case 'quit':
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
    case 'lose':
      return act.denial === 'not' ? 'keep' : 'none';
    case 'keep':
      return act.denial === 'none' ? 'keep' : act.denial === 'did not' ? 'none' : 'cancel';
  }
}
