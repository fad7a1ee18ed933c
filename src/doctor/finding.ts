/** What one check came to. */
export interface Finding {
  readonly verdict:
    | 'ok'
    /** Graph answered as the bot needs it. */
    | 'allowed'
    /** Graph said no, and the bot can do without. */
    | 'refused'
    /** Something the bot cannot do without is not as it has to be. */
    | 'failed'
    /** Worth knowing; the bot works. */
    | 'note'
    | 'not tried';
  readonly what: string;
  /** What came back, such as `403 Forbidden`. */
  readonly answer?: string;
  /** What it means for the bot and, where something is wrong, what to do about it. */
  readonly means: string;
}

/** Whether a finding means that the bot will not work as it is configured. */
export function isFailure({ verdict }: Finding): boolean {
  return verdict === 'failed';
}

/** A finding as one line. */
export function printFinding({ verdict, what, answer, means }: Finding): string {
  return `${verdict.padEnd(9)}  ${what}${answer === undefined ? '' : ` (${answer})`}: ${means}`;
}
