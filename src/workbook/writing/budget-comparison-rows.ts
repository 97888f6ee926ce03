import { accountKey } from '../../core/costs';
import type { BudgetComparison } from '../../core/budget';
import { NO_CURRENCY } from '../../core/money';
import type { budgetComparisonTable } from '../tables';
import type { Output, OutputRow } from './output';

/** What a comparison is of. */
export interface ComparisonNames {
  /** Names of the versions, or `The budget as it stands`. */
  readonly before: string;
  readonly after: string;
  readonly currency: string;
  /** Title of an account; '' where the chart has none. */
  readonly titleOf: (account: string) => string;
}

/** The rows of Budget comparison: lines that differ, then every account, then the total. Which versions they are stands in the notes on the headers. */
export function budgetComparisonRows(
  { lines, accounts, total }: BudgetComparison,
  names: ComparisonNames,
): () => Output<typeof budgetComparisonTable> {
  return () => {
    const changed = lines.map(({ key, ...line }): OutputRow<typeof budgetComparisonTable> => ({ line: key, ...line }));
    const byAccount = accounts.map(({ account, ...money }): OutputRow<typeof budgetComparisonTable> => {
      const line = `Account ${accountKey(account)}`.trim();
      return { line, account, description: names.titleOf(account), ...money };
    });
    const rows = [...changed, ...byAccount, { line: 'Total', account: '', description: 'Total', ...total }];
    const bold = [...byAccount, null].map((_, index) => changed.length + index);
    const amounts = names.currency === NO_CURRENCY ? 'Currency not stated.' : `All amounts in ${names.currency}.`;
    return {
      rows,
      bold,
      headerNotes: { before: names.before, after: names.after, difference: `After − before. ${amounts}` },
    };
  };
}
