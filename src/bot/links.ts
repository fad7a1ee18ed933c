import type { Place } from './chat';

/** A deep link to a person's own chat with the bot (Teams documentation, deep link to a chat). */
export function chatLink({ bot }: Place): string {
  const link = new URL('https://teams.microsoft.com/l/chat/0/0');
  // The id is `28:` and the bot's app id; the colon stays readable, as the documentation prints it.
  return `${link.href}?users=${encodeURIComponent(bot.id).replaceAll('%3A', ':')}`;
}
