const mention = /<at\b[^>]*>[\s\S]*?<\/at>/giu;
const link = /<?\b(?:https?:\/\/|msteams:|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S*/giu;
const reference = /\b(?:webinar|townhall|meeting):\S+/giu;
const address = /\S+@\S+\.\S+/gu;
const tag = /<\/?[a-z][^>]*>/giu;
const entity = /&(#?\w{1,8});/gu;
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u20E3]/gu;
const pictograph = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/gu;
const smiley = /(^|\s)(?:[:;=]['-]?[()DPpOo/|\]]+|[xX]D+|\^_*\^|<\/?3)(?=\s|$)/gu;

const entities = new Map([
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['rsquo', "'"],
]);

/** Longer messages are cut: what a person wants stands in the first lines, and the reading time stays bounded. */
const longest = 1_000;

/**
 * Takes what a person typed in Teams (text or its light HTML) and returns the words alone: no mentions, links, event references,
 * e-mail addresses, tags, invisible characters or emoji; compatibility forms folded by Unicode NFKC (UAX #15).
 */
export function clean(text: string): string {
  return text
    .slice(0, 4 * longest)
    .normalize('NFKC')
    .replace(mention, ' ')
    .replace(link, ' ')
    .replace(reference, ' ')
    .replace(address, ' ')
    .replace(tag, ' ')
    .replace(entity, (_, name: string) => entities.get(name.toLowerCase()) ?? ' ')
    .replace(invisible, '')
    .replace(smiley, '$1 ')
    .replace(pictograph, ' ')
    .replace(/[’‘ʼ`´]/gu, "'")
    .trim()
    .slice(0, longest);
}

const marks = /[\u0300-\u036F\u0640\u064B-\u065F\u0670]/gu;
const foldable = /[ßœæøłđıأإآٱىةؤئ]/gu;
const folded: Record<string, string> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
};

/** Takes a word and returns it in lower case without accents, with the Arabic spellings of alef, hamza, yeh and teh marbuta made one. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7E]*$/u.test(lower)) return lower;
  return lower
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '')
    .normalize('NFC');
}
