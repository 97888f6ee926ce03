import { compareVersions, nameKey, versionLines, type BudgetComparison, type VersionLine } from '../../core/budget';
import type { Issue } from '../../core/issue';
import { formatMoney } from '../../core/money';
import type { Answer, SidebarCalls } from '../../sidebar-api';
import { budgetComparisonRows, budgetComparisonTable, planOutput, type Book, type Outcome } from '../../workbook';
import { readBudget, readVersions, versionIssue, type BudgetDesk, type Versions } from '../budget-desk';
import { makeChange, stepsOf } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** What a comparison found. */
interface Compared {
  readonly comparison: BudgetComparison;
  readonly names: readonly [before: string, after: string];
  readonly decimals: number;
  readonly issues: readonly Issue[];
}

/** Compares two versions and rebuilds the tab Budget comparison; '' = the budget as it stands. */
export function compareBudgetsAction(before: unknown, after: unknown): Summary {
  const outcome = compare(googleBook(), nameGiven(before), nameGiven(after));
  if (!outcome.ok) return failed(outcome.issues);
  const { comparison, names, decimals, issues } = outcome.value;
  const { lines, total } = comparison;
  const by = formatMoney(total.difference, { decimals });
  toast(`${names[0]} against ${names[1]}: ${String(lines.length)} lines differ, total by ${by}.`);
  return done({ lines: lines.length, before: total.before, after: total.after, difference: total.difference }, issues);
}

function nameGiven(name: unknown): string {
  return typeof name === 'string' ? name : '';
}

/** The same for the page. */
export function compareBudgets(
  book: Book,
  { before, after }: SidebarCalls['compareBudgets']['argument'],
): Answer<SidebarCalls['compareBudgets']['value']> {
  const outcome = compare(book, before, after);
  if (!outcome.ok) return { ok: false, issues: outcome.issues };
  const { lines, total } = outcome.value.comparison;
  return { ok: true, value: { lines: lines.length, difference: total.difference } };
}

function compare(book: Book, before: string, after: string): Outcome<Compared> {
  return makeChange(book, 'Compare budgets', () => {
    const desk = readBudget(book);
    if ('blocked' in desk) return { issues: desk.blocked };
    const { places, decimals, currency, titleOf } = desk;
    const versions = readVersions(book, desk);
    const [was, is] = [linesNamed(before, desk, versions), linesNamed(after, desk, versions)];
    const unfit = [was, is].flatMap((side) => ('issues' in side ? side.issues : []));
    if ('issues' in was || 'issues' in is) return { issues: unfit };
    const comparison = compareVersions(was.lines, is.lines, decimals);
    const names = { before: was.name, after: is.name, currency, titleOf };
    const make = budgetComparisonRows(comparison, names);
    const { steps, issues } = stepsOf([planOutput(book, places, budgetComparisonTable, make, decimals)]);
    if (issues.length > 0) return { issues };
    return { steps, value: { comparison, names: [was.name, is.name], decimals, issues: desk.issues } };
  });
}

type Side = { readonly name: string; readonly lines: readonly VersionLine[] } | { readonly issues: readonly Issue[] };

function linesNamed(name: string, desk: BudgetDesk, { saved, table }: Versions): Side {
  if (name.trim() === '') return { name: 'The budget as it stands', lines: versionLines(desk.priced) };
  const version = saved.find((each) => nameKey(each.name) === nameKey(name));
  if (version === undefined) {
    const structural = table.issues.filter(({ code }) => code !== 'missing-tab');
    return {
      issues: [
        noSuchVersion(
          name,
          saved.map((each) => each.name),
        ),
        ...structural,
      ],
    };
  }
  return version.issues.length > 0 ? { issues: version.issues } : { name: version.name, lines: version.lines };
}

function noSuchVersion(name: string, names: readonly string[]): Issue {
  const known = names.length === 0 ? 'None has been saved yet.' : `There are: ${names.join(', ')}.`;
  const message = `There is no version "${name}" of the budget. ${known}`;
  return versionIssue(
    'no-such-version',
    name,
    'a saved version',
    message,
    'Choose one of them, or save the budget under this name first.',
  );
}
