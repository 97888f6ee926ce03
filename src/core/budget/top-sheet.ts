import { accountKey, chartOf, NO_INPUTS, type AccountRow, type RowRef, type Section, type TransferRow } from '../costs';
import type { Issue } from '../issue';
import {
  addMinor,
  currencyDecimals,
  negateMinor,
  NO_MONEY,
  percentOf,
  subtractMinor,
  sumMinor,
  type DecimalText,
  type Minor,
} from '../money';
import { differs, NO_SHARE, sharesOf, strayIssues } from './top-sheet-shares';
import type { PricedBudget } from './types';

/** What a top sheet is made from. */
export interface TopSheetInputs {
  readonly currency: string;
  readonly accounts: readonly AccountRow[];
  readonly transfers: readonly TransferRow[];
  readonly priced: PricedBudget;
  /** Production ▸ Contingency %; null = none is kept. */
  readonly contingency: DecimalText | null;
  /** Production ▸ Completion bond %; null = there is no bond. */
  readonly bond: DecimalText | null;
}

/** The figures of an account, a section, or the whole. */
export interface TopSheetFigures {
  /** How many budget lines. */
  readonly lines: number;
  /** Lines before fringes. */
  readonly detail: Minor;
  /** Fringes charged to the account, from whatever line. */
  readonly fringes: Minor;
  /** Accounts ▸ Budget where typed, else detail + fringes. */
  readonly original: Minor;
  readonly transfers: Minor;
  /** original + transfers: the Budget of the cost report. */
  readonly budget: Minor;
}

/** One account of the top sheet; `account` is '' where lines and transfers on accounts outside the chart stand together. */
interface TopSheetAccount extends TopSheetFigures {
  readonly account: string;
  readonly title: string;
  readonly section: Section;
  /** The lines behind it, of Budget. */
  readonly rows: readonly RowRef[];
}

/** Money on top of the accounts: contingency or completion bond. */
export interface TopSheetExtra {
  readonly percent: DecimalText;
  readonly original: Minor;
  /** Drawn from it (-) and given back to it (+). */
  readonly transfers: Minor;
  readonly budget: Minor;
}

/** The budget by account and section. Sections add up to the subtotal, and with contingency and bond to the grand total. */
export interface TopSheet {
  readonly accounts: readonly TopSheetAccount[];
  readonly sections: readonly { readonly section: Section; readonly totals: TopSheetFigures }[];
  readonly subtotal: TopSheetFigures;
  readonly contingency: TopSheetExtra | null;
  readonly bond: TopSheetExtra | null;
  /** subtotal + contingency + bond. */
  readonly grand: Pick<TopSheetExtra, 'original' | 'transfers' | 'budget'>;
  readonly issues: readonly Issue[];
}

const SECTIONS: readonly Section[] = ['Above', 'Production', 'Post', 'Other'];

/**
 * The top sheet (DOMAIN.md §9), account by account what the cost report calls Budget. Contingency is its percent of the budget
 * before transfers; the completion bond is its percent of that budget **and** the contingency, since the guarantor answers for
 * both: neither changes when the contingency is drawn on. A typed budget that differs from the priced
 * lines is an issue, and the typed one counts. Throws RangeError for a currency nobody issues.
 */
export function topSheet(inputs: TopSheetInputs): TopSheet {
  const decimals = currencyDecimals(inputs.currency);
  if (decimals === null) throw new RangeError(`topSheet: unknown currency "${inputs.currency}"`);
  const { priced } = inputs;
  const { chart, strayBudget, transfers } = chartOf(
    { ...NO_INPUTS, accounts: inputs.accounts, budgets: priced.byAccount, transfers: inputs.transfers },
    decimals,
  );
  const { known, stray } = sharesOf(priced, (account) => chart.has(accountKey(account)));
  const accounts: TopSheetAccount[] = [];
  const issues: Issue[] = [...priced.issues, ...transfers.issues];
  for (const { key, account, title, section, original, transfers: moved, budget, rows } of chart.values()) {
    const share = known.get(key) ?? NO_SHARE;
    accounts.push({ account, title, section, ...share, original, transfers: moved, budget });
    const typed = rows.find((row) => row.budget !== null);
    const made = addMinor(share.detail, share.fringes);
    if (typed !== undefined && share.rows.length > 0 && made !== original)
      issues.push(differs(typed, original, made, decimals));
  }
  if (stray.rows.length > 0 || strayBudget !== 0) {
    const original = addMinor(stray.detail, stray.fringes);
    const moved = subtractMinor(strayBudget, original);
    const title = 'Not in the chart';
    accounts.push({ account: '', title, section: 'Other', ...stray, original, transfers: moved, budget: strayBudget });
    issues.push(...strayIssues(priced, (account) => chart.has(accountKey(account))));
  }
  const sections = SECTIONS.filter((section) => accounts.some((row) => row.section === section)).map((section) => ({
    section,
    totals: totalsOf(accounts.filter((row) => row.section === section)),
  }));
  const subtotal = totalsOf(accounts);
  const contingency = extraOf(inputs.contingency, subtotal.original, transfers.drawn);
  const bond = extraOf(inputs.bond, addMinor(subtotal.original, contingency?.original ?? NO_MONEY), NO_MONEY);
  const parts = [subtotal, ...(contingency === null ? [] : [contingency]), ...(bond === null ? [] : [bond])];
  const sum = (figure: 'original' | 'transfers' | 'budget'): Minor => sumMinor(parts.map((part) => part[figure]));
  const grand = { original: sum('original'), transfers: sum('transfers'), budget: sum('budget') };
  return { accounts, sections, subtotal, contingency, bond, grand, issues };
}

function totalsOf(rows: readonly TopSheetFigures[]): TopSheetFigures {
  return rows.reduce<TopSheetFigures>(
    (sum, row) => ({
      lines: sum.lines + row.lines,
      detail: addMinor(sum.detail, row.detail),
      fringes: addMinor(sum.fringes, row.fringes),
      original: addMinor(sum.original, row.original),
      transfers: addMinor(sum.transfers, row.transfers),
      budget: addMinor(sum.budget, row.budget),
    }),
    { lines: 0, detail: NO_MONEY, fringes: NO_MONEY, original: NO_MONEY, transfers: NO_MONEY, budget: NO_MONEY },
  );
}

function extraOf(percent: DecimalText | null, base: Minor, drawn: Minor): TopSheetExtra | null {
  if (percent === null) {
    // Drawn on without a percent: what was moved must still stand somewhere, or the grand total would grow by it.
    if (drawn === 0) return null;
    return { percent: '0', original: NO_MONEY, transfers: negateMinor(drawn), budget: negateMinor(drawn) };
  }
  const original = percentOf(base, percent);
  return { percent, original, transfers: negateMinor(drawn), budget: subtractMinor(original, drawn) };
}
