import { GraphFault } from '../domain/faults';
import type { Answer } from './answer';

/** The fault that an answer is. Nothing was done when Graph throttled or did not accept the token. */
export function faultOf(
  code: 'graph_error' | 'graph_throttled' | 'graph_unreadable',
  { status, headers, graphCode }: Answer,
): GraphFault {
  const requestId = headers['request-id'];
  return new GraphFault(code, `Microsoft Graph answered ${status}.`, {
    status,
    effect: status === 429 || status === 401 ? 'none' : 'unknown',
    ...(graphCode !== undefined && { graphCode }),
    ...(requestId !== undefined && { requestId }),
  });
}

/** The fault of an operation whose time ran out before a request was sent. */
export function outOfTime(): GraphFault {
  return new GraphFault('graph_unreachable', 'There was no time left to ask Microsoft Graph.', {
    effect: 'none',
  });
}
