/** A JSON object whose members nobody has looked at yet. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member of that name when it is an object, else an empty one. */
export const objectIn = (value: Json, name: string): Json => {
  const member = value[name];
  return isObject(member) ? member : {};
};

/** Parses a body; what is not a JSON object becomes an empty one. */
export const parseObject = (text: string): Json => {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : {};
  } catch {
    return {};
  }
};
