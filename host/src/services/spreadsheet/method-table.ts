import { type CallKind, type EnumValue, ScriptException, ServiceObject } from '../service-object';

/** One method: its overloads (types by parameter) and how a call counts. */
export interface MethodSpec {
  readonly overloads: readonly (readonly string[])[];
  readonly kind: CallKind;
}

export type MethodTable = ReadonlyMap<string, MethodSpec>;

const READS = /^(get|is|has|can|find)/;
const WRITES =
  /^(set|clear|insert|delete|append|add|remove|move|copyTo|copy.+ToRange|merge|break|hide|show|unhide|protect|rename|sort|trim|check|uncheck|randomize|split|replace|duplicate|autoResize|createFilter|activate)/;

/**
 * Reads a table of methods, one a line: name, then its overloads. `int num str bool any date user` are values, `list` and `rows`
 * arrays of one and two dimensions, `obj` a plain object, other words service classes or enums; `?` allows null. A call counts as a read
 * or a write by its name's beginning; `other` methods, and all of a table of `local` things (builders, addresses), do not.
 */
export function methodTable(
  text: string,
  options: { readonly local?: true; readonly other?: RegExp } = {},
): MethodTable {
  const table = new Map<string, MethodSpec>();
  for (const line of text.trim().split('\n')) {
    const name = line.slice(0, line.indexOf('('));
    const overloads = [...line.matchAll(/\(([^)]*)\)/g)].map(([, list = '']) =>
      list.split(', ').filter((type) => type !== ''),
    );
    const local = options.local === true || options.other?.test(name) === true;
    table.set(name, {
      overloads,
      kind: local ? 'other' : READS.test(name) ? 'read' : WRITES.test(name) ? 'write' : 'other',
    });
  }
  return table;
}

/** What Google's messages call the type of an argument. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'Object'}[]`;
  if (typeof value === 'number') return 'number';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (value instanceof Date) return 'Date';
  if (value instanceof ServiceObject) return value.apiName;
  return isEnumValue(value) ? value.enumType : '(class)';
}

const isEnumValue = (value: unknown): value is EnumValue =>
  typeof value === 'object' && value !== null && 'enumType' in value && 'name' in value;

const lastWord = (dotted: string): string => dotted.slice(dotted.lastIndexOf('.') + 1);

/** One argument as a parameter of a type takes it; undefined if it does not fit. Numbers become text and whole where Google does that. */
function fit(value: unknown, type: string): { readonly value: unknown } | undefined {
  if (type === 'any') return { value };
  if (type.endsWith('?'))
    return value === null || value === undefined ? { value: null } : fit(value, type.slice(0, -1));
  switch (type) {
    case 'int':
      return typeof value === 'number' && Number.isFinite(value) ? { value: Math.trunc(value) } : undefined;
    case 'num':
      return typeof value === 'number' ? { value } : undefined;
    case 'str':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? { value: String(value) }
        : undefined;
    case 'bool':
      return typeof value === 'boolean' ? { value } : undefined;
    case 'date':
      return value instanceof Date ? { value } : undefined;
    case 'list':
      return Array.isArray(value) ? { value } : undefined;
    case 'rows':
      return Array.isArray(value) && value.every(Array.isArray) ? { value } : undefined;
    case 'obj':
      return typeof value === 'object' && value !== null && !Array.isArray(value) && !isEnumValue(value)
        ? { value }
        : undefined;
    default:
      if (value instanceof ServiceObject) return lastWord(value.apiName) === classFor(type) ? { value } : undefined;
      return isEnumValue(value) && lastWord(value.enumType) === type ? { value } : undefined;
  }
}

const classFor = (type: string): string => (type === 'user' ? 'User' : type);

/** The arguments as the fitting overload takes them. Throws Google's message if none fits. */
export function fitArguments(spec: MethodSpec, args: readonly unknown[], fullName: string): readonly unknown[] {
  for (const overload of spec.overloads) {
    if (overload.length !== args.length) continue;
    const fitted = overload.map((type, i) => fit(args[i], type));
    if (fitted.every((each) => each !== undefined)) return fitted.map((each) => each.value);
  }
  throw new ScriptException(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${fullName}.`,
  );
}
