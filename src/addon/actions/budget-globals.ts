import {
  budgetDifference,
  changeGlobals as changed,
  type BudgetDifference,
  type WantedGlobal,
} from '../../core/budget';
import { accountKey } from '../../core/costs';
import type { Issue } from '../../core/issue';
import { decimalFromNumber, formatMoney } from '../../core/money';
import type { Answer, BudgetView, SidebarCalls, WhatIfView } from '../../sidebar-api';
import { globalsTable, type Book, type Outcome, type PlannedEdit } from '../../workbook';
import { readBudget, type BudgetDesk } from '../budget-desk';
import { makeChange } from '../change';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';
import { budgetView } from './budget-view';

/** What changing globals would do to the budget, account by account; nothing is written. */
export function whatIf(book: Book, { changes }: SidebarCalls['whatIf']['argument']): Answer<WhatIfView> {
  const desk = readBudget(book);
  if ('blocked' in desk) return { ok: false, issues: desk.blocked };
  const plan = changed(desk.globals.rows, changes);
  if (!plan.ok) return plan;
  const after = desk.priceWith(plan.globals);
  const { byAccount, ...money } = budgetDifference(desk.priced, after);
  const issues = [...stays(desk, byAccount), ...newIssues(desk.priced.issues, after.issues)];
  const named = byAccount.map((row) => ({ ...row, title: desk.titleOf(row.account) }));
  return { ok: true, value: { ...money, byAccount: named, issues } };
}

/** Gives globals new values in Globals, in one change. */
export function changeGlobalsAction(changes: unknown): Summary {
  const wanted = wantedGlobals(changes);
  if (wanted === null) return failed([badArgument(changes)]);
  const outcome = write(googleBook(), wanted);
  if (!outcome.ok) return failed(outcome.issues);
  const { names, difference, decimals, issues } = outcome.value;
  const by = formatMoney(difference.difference, { decimals });
  toast(names.length === 0 ? 'Globals has these values already.' : `${names.join(', ')} changed: the budget by ${by}.`);
  const { before, after } = difference;
  return done({ changed: names.length, before, after, difference: difference.difference }, issues);
}

/** The same for the page. */
export function changeGlobals(book: Book, { changes }: SidebarCalls['changeGlobals']['argument']): Answer<BudgetView> {
  const outcome = write(book, changes);
  return outcome.ok ? budgetView(book) : { ok: false, issues: outcome.issues };
}

interface Written {
  readonly names: readonly string[];
  readonly difference: BudgetDifference;
  readonly decimals: number;
  readonly issues: readonly Issue[];
}

function write(book: Book, wanted: readonly WantedGlobal[]): Outcome<Written> {
  return makeChange(book, 'Change globals', () => {
    const desk = readBudget(book);
    if ('blocked' in desk) return { issues: desk.blocked };
    const plan = changed(desk.globals.rows, wanted);
    if (!plan.ok) return plan;
    const { tab, columns } = desk.globals;
    const column = columns.get('value');
    if (plan.changed.length > 0 && (tab === null || column === undefined)) return { issues: desk.globals.issues };
    const formulas = tab === null ? [] : book.formulas(tab);
    const values = tab === null ? [] : book.values(tab);
    const computed = plan.changed.filter(({ row }) => (formulas[row.ref.row - 1]?.[(column ?? 1) - 1] ?? '') !== '');
    if (computed.length > 0) return { issues: computed.map(({ row }) => isFormula(row.ref, row.name)) };
    const edits = plan.changed.map(({ row, value }): PlannedEdit => {
      const at = { row: row.ref.row, column: column ?? 1 };
      return { ...at, input: Number(value), was: { value: values[at.row - 1]?.[at.column - 1] ?? '' } };
    });
    const after = desk.priceWith(plan.globals);
    const difference = budgetDifference(desk.priced, after);
    const issues = [...stays(desk, difference.byAccount), ...newIssues(desk.priced.issues, after.issues)];
    const names = plan.changed.map(({ row }) => row.name);
    const value: Written = { names, difference, decimals: desk.decimals, issues };
    return { steps: edits.length === 0 || tab === null ? [] : [{ kind: 'edit-cells', tab, edits }], value };
  });
}

/** Accounts whose budget is typed do not follow their lines: one issue that names them. */
function stays({ accounts }: BudgetDesk, byAccount: BudgetDifference['byAccount']): readonly Issue[] {
  const typed = new Map(
    accounts.rows.filter(({ budget }) => budget !== null).map((row) => [accountKey(row.account), row]),
  );
  const held = byAccount.flatMap(({ account }) => typed.get(accountKey(account)) ?? []);
  const [first] = held;
  if (first === undefined) return [];
  const { tab } = first.ref;
  const some = held.slice(0, 5).map(({ account }) => account);
  const names = [...some, ...(held.length > some.length ? [`${held.length - some.length} more`] : [])].join(', ');
  return [
    {
      code: 'typed-budget-stays',
      severity: 'medium',
      where: { tab, column: 'Budget' },
      expected: 'a blank budget, priced from the lines',
      received: `a typed budget in ${held.length} of these accounts`,
      message: `${tab} has typed budgets for ${names}: they stay as typed in the cost report and the top sheet, whatever the lines come to.`,
      advice: `Clear ${tab} ▸ Budget of these accounts to let the lines count, or type the new amounts once they are approved.`,
    },
  ];
}

/** What is wrong only with the new values. Typed subtotals that no longer fit are one issue, however many. */
function newIssues(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  const known = new Set(before.map(({ message }) => message));
  const fresh = after.filter(({ message }) => !known.has(message));
  const [first, ...more] = fresh.filter(({ code }) => code === 'subtotal-differs');
  const others = fresh.filter(({ code }) => code !== 'subtotal-differs');
  return first === undefined ? others : [...others, more.length === 0 ? first : staleSubtotals(first, more.length + 1)];
}

function staleSubtotals(first: Issue, count: number): Issue {
  return {
    ...first,
    expected: 'subtotals of the new values',
    received: `${count} lines with another`,
    message: `${count} lines of ${first.where.tab} have a Subtotal typed for the present values; the computed amounts are used.`,
    advice:
      'Once the new values hold, correct these subtotals, or clear them: they are worked out without being typed.',
  };
}

function isFormula(ref: { readonly tab: string; readonly row: number }, name: string): Issue {
  return {
    code: 'global-is-formula',
    severity: 'medium',
    where: { ...ref, column: globalsTable.columns.value.name },
    expected: 'a number',
    received: 'a formula',
    message: `${ref.tab} row ${ref.row}: the value of ${name} is worked out by a formula, which would be lost.`,
    advice: 'Change what the formula is made from, or replace it by a number yourself.',
  };
}

/** The changes another program asks for; numbers are taken as they are. Null for anything that is not a list of names and values. */
function wantedGlobals(changes: unknown): readonly WantedGlobal[] | null {
  if (!Array.isArray(changes)) return null;
  const wanted: WantedGlobal[] = [];
  for (const change of changes as readonly unknown[]) {
    const { name, value } = (typeof change === 'object' && change !== null ? change : {}) as Partial<
      Record<string, unknown>
    >;
    const number = typeof value === 'number' && Number.isFinite(value) ? decimalFromNumber(value) : value;
    if (typeof name !== 'string' || typeof number !== 'string') return null;
    wanted.push({ name, value: number });
  }
  return wanted;
}

function badArgument(changes: unknown): Issue {
  return {
    code: 'bad-argument',
    severity: 'high',
    where: { tab: globalsTable.name },
    expected: 'changes as [{name, value}]',
    received: changes === undefined ? 'nothing' : JSON.stringify(changes).slice(0, 100),
    message: 'changeGlobals needs {changes: [{name, value}]}.',
    advice: 'Name each global and its new value, such as {name: "Shoot days", value: "9"}.',
  };
}
