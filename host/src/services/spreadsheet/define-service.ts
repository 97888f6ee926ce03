import { WorkbookError } from '../../model';
import { type CallKind, ScriptException, ServiceObject } from '../service-object';
import { fitArguments, type MethodSpec, type MethodTable } from './method-table';
import type { Session } from './session';

/** Base of all classes of SpreadsheetApp. */
export abstract class SheetsObject extends ServiceObject {
  constructor(readonly session: Session) {
    super();
  }
}

const tables = new Map<string, MethodTable>();

/** How a call counts; methods that are not in the local host count as other. */
export const spreadsheetCallKind = (apiName: string, method: string): CallKind =>
  tables.get(apiName)?.get(method)?.kind ?? 'other';

/** The names of the methods of a class that the local host has; empty for a class it does not have. */
export const spreadsheetMethods = (apiName: string): readonly string[] => [...(tables.get(apiName)?.keys() ?? [])];

type AnyMethod = (this: SheetsObject, ...args: unknown[]) => unknown;

/**
 * Puts the table's argument checks, the ban on writing from custom functions and Google's error type around every method of a
 * class. Throws if the table names a method that the class does not have.
 */
export function defineService(prototype: SheetsObject, apiName: string, table: MethodTable): void {
  tables.set(apiName, table);
  for (const [name, spec] of table) {
    const method: unknown = Reflect.get(prototype, name);
    if (typeof method !== 'function') throw new Error(`${apiName} has no method ${name}`);
    Object.defineProperty(prototype, name, {
      value: guarded(method as AnyMethod, `${apiName}.${name}`, name, spec),
      writable: true,
      configurable: true,
    });
  }
}

function guarded(method: AnyMethod, fullName: string, name: string, spec: MethodSpec): AnyMethod {
  return function (this: SheetsObject, ...args: unknown[]): unknown {
    const fitted = fitArguments(spec, args, fullName);
    if (spec.kind === 'write' && this.session.context.authMode === 'CUSTOM_FUNCTION') {
      throw new ScriptException(`You do not have permission to call ${name}`);
    }
    try {
      return method.apply(this, [...fitted]);
    } catch (error) {
      if (error instanceof WorkbookError) throw new ScriptException(error.message);
      throw error;
    }
  };
}
