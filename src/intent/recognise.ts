import { unprefixed, withoutMe } from './arabic';
import type { Boundaries } from './boundaries';
import { lookUp, type Lexicon, type Match, type Purpose } from './lexicon';
import { misspelt } from './misspelling';
import type { Concept } from './phrases/phrases';
import type { Token } from './tokens';

export interface Recognised extends Match {
  readonly language: string;
}

const owning: readonly Concept[] = ['me', 'my'];
const denying: readonly Concept[] = ['neg', 'cant', 'dont'];
/** "My train's cancelled", "today's webinar's on". */
const things: readonly Concept[] = ['foreign', 'perhapsForeign', 'event', 'gathering'];
const listed: readonly Concept[] = [...owning, 'obj', 'event', 'all', 'other'];

function longest(
  lexicons: readonly Lexicon[],
  tokens: readonly Token[],
  at: number,
  limit: number,
  opens: boolean,
  purpose: Purpose,
): Recognised | undefined {
  let best: Recognised | undefined;
  for (const lexicon of lexicons) {
    const match = lookUp(lexicon, tokens, at, limit, opens, purpose);
    if (match && (best === undefined || match.length > best.length))
      best = { ...match, language: lexicon.language };
    // A short answer is taken in whatever language it is one: "si" is French for if, and Spanish for yes.
    else if (match && best && purpose === 'answer' && match.to === best.to)
      best = { ...best, concepts: new Set([...best.concepts, ...match.concepts]) };
  }
  return best;
}

/** Said with one character that runs together with what it denies (别). */
const negating: readonly Concept[] = ['neg', 'dont'];

/**
 * Adds "me" and "my" where a phrase contains them ("take my name off"), because they say whose registration is meant, and marks absence
 * that is said with a negation ("not available").
 */
function withOwner(
  found: Recognised,
  lexicons: readonly Lexicon[],
  tokens: readonly Token[],
  at: number,
): Recognised {
  // "شيلوني": in Arabic "me" is the end of the verb.
  const suffixed = found.language === 'ar' && withoutMe(tokens[found.to - 1]?.text ?? '') !== undefined;
  if (suffixed && found.concepts.has('unregister'))
    return { ...found, concepts: new Set<Concept>([...found.concepts, 'me']) };
  if (found.length < 2) return found;
  const inside = new Set<Concept>();
  for (let index = at; index < (found.tail?.[1] ?? found.to); index += 1) {
    if (index >= found.to && index < (found.tail?.[0] ?? 0)) continue;
    const word = lexicons.find(({ language }) => language === found.language);
    const match = word && lookUp(word, tokens, index, index + 1, false, 'sentence');
    for (const concept of found.concepts.has('list') ? listed : owning)
      if (match?.concepts.has(concept)) inside.add(concept);
    // Chinese has one word for "I" and "me" (把我移除).
    if (found.language === 'zh' && found.concepts.has('unregister') && match?.concepts.has('i'))
      inside.add('me');
    if (found.concepts.has('absent') && denying.some((concept) => match?.concepts.has(concept)))
      inside.add('negated');
  }
  return inside.size === 0 ? found : { ...found, concepts: new Set([...found.concepts, ...inside]) };
}

/** Takes words, a position, where its clause ends and whether it begins there; returns what the phrase at that position does, if it is known. */
export function recognise(
  lexicons: readonly Lexicon[],
  tokens: readonly Token[],
  at: number,
  limit: number,
  opens: boolean,
  boundaries: Boundaries | undefined,
  purpose: Purpose,
): Recognised | undefined {
  const token = tokens[at];
  if (!token || token.quoted) return undefined;
  const found = longest(lexicons, tokens, at, limit, opens, purpose);
  const whole = found && (found.to > at + 1 || !boundaries || boundaries.isWord(token.start, token.end));
  if (found && (whole || negating.some((concept) => found.concepts.has(concept)))) {
    return withOwner(found, lexicons, tokens, at);
  }
  for (const stem of unprefixed(token.text)) {
    const bare = longest(lexicons, tokens.with(at, { ...token, text: stem }), at, limit, opens, purpose);
    if (bare) return withOwner(bare, lexicons, tokens, at);
  }
  const verb = withoutMe(token.text);
  const asked =
    verb && longest(lexicons, tokens.with(at, { ...token, text: verb }), at, at + 1, false, purpose);
  if (asked) return { ...asked, concepts: new Set<Concept>([...asked.concepts, 'me']) };
  const owner = /^(.{3,})'s$/u.exec(token.text)?.[1];
  const owned =
    owner && longest(lexicons, tokens.with(at, { ...token, text: owner }), at, at + 1, false, purpose);
  if (owned && things.some((concept) => owned.concepts.has(concept))) return owned;
  const concepts = misspelt(token.text, lexicons);
  return concepts && { concepts, to: at + 1, length: 1, language: lexicons[0]?.language ?? '' };
}
