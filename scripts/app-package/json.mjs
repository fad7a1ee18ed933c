/** The value of a JSON text, or a sentence that says which file is broken. */
export function parseJson(name, text) {
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
    return { problem: `${name} is not a JSON object: write one.` };
  } catch (error) {
    return { problem: `${name} is not valid JSON (${error.message}): correct it.` };
  }
}

/** Every string in a value, with the place it was found at: `bots[0].commandLists[1].scopes[0]`. */
export function strings(value, place = '') {
  if (typeof value === 'string') return [{ place, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => strings(item, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => strings(item, place ? `${place}.${key}` : key));
}
