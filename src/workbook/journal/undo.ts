import type { Book } from '../book';
import { tabIssue } from '../reading';
import { sealStep } from './apply-step';
import { BACKUP_TAB, JOURNAL_TAB, readJournal, writeJournal, type Journal } from './journal-tab';
import { brokenChange, locked, release, serviceFailure, type Outcome } from './run-change';
import type { Change, Step } from './steps';
import { changedSince, takeBack } from './take-back';

/** What the journal has to say to the user. */
export interface JournalState {
  /** The change that *Undo last change* would take back; null = none. */
  readonly last: Change | null;
  /** A run that died half-way; null = none. */
  readonly broken: Change | null;
}

/** The last change and, if there is one, the run that died half-way. A change that is being made right now is neither. */
export function journalState(book: Book): JournalState {
  const journal = readJournal(book);
  const last = journal.changes.filter((change) => change.state === 'Done').pop() ?? null;
  const open = brokenChange(journal);
  if (open === null) return { last, broken: null };
  if (!book.lock(0)) return { last, broken: null };
  book.unlock();
  return { last, broken: open };
}

/**
 * Takes the last change back: the workbook is exactly as before it, the tabs are the same tabs, and journal and backups are gone
 * when nothing is left to undo. Refuses where someone has since typed into what it would take back, unless `anyway`.
 */
export function undoLastChange(book: Book, anyway = false): Outcome<Change> {
  return locked(book, 'Undo last change', (journal) => {
    const change = journal.changes[journal.changes.length - 1];
    if (change === undefined) return { ok: false, why: 'refused', issues: [nothingToUndo()] };
    const conflicts = changedSince(book, change);
    if (conflicts.length > 0 && !anyway) return { ok: false, why: 'refused', issues: conflicts };
    const undoing: Change = { ...change, state: 'Undoing' };
    const marked = writeJournal(book, journal, [...journal.changes.slice(0, -1), undoing]);
    takeBack(book, marked, undoing);
    return { ok: true, value: change };
  });
}

/**
 * Repairs a run that died half-way: takes it back, or keeps what it has done as a change that can be undone later. May itself
 * die half-way and be repeated. Null = there is nothing to repair.
 */
export function repair(book: Book, keep: boolean): Outcome<Change | null> {
  try {
    if (!book.lock(0)) return locked(book, 'Repair', () => ({ ok: true, value: null }));
    const journal = readJournal(book);
    const broken = brokenChange(journal);
    if (broken === null) return { ok: true, value: null };
    if (keep && journal.exists) keepChange(book, journal, broken);
    else takeBack(book, journal, broken);
    book.flush();
    return { ok: true, value: broken };
  } catch (error) {
    return serviceFailure('Repair', error);
  } finally {
    release(book);
  }
}

function keepChange(book: Book, journal: Journal, broken: Change): void {
  const steps = broken.steps.filter((step) => hasHappened(book, step)).map((step) => sealStep(book, named(book, step)));
  book.hideTab(JOURNAL_TAB);
  for (const tab of book.tabs()) if (tab.startsWith(BACKUP_TAB)) book.hideTab(tab);
  const kept: Change = { ...broken, state: 'Done', steps };
  writeJournal(
    book,
    journal,
    journal.changes.map((change) => (change.id === broken.id ? kept : change)),
  );
}

function hasHappened(book: Book, step: Step): boolean {
  switch (step.kind) {
    case 'created-tab':
      return step.id === null ? book.tabs().includes(step.tab) : book.tabWithId(step.id) !== null;
    case 'rewrote-tab':
      return book.tabWithId(step.id) !== null && book.tabs().includes(step.backup);
    case 'appended-rows': {
      const tab = book.tabWithId(step.id);
      return tab !== null && book.gridSize(tab).rows >= step.gridRows + step.count;
    }
    case 'edited-cells':
    case 'set-mark':
    case 'removed-mark':
      return true;
  }
}

/** The step under its tab's present name. */
function named(book: Book, step: Step): Step {
  if (!('tab' in step) || step.id === null) return step;
  const tab = book.tabWithId(step.id);
  return tab === null ? step : { ...step, tab };
}

function nothingToUndo(): ReturnType<typeof tabIssue> {
  return tabIssue(
    'nothing-to-undo',
    'low',
    { tab: JOURNAL_TAB },
    {
      expected: 'a change made by Wrapsheet',
      received: 'none',
      message: 'There is nothing to undo: Wrapsheet has changed nothing here, or all of it is undone.',
      advice: 'Changes you typed yourself are undone with Ctrl+Z.',
    },
  );
}
