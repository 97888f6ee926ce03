import type { AuthMode, Fault, ServiceCounts } from '../contract';
import { ScriptException, type ServiceObject } from '../services/service-object';
import { callKind } from './call-kind';
import { requirePermission } from './permissions';
import { Realm } from './realm';
import { checkArity } from './arity';
import type { Wire, WireAnswer, WireCall } from './wire';

/** Google's words when an execution has used up its time. */
export const TIMED_OUT = 'Exceeded maximum execution time';

/** Ends an execution from outside: its time is up, or the user cancelled it. Not an error of the host. */
export class ExecutionEnded extends Error {}

export interface ExecutionRules {
  readonly authMode: AuthMode;
  readonly scopes: readonly string[] | null;
  readonly fault: Fault | undefined;
  /** Every service of the host by name, made for this execution. */
  readonly services: ReadonlyMap<string, ServiceObject>;
}

type Method = (...args: readonly unknown[]) => unknown;

/** Answers the service calls of one running script: counts them, applies faults and permissions, and runs them. */
export class Execution {
  readonly realm = new Realm();
  private reads = 0;
  private writes = 0;
  private total = 0;

  constructor(private readonly rules: ExecutionRules) {}

  get counts(): ServiceCounts {
    return { reads: this.reads, writes: this.writes, total: this.total };
  }

  /** Rejects with ExecutionEnded for a time-out fault and with the service's own error for a fault of the host. */
  answer(call: WireCall): WireAnswer | Promise<WireAnswer> {
    try {
      const value = this.perform(call);
      if (!(value instanceof Promise)) return { ok: true, value: this.realm.toWire(value) };
      return value.then(
        (later) => ({ ok: true, value: this.realm.toWire(later) }) as const,
        (error: unknown) => refusal(error, call),
      );
    } catch (error) {
      return Promise.resolve().then(() => refusal(error, call));
    }
  }

  private perform(call: WireCall): unknown {
    const target =
      typeof call.target === 'number' ? this.realm.object(call.target) : this.rules.services.get(call.target);
    const api = target?.apiName ?? String(call.target);
    this.count(api, call.method);
    requirePermission(this.rules.authMode, this.rules.scopes, { api, method: call.method });
    const method: unknown = target === undefined ? undefined : Reflect.get(target, call.method);
    if (typeof method !== 'function') throw new ScriptException(`${api}.${call.method} is not in the local host`);
    const args = call.args.map((one: Wire) => this.realm.fromWire(one));
    checkArity(api, call.method, args);
    return (method as Method).apply(target, args);
  }

  private count(api: string, method: string): void {
    this.total += 1;
    const kind = callKind(api, method);
    if (kind === 'read') this.reads += 1;
    if (kind === 'write') this.writes += 1;
    const { fault } = this.rules;
    if (fault?.call !== this.total) return;
    if (fault.kind === 'timeout') throw new ExecutionEnded(TIMED_OUT);
    throw new ScriptException('Service Spreadsheets failed while accessing document with id local.');
  }
}

function refusal(error: unknown, { target, method }: WireCall): WireAnswer {
  if (error instanceof ScriptException) return { ok: false, name: error.name, message: error.message };
  if (error instanceof ExecutionEnded) throw error;
  throw new Error(`The local host failed in ${String(target)}.${method}: ${String(error)}`, { cause: error });
}
