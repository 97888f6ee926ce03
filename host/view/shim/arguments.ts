/** What may cross to the server and back: JSON-like values only. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Arguments of a google.script.run call as they travel: numbers, booleans, strings, null, arrays and plain objects of these,
 * or one form element. Anything else throws here and now, with Google's words; `undefined` travels as null.
 */
export function packArguments(args: readonly unknown[]): readonly Plain[] {
  const only = args[0];
  if (args.length === 1 && only instanceof HTMLFormElement) return [packForm(only)];
  return args.map((value, index) => pack(value, String(index), []));
}

function pack(value: unknown, property: string, above: readonly object[]): Plain {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value !== 'object' || !isPlain(value))
    throw new Error(`Failed due to illegal value in property: ${property}`);
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((each, index) => pack(each, String(index), path));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each, key, path)]));
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === null || prototype === Object.prototype) return true;
  return (
    !(value instanceof Node) &&
    Object.prototype.toString.call(value) === '[object Object]' &&
    !OTHERS.some((type) => value instanceof type)
  );
}

/** Objects that look plain to `toString` in some browsers but may not travel. */
const OTHERS: readonly (abstract new (...args: never[]) => object)[] = [Promise, Map, Set, WeakMap, Blob, ArrayBuffer];

function packForm(form: HTMLFormElement): Plain {
  const fields: Record<string, Plain> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') {
      if (value.size > 0) throw new Error('File fields of a form are not in the local host');
      continue;
    }
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else fields[name] = Array.isArray(before) ? [...(before as readonly Plain[]), value] : [before, value];
  }
  return fields;
}
