import { absMinor, negateMinor, subtractMinor, type Minor } from '../money';
import { compareText } from './codes';
import type { CostReport, CostReportRow } from './types';

/** An account that will end over or under its budget. */
export interface OverOrUnder {
  readonly kind: 'Over' | 'Under';
  readonly row: CostReportRow;
  /** How far, without a sign. */
  readonly amount: Minor;
  /** How far over when the last period was closed (under is negative), whatever the production's sign; null = not known. */
  readonly lastAmount: Minor | null;
}

/**
 * The accounts that are off their budget, ranked both ways: the overs first, the furthest over on top, then the unders, the
 * furthest under on top. Accounts that are on budget are left out. Both at once show which honest unders could balance which overs
 * (DOMAIN.md §10).
 * @example rankOversAndUnders(report)[0] // { kind: 'Over', row: 3500 Transport, amount: 234000, lastAmount: 180000 }
 */
export function rankOversAndUnders(report: CostReport): readonly OverOrUnder[] {
  const ranked = report.rows.flatMap((row): readonly OverOrUnder[] => {
    const over = subtractMinor(row.efc, row.budget);
    if (over === 0) return [];
    const { lastVariance } = row;
    const lastAmount =
      lastVariance === null || report.varianceSign === 'efc-minus-budget' ? lastVariance : negateMinor(lastVariance);
    return [{ kind: over > 0 ? 'Over' : 'Under', row, amount: absMinor(over), lastAmount }];
  });
  return ranked.sort(
    (a, b) => compareText(a.kind, b.kind) || b.amount - a.amount || compareText(a.row.account, b.row.account),
  );
}
