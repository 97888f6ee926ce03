/** Defines a property whose value is made when it is first read; a script may put its own in its place. */
export function defineLazily(target: object, name: string, make: () => unknown, enumerable = false): void {
  const put = (value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable });
  };
  Object.defineProperty(target, name, {
    get: () => {
      const value = make();
      put(value);
      return value;
    },
    set: put,
    configurable: true,
    enumerable,
  });
}
