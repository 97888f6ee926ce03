import type { StandIns } from './stand-ins';

const MAX_DEPTH = 4;

/** How the execution log shows values: console in Node's manner, Logger in that of Google's (numbers as 5.0, objects as {a=1.0}). */
export class Show {
  constructor(private readonly standIns: StandIns) {}

  /** One line of console.log: `%s %d %i %f %j %o` in a leading text are filled in, the rest follows after blanks. */
  console(args: readonly unknown[]): string {
    const [first, ...rest] = args;
    if (typeof first !== 'string') return args.map((one) => this.inspect(one)).join(' ');
    const queue = [...rest];
    const text = first.replace(/%([sdifjoO%])/g, (whole: string, code: string) => {
      if (code === '%') return '%';
      if (queue.length === 0) return whole;
      const value = queue.shift();
      if (code === 's') return typeof value === 'string' ? value : this.inspect(value);
      if (code === 'd' || code === 'f') return String(Number(value));
      if (code === 'i') return String(Math.trunc(Number(value)));
      return code === 'j' ? JSON.stringify(value) : this.inspect(value);
    });
    return [text, ...queue.map((one) => (typeof one === 'string' ? one : this.inspect(one)))].join(' ');
  }

  /** One line of Logger.log: `%s` is filled in; a lone value is shown as Google shows it. */
  logger(args: readonly unknown[]): string {
    const [first, ...rest] = args;
    if (args.length < 2) return this.plain(first);
    const queue = [...rest];
    return String(first).replace(/%[sd]/g, (whole) => (queue.length === 0 ? whole : this.plain(queue.shift())));
  }

  private plain(value: unknown, depth = 0): string {
    if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
    if (typeof value === 'symbol') return value.toString();
    if (typeof value !== 'object' || value === null) return String(value);
    if (depth > MAX_DEPTH) return '...';
    if (value instanceof Date || value instanceof Error) return String(value);
    if (Array.isArray(value)) return `[${value.map((one) => this.plain(one, depth + 1)).join(', ')}]`;
    if (hasOwnText(value)) return ownText(value);
    const entries = Object.entries(value).map(([key, one]) => `${key}=${this.plain(one, depth + 1)}`);
    return `{${entries.join(', ')}}`;
  }

  private inspect(value: unknown, seen: readonly object[] = []): string {
    if (typeof value === 'string') return seen.length === 0 ? value : `'${value}'`;
    if (typeof value === 'function') return `[Function: ${value.name === '' ? '(anonymous)' : value.name}]`;
    if (typeof value === 'bigint') return `${String(value)}n`;
    if (typeof value === 'symbol') return value.toString();
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    if (seen.includes(value)) return '[Circular *1]';
    const name = this.standIns.nameOf(value);
    if (name !== undefined) return name;
    if (value instanceof Error) return value.stack ?? String(value);
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toString();
    if (value instanceof RegExp || hasOwnText(value)) return ownText(value);
    if (seen.length >= MAX_DEPTH) return Array.isArray(value) ? '[Array]' : '[Object]';
    return this.inspectParts(value, [...seen, value]);
  }

  private inspectParts(value: object, seen: readonly object[]): string {
    const inner = (one: unknown): string => this.inspect(one, seen);
    if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(inner).join(', ')} ]`;
    if (value instanceof Map) {
      return `Map(${value.size}) {${[...value].map(([key, one]) => ` ${inner(key)} => ${inner(one)}`).join(',')} }`;
    }
    if (value instanceof Set) return `Set(${value.size}) {${[...value].map((one) => ` ${inner(one)}`).join(',')} }`;
    const entries = Object.entries(value).map(([key, one]) => `${key}: ${inner(one)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
}

/** Enums and other objects that say what they are by an own or inherited `toString` of their own. */
function hasOwnText(value: object): boolean {
  const { toString } = value as { toString?: unknown };
  return typeof toString === 'function' && toString !== Object.prototype.toString && !isContainer(value);
}

function isContainer(value: object): boolean {
  return Array.isArray(value) || value instanceof Map || value instanceof Set;
}

function ownText(value: object): string {
  return (value as { readonly toString: () => string }).toString();
}
