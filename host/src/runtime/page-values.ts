/**
 * The rules of google.script.run for what may cross between a page and the script, both ways. Shared by the browser page
 * (arguments) and the script's context (results): plain JavaScript only, no Node, no DOM.
 */

/** What a page's call may carry, after undefined has become null. */
export type PageValue = null | boolean | number | string | PageValue[] | { [key: string]: PageValue };

/** Whether a page may call a function of this name: no names that end in `_`, and plain names only. */
export function callableFromPage(functionName: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(functionName) && !functionName.endsWith('_');
}

/**
 * Checks the arguments of a call from a page and copies them. Throws an Error with Google's words: "Failed due to illegal
 * value in property: 0" (index or key of what can't cross) or "Failed due to circular reference."
 */
export function pageArguments(args: readonly unknown[]): PageValue[] {
  return args.map((one, index) => argument(one, String(index), []));
}

function argument(value: unknown, key: string, above: readonly object[]): PageValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : objectArgument(value, key, above);
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new Error(`Failed due to illegal value in property: ${key}`);
  }
}

function objectArgument(value: object, key: string, above: readonly object[]): PageValue {
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  const here = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (one: unknown, index) => argument(one, String(index), here));
  if (Object.prototype.toString.call(value) !== '[object Object]') {
    throw new Error(`Failed due to illegal value in property: ${key}`);
  }
  const result: { [key: string]: PageValue } = {};
  for (const [name, one] of Object.entries(value)) result[name] = argument(one, name, here);
  return result;
}

/** What arrives at the page: a value, or nothing at all (a Date or a service object anywhere in it). */
export type PageResult =
  { readonly arrives: true; readonly value: PageValue } | { readonly arrives: false; readonly because: string };

/**
 * What arrives at the page of a function's result. `isService` tells Google's own objects apart.
 * Throws for what Google answers with a server error: cycles, Uint8Array.
 */
export function pageResult(value: unknown, isService: (value: object) => boolean): PageResult {
  try {
    return { arrives: true, value: result(value, isService, []) };
  } catch (error) {
    if (error instanceof NothingArrives) return { arrives: false, because: error.message };
    throw error;
  }
}

class NothingArrives extends Error {}

function result(value: unknown, isService: (value: object) => boolean, above: readonly object[]): PageValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'undefined':
      return null;
    case 'function':
      return Function.prototype.toString.call(value);
    case 'bigint':
    case 'symbol':
      throw new Error(`A ${typeof value} can't be returned to a page.`);
    case 'object':
      return value === null ? null : objectResult(value, isService, above);
  }
}

function objectResult(value: object, isService: (value: object) => boolean, above: readonly object[]): PageValue {
  if (above.includes(value)) throw new Error('Failed due to circular reference.');
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag === 'Date') throw new NothingArrives('the result holds a Date');
  if (isService(value)) throw new NothingArrives('the result holds a service object');
  if (tag === 'Uint8Array') throw new Error("A Uint8Array can't be returned to a page.");
  const here = [...above, value];
  if (Array.isArray(value)) return Array.from(value, (one: unknown) => result(one, isService, here));
  const copy: { [key: string]: PageValue } = {};
  for (const [name, one] of Object.entries(value)) copy[name] = result(one, isService, here);
  return copy;
}
