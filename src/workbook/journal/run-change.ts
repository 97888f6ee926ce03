import type { Issue } from '../../core/issue';
import type { Book } from '../book';
import { tabIssue } from '../reading';
import { applyStep, backUp, recordOf, sealStep } from './apply-step';
import { BACKUP_TAB, createJournal, JOURNAL_TAB, readJournal, writeJournal, type Journal } from './journal-tab';
import type { Change, PlannedStep } from './steps';
import { dropBackups, takeBack } from './take-back';

/** What an action wants to do: its steps, and what it answers; or why it can't. */
export type Plan<T> =
  { readonly steps: readonly PlannedStep[]; readonly value: T } | { readonly issues: readonly Issue[] };

/** How a change went. The workbook is as it was wherever `ok` is false, but for `broken`, where an earlier run is to be repaired first. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'refused' | 'busy' | 'failed'; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly why: 'broken'; readonly broken: Change; readonly issues: readonly Issue[] };

/** How long to wait for someone else's action to end, in milliseconds. */
const PATIENCE = 3000;
/** How many changes can be undone, and how many backup tabs are kept for it. */
const KEPT_CHANGES = 30;
const KEPT_BACKUPS = 6;

/**
 * Makes one change to the workbook, whole or not at all: takes the document's lock; refuses while an earlier run lies half
 * done; works out the plan; writes it to the journal; backs up the tabs to be rewritten; makes the steps; seals the journal.
 * When the spreadsheet service fails on the way, everything is taken back at once. When the run dies, the journal says so to
 * the next action, which offers to repair. A plan without steps leaves no trace.
 */
export function runChange<T>(book: Book, action: string, plan: () => Plan<T>): Outcome<T> {
  return locked(book, action, (journal) => {
    const planned = plan();
    if ('issues' in planned) return { ok: false, why: 'refused', issues: planned.issues };
    if (planned.steps.length > 0) make(book, journal, action, planned.steps);
    return { ok: true, value: planned.value };
  });
}

/** Does something under the document's lock, unless an earlier run lies half done. Failures of the spreadsheet service become issues. */
export function locked<T>(book: Book, action: string, work: (journal: Journal) => Outcome<T>): Outcome<T> {
  try {
    if (!book.lock(PATIENCE)) return { ok: false, why: 'busy', issues: [busy(readJournal(book))] };
    const journal = readJournal(book);
    const broken = brokenChange(journal);
    if (broken !== null) return { ok: false, why: 'broken', broken, issues: [brokenIssue(broken)] };
    const outcome = work(journal);
    book.flush();
    return outcome;
  } catch (error) {
    return serviceFailure(action, error);
  } finally {
    release(book);
  }
}

/** Gives the lock back. Where Google fails even there, the lock falls free by itself when the execution ends, a moment later. */
export function release(book: Book): void {
  try {
    book.unlock();
  } catch (error) {
    if (!isServiceFailure(error)) throw error;
  }
}

/** The change that died half-way; null = none. Only meaningful for someone who holds the lock. */
export function brokenChange(journal: Journal): Change | null {
  return journal.changes.find((change) => change.state !== 'Done') ?? null;
}

function make(book: Book, before: Journal, action: string, steps: readonly PlannedStep[]): void {
  const id = Math.max(0, ...before.changes.map((change) => change.id)) + 1;
  const marks = steps.some((step) => step.kind === 'set-mark') ? book.marks() : [];
  const change: Change = {
    id,
    action,
    by: book.user(),
    at: book.now(),
    state: 'Started',
    shown: book.tabId(book.activeTab()),
    steps: steps.map((step, index) => recordOf(book, step, id, index, marks)),
  };
  let journal = before;
  try {
    sweep(book, before);
    if (!before.exists) createJournal(book, change.shown);
    journal = writeJournal(book, before, [...before.changes, change]);
    for (const step of change.steps) backUp(book, step);
    for (const step of steps) applyStep(book, step);
    book.flush();
    const done: Change = { ...change, state: 'Done', steps: change.steps.map((step) => sealStep(book, step)) };
    const { kept, dropped } = prune([...before.changes, done]);
    writeJournal(book, journal, kept);
    dropBackups(book, dropped);
  } catch (error) {
    takeBack(book, { exists: true, changes: [...before.changes, change] }, change);
    throw error;
  }
}

/** Deletes backup tabs that no change in the journal knows: left behind when a run died while throwing old ones away. */
function sweep(book: Book, journal: Journal): void {
  const known = new Set(
    journal.changes.flatMap((change) =>
      change.steps.flatMap((step) => (step.kind === 'rewrote-tab' ? [step.backup] : [])),
    ),
  );
  for (const tab of book.tabs()) if (tab.startsWith(BACKUP_TAB) && !known.has(tab)) book.deleteTab(tab);
}

/** Keeps the last changes; one whose backup must go takes all before it along, since nothing before it could be undone. */
function prune(changes: readonly Change[]): { readonly kept: readonly Change[]; readonly dropped: readonly Change[] } {
  let backups = 0;
  let from = Math.max(0, changes.length - KEPT_CHANGES);
  for (let index = changes.length - 1; index >= from; index -= 1) {
    backups += changes[index]?.steps.filter((step) => step.kind === 'rewrote-tab').length ?? 0;
    if (backups > KEPT_BACKUPS && index < changes.length - 1) {
      from = index + 1;
      break;
    }
  }
  return { kept: changes.slice(from), dropped: changes.slice(0, from) };
}

/** The outcome of a failure of the spreadsheet service; throws anything else on, since that is a mistake in our own code. */
export function serviceFailure(action: string, error: unknown): Outcome<never> {
  if (!isServiceFailure(error)) throw error;
  return { ok: false, why: 'failed', issues: [failed(action, error.message)] };
}

/** The service reports its failures as errors named Exception. */
function isServiceFailure(error: unknown): error is Error {
  return error instanceof Error && error.name === 'Exception';
}

function busy(journal: Journal): Issue {
  const running = brokenChange(journal);
  const who = running === null ? 'Someone' : running.by === '' ? 'Someone' : running.by;
  const what =
    running === null
      ? 'is changing this workbook'
      : `is running ${running.action} since ${running.at.replace('T', ' ')}`;
  return tabIssue(
    'busy',
    'medium',
    { tab: JOURNAL_TAB },
    {
      expected: 'nobody else at work',
      received: who,
      message: `${who} ${what}. Nothing was changed.`,
      advice: 'Wait a moment, then try again.',
    },
  );
}

function brokenIssue(change: Change): Issue {
  const by = change.by === '' ? '' : ` by ${change.by}`;
  const since = change.at === '' ? '' : `, started${by} on ${change.at.replace('T', ' ')},`;
  const what = change.state === 'Undoing' ? `Undoing ${change.action}` : change.action;
  return tabIssue(
    'broken-run',
    'high',
    { tab: change.steps[0] !== undefined && 'tab' in change.steps[0] ? change.steps[0].tab : JOURNAL_TAB },
    {
      expected: 'the last action to be complete',
      received: 'an action that stopped half-way',
      message: `${what}${since} stopped half-way.`,
      advice: 'Take it back, or keep what it has done; then run your action again.',
    },
  );
}

function failed(action: string, message: string): Issue {
  return tabIssue(
    'service-failed',
    'high',
    { tab: '' },
    {
      expected: 'Google Sheets to do as asked',
      received: message,
      message: `${action} stopped: Google Sheets says "${message}".`,
      advice: 'Try again. If it stays, check that no tab or range that Wrapsheet writes to is protected.',
    },
  );
}
