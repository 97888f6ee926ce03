import type { WireAnswer, WireCall } from '../wire';

/** What the worker lends to the code inside the script's context. Never handed to a script. */
export interface GuestHost {
  /** Calls a service method on the workbook's thread; the script's thread waits meanwhile. */
  call(call: WireCall): WireAnswer;
  /** What a class offers, as the JSON text of a `SurfaceClass`; undefined for one that Google does not list. */
  surfaceClass(api: string): string | undefined;
  /** Compiles the body of a function of the script's realm. Throws its SyntaxError. */
  compile(parameters: readonly string[], body: string, fileName: string): (...args: readonly unknown[]) => void;
  /** One line for the execution log. */
  log(line: string): void;
}
