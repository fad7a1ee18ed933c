/** Runs one call of a method; `name` is the method's. What it returns is what the caller gets. */
export type Around = (name: string, call: () => Promise<unknown>) => Promise<unknown>;

/**
 * The same object with every method call passed through `around`, so that a room can be watched without knowing of it.
 * Only for objects whose methods are all asynchronous; what is not a method is handed out as it is.
 */
export function observed<T extends object>(target: T, around: Around): T {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (typeof member !== 'function' || typeof name !== 'string') return member;
      return (...args: readonly unknown[]) =>
        around(name, () => Reflect.apply(member, object, args) as Promise<unknown>);
    },
  });
}
