import { ScriptException, ServiceObject } from './service-object';

/** Google's error for arguments that fit no overload: "The parameters (String,null) don't match the method signature for Ui.alert." */
export function signatureError(method: string, args: readonly unknown[]): ScriptException {
  const types = args.map(typeName).join(',');
  return new ScriptException(`The parameters (${types}) don't match the method signature for ${method}.`);
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
  if (typeof value === 'object' && 'enumType' in value) return String(value.enumType);
  return '(class)';
}

/** The arguments of one call, taken one by one as a type; what does not fit throws Google's message. */
export class Arguments {
  constructor(
    private readonly method: string,
    private readonly args: readonly unknown[],
  ) {}

  get length(): number {
    return this.args.length;
  }

  /** A string; numbers and booleans become text, as Google does. */
  text(index: number): string {
    const value = this.args[index];
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw this.mismatch();
  }

  number(index: number): number {
    const value = this.args[index];
    if (typeof value !== 'number') throw this.mismatch();
    return value;
  }

  whole(index: number): number {
    return Math.trunc(this.number(index));
  }

  flag(index: number): boolean {
    const value = this.args[index];
    if (typeof value !== 'boolean') throw this.mismatch();
    return value;
  }

  date(index: number): Date {
    const value = this.args[index];
    if (!(value instanceof Date)) throw this.mismatch();
    return value;
  }

  list(index: number): readonly unknown[] {
    const value = this.args[index];
    if (!Array.isArray(value)) throw this.mismatch();
    return value;
  }

  /** A plain object, as text by key. */
  texts(index: number): ReadonlyMap<string, string> {
    const value = this.args[index];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.mismatch();
    return new Map(Object.entries(value).map(([key, one]) => [key, String(one)]));
  }

  /** Name of an enum's value. */
  member(index: number, type: string): string {
    const value = this.args[index];
    if (
      typeof value === 'object' &&
      value !== null &&
      'enumType' in value &&
      'name' in value &&
      value.enumType === type
    ) {
      return String(value.name);
    }
    throw this.mismatch();
  }

  /** A service object of a class. */
  object<T extends ServiceObject>(index: number, kind: new (...args: never[]) => T): T {
    const value = this.args[index];
    if (!(value instanceof kind)) throw this.mismatch();
    return value;
  }

  mismatch(): ScriptException {
    return signatureError(this.method, this.args);
  }
}
