import type { Sheet, Workbook } from '../../model';
import { ScriptException } from '../service-object';

/** Throws Google's message if no (visible) sheet would be left without this one. */
export function requireVisibleSheets(workbook: Workbook, leaving: Sheet, what: 'sheets' | 'visible sheets'): void {
  const others = workbook.sheets.filter((sheet) => sheet !== leaving);
  if (others.length === 0) throw new ScriptException("You can't remove all the sheets in a document.");
  if (what === 'visible sheets' && others.every((sheet) => sheet.hidden)) {
    throw new ScriptException("You can't remove all the visible sheets in a document.");
  }
}
