import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { LRUCache } from 'lru-cache';
import { Agent, request } from 'undici';

const DAY_MS = 24 * 60 * 60_000;
const LONGEST_ANSWER_MS = 4_000;

/** MSAL's way to the network, and how to let go of it. */
export interface EntraNetwork {
  readonly module: INetworkModule;
  close(): Promise<void>;
}

/**
 * MSAL's network over connections that stay open, with an end to every request. What an authority says about itself is
 * kept for a day, because a fresh MSAL client per exchange would otherwise ask for it each time. Requests go only to the
 * hosts given; anything else is an error before a byte is sent.
 */
export function createEntraNetwork({ hosts }: { hosts: readonly string[] }): EntraNetwork {
  const agent = new Agent({ keepAliveTimeout: 30_000, connections: 32 });
  const discovered = new LRUCache<string, NetworkResponse<unknown>>({ max: 20, ttl: DAY_MS });
  const allowed = new Set(hosts);

  async function send<T>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> {
    if (!allowed.has(new URL(url).host))
      throw new TypeError(`Not an address of the configured authority: ${new URL(url).host}`);
    const answer = await request(url, {
      method,
      dispatcher: agent,
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
      ...(options.headers && { headers: options.headers }),
      ...(options.body !== undefined && { body: options.body }),
    });
    const headers = Object.fromEntries(
      Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    );
    return { status: answer.statusCode, headers, body: (await answer.body.json()) as T };
  }

  return {
    module: {
      async sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions) {
        const known = discovered.get(url);
        if (known) return known as NetworkResponse<T>;
        const answer = await send<T>('GET', url, options);
        if (answer.status === 200) discovered.set(url, answer);
        return answer;
      },
      sendPostRequestAsync: <T>(url: string, options?: NetworkRequestOptions) =>
        send<T>('POST', url, options),
    },
    close: () => agent.close(),
  };
}
