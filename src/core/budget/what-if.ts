import { accountKey } from '../costs';
import type { Issue } from '../issue';
import {
  addMinor,
  isDecimalText,
  NO_MONEY,
  readDecimal,
  subtractMinor,
  sumMinor,
  type DecimalText,
  type Minor,
} from '../money';
import { budgetIssue, rowOf } from './budget-issue';
import { countingGlobals, nameKey } from './globals';
import type { GlobalRow, PricedBudget } from './types';

/** A new value for a global, as someone typed it. */
export interface WantedGlobal {
  readonly name: string;
  readonly value: string;
}

/** Globals as they would be, and the rows that change; or why that can't be done. */
export type ChangedGlobals<G extends GlobalRow> =
  | {
      readonly ok: true;
      readonly globals: readonly G[];
      /** Only rows whose value becomes another one. */
      readonly changed: readonly { readonly row: G; readonly value: DecimalText }[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Digits that a cell of the sheet holds exactly. */
const MOST_DIGITS = 15;

/** The globals with new values; nothing is changed where one of the names is unknown or one of the values is no number. */
export function changeGlobals<G extends GlobalRow>(
  rows: readonly G[],
  wanted: readonly WantedGlobal[],
): ChangedGlobals<G> {
  const issues: Issue[] = [];
  const known = new Map(countingGlobals(rows).map((row) => [nameKey(row.name), row]));
  const values = new Map<G, DecimalText>();
  for (const { name, value } of wanted) {
    const row = known.get(nameKey(name));
    const number = decimalOf(value);
    if (row === undefined) issues.push(unknownName(name, rows));
    else if (number === null) issues.push(notANumber(row, value));
    else if ((values.get(row) ?? number) !== number) issues.push(twoValues(row, value));
    else values.set(row, number);
  }
  if (issues.length > 0) return { ok: false, issues };
  const changed = [...values]
    .filter(([row, value]) => row.value === null || Number(row.value) !== Number(value))
    .map(([row, value]) => ({ row, value }));
  const globals = rows.map((row) => {
    const value = values.get(row);
    return value === undefined ? row : { ...row, value };
  });
  return { ok: true, globals, changed };
}

function decimalOf(value: string): DecimalText | null {
  const text = value.trim();
  const read = readDecimal(text);
  const decimal = isDecimalText(text) ? text : read.ok && read.currency === null ? read.decimal : null;
  return decimal !== null && decimal.replace(/\D/g, '').replace(/^0+/, '').length <= MOST_DIGITS ? decimal : null;
}

/** What lies between two priced budgets, account by account. */
export interface BudgetDifference {
  readonly before: Minor;
  readonly after: Minor;
  /** after − before. */
  readonly difference: Minor;
  /** Accounts whose money changes, in the order of the budget; `lines` are the lines whose money on that account does. */
  readonly byAccount: readonly {
    readonly account: string;
    readonly before: Minor;
    readonly after: Minor;
    readonly difference: Minor;
    readonly lines: number;
  }[];
}

/** Compares two prices of one and the same budget; the differences by account add up to that of the total. */
export function budgetDifference(before: PricedBudget, after: PricedBudget): BudgetDifference {
  const accounts = new Map<string, { account: string; sides: readonly [Map<string, Minor>, Map<string, Minor>] }>();
  [before, after].forEach(({ lines }, side) => {
    for (const { account, ref, subtotal, fringes } of lines) {
      const put = (on: string, amount: Minor): void => {
        const known = accounts.get(accountKey(on)) ?? {
          account: on,
          sides: [new Map<string, Minor>(), new Map<string, Minor>()] as const,
        };
        const sums = known.sides[side === 0 ? 0 : 1];
        const line = `${ref.tab}!${ref.row}`;
        sums.set(line, addMinor(sums.get(line) ?? NO_MONEY, amount));
        accounts.set(accountKey(on), known);
      };
      put(account, subtotal);
      for (const fringe of fringes) put(fringe.account, fringe.amount);
    }
  });
  const byAccount = [...accounts.values()].flatMap(({ account, sides: [was, is] }) => {
    const rows = [...new Set([...was.keys(), ...is.keys()])];
    const lines = rows.filter((row) => (was.get(row) ?? NO_MONEY) !== (is.get(row) ?? NO_MONEY)).length;
    const [from, to] = [sumMinor(was.values()), sumMinor(is.values())];
    return lines === 0 ? [] : [{ account, before: from, after: to, difference: subtractMinor(to, from), lines }];
  });
  return {
    before: before.total,
    after: after.total,
    difference: subtractMinor(after.total, before.total),
    byAccount,
  };
}

function unknownName(name: string, rows: readonly GlobalRow[]): Issue {
  const names = countingGlobals(rows).map((row) => row.name);
  const known = names.length === 0 ? 'Globals has no names yet' : `Globals has ${names.join(', ')}`;
  return budgetIssue('unknown-global', { tab: rows[0]?.ref.tab ?? 'Globals' }, 'Name', {
    expected: 'a name from Globals',
    received: name,
    message: `There is no global "${name}": ${known}.`,
    advice: 'Choose one of these names, or add the name to Globals and use it in Budget.',
  });
}

function notANumber({ ref, name }: GlobalRow, value: string): Issue {
  return budgetIssue('not-a-number', ref, 'Value', {
    expected: 'a number of at most 15 digits',
    received: value,
    message: `${rowOf(ref)}: "${value}" is not a number that ${name} can have.`,
    advice: 'Type a plain number, such as 9 or 1.0825.',
  });
}

function twoValues({ ref, name }: GlobalRow, value: string): Issue {
  return budgetIssue('global-twice', ref, 'Value', {
    expected: 'one new value for a name',
    received: value,
    message: `${name} is to have two new values at once.`,
    advice: 'Give each name one new value.',
  });
}
