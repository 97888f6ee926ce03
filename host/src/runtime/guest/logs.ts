import type { GuestHost } from './guest-host';
import type { Show } from './show';

/** Gives the script `console` and `Logger`; both write to the execution log. */
export function installLogs(define: (name: string, value: unknown) => void, show: Show, host: GuestHost): void {
  const timers = new Map<string, number>();
  const write = (...args: readonly unknown[]): void => {
    host.log(show.console(args));
  };
  const consoleMethods = {
    log: write,
    info: write,
    warn: write,
    error: write,
    time: (label: unknown): void => {
      timers.set(String(label), Date.now());
    },
    timeEnd: (label: unknown): void => {
      const started = timers.get(String(label));
      if (started !== undefined) host.log(`${String(label)}: ${Date.now() - started}ms`);
    },
  };
  let lines: string[] = [];
  const logger = {
    log: (...args: readonly unknown[]): object => {
      const line = show.logger(args);
      lines.push(`${new Date().toString()} INFO: ${line}\n`);
      host.log(line);
      return logger;
    },
    getLog: (): string => lines.join(''),
    clear: (): void => {
      lines = [];
    },
    toString: (): string => 'Logger',
  };
  define('console', hidden(consoleMethods));
  define('Logger', hidden(logger));
}

function hidden<T extends object>(methods: T): T {
  for (const key of Object.keys(methods)) Object.defineProperty(methods, key, { enumerable: false });
  return methods;
}
