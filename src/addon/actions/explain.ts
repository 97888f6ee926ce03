import {
  CONTINGENCY_ROWS,
  explainFigure as takeApart,
  explainTargets,
  type BudgetDetail,
  type Figure,
  type Part,
} from '../../core/costs';
import type { Issue } from '../../core/issue';
import { sumMinor } from '../../core/money';
import type { Answer, ExplainPart, ExplainView, SidebarCalls } from '../../sidebar-api';
import { costReportTable, readTable, type Book } from '../../workbook';
import { readAndReport, type ReportedCosts } from '../cost-check';

type Asked = NonNullable<SidebarCalls['explain']['argument']>;

/** Parts sent to the page; beyond them the smallest are told as one. */
const MOST_PARTS = 1000;

/** A figure of the cost report taken apart into its rows: the one asked for, or the one that is selected in Cost report. */
export function explainFigure(book: Book, argument: SidebarCalls['explain']['argument']): Answer<ExplainView> {
  const read = readAndReport(book);
  if ('blocked' in read) return { ok: false, issues: read.blocked };
  const asked = argument ?? selectedFigure(book, read);
  if ('code' in asked) return { ok: false, issues: [asked] };
  const { inputs, books, tables } = read;
  const found = takeApart(inputs, books, asked, budgetDetail(read));
  if (found === null) return { ok: false, issues: [noSuchFigure(asked)] };
  const value: ExplainView = {
    ...found,
    currency: books.report.currency,
    decimals: tables.production.decimals,
    parts: folded(found.parts).map(partView),
    accounts: explainTargets(books.report),
  };
  return { ok: true, value };
}

/** Columns of Cost report that hold a figure; a click on the account or its title means the EFC. */
const FIGURE_OF: Readonly<Partial<Record<keyof typeof costReportTable.columns, Figure>>> = {
  account: 'efc',
  title: 'efc',
  thisPeriod: 'thisPeriod',
  actual: 'actual',
  commitments: 'commitments',
  total: 'total',
  etc: 'etc',
  efc: 'efc',
  budget: 'budget',
  variance: 'variance',
  lastVariance: 'lastVariance',
};

function selectedFigure(book: Book, { places, tables, books }: ReportedCosts): Asked | Issue {
  const table = readTable(book, costReportTable, { places, decimals: tables.production.decimals });
  const cell = table.tab === null ? null : book.activeCell();
  if (cell === null || cell.tab !== table.tab) return notSelected(table.tab);
  const field = [...table.columns].find(([, column]) => column === cell.column)?.[0];
  const figure = Object.entries(FIGURE_OF).find(([name]) => name === field)?.[1];
  const row = table.rows.find(({ ref }) => ref.row === cell.row);
  if (figure === undefined || row === undefined) return notSelected(table.tab);
  const name = row.account === '' ? row.title : row.account;
  const target = explainTargets(books.report).find(
    ({ account, title }) => account === name || (account === '' && title === name),
  );
  // The contingency has its amounts under Budget: a click anywhere in its rows means that one.
  const kept = CONTINGENCY_ROWS.some((title) => title === target?.account);
  return { account: target?.account ?? name, figure: kept ? 'budget' : figure };
}

/** The lines of the priced budget, each on the account that carries it, fringes apart. */
function budgetDetail({ budget }: ReportedCosts): readonly BudgetDetail[] {
  return budget.lines.flatMap(({ ref, account, row, subtotal, fringes }) => {
    const label = row.description === '' ? 'Budget line' : row.description;
    return [
      { account, label, amount: subtotal, ref },
      ...fringes.map(({ name, account: on, amount }) => ({ account: on, label: `${name} on ${label}`, amount, ref })),
    ];
  });
}

function partView({ label, group, amount, ref }: Part): ExplainPart {
  return { label, group, amount, tab: ref?.tab ?? '', row: ref?.row ?? null };
}

/** The largest parts in their order, and the rest of each group in one, so that they still add up. */
function folded(parts: readonly Part[]): readonly Part[] {
  if (parts.length <= MOST_PARTS) return parts;
  const bySize = [...parts].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
  const shown = new Set(bySize.slice(0, MOST_PARTS));
  const groups = [...new Set(parts.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = parts.filter((part) => part.group === group);
    const rest = own.filter((part) => !shown.has(part));
    const amount = sumMinor(rest.map((part) => part.amount));
    const one: readonly Part[] =
      rest.length === 0 ? [] : [{ label: `${String(rest.length)} smaller ones`, group, amount, ref: null }];
    return [...own.filter((part) => shown.has(part)), ...one];
  });
}

function notSelected(tab: string | null): Issue {
  return {
    code: 'no-figure-selected',
    severity: 'low',
    where: { tab: tab ?? 'Cost report' },
    expected: 'a figure of the cost report',
    received: 'another cell',
    message: 'The cell that is selected is no figure of the cost report.',
    advice:
      tab === null
        ? 'Make the Cost report first, then click an amount in it.'
        : `Click an amount in ${tab}, in the row of an account or a total, between This period and Last variance.`,
  };
}

function noSuchFigure({ account, figure }: Asked): Issue {
  const last = figure === 'lastVariance';
  const name = account === '' ? 'the grand total' : account;
  return {
    code: 'no-such-figure',
    severity: 'low',
    where: { tab: 'Cost report' },
    expected: 'a figure of the cost report',
    received: `${figure} of ${name}`,
    message: last
      ? `There is no last variance of ${name} to take apart: no period was closed with it before this one.`
      : `The cost report as it stands now has no row ${name}.`,
    advice: last
      ? 'Close period… keeps what every account stands at; the next report compares with it.'
      : 'Make the Cost report again, or choose another account.',
  };
}
