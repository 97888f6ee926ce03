/**
 * Base of every object that a script can hold a reference to (Range, Sheet, Ui, Lock …). The runtime gives the script a
 * stand-in with the methods that the type package lists for `apiName`; a call crosses the thread boundary and runs the
 * method of the same name here, on the main thread, where the workbook is. A method that is listed but missing here
 * throws "NAME is not in the local host" in the script.
 */
export abstract class ServiceObject {
  /** Name in the type package, such as `SpreadsheetApp.Range` or `SpreadsheetApp` for the service itself. */
  abstract readonly apiName: string;
}

/** An error as a script sees it: `name` "Exception", message as Google words it. */
export class ScriptException extends Error {
  override readonly name = 'Exception';
}

/** A value of one of Google's enums (SpreadsheetApp.BorderStyle.SOLID) while on the main thread. */
export interface EnumValue {
  readonly enumType: string;
  readonly name: string;
}

/** How a service method counts in `service:{reads,writes,total}`. Methods that neither read nor write count in the total only. */
export type CallKind = 'read' | 'write' | 'other';
