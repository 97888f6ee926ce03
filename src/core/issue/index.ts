/**
 * What is wrong with what the user gave us, as data: where, what was expected, what was found, what to do.
 * It knows nothing of sheets beyond the words a person reads on them.
 */

/** How much it matters: high = money or the shoot is at risk now; medium = look this week; low = worth knowing. */
export type Severity = 'high' | 'medium' | 'low';

/** Where in the workbook, in the user's words. `row` is the sheet's row number, `column` the header text, `cell` such as `F51`. */
export interface Where {
  readonly tab: string;
  readonly row?: number;
  readonly column?: string;
  readonly cell?: string;
}

/**
 * A mistake the user can mend.
 * @example { code: 'unreadable-cell', severity: 'medium', where: { tab: 'Costs', row: 51, column: 'Net', cell: 'J51' },
 *   expected: 'money', received: 'abc', message: 'Costs J51: "abc" is not an amount.', advice: 'Type the amount as a number.' }
 */
export interface Issue {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly severity: Severity;
  readonly where: Where;
  readonly expected: string;
  readonly received: string;
  readonly message: string;
  readonly advice: string;
}
