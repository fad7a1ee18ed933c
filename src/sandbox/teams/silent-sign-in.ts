import { randomUUID } from 'node:crypto';
import { isObject } from './activity';
import type { Json } from './activity';

export interface AskedSignIn {
  readonly exchange: { readonly id: unknown; readonly connectionName: unknown };
  readonly text: string;
  readonly button?: { readonly title: string; readonly url: string };
}

/** The sign-in an activity of the bot asks for, if it carries an OAuth card. */
export const askedSignIn = (activity: Json): AskedSignIn | undefined => {
  const attachments: readonly unknown[] = Array.isArray(activity['attachments'])
    ? activity['attachments']
    : [];
  const attachment = attachments
    .filter(isObject)
    .find(({ contentType }) => contentType === 'application/vnd.microsoft.card.oauth');
  const card = attachment?.['content'];
  if (!isObject(card) || !isObject(card['tokenExchangeResource'])) return undefined;
  const first: unknown = Array.isArray(card['buttons']) ? card['buttons'][0] : undefined;
  const button =
    isObject(first) && typeof first['title'] === 'string' && typeof first['value'] === 'string'
      ? { title: first['title'], url: first['value'] }
      : undefined;
  return {
    exchange: { id: card['tokenExchangeResource']['id'], connectionName: card['connectionName'] },
    text: typeof card['text'] === 'string' ? card['text'] : 'Please sign in.',
    ...(button && { button }),
  };
};

/** The card that takes the OAuth card's place when the silent way has failed: the same words, and a link. */
export const signInCard = ({ text, button }: AskedSignIn, plainHost: string): Json => {
  const url = button && new URL(button.url);
  // The sandbox's bot speaks plain http, while a real BOT_DOMAIN is always https.
  if (url?.host === plainHost) url.protocol = 'http:';
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text, wrap: true }],
    actions: url ? [{ type: 'Action.OpenUrl', title: button.title, url: url.href }] : [],
  };
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  return { type: 'message', attachments };
};

/** An invoke of the person's Teams client, built on an activity of theirs that is already known. */
export const clientInvoke = (known: Json, name: string, value: Json): Json => {
  const { channelId, from, recipient, conversation } = known;
  return {
    type: 'invoke',
    id: randomUUID(),
    timestamp: new Date().toISOString(),
    ...{ channelId, from, recipient, conversation, name, value },
  };
};
