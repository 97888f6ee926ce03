import type { SurfaceClass, SurfaceIndex } from '../surface';
import type { ResultKind, Wire, WireError } from '../wire';
import { moveClock } from './clock';
import { defineLazily } from './define-lazily';
import { Enums } from './enums';
import { describeThrown, exception } from './exception';
import type { GuestHost } from './guest-host';
import { installLogs } from './logs';
import { MIME_TYPES } from './mime-types';
import { resultToWire } from './result';
import { Show } from './show';
import { StandIns, type LocalMethod } from './stand-ins';
import { evaluateTemplate } from './template';
import { Values } from './values';

export interface GuestOptions {
  /** JSON text of a `SurfaceIndex`. */
  readonly surfaceIndex: string;
  readonly clockOffset: number;
  readonly advancedServices: readonly string[];
}

/** What the worker does with a booted context. */
export interface Guest {
  /** Calls a function of the script; answers its result or the promise of it, in the script's realm. Throws what the script throws. */
  invoke(target: unknown, receiver: unknown, args: readonly Wire[]): unknown;
  result(value: unknown, kind: ResultKind): Wire;
  describe(thrown: unknown): WireError;
}

/** Gives the global object of a bare context what Apps Script offers. To be called once, inside that context. */
export function bootGuest(host: GuestHost, options: GuestOptions): Guest {
  const scope = globalThis as unknown as Record<string, unknown> & { Date: DateConstructor };
  moveClock(scope, options.clockOffset);
  const surface = JSON.parse(options.surfaceIndex) as SurfaceIndex;
  const enums = new Enums(surface);
  const local = new Map<string, LocalMethod>();
  const invoke = (target: number | string, _api: string, method: string, args: readonly unknown[]): unknown => {
    const answer = host.call({ target, method, args: values.listToWire(args) });
    if (answer.ok) return values.fromWire(answer.value);
    throw exception(answer.name, answer.message);
  };
  const offered = (api: string): SurfaceClass | undefined => {
    const text = host.surfaceClass(api);
    return text === undefined ? undefined : (JSON.parse(text) as SurfaceClass);
  };
  const standIns = new StandIns(offered, enums, invoke, local);
  const values = new Values(standIns, enums);
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(scope, name, { value, writable: true, configurable: true, enumerable: false });
  };
  for (const [name, api] of Object.entries(surface.globals)) defineLazily(scope, name, () => standIns.service(api));
  define('MimeType', MIME_TYPES);
  installLogs(define, new Show(standIns), host);
  for (const name of options.advancedServices) define(name, absentService(name));
  local.set('HtmlService.HtmlTemplate.evaluate', (self) =>
    evaluateTemplate(self, scope, (...parts) => host.compile(...parts)),
  );
  return {
    invoke: (target, receiver, args): unknown =>
      Reflect.apply(target as () => unknown, receiver, values.fromWire(args) as readonly unknown[]),
    result: (value, kind) => resultToWire(value, kind, values),
    describe: describeThrown,
  };
}

/** An advanced service that the manifest switches on: any use of it says that it is not here. */
function absentService(name: string): object {
  return new Proxy(
    {},
    {
      get: (_, key) => {
        throw exception('Exception', `${name}.${String(key)} is not in the local host`);
      },
    },
  );
}
