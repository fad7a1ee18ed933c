import type { View } from '../cards/view';
import type { Outgoing } from './chat';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** A card as a message; the summary is what notifications and screen readers get. */
export function cardMessage({ card, summary }: View): Outgoing {
  return { type: 'message', summary, attachments: [{ contentType: ADAPTIVE_CARD, content: card }] };
}

/** A plain sentence. Nothing in it is read as markup. */
export function textMessage(text: string): Outgoing {
  return { type: 'message', text, textFormat: 'plain' };
}

/** The body of the answer to an invoke (Teams documentation, Universal Actions: response format). */
export type InvokeAnswer = { readonly status: number; readonly body?: unknown };

/** Shows a card in place of the one that was pressed. */
export function cardAnswer({ card }: View): InvokeAnswer {
  return { status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD, value: card } };
}

/** Shows a sentence to the person who pressed, and leaves the card as it is. */
export function textAnswer(text: string): InvokeAnswer {
  return {
    status: 200,
    body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text },
  };
}
