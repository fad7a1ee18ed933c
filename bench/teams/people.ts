export const TENANT = '6e0c1f5a-2f0b-4a64-9a5e-0d6f7a3b1c22';
export const APP = '0f3a9a1e-7c1d-4b4e-8a57-2d1c9b6e4f10';

/** A person of the benchmark: an Entra account and the 1:1 chat with the bot. */
export interface Person {
  readonly oid: string;
  readonly conversation: string;
}

/** The person with that number, always the same one. */
export function personAt(number: number): Person {
  const oid = `00000000-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
  return { oid, conversation: `a:${oid}` };
}

/** The tenant's people with the numbers from `first`, `count` of them. */
export function people(count: number, first = 0): readonly Person[] {
  return Array.from({ length: count }, (_, index) => personAt(first + index));
}
