import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COST_RULES, type CostCheck } from '../../src/core/costs';
import { columnsOf, inputTables, readTable, survey } from '../../src/workbook';
import { sampleBook } from './sample-book';
import { checkSample, isFoundBy, reportBeside } from './sample-check';
import { REPORT_HEADERS, cell, centsOf, words, type SampleFiles } from './sample-files';
import { madeAfresh, VESPER_QUARRY, vesperQuarry } from './vesper-quarry-files';

/** Tabs whose rows may stand in any order. */
const TURNED = new Set(['Costs', 'Purchase orders', 'Vendors', 'Card statement', 'Daily log', 'Resources', 'Deals']);
const rowsOf = (tab: string): number => vesperQuarry.readTab(tab).rows.length;
const column = (tab: string, header: string): readonly string[] =>
  vesperQuarry.readTab(tab).rows.map((row) => cell(row, header));

describe('Vesper Quarry, the feature-sized sample, is what it says', () => {
  it('says that everything in it is made up', () => {
    expect(readFileSync(join(VESPER_QUARRY, 'README.md'), 'utf8')).toContain('Everything in it is made up');
    expect(column('Production', 'Value').join()).toMatch(/every name, place, number, amount and rule .* invented/);
    for (const source of column('Rules', 'Source')) expect(source).toContain('Invented for the sample');
  });

  it('is of the size of a feature', () => {
    expect(rowsOf('Accounts')).toBeGreaterThanOrEqual(40);
    expect(rowsOf('Budget')).toBeGreaterThanOrEqual(400);
    expect(rowsOf('Costs')).toBeGreaterThanOrEqual(1500);
    expect(new Set(column('Purchase orders', 'PO')).size).toBeGreaterThanOrEqual(150);
    expect(new Set(column('Costs', 'Period')).size).toBeGreaterThanOrEqual(10);
    expect(new Set(column('Costs', 'Currency'))).toEqual(new Set(['USD', 'GBP', 'EUR', 'SEK', 'CHF', '']));
    expect(new Set(column('Purchase orders', 'Status'))).toEqual(new Set(['Open', 'Closed', 'Void']));
    expect(column('Fringes', 'Cut-off').filter((amount) => amount !== '').length).toBeGreaterThan(3);
    expect(column('Transfers', 'From')).toContain('Contingency');
    expect(column('Transfers', 'To')).toContain('Contingency');
  });

  it('has people who earn past the cut-offs of their fringes', () => {
    const cutOffs = new Map(
      vesperQuarry.readTab('Fringes').rows.map((row) => [cell(row, 'Name'), centsOf(row, 'Cut-off')]),
    );
    const earned = new Map<string, number>();
    for (const row of vesperQuarry.readTab('Budget').rows) {
      for (const name of words(cell(row, 'Fringes'))) {
        const person = `${name}|${cell(row, 'Description')}`;
        earned.set(person, (earned.get(person) ?? 0) + centsOf(row, 'Subtotal'));
      }
    }
    const past = [...earned].filter(([person, sum]) => {
      const cutOff = cutOffs.get(person.split('|')[0] ?? '') ?? 0;
      return cutOff > 0 && sum > cutOff;
    });
    expect(past.length).toBeGreaterThan(20);
  });

  it('is made by its script, file by file', () => {
    const made = madeAfresh(false);
    for (const name of readdirSync(made.folder)) {
      const [committed, fresh] = [VESPER_QUARRY, made.folder].map((folder) => readFileSync(join(folder, name), 'utf8'));
      expect(fresh === committed ? name : `${name} differs: run node examples/vesper-quarry/make.mjs`).toBe(name);
    }
    const tabs = readdirSync(VESPER_QUARRY).filter((name) => name.endsWith('.csv'));
    expect(readdirSync(made.folder).filter((name) => name.endsWith('.csv'))).toEqual(tabs);
    made.remove();
  });

  it('has the columns of the contract in their order, and reads without a complaint but for the unreadable cells', () => {
    const book = sampleBook(vesperQuarry);
    const places = survey(book);
    const tables = inputTables.filter(({ name }) => vesperQuarry.tabNames().includes(name));
    const complaints = tables.flatMap((table) => {
      expect(vesperQuarry.readTab(table.name).headers).toEqual(columnsOf(table).map(([, { name }]) => name));
      return readTable(book, table, { places, decimals: 2 }).issues.map(({ where }) => [where.tab, where.row]);
    });
    const unreadable = vesperQuarry
      .readMistakes()
      .mistakes.filter(({ rule, tab }) => rule === 'unreadable-row' && tab === 'Costs');
    expect(complaints).toEqual(unreadable.flatMap(({ tab, rows }) => rows.map((row) => [tab, row])));
  });
});

describe('Check costs on Vesper Quarry', () => {
  const { mistakes, silenced = [] } = vesperQuarry.readMistakes();
  let check: CostCheck;
  beforeAll(() => {
    ({ check } = checkSample(vesperQuarry));
  });

  it('finds every deliberate mistake once: right rule, rows, account and money at stake', () => {
    const missed = mistakes.filter((mistake) => !check.findings.some((finding) => isFoundBy(mistake, finding)));
    expect(missed).toEqual([]);
    expect(mistakes.map((mistake) => check.findings.filter((finding) => isFoundBy(mistake, finding)).length)).toEqual(
      mistakes.map(() => 1),
    );
  });

  it('finds nothing else', () => {
    const others = check.findings.filter((finding) => !mistakes.some((mistake) => isFoundBy(mistake, finding)));
    expect(
      others.map(({ rule, what, account, atStake, evidence }) => ({ rule, what, account, atStake, evidence })),
    ).toEqual([]);
    expect(check.findings).toHaveLength(mistakes.length);
  });

  it('has a mistake for every rule, and every rule runs', () => {
    expect([...new Set(mistakes.map(({ rule }) => rule))].sort()).toEqual(COST_RULES.map(({ id }) => id).sort());
    expect(check.notRun).toEqual([]);
  });

  it('sets aside what was silenced, for a vendor and by its key, and nothing else', () => {
    expect(check.silenced.map(({ by }) => by.vendor !== '')).toContain(true);
    expect(check.silenced.map(({ by }) => by.finding !== '')).toContain(true);
    expect(check.silenced).toHaveLength(silenced.length);
    for (const each of silenced) {
      expect(check.silenced.filter(({ finding }) => isFoundBy(each, finding))).toHaveLength(1);
    }
  });

  it('makes the cost report that was worked out without it, to the cent, last variance too', () => {
    const { ours, expected } = reportBeside(check, vesperQuarry, REPORT_HEADERS);
    expect(ours).toEqual(expected);
  });

  it('finds the same whatever the order of rows', () => {
    const upsideDown: SampleFiles = {
      ...vesperQuarry,
      readTab: (name) => {
        const { headers, rows } = vesperQuarry.readTab(name);
        return { headers, rows: TURNED.has(name) ? [...rows].reverse() : rows };
      },
    };
    const turned = checkSample(upsideDown).check;
    const said = ({ findings }: CostCheck): readonly string[] =>
      findings.filter(({ rule }) => rule !== 'unreadable-row').map(({ key, atStake }) => `${key} ${String(atStake)}`);
    expect(said(turned)).toEqual(said(check));
    expect(turned.report).toEqual(check.report);
  });

  it('prices the budget without a complaint', () => {
    expect(checkSample(vesperQuarry).budget.issues).toEqual([]);
  });
});

describe('Check costs on the same production without its mistakes', () => {
  it('finds nothing at all, and makes the cost report to the cent', () => {
    const made = madeAfresh(true);
    const { check, budget } = checkSample(made.sample);
    expect(check.findings.map(({ rule, what }) => `${rule}: ${what}`)).toEqual([]);
    expect({ silenced: check.silenced, notRun: check.notRun, issues: budget.issues }).toEqual({
      silenced: [],
      notRun: [],
      issues: [],
    });
    const { ours, expected } = reportBeside(check, made.sample, REPORT_HEADERS);
    expect(ours).toEqual(expected);
    made.remove();
  });
});
