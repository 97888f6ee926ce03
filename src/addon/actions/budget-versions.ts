import { nameKey, versionLines } from '../../core/budget';
import type { Issue } from '../../core/issue';
import { formatMoney, sumMinor, type Minor } from '../../core/money';
import type { Answer, BudgetView, SidebarCalls } from '../../sidebar-api';
import { budgetVersionRows, serialOf, type Book, type Outcome } from '../../workbook';
import { addRows } from '../add-rows';
import { readBudget, readVersions, versionIssue } from '../budget-desk';
import { makeChange } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';
import { budgetView } from './budget-view';

/** A version that was kept. */
interface Saved {
  readonly name: string;
  readonly lines: number;
  readonly total: Minor;
  readonly decimals: number;
  readonly issues: readonly Issue[];
}

/** *Budget ▸ What if and versions…*: keeps the budget as it stands under a name. */
export function saveBudgetVersionAction(name: unknown): Summary {
  const outcome = save(googleBook(), name);
  if (!outcome.ok) return failed(outcome.issues);
  const { lines, total, issues, decimals, ...saved } = outcome.value;
  toast(`${saved.name}: ${String(lines)} budget lines kept, total ${formatMoney(total, { decimals })}.`);
  return done({ lines, total }, issues);
}

/** The same for the page. */
export function saveBudgetVersion(
  book: Book,
  { name }: SidebarCalls['saveBudgetVersion']['argument'],
): Answer<BudgetView> {
  const outcome = save(book, name);
  return outcome.ok ? budgetView(book) : { ok: false, issues: outcome.issues };
}

function save(book: Book, wanted: unknown): Outcome<Saved> {
  return makeChange(book, 'Save budget version', () => {
    const name = typeof wanted === 'string' ? wanted.trim().replace(/\s+/g, ' ') : '';
    if (name === '') return { issues: [nameMissing()] };
    const desk = readBudget(book);
    if ('blocked' in desk) return { issues: desk.blocked };
    const versions = readVersions(book, desk);
    const taken = versions.saved.find((each) => nameKey(each.name) === nameKey(name));
    if (taken !== undefined)
      return {
        issues: [
          nameTaken(
            taken.name,
            versions.saved.map((each) => each.name),
          ),
        ],
      };
    const lines = versionLines(desk.priced);
    if (lines.length === 0) return { issues: [nothingToKeep(), ...desk.issues] };
    const rows = budgetVersionRows(name, serialOf(book.now()), lines, desk.decimals);
    const written = addRows(book, desk, versions.table, rows);
    if (written.refused.length > 0) return { issues: written.refused };
    const issues = [...written.issues, ...desk.issues];
    const total = sumMinor(lines.map((line) => line.total));
    return { steps: written.steps, value: { name, lines: lines.length, total, decimals: desk.decimals, issues } };
  });
}

function nameMissing(): Issue {
  const message = 'A version of the budget needs a name.';
  return versionIssue(
    'no-name',
    '',
    'a name',
    message,
    'Give it a name that says when or why, such as "Locked 3 May".',
  );
}

function nameTaken(name: string, names: readonly string[]): Issue {
  const message = `There is a version "${name}" already, and a version is never rewritten. There are: ${names.join(', ')}.`;
  return versionIssue(
    'name-taken',
    name,
    'a name that is free',
    message,
    'Choose another name, such as one with the date.',
  );
}

function nothingToKeep(): Issue {
  const message = 'The budget has no line that can be priced, so there is nothing to keep.';
  return versionIssue(
    'no-budget-lines',
    'none',
    'lines in Budget',
    message,
    'Add lines to Budget, or mend those that are there.',
  );
}
