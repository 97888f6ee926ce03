import type { Wire, WireRecord } from '../wire';
import type { Enums } from './enums';
import type { StandIns } from './stand-ins';

const MAX_DEPTH = 500;

/** Turns values of the script into what crosses the thread boundary, and back into values of the script's own realm. */
export class Values {
  constructor(
    private readonly standIns: StandIns,
    private readonly enums: Enums,
  ) {}

  toWire(value: unknown, depth = 0): Wire {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'undefined':
      case 'bigint':
        return value;
      case 'function':
      case 'symbol':
        return { is: 'foreign', name: typeof value };
      case 'object':
        return value === null ? null : this.objectToWire(value, depth);
    }
  }

  listToWire(values: readonly unknown[], depth = 0): readonly Wire[] {
    const list: Wire[] = new Array<Wire>(values.length);
    for (let index = 0; index < values.length; index += 1) list[index] = this.toWire(values[index], depth);
    return list;
  }

  fromWire(wire: Wire): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (isList(wire)) {
      const list: unknown[] = new Array<unknown>(wire.length);
      for (let index = 0; index < wire.length; index += 1) list[index] = this.fromWire(wire[index]);
      return list;
    }
    return 'is' in wire ? this.recordFromWire(wire) : new Date(apply(getTime, wire, []));
  }

  /** Whether a value is one of Google's objects. */
  isService(value: object): boolean {
    return this.standIns.nameOf(value) !== undefined;
  }

  private objectToWire(value: object, depth: number): Wire {
    if (depth > MAX_DEPTH) throw new RangeError('The value is nested too deeply or contains itself.');
    if (isArray(value)) return this.listToWire(value, depth + 1);
    const standIn = this.standIns.wireOf(value);
    if (standIn !== undefined) return standIn;
    const member = this.enums.wireOf(value);
    if (member !== undefined) return member;
    if (value instanceof Date) return value;
    if (value instanceof Number || value instanceof String || value instanceof Boolean) return value.valueOf();
    const tag = tagOf(value);
    if (tag !== 'Object') return { is: 'foreign', name: tag };
    const keys = keysOf(value);
    const entries: (readonly [string, Wire])[] = new Array<readonly [string, Wire]>(keys.length);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      entries[index] = [key, this.toWire((value as Record<string, unknown>)[key], depth + 1)];
    }
    return { is: 'object', entries };
  }

  private recordFromWire(wire: WireRecord): unknown {
    switch (wire.is) {
      case 'object': {
        const result: Record<string, unknown> = {};
        for (let index = 0; index < wire.entries.length; index += 1) {
          const [key, one] = wire.entries[index] ?? ['', undefined];
          defineProperty(result, key, {
            value: this.fromWire(one),
            writable: true,
            enumerable: true,
            configurable: true,
          });
        }
        return result;
      }
      case 'service':
        return assign(this.standIns.of(wire.handle, wire.api), wire.properties);
      case 'enum':
        return this.enums.member(wire.type, wire.name);
      case 'foreign':
        return undefined;
    }
  }
}

// Taken before the script can change them: it may well extend or break the built-ins of its realm.
const { isArray } = Array;
const { keys: keysOf, defineProperty, assign } = Object;
const { apply } = Reflect;
const tagText: (this: unknown) => string = Object.getOwnPropertyDescriptor(Object.prototype, 'toString')
  ?.value as () => string;
const getTime = Object.getOwnPropertyDescriptor(Date.prototype, 'getTime')?.value as (this: Date) => number;

function tagOf(value: object): string {
  const text = apply(tagText, value, []);
  let tag = '';
  for (let index = 8; index < text.length - 1; index += 1) tag += text[index] ?? '';
  return tag;
}

function isList(wire: object): wire is readonly Wire[] {
  return isArray(wire);
}
