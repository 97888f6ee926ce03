import type { AccountBudget, DealRow, RowRef } from '../costs';
import type { Issue } from '../issue';
import type { DecimalText, Minor } from '../money';

/** A figure in a budget line: a decimal number as text (`12.5`), the name of a global (`Shoot days`), or '' for blank. */
export type Figure = string;

/** One line of Budget: Amount × X × Rate. Unit (Day, Week, Flat, Allow …) is a label and counts nothing. */
export interface BudgetLineRow {
  readonly ref: RowRef;
  readonly account: string;
  /** Who or what; a person's name gathers his or her lines under a fringe's cut-off. */
  readonly description: string;
  /** Blank counts as 1. */
  readonly amount: Figure;
  readonly unit: string;
  /** Blank counts as 1. */
  readonly x: Figure;
  /** Blank only where Subtotal gives the line as a lump sum. */
  readonly rate: Figure;
  /** ISO 4217 of Rate and Subtotal; '' = the budget's own. Another one is a global of that name: what one unit of it is worth. */
  readonly currency: string;
  /** Names of fringes, in the order typed. */
  readonly fringes: readonly string[];
  /** The line before fringes as typed, in the line's currency; null when blank. */
  readonly subtotal: Minor | null;
  /** Cells that could not be read, by field: without them the line can't be priced. */
  readonly unreadable?: Readonly<Partial<Record<string, Issue>>>;
}

/** A value used by name: change it once and every line follows. */
export interface GlobalRow {
  readonly ref: RowRef;
  readonly name: string;
  /** null when blank or unreadable: the name then cannot be used. */
  readonly value: DecimalText | null;
}

/** A charge on top of labour: percent of the line, or flat for each unit (Amount × X), or both. */
export interface FringeRow {
  readonly ref: RowRef;
  readonly name: string;
  readonly percent: DecimalText | null;
  /** Money for each unit of a line. */
  readonly flat: Minor | null;
  /** Earnings of one person in a year beyond which the percent is not charged any more; null = no ceiling. */
  readonly cutOff: Minor | null;
  /** Account that carries the fringe; '' = the line's own. */
  readonly account: string;
}

export interface BudgetInputs {
  /** ISO 4217, the currency of every amount; XXX = not stated, then that of the lines where they agree on one. */
  readonly currency: string;
  readonly lines: readonly BudgetLineRow[];
  readonly globals: readonly GlobalRow[];
  readonly fringes: readonly FringeRow[];
  /** Deals, where there are any: who is under contract in two calendar years is told where a cut-off was reached. */
  readonly deals?: readonly Pick<DealRow, 'name' | 'start' | 'finish'>[];
}

/** One fringe on one line. */
export interface PricedFringe {
  readonly name: string;
  readonly account: string;
  readonly amount: Minor;
}

/** The figures of a line as numbers, globals put in. */
export interface LineFigures {
  readonly amount: DecimalText;
  readonly x: DecimalText;
  /** null = a lump sum, typed as Subtotal. */
  readonly rate: DecimalText | null;
  /** What one unit of the line's currency is worth; null = it is the budget's own. */
  readonly exchange: DecimalText | null;
}

/** A line with its money. `total` is `subtotal` and all its fringes. */
export interface PricedLine {
  readonly ref: RowRef;
  readonly account: string;
  readonly row: BudgetLineRow;
  readonly figures: LineFigures;
  readonly subtotal: Minor;
  readonly fringes: readonly PricedFringe[];
  readonly total: Minor;
}

/** A budget, priced. Lines that could not be priced are in no total and each has an issue. */
export interface PricedBudget {
  readonly lines: readonly PricedLine[];
  /** Lines without a price, because of an issue. */
  readonly leftOut: readonly BudgetLineRow[];
  /** In the order the accounts first appear; fringes counted on the account that carries them. */
  readonly byAccount: readonly AccountBudget[];
  readonly total: Minor;
  readonly issues: readonly Issue[];
}
