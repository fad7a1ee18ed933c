import { isObject, objectIn } from './activity';
import type { Json } from './activity';

/** What the bot answered: an HTTP status and a parsed body. */
export interface BotReply {
  readonly status: number;
  readonly body: unknown;
}

const message = (text: string): Json => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value: text,
});

const error = (statusCode: number, code: string, text: string): Json => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message: text },
});

/**
 * The answer to a pressed button as the Playground can show it: it draws nothing for an HTTP status other than 200 and
 * knows no `loginRequest`, so both become a sentence under the card.
 */
export const showable = ({ status, body }: BotReply): Json => {
  const answer = isObject(body) ? body : {};
  const type = answer['type'];
  if (type === 'application/vnd.microsoft.activity.loginRequest') return message('Please sign in first.');
  if (typeof type === 'string') {
    const statusCode = typeof answer['statusCode'] === 'number' ? answer['statusCode'] : 200;
    return { ...answer, statusCode };
  }
  if (status >= 200 && status < 300) return answer;
  const said = objectIn(answer, 'error')['message'];
  const text = typeof said === 'string' ? said : `The bot answered ${status}.`;
  return error(status >= 500 || status === 0 ? 500 : 400, 'BotError', text);
};
