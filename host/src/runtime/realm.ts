import { ServiceObject, type EnumValue } from '../services/service-object';
import type { Wire, WireRecord } from './wire';

/** An argument of a kind that no service takes: a function, a Map, a RegExp. */
class ForeignValue {
  constructor(readonly typeName: string) {}
}

/** A service object that has plain properties beside its methods, as the range of an event has. */
export class WithProperties {
  constructor(
    readonly service: ServiceObject,
    readonly properties: Readonly<Record<string, number>>,
  ) {}
}

/** The service objects of one execution by handle, and the two ways of values across the boundary. */
export class Realm {
  private readonly objects: ServiceObject[] = [];
  private readonly handles = new Map<ServiceObject, number>();

  /** The object a script means by a handle. Throws for a handle of another execution. */
  object(handle: number): ServiceObject {
    const found = this.objects[handle];
    if (found === undefined) throw new Error(`No service object has the handle ${handle}`);
    return found;
  }

  toWire(value: unknown): Wire {
    if (typeof value === 'object') return value === null ? null : this.objectToWire(value);
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError(`A service answered with a ${typeof value}`);
    }
    return value as Wire;
  }

  fromWire(wire: Wire): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (isList(wire)) return wire.map((one) => this.fromWire(one));
    return 'is' in wire ? this.fromRecord(wire) : new Date(instantOf(wire));
  }

  private objectToWire(value: object): Wire {
    if (Array.isArray(value)) return value.map((one: unknown) => this.toWire(one));
    if (value instanceof Date) return value;
    if (value instanceof ServiceObject) return { is: 'service', handle: this.handle(value), api: value.apiName };
    if (value instanceof WithProperties) {
      const { service, properties } = value;
      return { is: 'service', handle: this.handle(service), api: service.apiName, properties };
    }
    if (isEnumValue(value)) return { is: 'enum', type: value.enumType, name: value.name };
    return { is: 'object', entries: Object.entries(value).map(([key, one]) => [key, this.toWire(one)] as const) };
  }

  private handle(object: ServiceObject): number {
    const known = this.handles.get(object);
    if (known !== undefined) return known;
    const handle = this.objects.push(object) - 1;
    this.handles.set(object, handle);
    return handle;
  }

  private fromRecord(wire: WireRecord): unknown {
    switch (wire.is) {
      case 'object':
        return Object.fromEntries(wire.entries.map(([key, one]) => [key, this.fromWire(one)]));
      case 'service':
        return this.object(wire.handle);
      case 'enum':
        return { enumType: wire.type, name: wire.name } satisfies EnumValue;
      case 'foreign':
        return new ForeignValue(wire.name);
    }
  }
}

function isList(wire: object): wire is readonly Wire[] {
  return Array.isArray(wire);
}

/** The instant of a Date of whatever realm. */
export function instantOf(date: Date): number {
  return date.getTime();
}

/** Whether a value is one of an enum, as services hold it. */
function isEnumValue(value: object): value is EnumValue {
  return 'enumType' in value && 'name' in value && Object.keys(value).length === 2;
}
