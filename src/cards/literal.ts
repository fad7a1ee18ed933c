const WORD_JOINER = '\u2060';

/**
 * Somebody else's words, broken up invisibly wherever a client would find something to work out in them: date functions are
 * filled in even in text runs, and Markdown links are drawn even in choices (Adaptive Cards documentation, text features).
 */
export function literal(text: string): string {
  return text.replace(/\{(?=\{)/g, `{${WORD_JOINER}`).replace(/\](?=[([])/g, `]${WORD_JOINER}`);
}
