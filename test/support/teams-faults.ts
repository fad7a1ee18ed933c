export type Operation = 'create' | 'send' | 'update' | 'delete' | 'members';

/** Something that goes wrong at the Bot Connector. */
export interface ConnectorFault {
  /** Only this operation suffers. */
  readonly on?: Operation;
  readonly status?: number;
  /** Seconds for the `Retry-After` header. */
  readonly retryAfter?: number;
  /** Milliseconds before anything else happens. */
  readonly slow?: number;
  /** The connection is cut without an answer. */
  readonly refuse?: boolean;
  /** The fault strikes only after the message has been delivered. */
  readonly afterEffect?: boolean;
  /** How often; without it until `clearFaults()`. */
  times?: number;
}

/** The faults in force, in the order they were added. */
export const createFaults = () => {
  let faults: ConnectorFault[] = [];
  return {
    add: (fault: ConnectorFault): void => {
      faults.push({ ...fault });
    },
    clear: (): void => {
      faults = [];
    },
    /** The first fault this operation runs into; it is used up by one. */
    strike: (operation: Operation): ConnectorFault | undefined => {
      const fault = faults.find(({ on, times }) => (on === undefined || on === operation) && times !== 0);
      if (fault?.times !== undefined) fault.times -= 1;
      return fault;
    },
  };
};
