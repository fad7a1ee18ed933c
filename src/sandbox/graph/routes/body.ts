import { badRequest } from '../answer';

/** The members of a JSON object. Throws 400 for any other body. */
export function members(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw badRequest('The body is a JSON object.');
  return body as Record<string, unknown>;
}

/** A required, non-empty string. Throws 400 without it. */
export function text(body: Record<string, unknown>, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value.trim() === '') throw badRequest(`The property ${name} is required.`);
  return value;
}

/** The objects of an optional array. Throws 400 when it is something else. */
export function objects(body: Record<string, unknown>, name: string): Record<string, unknown>[] {
  const value = body[name] ?? [];
  if (!Array.isArray(value)) throw badRequest(`The property ${name} is a collection.`);
  return value.map(members);
}

/** Throws 400 for a member that is not in the list; annotations may always be there. */
export function onlyKnown(body: Record<string, unknown>, known: readonly string[]): void {
  const extra = Object.keys(body).find((name) => !name.startsWith('@') && !known.includes(name));
  if (extra !== undefined) throw badRequest(`The property ${extra} is not allowed here.`);
}
