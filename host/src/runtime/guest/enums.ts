import type { SurfaceIndex } from '../surface';
import type { Wire } from '../wire';

/** Google's enums inside the script: one object per name, with `toString()`, `name()`, `ordinal()` and `compareTo()`. */
export class Enums {
  private readonly types = new Map<string, Map<string, object>>();
  private readonly wires = new WeakMap<object, Wire>();

  constructor(private readonly surface: SurfaceIndex) {}

  /** One member; a type may be named in full (`SpreadsheetApp.BorderStyle`) or by its last word. */
  member(type: string, name: string): object {
    const found = this.members(this.fullName(type)).get(name);
    if (found === undefined) throw new Error(`Enum ${type} has no ${name}`);
    return found;
  }

  /** The object that holds all members of a type by name, as `SpreadsheetApp.BorderStyle`. */
  holder(type: string): object {
    const holder = {};
    for (const [name, value] of this.members(type)) Object.defineProperty(holder, name, { value, enumerable: true });
    return holder;
  }

  wireOf(value: object): Wire {
    return this.wires.get(value);
  }

  private fullName(type: string): string {
    if (type in this.surface.enums) return type;
    return Object.keys(this.surface.enums).find((one) => one.endsWith(`.${type}`)) ?? type;
  }

  private members(type: string): Map<string, object> {
    const known = this.types.get(type);
    if (known !== undefined) return known;
    const members = new Map<string, object>();
    (this.surface.enums[type] ?? []).forEach((name, ordinal) => {
      const member = Object.create(Object.prototype) as object;
      const methods: Record<string, (other?: unknown) => unknown> = {
        toString: () => name,
        name: () => name,
        ordinal: () => ordinal,
        compareTo: (other) => ordinal - ordinalOf(other),
        equals: (other) => other === member,
        toJSON: () => name,
      };
      for (const [key, value] of Object.entries(methods)) Object.defineProperty(member, key, { value });
      members.set(name, member);
      this.wires.set(member, { is: 'enum', type, name });
    });
    this.types.set(type, members);
    return members;
  }
}

function ordinalOf(value: unknown): number {
  if (typeof value === 'object' && value !== null && 'ordinal' in value && typeof value.ordinal === 'function') {
    return (value.ordinal as () => number)();
  }
  throw new TypeError('compareTo needs a value of the same enum');
}
