import { compile } from './compile';
import { lookUp, type Lexicon } from './lexicon';
import { ar } from './phrases/ar';
import { de } from './phrases/de';
import { en } from './phrases/en';
import { es } from './phrases/es';
import { fr } from './phrases/fr';
import { it } from './phrases/it';
import { ja } from './phrases/ja';
import { nl } from './phrases/nl';
import type { Concept, Phrases } from './phrases/phrases';
import { ptBR } from './phrases/pt-BR';
import { zhCN } from './phrases/zh-CN';
import type { Token } from './tokens';

/** Written out when they are first needed: most bots hear a few of the languages. */
const tables: Readonly<Record<string, () => Phrases>> = {
  en,
  fr,
  de,
  es,
  pt: ptBR,
  it,
  nl,
  ja,
  zh: zhCN,
  ar,
};

const compiled = new Map<string, Lexicon>();

/** Takes a language; returns its tables, made ready when they are first needed. */
export function lexiconOf(language: string): Lexicon {
  const known = compiled.get(language);
  if (known) return known;
  const lexicon = compile(language, tables[language]?.() ?? {});
  compiled.set(language, lexicon);
  return lexicon;
}

const latin = ['en', 'fr', 'de', 'es', 'pt', 'it', 'nl'];
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const arabic = /\p{Script=Arabic}/u;
const most = 3;
/** The share of the words, a telling one among them, from which on no other language is looked at than the client's and English. */
const plainly = 0.75;

function written(text: string, mine: string): string[] {
  if (arabic.test(text)) return ['ar', 'en'];
  if (kana.test(text)) return ['ja', 'en'];
  if (eastAsian.test(text)) return ['zh', 'ja', 'en'];
  // Typed in Latin letters: "quxiao baoming".
  return ['ja', 'zh', 'ar'].includes(mine) ? [...latin, mine] : latin;
}

/** Words worth understanding in a second language, for mixed sentences ("cancel mon inscription"). */
const telling: readonly Concept[] = [
  'cancel',
  'unregister',
  'remove',
  'absent',
  'register',
  'obj',
  'dont',
  'cant',
];

/** Which words of the sentence a language knows, and whether they are telling. */
function known(language: string, tokens: readonly Token[]): Map<number, boolean> {
  const found = new Map<number, boolean>();
  for (let at = 0; at < tokens.length; at += 1) {
    const match = lookUp(lexiconOf(language), tokens, at, tokens.length, true, 'answer');
    if (!match) continue;
    const tells = telling.some((concept) => match.concepts.has(concept));
    const [start, end] = match.tail ?? [0, 0];
    for (let index = at; index < match.to; index += 1) found.set(index, tells || found.get(index) === true);
    for (let index = start; index < end; index += 1) found.set(index, tells || found.get(index) === true);
  }
  return found;
}

export interface Languages {
  /** Likeliest first, each knowing words that those before it do not; always with English. */
  readonly likely: readonly string[];
  /** All that know any of the words. */
  readonly possible: readonly string[];
}

/**
 * Takes the words of a sentence and the locale of the client; returns the languages it may be written in. Likeliest is the one that knows
 * most of its words, the locale's where two know as many.
 */
export function languagesOf(text: string, tokens: readonly Token[], locale: string): Languages {
  const mine = locale.slice(0, 2).toLowerCase();
  const judge = (language: string) => {
    const words = known(language, tokens);
    const score = words.size + (language === mine ? 0.5 : 0) + (language === 'en' ? 0.25 : 0);
    return { language, words, score };
  };
  const all = written(text, mine);
  const expected = all.filter((language) => language === mine || language === 'en').map(judge);
  const plain = expected.some(
    ({ words }) =>
      words.size === tokens.length ||
      (words.size >= plainly * tokens.length && [...words.values()].includes(true)),
  );
  const others = plain ? [] : all.filter((language) => language !== mine && language !== 'en').map(judge);
  const ranked = [...expected, ...others].sort((a, b) => b.score - a.score);
  const seen = new Set<number>();
  const likely = ranked.filter(({ language, words }, rank) => {
    const added = [...words].filter(([word]) => !seen.has(word));
    const adds = added.length > 1 || added.some(([, tells]) => tells);
    if (rank > 0 && language !== 'en' && (rank >= most || !adds)) return false;
    for (const [word] of words) seen.add(word);
    return true;
  });
  const possible = ranked.filter(({ words }) => words.size > 0);
  return {
    likely: likely.map(({ language }) => language),
    possible: possible.map(({ language }) => language),
  };
}
