/** Runs one call of a method; `name` is the method's. What it returns is what the caller gets. */
export type Around = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

/**
 * The same object with every method call passed through `around`, so that a room can be watched without knowing of it.
 * Only for plain objects whose methods are all asynchronous; what is not a method is handed out as it is.
 */
export function observed<T extends object>(target: T, around: Around): T {
  const members = Object.entries(target).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function') return [name, member];
    return [
      name,
      (...args: readonly unknown[]) =>
        around(name, () => Reflect.apply(member, target, args) as Promise<unknown>),
    ];
  });
  return Object.fromEntries(members) as T;
}
