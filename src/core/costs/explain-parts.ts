import { formatDay } from '../calendar';
import { formatMoney, negateMinor, subtractMinor, sumMinor, type Minor } from '../money';
import type { CostBooks } from './books';
import { accountKey } from './codes';
import { commitmentsOf, invoicedOn, orderedOn } from './commitments';
import type { Foreign } from './conversion';
import { lastClosed, varianceAtClose } from './last-variance';
import type { ChartAccount, Cost } from './ledger';
import type { CostInputs, CostReportRow, CostTotals, RowRef } from './types';

/** A money column of the cost report. */
export type Figure = keyof CostTotals;

/** One of the amounts that make a figure, and where it stands. */
export interface Part {
  /** Such as `Norvane 417, Tue 11 May`. */
  readonly label: string;
  /** Figure it belongs to. */
  readonly group: PartGroup;
  readonly amount: Minor;
  /** Its row; null = no single row. */
  readonly ref: RowRef | null;
}

export type PartGroup = 'actual' | 'commitments' | 'etc' | 'budget' | 'transfers' | 'variance';

/** A line of the priced budget, on the account that carries it. */
export interface BudgetDetail {
  readonly account: string;
  /** `Drivers, 8 Day`. */
  readonly label: string;
  readonly amount: Minor;
  readonly ref: RowRef;
}

/** What an account's figures are taken apart with. */
interface Account {
  readonly inputs: CostInputs;
  readonly books: CostBooks;
  readonly budget: readonly BudgetDetail[];
  readonly row: CostReportRow;
}

/** The parts of one account's figure, down to the rows. They add up to the figure, to the cent. */
export function accountParts(of: Account, figure: Figure): readonly Part[] {
  switch (figure) {
    case 'thisPeriod':
      return costParts(of, of.books.period.has);
    case 'actual':
      return costParts(of, () => true);
    case 'commitments':
      return orderParts(of);
    case 'total':
      return [...costParts(of, () => true), ...orderParts(of)];
    case 'etc':
      return etcParts(of);
    case 'efc':
      return [...accountParts(of, 'total'), ...etcInOne(of)];
    case 'budget':
      return budgetParts(of);
    case 'variance': {
      const over = of.books.report.varianceSign === 'efc-minus-budget';
      const [plus, minus] = over ? (['efc', 'budget'] as const) : (['budget', 'efc'] as const);
      return [...accountParts(of, plus), ...accountParts(of, minus).map(turned)];
    }
    case 'lastVariance':
      return lastParts(of);
  }
}

function turned(part: Part): Part {
  return { ...part, amount: negateMinor(part.amount) };
}

/** The account's row of the chart; undefined for what the chart does not have. */
function chartRow({ books, row }: Account): ChartAccount | undefined {
  return row.account === '' ? undefined : books.ledger.chart.get(accountKey(row.account));
}

/** Whether an account key belongs to this row of the report. */
function isOf(of: Account): (key: string) => boolean {
  const own = chartRow(of)?.key;
  const { chart } = of.books.ledger;
  return own === undefined ? (key) => !chart.has(key) : (key) => key === own;
}

function costParts(of: Account, has: (cost: Cost) => boolean): readonly Part[] {
  const mine = isOf(of);
  return of.books.ledger.costs
    .filter((cost) => mine(cost.account) && has(cost))
    .map((cost) => ({ label: costText(of, cost), group: 'actual', amount: cost.net, ref: cost.row.ref }));
}

function costText({ books, row: { account } }: Account, { row, vendor, foreign }: Cost): string {
  const name = [vendor === '' ? '' : books.ledger.vendors.nameOf(vendor), row.docNo].filter(Boolean).join(' ');
  const date = row.date === null ? '' : formatDay(row.date);
  const coded = account === '' && row.account !== '' ? `account ${row.account}` : '';
  return [name || row.description || 'No vendor', date, coded, rateText(foreign)].filter(Boolean).join(', ');
}

/** `EUR 1,000.00 at 1.0825`; '' for an amount in the production's currency. */
function rateText(foreign: Foreign | null): string {
  if (foreign === null) return '';
  const { currency, amount, decimals, rate } = foreign;
  return `${currency} ${formatMoney(amount, { decimals })} at ${rate.text}`;
}

function orderParts(of: Account): readonly Part[] {
  const mine = isOf(of);
  const money = (amount: Minor): string => formatMoney(amount, { decimals: of.books.ledger.decimals });
  const parts: Part[] = [];
  for (const order of of.books.ledger.orders.values()) {
    for (const [account, amount] of commitmentsOf(order)) {
      if (amount === 0 || !mine(account)) continue;
      const line = order.lines.find((each) => accountKey(each.account) === account);
      const name = [`PO ${line?.po ?? order.key}`, line?.vendor].filter(Boolean).join(' ');
      const life = `${money(orderedOn(order))} ordered, ${money(invoicedOn(order))} invoiced`;
      parts.push({ label: `${name}: ${life}`, group: 'commitments', amount, ref: line?.ref ?? null });
    }
  }
  return parts;
}

/** ETC taken apart: as typed, or what is left of the budget. */
function etcParts(of: Account): readonly Part[] {
  const { row } = of;
  const account = chartRow(of);
  const parts = typedParts(account, 'etc', 'etc', 'Typed in Accounts');
  if (parts.length === 0) {
    const ref = account?.rows[0]?.ref ?? null;
    const group = 'etc' as const;
    parts.push(
      { label: 'Budget with transfers', group, amount: row.budget, ref },
      { label: 'Actual cost', group, amount: negateMinor(row.actual), ref: null },
      { label: 'Commitments', group, amount: negateMinor(row.commitments), ref: null },
    );
  }
  const rest = subtractMinor(row.etc, sumMinor(parts.map(({ amount }) => amount)));
  return rest === 0 ? parts : [...parts, { label: 'ETC is never below zero', group: 'etc', amount: rest, ref: null }];
}

/** ETC as one part, for figures it is only a part of. */
function etcInOne(of: Account): readonly Part[] {
  if (of.row.etc === 0) return [];
  const account = chartRow(of);
  const typed = account !== undefined && account.etc !== null;
  const label = typed ? 'ETC, typed in Accounts' : 'ETC: what is left of the budget';
  return [{ label, group: 'etc', amount: of.row.etc, ref: account?.rows[0]?.ref ?? null }];
}

function typedParts(
  account: ChartAccount | undefined,
  field: 'budget' | 'transfers' | 'etc',
  group: Part['group'],
  label: string,
): Part[] {
  return (account?.rows ?? []).flatMap((row) => {
    const amount = row[field];
    return amount === null ? [] : [{ label, group, amount, ref: row.ref }];
  });
}

function budgetParts(of: Account): readonly Part[] {
  const account = chartRow(of);
  const typed = typedParts(account, 'budget', 'budget', 'Budget, typed in Accounts');
  const original = typed.length > 0 ? typed : pricedParts(of);
  const { logged } = of.books.ledger.transfers;
  const moved = logged
    ? loggedParts(of)
    : typedParts(account, 'transfers', 'transfers', 'Transfers, typed in Accounts');
  return [...original, ...moved];
}

/** The budget lines of the account; one part for each account of the priced budget where the lines are not at hand. */
function pricedParts(of: Account): readonly Part[] {
  const mine = isOf(of);
  const priced = of.inputs.budgets.filter(({ account }) => mine(accountKey(account)));
  const total = sumMinor(priced.map(({ budget }) => budget));
  const lines = of.budget.filter(({ account }) => mine(accountKey(account)));
  if (sumMinor(lines.map(({ amount }) => amount)) === total)
    return lines.map(({ label, amount, ref }) => ({ label, group: 'budget', amount, ref }));
  return priced.map(({ account, budget, rows }) => ({
    label: `Budget lines of ${account}`,
    group: 'budget',
    amount: budget,
    ref: rows[0] ?? null,
  }));
}

function loggedParts(of: Account): readonly Part[] {
  const mine = isOf(of);
  const { moved } = of.books.ledger.transfers;
  return of.inputs.transfers.flatMap(({ from, to, amount, reason, ref }) => {
    if (amount === null) return [];
    const counts = (account: string): boolean => moved.has(accountKey(account)) && mine(accountKey(account));
    const why = reason === '' ? '' : `: ${reason}`;
    const part = (label: string, signed: Minor): Part => ({
      label: `${label}${why}`,
      group: 'transfers',
      amount: signed,
      ref,
    });
    return [
      ...(counts(to) ? [part(`Transfer from ${from || 'nowhere'}`, amount)] : []),
      ...(counts(from) ? [part(`Transfer to ${to || 'nowhere'}`, negateMinor(amount))] : []),
    ];
  });
}

function lastParts(of: Account): readonly Part[] {
  const mine = isOf(of);
  const rows = lastClosed(of.inputs, of.books.period).filter((row) => mine(accountKey(row.account)));
  return rows.flatMap((row) => {
    const amount = varianceAtClose(row, of.inputs.settings);
    return amount === null ? [] : [{ label: `As ${row.period} was closed`, group: 'variance', amount, ref: row.ref }];
  });
}
