import type { Token } from './tokens';

/**
 * Beginnings of the words with which each language names days: weekdays, months, weeks, what is gone by. Not "today" and "tomorrow", which the
 * tables know.
 */
const beginnings: Readonly<Record<string, string>> = {
  en: `mon tue wed thu fri sat sun jan feb mar apr may jun jul aug sep oct nov dec week fortnight day yesterday ago last next`,
  de: `mont dien mitt donn frei sams sonn mo\\b di\\b mi\\b do\\b fr\\b sa\\b so\\b jan feb mar apr mai jun jul aug sep okt nov dez woch tag gest vorg`,
  fr: `lun mar merc jeu vend sam dim jan fev mars avr mai juin juil aou sept oct nov dec sema jour mois hier avanthier prochain dernier`,
  es: `lun mart mier juev vier sab dom ene feb mar abr may jun jul ago sep oct nov dic sem dia mes ayer anteayer pasado proxim`,
  pt: `seg ter qua qui sex sab dom jan fev mar abr mai jun jul ago set out nov dez sem dia mes ontem anteontem passad prox`,
  it: `lun mart merc giov ven sab dom gen feb mar apr mag giu lug ago set ott nov dic sett giorn mes ieri prossim scors`,
  nl: `maan dins woen dond vrij zate zon ma\\b di\\b wo\\b do\\b vr\\b za\\b zo\\b jan feb maa mrt apr mei jun jul aug sep okt nov dec week wek dag giste eergist volgend vorig`,
  ar: `ال(?:احد|اثنين|ثلاثا|اربعا|خميس|جمعه|سبت) احد اثنين ثلاثا اربعا خميس جمعه سبت يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار حزيران تموز اب\\b ايلول تشرين اسبوع الاسبوع امس البارحه مبارح اول شهر الشهر يوم`,
};

/** Written without spaces, so they stand anywhere. */
const anywhere: Readonly<Record<string, RegExp>> = {
  ja: /[月火水木金土日]曜|[(（][月火水木金土日][)）]|週|月|昨|おととい|きのう|[日年]前/u,
  zh: /周|星期|礼拜|月|昨|前天|[天年]前/u,
};

const named = new Map<string, RegExp>();

function namedIn(language: string): RegExp {
  const known = named.get(language);
  if (known) return known;
  const words = (beginnings[language] ?? '').split(/\s+/u).join('|');
  const made = anywhere[language] ?? new RegExp(`(?:^| )(?:و|ب|ل)?(?:${words})`, 'u');
  named.set(language, made);
  return made;
}

const numeric = /\d\s?[./\-–]\s?\d|\d\s?[月日号號年]|\d(?:st|nd|rd|th)\b/iu;

/** Takes text, its words and a language; returns whether a day may be named in it, so that it is worth parsing for dates. */
export function mayNameDay(text: string, tokens: readonly Token[], language: string): boolean {
  if (numeric.test(text)) return true;
  return namedIn(language).test(language in anywhere ? text : tokens.map((token) => token.text).join(' '));
}
