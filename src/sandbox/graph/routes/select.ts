import { badRequest } from '../answer';

/** The entity with the properties of `$select` alone (and its id), or whole without it. Throws 400 for an unknown one. */
export function select(entity: object, query: URLSearchParams): object {
  const names = query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
  if (names === undefined) return entity;
  const unknown = names.find((name) => !(name in entity));
  if (unknown !== undefined) throw badRequest(`Could not find a property named '${unknown}'.`);
  return Object.fromEntries(Object.entries(entity).filter(([name]) => name === 'id' || names.includes(name)));
}

/** A query option that is a whole number of at least `least`. Throws 400 for anything else. */
export function whole(query: URLSearchParams, name: string, fallback: number, least: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d{1,6}$/.test(text) || Number(text) < least) throw badRequest(`Invalid value for ${name}.`);
  return Number(text);
}
