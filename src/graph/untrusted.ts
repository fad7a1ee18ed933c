import { parseDateTime } from './date-time';

/** The properties that an entity of Microsoft's own types may have, none of which an answer has to keep. */
export type Untrusted<Entity extends object> = Readonly<Partial<Record<keyof Entity, unknown>>>;

/** The properties of what should be an object; none of another thing. */
export function propertiesOf<Entity extends object>(value: unknown): Untrusted<Entity> {
  return (isObject(value) ? value : {}) as Untrusted<Entity>;
}

/**
 * The properties of the entity in a body. The documentation shows single entities wrapped in `value`, the metadata says
 * that they are not (both are read).
 */
export function entityIn<Entity extends object>(body: unknown): Untrusted<Entity> {
  const { value } = propertiesOf<{ value: unknown }>(body);
  return propertiesOf<Entity>(isObject(value) ? value : body);
}

/** The items of a collection; none when there is no collection. */
export function collectionIn(body: unknown): readonly unknown[] {
  return itemsOf(propertiesOf<{ value: unknown }>(body).value);
}

/** The items of what should be a list; none of another thing. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string with something in it, without the blanks around it. */
export function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value.trim()) || undefined;
}

/** A member of an enum. Graph's enums may grow at any time: a member that is not in the list is `unknown`. */
export function memberOf<const Member extends string>(
  members: readonly Member[],
  value: unknown,
): Member | 'unknown' {
  return members.find((member) => member === value) ?? 'unknown';
}

/**
 * An instant, from a DateTimeOffset or a dateTimeTimeZone. The documentation shows both with and without a zone; its text
 * says that times without one are UTC.
 */
export function instantOf(value: unknown): Date | undefined {
  if (typeof value === 'string') return parseDateTime(value);
  const { dateTime, timeZone } = propertiesOf<{ dateTime: unknown; timeZone: unknown }>(value);
  return typeof dateTime === 'string' ? parseDateTime(dateTime, textOf(timeZone)) : undefined;
}

/** A person as Graph names one beside an event; undefined without an object id. */
export function personOf(value: unknown): { readonly id: string; readonly name?: string } | undefined {
  const { id, displayName } = propertiesOf<{ id: unknown; displayName: unknown }>(value);
  const [personId, name] = [textOf(id), textOf(displayName)];
  return personId === undefined ? undefined : { id: personId, ...(name !== undefined && { name }) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
