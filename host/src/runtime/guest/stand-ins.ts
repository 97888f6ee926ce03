import type { SurfaceClass } from '../surface';
import type { Wire } from '../wire';
import { defineLazily } from './define-lazily';
import type { Enums } from './enums';

/** Calls a service method for a script; answers or throws in the script's realm. */
export type Invoke = (target: number | string, api: string, method: string, args: readonly unknown[]) => unknown;

/** A method that is done inside the script's context instead of on the workbook's thread. */
export type LocalMethod = (self: object, args: readonly unknown[]) => unknown;

/**
 * What a script holds instead of a service object: an object with the methods that the type package lists for its class,
 * each of which calls across the boundary.
 */
export class StandIns {
  private readonly prototypes = new Map<string, object>();
  private readonly objects = new Map<number, object>();
  private readonly targets = new WeakMap<object, { readonly target: number | string; readonly api: string }>();

  /** `local` is keyed by class and method, such as `HtmlService.HtmlTemplate.evaluate`. */
  constructor(
    private readonly offered: (api: string) => SurfaceClass | undefined,
    private readonly enums: Enums,
    private readonly invoke: Invoke,
    private readonly local: ReadonlyMap<string, LocalMethod>,
  ) {}

  /** The one stand-in for a handle. */
  of(handle: number, api: string): object {
    const known = this.objects.get(handle);
    if (known !== undefined) return known;
    const created = this.create(handle, api);
    this.objects.set(handle, created);
    return created;
  }

  /** The stand-in for a service, a global such as SpreadsheetApp. */
  service(api: string): object {
    return this.create(api, api);
  }

  wireOf(value: object): Wire {
    const known = this.targets.get(value);
    if (known === undefined) return undefined;
    if (typeof known.target === 'string') return { is: 'foreign', name: known.api };
    return { is: 'service', handle: known.target, api: known.api };
  }

  /** Short class name, `Range` for SpreadsheetApp.Range; undefined for a script's own object. */
  nameOf(value: object): string | undefined {
    const api = this.targets.get(value)?.api;
    return api === undefined ? undefined : shortName(api);
  }

  private create(target: number | string, api: string): object {
    const created = Object.create(this.prototype(api)) as object;
    this.targets.set(created, { target, api });
    return created;
  }

  private prototype(api: string): object {
    const known = this.prototypes.get(api);
    if (known !== undefined) return known;
    const prototype = Object.create(Object.prototype) as object;
    Object.defineProperty(prototype, 'toString', { value: () => shortName(api), writable: true, configurable: true });
    const offered = this.offered(api);
    for (const name of Object.keys(offered?.methods ?? {})) this.addMethod(prototype, api, name);
    for (const [name, type] of Object.entries(offered?.enums ?? {})) {
      defineLazily(prototype, name, () => this.enums.holder(type), true);
    }
    this.prototypes.set(api, prototype);
    return prototype;
  }

  private addMethod(prototype: object, api: string, name: string): void {
    const { targets, invoke } = this;
    const local = this.local.get(`${api}.${name}`);
    const method = function (this: unknown, ...args: readonly unknown[]): unknown {
      const known = typeof this === 'object' && this !== null ? targets.get(this) : undefined;
      if (known === undefined) throw new TypeError(`${api}.${name} was called without its object`);
      return local === undefined ? invoke(known.target, api, name, args) : local(this as object, args);
    };
    Object.defineProperty(method, 'name', { value: name });
    Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
  }
}

function shortName(api: string): string {
  return api.slice(api.lastIndexOf('.') + 1);
}
