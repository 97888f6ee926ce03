import type { Issue } from '../../core/issue';
import { cellAddress } from '../a1';
import type { Book } from '../book';
import { tabIssue } from '../reading';
import { writeHeld } from './apply-step';
import { deleteJournal, writeJournal, type Journal } from './journal-tab';
import { cellText, printOf, printOfRows } from './print';
import type { Change, Step } from './steps';

/**
 * Takes a change back, step by step from the last, then throws its backups away, then its line in the journal, and the journal
 * itself when nothing is left to undo. Each part can be repeated: what is back already is left alone, so that taking back may
 * itself die half-way and be started again.
 */
export function takeBack(book: Book, journal: Journal, change: Change): void {
  for (const step of [...change.steps].reverse()) takeBackStep(book, step, change.state === 'Started');
  const shown = book.tabWithId(change.shown);
  if (shown !== null && book.activeTab() !== shown) book.select(shown);
  dropBackups(book, [change]);
  forget(book, journal, change);
}

/** Takes a change's line out of the journal, and the journal away when nothing is left. */
function forget(book: Book, journal: Journal, change: Change): void {
  const rest = journal.changes.filter((each) => each.id !== change.id);
  if (rest.length > 0) writeJournal(book, journal, rest);
  else deleteJournal(book);
}

/** Deletes the backup tabs of changes, as far as they are there. */
export function dropBackups(book: Book, changes: readonly Change[]): void {
  for (const step of changes.flatMap((change) => change.steps)) {
    if (step.kind === 'rewrote-tab' && book.tabs().includes(step.backup)) book.deleteTab(step.backup);
  }
}

function takeBackStep(book: Book, step: Step, halfWay: boolean): void {
  switch (step.kind) {
    case 'created-tab': {
      const tab = step.id === null ? (book.tabs().includes(step.tab) ? step.tab : null) : book.tabWithId(step.id);
      if (tab !== null) book.deleteTab(tab);
      return;
    }
    case 'rewrote-tab': {
      const tab = book.tabWithId(step.id);
      // Without its backup the tab was not touched yet, or is back already: backups are made first and thrown away last.
      if (tab !== null && book.tabs().includes(step.backup)) book.restoreTab(tab, step.backup);
      return;
    }
    case 'appended-rows': {
      const tab = book.tabWithId(step.id);
      const row = tab === null ? null : rowsToDelete(book, tab, step, halfWay);
      if (tab !== null && row !== null) book.deleteRows(tab, row, step.count);
      return;
    }
    case 'edited-cells': {
      const tab = book.tabWithId(step.id);
      if (tab !== null) for (const { row, column, was } of step.cells) writeHeld(book, tab, row, column, was);
      return;
    }
    case 'set-mark': {
      const tab = book.tabWithId(step.id);
      if (tab === null) return;
      if (step.was === null) book.removeMark({ ...step.mark, tab });
      else book.setMark({ ...step.was, tab });
      return;
    }
    case 'removed-mark': {
      const tab = book.tabWithId(step.id);
      if (tab !== null) book.setMark({ ...step.mark, tab });
      return;
    }
  }
}

type Appended = Extract<Step, { kind: 'appended-rows' }>;

/** Where the rows that were added stand now; null = they are not there (any more). */
function rowsToDelete(book: Book, tab: string, step: Appended, halfWay: boolean): number | null {
  const grown = book.gridSize(tab).rows === step.gridRows + step.count;
  if (halfWay || step.print === null) return grown ? step.row : null;
  const found = findRows(book, tab, step);
  return found ?? (grown ? step.row : null);
}

/** The first row of the block that was added, wherever it stands unchanged; null = it is nowhere unchanged. */
function findRows(book: Book, tab: string, step: Appended): number | null {
  const grid = book.values(tab);
  const isAt = (row: number): boolean => printOfRows(grid, row, step.count, step.columns) === step.print;
  if (isAt(step.row)) return step.row;
  for (let row = 1; row + step.count - 1 <= grid.length; row += 1) {
    if (printOfRows(grid, row, 1, step.columns) === step.firstRowPrint && isAt(row)) return row;
  }
  return null;
}

/**
 * What someone has changed since, so that taking the change back would lose their words: one issue a tab. Formats do not count.
 */
export function changedSince(book: Book, change: Change): readonly Issue[] {
  return change.steps.flatMap((step): readonly Issue[] => {
    switch (step.kind) {
      case 'created-tab':
      case 'rewrote-tab': {
        const tab = step.id === null ? null : book.tabWithId(step.id);
        if (tab === null) return step.kind === 'created-tab' ? [] : [gone(change, step.tab)];
        if (step.kind === 'rewrote-tab' && !book.tabs().includes(step.backup)) return [backupGone(change, tab)];
        return printOf(book.values(tab), book.formulas(tab)) === step.print ? [] : [edited(change, tab)];
      }
      case 'appended-rows': {
        const tab = book.tabWithId(step.id);
        if (tab === null) return [gone(change, step.tab)];
        return findRows(book, tab, step) === null ? [edited(change, tab, step.row)] : [];
      }
      case 'edited-cells': {
        const tab = book.tabWithId(step.id);
        if (tab === null) return [gone(change, step.tab)];
        const grid = book.values(tab);
        const other = step.cells.find((cell) => cellText(grid[cell.row - 1]?.[cell.column - 1] ?? '') !== cell.became);
        return other === undefined ? [] : [edited(change, tab, other.row, other.column)];
      }
      case 'set-mark':
      case 'removed-mark':
        return [];
    }
  });
}

function edited(change: Change, tab: string, row?: number, column?: number): Issue {
  const cell = row === undefined || column === undefined ? {} : { cell: cellAddress(row, column) };
  return tabIssue(
    'changed-since',
    'medium',
    { tab, ...(row === undefined ? {} : { row }), ...cell },
    {
      expected: `${tab} as ${change.action} left it`,
      received: 'something typed or moved there since',
      message: `${change.action} can't be undone without losing what was typed in ${tab} since ${change.at.replace('T', ' ')}.`,
      advice: `Copy what you want to keep out of ${tab}, then undo and say that it may go; or leave it as it is.`,
    },
  );
}

function gone(change: Change, tab: string): Issue {
  return tabIssue(
    'tab-gone',
    'medium',
    { tab },
    {
      expected: `the tab ${tab}`,
      received: 'no such tab',
      message: `${change.action} can't be undone in ${tab}: the tab has been deleted since.`,
      advice: `Bring ${tab} back from the version history, or undo the rest without it.`,
    },
  );
}

function backupGone(change: Change, tab: string): Issue {
  return tabIssue(
    'backup-gone',
    'high',
    { tab },
    {
      expected: 'the hidden backup of the tab',
      received: 'no such tab',
      message: `${change.action} can't be undone in ${tab}: its hidden backup has been deleted.`,
      advice: 'Use File ▸ Version history to go back.',
    },
  );
}
