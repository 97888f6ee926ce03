import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { hotCosts } from '../../src/core/hot-costs';
import { readWorkRules } from '../../src/core/work-rules';
import { readGrid, rulesTable, type Cell } from '../../src/workbook';
import { deal, inputs, iso, line, person } from '../core/hot-costs/make';
import { root } from '../support/root';

const folder = join(root, 'examples/rules');

/** A file of rules, read as the tab would be. */
function rulesOf(file: string) {
  const { data } = Papa.parse<string[]>(readFileSync(join(folder, file), 'utf8'), { skipEmptyLines: true });
  const grid = data.map((cells) =>
    cells.map((text): Cell => (/^\d{4}-\d\d-\d\d$/.test(text) ? { serial: iso(text) } : text)),
  );
  return readGrid(grid, rulesTable, { tab: 'Rules' });
}

const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

describe('rules to start from', () => {
  it.each(files)('%s: every row is understood, dated, and says where it is written', (file) => {
    const { rows, issues } = rulesOf(file);
    const book = readWorkRules(rows, { currency: 'USD', decimals: 2 });
    expect([...issues, ...book.issues, ...book.unknown]).toEqual([]);
    expect(
      rows.filter(
        ({ from, to, source, agreement }) => from === null || to === null || source === '' || agreement === '',
      ),
    ).toEqual([]);
  });

  const costsOf = (date: string, log: Parameters<typeof inputs>[0]) =>
    hotCosts(
      inputs({
        date: iso(date),
        deals: [deal('Mara', 1246, { agreement: 'SAG-AFTRA day performer' })],
        workRules: rulesOf('SAG-AFTRA 2023 theatrical and TV.csv').rows,
        ...log,
      }),
    );

  it('a lunch at 13:36 after a call at 07:00 costs 25 + 35, and a call before 11:30 after a wrap at 23:30 is forced', () => {
    const late = { log: [line('2026-05-14', 'Mara', '07:00', '15:30', ['13:36-14:06'])] };
    const parts = (costs: ReturnType<typeof costsOf>) =>
      person(costs, 'Mara').parts.map(({ kind, amount }) => [kind, amount / 100]);
    expect(parts(costsOf('2026-05-14', late))).toEqual([
      ['straight', 1246],
      ['meal-penalty', 60],
    ]);
    const forced = (call: string) => ({
      log: [line('2026-05-13', 'Mara', '15:00', '23:30'), line('2026-05-14', 'Mara', call, '15:00')],
    });
    expect(parts(costsOf('2026-05-14', forced('11:29')))).toEqual([
      ['straight', 1246],
      ['forced-call', 900],
    ]);
    expect(parts(costsOf('2026-05-14', forced('11:30')))).toEqual([['straight', 1246]]);
  });

  it('past the end of the contract the rows say that they may be out of date', () => {
    const { ruleWarnings } = costsOf('2026-07-01', { log: [line('2026-07-01', 'Mara', '07:00', '12:00')] });
    expect(ruleWarnings.join()).toMatch(
      /^Rule set may be out of date: SAG-AFTRA day performer ended on Tue 30 Jun 2026/,
    );
  });
});
