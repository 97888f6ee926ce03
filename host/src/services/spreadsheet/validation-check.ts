import { columnLetters } from '../../values';
import type { Rect, Scalar } from '../../snapshot';
import { type EnteredValue, inputReader, isFormula, lastColumnOf, lastRowOf, type Sheet } from '../../model';
import { ScriptException } from '../service-object';
import { ruleProblem } from './validation-criteria';

/** Throws Google's message if a value breaks a rule that rejects invalid input. Formulas pass: what they give is not known yet. */
export function requireValid(sheet: Sheet, rect: Rect, valueAt: (row: number, column: number) => EnteredValue): void {
  if (sheet.validations.isEmpty()) return;
  const { workbook } = sheet;
  const read = inputReader(workbook);
  for (let row = rect.row; row <= lastRowOf(rect); row += 1) {
    for (let column = rect.column; column <= lastColumnOf(rect); column += 1) {
      const rule = sheet.validations.get(row, column);
      if (rule === undefined || rule.allowInvalid) continue;
      const { content } = read(valueAt(row, column), sheet.formats.get(row, column));
      const value: Scalar = content === undefined || isFormula(content) ? null : content;
      const problem = ruleProblem(rule, value, { workbook, sheet });
      if (problem !== null) {
        throw new ScriptException(
          `The data you entered in cell ${columnLetters(column)}${row} violates the data validation rules set on this cell. ${problem}`,
        );
      }
    }
  }
}
