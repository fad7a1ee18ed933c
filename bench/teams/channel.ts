import { Pool } from 'undici';
import type { Activity } from './activities';

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly ms: number;
}

/** The channel's side of the bot's door. */
export interface Channel {
  /** Delivers an activity and waits for the end of the bot's turn. */
  post(activity: Activity): Promise<Reply>;
  close(): Promise<void>;
}

/** Opens connections to a bot; the tokens that prove who is calling are taken in turn. None for a bot that asks for none. */
export function openChannel(origin: string, tokens: readonly string[] = []): Channel {
  const pool = new Pool(origin, { connections: 256 });
  let posts = 0;
  return {
    async post(activity) {
      const token = tokens[posts++ % tokens.length];
      const began = performance.now();
      const response = await pool.request({
        method: 'POST',
        path: '/api/messages',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(activity),
      });
      const text = await response.body.text();
      const ms = performance.now() - began;
      return {
        status: response.statusCode,
        body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
        ms,
      };
    },
    close: () => pool.destroy(),
  };
}
