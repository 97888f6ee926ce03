import type { DateOrder } from '../../calendar';
import type { Issue } from '../../issue';
import type { DecimalMark, Minor } from '../../money';
import type { CostRow } from '../types';
import type { CostField } from './columns';

/** A file to read, and the answers the user gave about it. */
export interface CostFileRequest {
  /** Its name, used in messages. */
  readonly name: string;
  readonly text: string;
  /** Currency of the production, ISO 4217: amounts without a currency of their own are taken to be in it. */
  readonly currency: string;
  /** Answer to the date question; without it the whole column decides. */
  readonly dateOrder?: DateOrder;
  /** Decimal mark; without it the whole file decides. */
  readonly decimalMark?: DecimalMark;
  /** How the file writes money spent. Default `positive`; some banks write it below zero. */
  readonly spend?: 'positive' | 'negative';
}

/** One cost line of a file, in the fields of Costs. */
export interface ImportedCost extends Omit<CostRow, 'ref' | 'unreadable' | 'net'> {
  /** Line of the file. */
  readonly line: number;
  readonly net: Minor;
}

/** A line that is not taken as a cost, and why. Nothing of a file is ever missing: lines + set aside = all its rows. */
export interface LineSetAside {
  readonly line: number;
  readonly cells: readonly string[];
  /** `unreadable`: a cost we cannot read, see the issues. The others are no costs. */
  readonly reason: 'unreadable' | 'total' | 'header-again' | 'no-amount';
}

/** A cost file, read. */
export interface CostFile {
  readonly ok: true;
  readonly lines: readonly ImportedCost[];
  readonly setAside: readonly LineSetAside[];
  /** Each column of the file in its order, those without a header too, and the field it was taken for; null = not used. */
  readonly columns: readonly { readonly source: string; readonly field: CostField | null }[];
  /**
   * Three dates as written, where day and month cannot be told apart; the caller asks and reads again with `dateOrder`.
   * Until then those lines have no date and must not be imported.
   */
  readonly dateQuestion: readonly string[] | null;
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  /** Net of all lines, exact. */
  readonly total: Minor;
  readonly issues: readonly Issue[];
}

/** A file that cannot be read at all, with the reasons. */
export interface CostFileRefusal {
  readonly ok: false;
  readonly issues: readonly Issue[];
}
