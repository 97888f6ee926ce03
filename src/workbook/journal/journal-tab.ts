import type { Book, Input } from '../book';
import { asCell } from '../writing';
import type { Change, Step } from './steps';

/** The hidden tab that holds the journal. */
export const JOURNAL_TAB = 'Wrapsheet journal';
/** Names of backup tabs begin with this. */
export const BACKUP_TAB = 'Wrapsheet backup ';

/**
 * The journal tab is made under this name and the number of the tab shown before, and gets its own name once the user sees the tab
 * shown before again. Google shows every tab it makes: should the run die just then, the way back is known.
 */
const START_TAB = 'Wrapsheet start ';

/** What the journal says. */
export interface Journal {
  /** Whether the tab is there. */
  readonly exists: boolean;
  /** Oldest first. */
  readonly changes: readonly Change[];
}

const HEADER = ['Change', 'Action', 'By', 'At', 'State', 'Tab shown', 'Steps'] as const;
const FIXED = HEADER.length - 1;
/** A cell holds 50,000 characters; longer steps go on in the cells to the right. */
const CHUNK = 45_000;

/** Reads the journal; an empty one where there is no tab. Throws if the tab holds something else. */
export function readJournal(book: Book): Journal {
  const start = book.tabs().find((tab) => tab.startsWith(START_TAB));
  if (start !== undefined) return { exists: false, changes: [begun(Number(start.slice(START_TAB.length)))] };
  if (!book.tabs().includes(JOURNAL_TAB)) return { exists: false, changes: [] };
  const rows = book.values(JOURNAL_TAB).slice(1);
  const changes = rows.filter((row) => row[0] !== '' && row[0] !== undefined).map((row) => changeFrom(row.map(String)));
  return { exists: true, changes };
}

/** A run that died before it could write down what it was about to do: it has changed nothing. */
function begun(shown: number): Change {
  return { id: 0, action: 'An action', by: '', at: '', state: 'Started', shown, steps: [] };
}

/** Makes the journal tab, hidden, without showing it to the user; `shown` is the number of the tab that is shown. */
export function createJournal(book: Book, shown: number): void {
  const name = `${START_TAB}${String(shown)}`;
  book.createTab(name, { rows: 100, columns: 10 });
  book.hideTab(name);
  book.renameTab(name, JOURNAL_TAB);
}

/** Deletes the journal tab, as far as it was made. */
export function deleteJournal(book: Book): void {
  for (const tab of book.tabs()) if (tab === JOURNAL_TAB || tab.startsWith(START_TAB)) book.deleteTab(tab);
}

function changeFrom(row: readonly string[]): Change {
  const [id = '', action = '', by = '', at = '', state = '', shown = ''] = row;
  if (state !== 'Started' && state !== 'Done' && state !== 'Undoing') {
    throw new Error(
      `${JOURNAL_TAB}: change ${id} has the state "${state}"; the tab was edited by hand. Delete the tab to go on without undo.`,
    );
  }
  const steps = JSON.parse(row.slice(FIXED).join('')) as readonly Step[];
  return { id: Number(id), action, by, at, state, shown: Number(shown), steps };
}

/** Writes the journal as a whole, in one call, so that it is never half written; `before` is what stands there. */
export function writeJournal(book: Book, before: Journal, changes: readonly Change[]): Journal {
  const rows = [[...HEADER], ...changes.map(rowFrom)];
  const old = [[...HEADER], ...before.changes.map(rowFrom)];
  const width = Math.max(...rows.map((row) => row.length), ...old.map((row) => row.length));
  const height = Math.max(rows.length, old.length);
  const block = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): Input => asCell(rows[row]?.[column] ?? '')),
  );
  if (width > 26 || height > 1000) book.growGrid(JOURNAL_TAB, { rows: height, columns: width });
  book.writeValues(JOURNAL_TAB, 1, 1, block);
  return { exists: true, changes };
}

function rowFrom(change: Change): string[] {
  const steps = JSON.stringify(change.steps);
  const chunks: string[] = [];
  for (let from = 0; from < steps.length; from += CHUNK) chunks.push(steps.slice(from, from + CHUNK));
  const { id, action, by, at, state, shown } = change;
  return [String(id), action, by, at.replace('T', ' '), state, String(shown), ...chunks];
}
