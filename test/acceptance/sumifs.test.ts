import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { LocalHost } from '../../host/src';
import { columnsOf, isNumeric, tableNamed } from '../../src/workbook';
import { FORMULA_FIGURES, formulaTabs, type FormulaSettings, type Tabs } from '../support/formula-report';
import { summaryOf, withHost } from '../support/local-host';
import { root } from '../support/root';
import { workbook, type TestCell } from '../support/small-workbook';
import { REPORT_HEADERS } from './sample-files';

/** A sample production as tabs: numbers and dates as such where the column holds them. */
function sampleTabs(sample: string): Tabs {
  const folder = join(root, 'examples', sample);
  const files = readdirSync(folder).filter((file) => /^[A-Z].*\.csv$/.test(file));
  return Object.fromEntries(
    files.map((file) => {
      const name = file.slice(0, -'.csv'.length);
      const [header = [], ...rows] = Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8'), {
        skipEmptyLines: true,
      }).data;
      const table = tableNamed(name);
      const kinds = new Map(
        table === undefined ? [] : columnsOf(table).map(([, column]) => [column.name, column.kind]),
      );
      const cells = rows.map((row) =>
        row.map((text, index) => {
          const kind = kinds.get(header[index] ?? '');
          return name === 'Production' || (kind !== undefined && isNumeric(kind)) ? typed(text) : text;
        }),
      );
      return [name, [header, ...cells]];
    }),
  );
}

function typed(text: string): TestCell {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { date: text };
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

type Report = readonly (readonly [name: string, figures: readonly (number | null)[]])[];

/** The Cost report of the built add-on and the one by formulas, of the same tabs, amounts in cents. */
async function both(tabs: Tabs, settings: FormulaSettings): Promise<{ ours: Report; byFormula: Report }> {
  const ours = await withHost({ snapshot: workbook(tabs) }, async (host) => {
    expect(summaryOf(await host.run('buildCostReport')).ok).toBe(true);
    const [header = [], ...rows] = grid(host, 'Cost report');
    const at = Object.values(REPORT_HEADERS).map((name) => header.indexOf(name));
    return rows.map((row): Report[number] => [nameOf(row), at.map((index) => cents(row[index]))]);
  });
  const byFormula = await withHost({ snapshot: workbook({ ...tabs, ...formulaTabs(tabs, settings) }) }, (host) => {
    const [, ...rows] = grid(host, 'By formula');
    return Promise.resolve(
      rows.map((row): Report[number] => [nameOf(row), FORMULA_FIGURES.map((_, index) => cents(row[index + 1]))]),
    );
  });
  return { ours, byFormula };
}

function grid(host: LocalHost, name: string): readonly (readonly unknown[])[] {
  const rows: unknown[][] = [];
  for (const { row, column, value, computed } of host.snapshot().sheets.find((each) => each.name === name)?.cells ?? [])
    (rows[row - 1] ??= [])[column - 1] = computed ?? value;
  return rows;
}

/** Account, or the name of a total beside a blank account. */
function nameOf(row: readonly unknown[]): string {
  return [row[0], row[1]].find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

function cents(value: unknown): number | null {
  if (typeof value === 'number') return Math.round(value * 100) || 0;
  return value === undefined || value === '' || value === null ? null : NaN;
}

/** A blank and no money are the same to a formula. */
function comparable(report: Report): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(report.map(([name, figures]) => [name, figures.map((figure) => figure ?? 0)]));
}

/** With the estimated final cost that the sample's own notes give, in cents. */
const SAMPLES: readonly (readonly [sample: string, settings: FormulaSettings, efc: number])[] = [
  ['orra-light', { currency: 'USD', period: 'Week 4', periodEnd: '2027-05-15', lastPeriod: '' }, 18_221_500],
  [
    'vesper-quarry',
    { currency: 'USD', period: 'Week 11', periodEnd: '2027-04-10', lastPeriod: 'Week 10' },
    423_362_070,
  ],
];

test.each(SAMPLES)(
  '%s: plain SUMIFS formulas on the same tabs give the same cost report in every cell',
  async (sample, settings, efc) => {
    const { ours, byFormula } = await both(sampleTabs(sample), settings);
    const formulas = comparable(byFormula);
    const accounts = ours.filter(([name]) => name in formulas);
    expect(accounts.length).toBeGreaterThan(20);
    expect(comparable(accounts)).toEqual(Object.fromEntries(accounts.map(([name]) => [name, formulas[name]])));
    expect(formulas['Grand total']?.[FORMULA_FIGURES.indexOf('efc')]).toBe(efc);
    const left = Object.entries(formulas).filter(([name]) => !accounts.some(([other]) => other === name));
    for (const [name, figures] of left) expect([name, figures.map(Math.abs)]).toEqual([name, figures.map(() => 0)]);
  },
);
