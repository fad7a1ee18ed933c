import type { Chats } from '../bot/chat';
import type { ObservedCall } from '../graph/client';
import type { ExchangeRequest, GraphToken } from '../identity/exchange';
import { IdentityFault } from '../identity/identity-fault';
import type { Log } from '../telemetry/log';
import type { Metrics } from '../telemetry/metrics';
import type { Tracing } from '../telemetry/tracing';
import type { Watch } from '../telemetry/watch';

type Exchange = (request: ExchangeRequest) => Promise<GraphToken>;

/** Counts, traces and logs a request to Graph. */
export function observeGraph({ metrics, tracing, log }: { metrics: Metrics; tracing: Tracing; log: Log }) {
  return ({ family, method, status, ms, correlationId, requestId }: ObservedCall): void => {
    metrics.graphRequest(family, status, ms);
    tracing.took({
      name: `graph ${method} ${family}`,
      correlationId,
      ms,
      end: status === 'error' || status === 429 || status >= 500 ? 'failed' : 'ok',
      attributes: {
        'http.request.method': method,
        'http.response.status_code': status,
        ...(requestId !== undefined && { 'unenroll.graph.request_id': requestId }),
      },
    });
    log.debug({ correlationId, family, status, ms, requestId }, 'graph');
  };
}

/** The exchange of tokens, each a span; one that fails is counted by its code. Throws what `exchange` throws. */
export function watchExchange(
  exchange: Exchange,
  { metrics, tracing }: { metrics: Metrics; tracing: Tracing },
): Exchange {
  return async (request) => {
    try {
      return await tracing.step('sign-in', () => exchange(request));
    } catch (error) {
      if (error instanceof IdentityFault) metrics.signIn(error.code);
      throw error;
    }
  };
}

/** Chats whose every call is watched. */
export function watchChats(watch: Watch, chats: Chats): Chats {
  return {
    at: (place) => watch.chat(chats.at(place)),
    open: async (request) => watch.chat(await watch.reply('open', () => chats.open(request))),
  };
}
