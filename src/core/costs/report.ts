import { addMinor, maxMinor, NO_MONEY, subtractMinor, type Minor } from '../money';
import { commitmentsOf } from './commitments';
import { contingencyOf } from './contingency';
import { lastVariances } from './last-variance';
import type { Ledger } from './ledger';
import type { Period } from './period';
import { progressOf } from './progress';
import type { CostInputs, CostReport, CostReportRow, CostSettings, CostTotals, Section } from './types';

const SECTIONS: readonly Section[] = ['Above', 'Production', 'Post', 'Other'];

/** What is booked and committed on one account, by account key; unknown accounts are together under ''. */
interface Booked {
  thisPeriod: Minor;
  actual: Minor;
  commitments: Minor;
}

/**
 * The cost report of DOMAIN.md §10, exact: total = actual + commitments; EFC = total + ETC; variance = budget − EFC, or
 * the other way round by the sign setting. ETC is the chart's where given, else what is left of the budget, never
 * negative. Costs, POs, budget lines and transfers on accounts the chart does not have stand together in a last row under
 * account '', so that the totals always hold all the money.
 */
export function costReport(ledger: Ledger, inputs: CostInputs, period: Period): CostReport {
  const { settings } = inputs;
  const booked = bookedByAccount(ledger, period);
  const last = lastVariances(inputs, period, ledger.chart);
  const rows: CostReportRow[] = [];
  for (const { key, account, title, section, budget, etc } of ledger.chart.values()) {
    const money = figures(booked.get(key) ?? NOTHING, budget, etc, settings);
    rows.push({ account, title, section, ...money, lastVariance: last.get(key) ?? null });
  }
  const stray = booked.get('');
  if (stray !== undefined || ledger.strayBudget !== 0) {
    const money = figures(stray ?? NOTHING, ledger.strayBudget, null, settings);
    rows.push({
      account: '',
      title: 'Not in the chart',
      section: 'Other',
      ...money,
      lastVariance: last.get('') ?? null,
    });
  }
  const sections = SECTIONS.filter((section) => rows.some((row) => row.section === section)).map((section) => ({
    section,
    totals: totalsOf(rows.filter((row) => row.section === section)),
  }));
  const grand = totalsOf(rows);
  return {
    currency: settings.currency,
    varianceSign: settings.varianceSign,
    rows,
    sections,
    grand,
    contingency: contingencyOf(ledger, settings, grand),
    period: period.label,
    progress: progressOf(inputs, period),
  };
}

/** The money columns of any rows, added up. The last variance is that of the rows that have one. */
function totalsOf(rows: readonly CostTotals[]): CostTotals {
  return rows.reduce<CostTotals>(
    (sum, row) => ({
      thisPeriod: addMinor(sum.thisPeriod, row.thisPeriod),
      actual: addMinor(sum.actual, row.actual),
      commitments: addMinor(sum.commitments, row.commitments),
      total: addMinor(sum.total, row.total),
      etc: addMinor(sum.etc, row.etc),
      efc: addMinor(sum.efc, row.efc),
      budget: addMinor(sum.budget, row.budget),
      variance: addMinor(sum.variance, row.variance),
      lastVariance:
        row.lastVariance === null ? sum.lastVariance : addMinor(sum.lastVariance ?? NO_MONEY, row.lastVariance),
    }),
    NOTHING,
  );
}

const NOTHING: CostTotals = {
  thisPeriod: NO_MONEY,
  actual: NO_MONEY,
  commitments: NO_MONEY,
  total: NO_MONEY,
  etc: NO_MONEY,
  efc: NO_MONEY,
  budget: NO_MONEY,
  variance: NO_MONEY,
  lastVariance: null,
};

function bookedByAccount(ledger: Ledger, period: Period): ReadonlyMap<string, Booked> {
  const booked = new Map<string, Booked>();
  const at = (account: string): Booked => {
    const known = booked.get(account);
    if (known !== undefined) return known;
    const made =
      account === '' || ledger.chart.has(account)
        ? { thisPeriod: NO_MONEY, actual: NO_MONEY, commitments: NO_MONEY }
        : at('');
    booked.set(account, made);
    return made;
  };
  for (const cost of ledger.costs) {
    const sums = at(cost.account);
    sums.actual = addMinor(sums.actual, cost.net);
    if (period.has(cost)) sums.thisPeriod = addMinor(sums.thisPeriod, cost.net);
  }
  for (const order of ledger.orders.values()) {
    for (const [account, amount] of commitmentsOf(order)) {
      if (amount === 0) continue;
      const sums = at(account);
      sums.commitments = addMinor(sums.commitments, amount);
    }
  }
  return booked;
}

function figures(booked: Booked, budget: Minor, given: Minor | null, settings: CostSettings): CostTotals {
  const { thisPeriod, actual, commitments } = booked;
  const total = addMinor(actual, commitments);
  const etc = given ?? maxMinor(NO_MONEY, subtractMinor(budget, total));
  const efc = addMinor(total, etc);
  const variance =
    settings.varianceSign === 'budget-minus-efc' ? subtractMinor(budget, efc) : subtractMinor(efc, budget);
  return { thisPeriod, actual, commitments, total, etc, efc, budget, variance, lastVariance: null };
}
