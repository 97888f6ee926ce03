import type { CostReport, CostSettings, Section } from '../core/costs';
import type { AccountVariance, MoneyView } from '../sidebar-api';

const TITLES: Readonly<Record<Section, string>> = {
  Above: 'Above the line',
  Production: 'Production',
  Post: 'Post',
  Other: 'Other',
};

/** Accounts shown as the worst. */
const WORST = 5;

/** The health of the money as the home sidebar shows it. */
export function moneyView(report: CostReport, varianceSign: CostSettings['varianceSign']): MoneyView {
  const { grand, sections, rows, contingency, progress, period } = report;
  const hasBudget = rows.some(({ budget }) => budget !== 0);
  return {
    varianceSign,
    period,
    budget: hasBudget ? grand.budget : null,
    total: grand.total,
    efc: grand.efc,
    variance: grand.variance,
    over: overOf(grand),
    sections: sections.map(({ section, totals }) => {
      const { total, etc, efc, budget, variance } = totals;
      return { section, title: TITLES[section], total, etc, efc, budget, variance, over: overOf(totals) };
    }),
    contingency,
    worst: rows
      .map(({ account, title, variance, efc, budget }): AccountVariance => {
        return { account, title, variance, over: overOf({ efc, budget }) };
      })
      .filter(({ over }) => over > 0)
      .sort((a, b) => b.over - a.over)
      .slice(0, WORST),
    progress: progress === null ? null : { day: progress.day, of: progress.of },
  };
}

function overOf({ efc, budget }: { readonly efc: number; readonly budget: number }): number {
  return Math.max(0, efc - budget);
}
