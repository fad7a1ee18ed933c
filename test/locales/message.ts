import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTimeElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import type { Sentence, Sentences } from '../../src/locales/en';
import { languages } from '../../src/locales/languages';

/** What an ICU message is made of: the names it asks for, the words it says, and the cases of each plural. */
export interface Message {
  readonly names: readonly string[];
  /** The literal text, every branch of it, without the placeholders. */
  readonly words: string;
  readonly plurals: readonly (readonly string[])[];
}

/** Reads a message with the parser that intl-messageformat itself uses. */
export function messageOf(text: string): Message {
  const names = new Set<string>();
  const words: string[] = [];
  const plurals: string[][] = [];
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (isPluralElement(element) || isSelectElement(element)) {
        names.add(element.value);
        if (isPluralElement(element)) plurals.push(Object.keys(element.options));
        Object.values(element.options).forEach((option) => {
          words.push(' ');
          walk(option.value);
        });
      } else if (
        isArgumentElement(element) ||
        isNumberElement(element) ||
        isDateElement(element) ||
        isTimeElement(element)
      ) {
        names.add(element.value);
      } else if ('value' in element) {
        words.push(element.value);
      }
    }
  };
  walk(parse(text, { ignoreTag: true }));
  return { names: [...names].sort(), words: words.join(''), plurals };
}

/** Every language with its sentences, but English. */
export const translations = Object.entries(languages).filter(([language]) => language !== 'en');

/** The sentences of a language, one by one. */
export function each(sentences: Sentences): [Sentence, string][] {
  return Object.entries(sentences) as [Sentence, string][];
}
