import { priceBudget, type PricedBudget } from '../../src/core/budget';
import { checkCosts, type CostCheck, type CostTotals, type Finding } from '../../src/core/costs';
import { costInputs, readCheckSettings, readCostTables } from '../../src/workbook';
import { sampleBook } from './sample-book';
import { cell, centsOf, type Mistake, type SampleFiles } from './sample-files';

/** Reads, prices and checks a sample as *Check costs* does, without a host. */
export function checkSample(sample: SampleFiles): { readonly check: CostCheck; readonly budget: PricedBudget } {
  const book = sampleBook(sample);
  const tables = readCostTables(book);
  expect(tables.blocking).toEqual([]);
  const budget = priceBudget({
    currency: tables.settings.currency,
    lines: tables.budget.rows,
    globals: tables.globals.rows,
    fringes: tables.fringes.rows,
  });
  const { options, issues } = readCheckSettings(book, tables.checkSettings);
  const inputs = costInputs(tables, budget.byAccount, [...budget.issues, ...issues]);
  return { check: checkCosts(inputs, options), budget };
}

/** A finding in the terms of the list: the rows of a tab that it rests on. */
function rowsIn(finding: Finding, tab: string): readonly number[] {
  const rows = finding.evidence.flatMap(({ where }) =>
    where.tab === tab && where.row !== undefined ? [where.row] : [],
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** Whether a finding is the one that a mistake of the list should give: rule, account, money at stake, rows. */
export function isFoundBy(mistake: Mistake, finding: Finding): boolean {
  return (
    finding.rule === mistake.rule &&
    finding.account === mistake.account &&
    finding.atStake === mistake.atStake &&
    JSON.stringify(rowsIn(finding, mistake.tab)) === JSON.stringify([...mistake.rows].sort((a, b) => a - b))
  );
}

/** The figures of a report, and those of `expected-cost-report.csv`, in the same form: to be equal to the cent. */
export function reportBeside(
  { report }: CostCheck,
  sample: SampleFiles,
  headers: Readonly<Record<string, string>>,
): { readonly ours: readonly unknown[]; readonly expected: readonly unknown[] } {
  const columns = Object.entries(headers) as readonly (readonly [keyof CostTotals, string])[];
  const figures = (totals: CostTotals): Record<string, number | null> =>
    Object.fromEntries(columns.map(([figure]) => [figure, totals[figure]]));
  const { rows, sections, grand } = report;
  return {
    ours: [
      ...rows.map((row) => ({ account: row.account, section: row.section, ...figures(row) })),
      ...sections.map(({ section, totals }) => ({ account: '', section, ...figures(totals) })),
      { account: '', section: '', ...figures(grand) },
    ],
    expected: sample.readTab('expected-cost-report').rows.map((row) => ({
      account: cell(row, 'Account'),
      section: cell(row, 'Section'),
      ...Object.fromEntries(
        columns.map(([figure, header]) => [figure, cell(row, header) === '' ? null : centsOf(row, header)]),
      ),
    })),
  };
}
