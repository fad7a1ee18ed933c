export type GraphFaultCode = 'graph_unreachable' | 'graph_throttled' | 'graph_unreadable' | 'graph_error';

export interface GraphFaultDetails {
  /** The HTTP status, where there was an answer. */
  readonly status?: number;
  /** The `error.code` of Graph's answer. */
  readonly graphCode?: string;
  /** The `request-id` under which Microsoft's support finds the request. */
  readonly requestId?: string;
  /** `none` when Graph certainly did nothing: it refused for want of time, or was never reached. */
  readonly effect?: 'none' | 'unknown';
  readonly cause?: unknown;
}

/** Microsoft Graph could not be asked, or its answer is of no use. What a person may meet every day is never a fault. */
export class GraphFault extends Error {
  readonly code: GraphFaultCode;
  readonly status: number | undefined;
  readonly graphCode: string | undefined;
  readonly requestId: string | undefined;
  readonly effect: 'none' | 'unknown';

  constructor(code: GraphFaultCode, message: string, details: GraphFaultDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'GraphFault';
    this.code = code;
    this.status = details.status;
    this.graphCode = details.graphCode;
    this.requestId = details.requestId;
    this.effect = details.effect ?? 'unknown';
  }
}

/** What can go wrong with the store, as a stable name. */
export type StoreFaultCode =
  /** The database did not answer in time, refused, or could not be reached. */
  | 'store_unavailable'
  /** The database was written by a newer version of the product. */
  | 'store_newer_than_code'
  /** One row cannot be understood; it is left out and reported. */
  | 'store_row_unreadable';

/** Thrown when the store fails. `cause` is what the database engine said. */
export class StoreFault extends Error {
  readonly code: StoreFaultCode;

  constructor(code: StoreFaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreFault';
    this.code = code;
  }
}
