import type { WireError } from '../wire';

/** File name under which the code of this folder runs; its frames are left out of stack traces. */
export const GUEST_FILE = 'apps-script-host';

/** An error of a service, as the script catches it: an Error of its realm whose name is "Exception". */
export function exception(name: string, message: string): Error {
  const error = new Error(message);
  Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
  error.stack = projectStack(`${name}: ${message}\n${(error.stack ?? '').replace(/^[\s\S]*?\n(?= {4}at )/, '')}`);
  return error;
}

/** Whatever a script threw, described: an Error by its parts, anything else by its text. */
export function describeThrown(thrown: unknown): WireError {
  if (thrown instanceof Error) {
    const { name, message } = { name: thrown.name, message: thrown.message };
    return { name, message, stack: projectStack(thrown.stack ?? `${name}: ${message}`) };
  }
  const message = thrownText(thrown);
  return { name: 'Error', message, stack: `Error: ${message}` };
}

function thrownText(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  if ('message' in thrown && typeof thrown.message === 'string') return thrown.message;
  try {
    return JSON.stringify(thrown);
  } catch {
    return Object.prototype.toString.call(thrown);
  }
}

/** A stack with the project's own frames only. */
export function projectStack(stack: string): string {
  return stack
    .split('\n')
    .filter((line) => !/^\s+at /.test(line) || !/apps-script-host|node:|worker\.mjs|<anonymous>\)?$/.test(line))
    .join('\n');
}
