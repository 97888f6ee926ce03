import type { Issue } from '../../core/issue';
import { undoLastChange, type Book, type Change, type Outcome } from '../../workbook';
import { afterRepair } from '../change';
import { googleBook } from '../google-book';
import { toast, userInterface } from '../pages';
import { done, failed, type Summary } from '../summary';

/** *Undo last change*: where something was typed since that would be lost, asks first. */
export function undoAction(): Summary {
  const outcome = undoAsking(googleBook());
  if (!outcome.ok) return failed(outcome.issues);
  toast(`Undone: ${outcome.value.action}, ${outcome.value.at.replace('T', ' ')}.`);
  return done({ undone: 1 });
}

export function undoAsking(book: Book): Outcome<Change> {
  const outcome = afterRepair(book, () => undoLastChange(book));
  if (outcome.ok || !outcome.issues.some(({ code }) => code === 'changed-since')) return outcome;
  return mayLose(outcome.issues) ? undoLastChange(book, true) : outcome;
}

function mayLose(issues: readonly Issue[]): boolean {
  const ui = userInterface();
  if (ui === null) return false;
  const text = `${issues.map(({ message }) => message).join('\n')}\n\nUndo all the same, and lose what was typed?`;
  return ui.alert('Typed since', text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}
