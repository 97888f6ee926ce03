import fc from 'fast-check';
import { minor } from '../../../src/core/money';
import {
  cellAddress,
  costReportRows,
  costReportTable,
  findingRows,
  findingsTable,
  planOutput,
  readTable,
  runChange,
  survey,
  triageOf,
  undoLastChange,
  type Output,
  type OutputRow,
} from '../../../src/workbook';
import type { CostReport, CostTotals, Finding } from '../../../src/core/costs';
import { MemoryBook } from '../../support/memory-book';

type Row = OutputRow<typeof findingsTable>;

const row = (key: string, changes: Partial<Row> = {}): Row => ({
  severity: 'High',
  rule: 'po-overrun',
  account: '3300',
  atStake: minor(12_345),
  what: `Overrun of ${key}`,
  where: 'Costs 2',
  doNext: 'Ask for a change order',
  status: 'Open',
  firstSeen: 46_520.5,
  key,
  ...changes,
});

function write(book: MemoryBook, output: Output<typeof findingsTable>): void {
  const outcome = runChange(book, 'Check costs', () => {
    const plan = planOutput(book, survey(book), findingsTable, () => output, 2);
    return plan.kind === 'refuse' ? { issues: plan.issues } : { steps: [plan], value: null };
  });
  if (!outcome.ok) throw new Error(outcome.issues[0]?.message);
}

const findings = (book: MemoryBook): ReturnType<typeof readTable<typeof findingsTable>> =>
  readTable(book, findingsTable);
const cell = (book: MemoryBook, address: string): unknown => {
  const match = /^([A-Z])(\d+)$/.exec(address);
  return book.values('Findings')[Number(match?.[2]) - 1]?.[(match?.[1] ?? 'A').charCodeAt(0) - 65];
};

describe('an output table', () => {
  test('is created with header, looks, widths, a frozen header and a drop-down for what the user decides', () => {
    const book = new MemoryBook();
    write(book, { rows: [row('a')], headerNotes: { severity: 'Checked today.' } });
    const tab = book.tab('Findings');
    expect(book.values('Findings')[0]).toEqual(Object.values(findingsTable.columns).map((column) => column.name));
    expect(tab.frozen).toBe(1);
    expect(tab.widths[5]).toBe(320);
    expect(book.cell(tab, 2, 8).choices).toEqual(['Open', 'Chasing', 'Solved', 'Not a fault']);
    expect(book.cell(tab, 900, 4).look?.numberFormat).toBe('#,##0.00;(#,##0.00)');
    expect(book.notes('Findings')[0]?.[0]).toBe('Checked today.');
    expect(book.active).toBe('Sheet1');
  });

  test('what is written is read back the same, whatever the text looks like', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '=HYPERLINK("x","y")',
        '+1',
        '-5',
        '@cmd',
        '1/8',
        '007',
        "'quoted",
        'TRUE',
        '10%',
        '2027-05-14',
        '1e3',
        '=1+1',
      ),
    );
    const rows = fc.uniqueArray(
      fc.record({ key: nasty, what: nasty, doNext: nasty, atStake: fc.option(fc.integer({ min: -1e9, max: 1e9 })) }),
      { selector: ({ key }) => key.trim(), maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const book = new MemoryBook();
        const written = list.map(({ key, what, doNext, atStake }) =>
          row(key, { what, doNext, atStake: atStake === null ? null : minor(atStake) }),
        );
        write(book, { rows: written });
        const read = findings(book);
        expect(read.issues.filter(({ code }) => code !== 'formula-error')).toEqual([]);
        expect(read.rows.map(({ key, what, doNext, atStake }) => ({ key, what, doNext, atStake }))).toEqual(
          list.map(({ key, what, doNext, atStake }) => ({
            key: key.trim(),
            what: what.trim(),
            doNext: doNext.trim(),
            atStake,
          })),
        );
        for (const formulas of book.formulas('Findings')) for (const formula of formulas) expect(formula).toBe('');
      }),
      { numRuns: 60 },
    );
  });

  test('kept words stay with their key under any new order, and so do the user’s own columns and notes', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(fc.shuffledSubarray(keys), fc.subarray(['f', 'g']), (left, fresh) => {
        const book = new MemoryBook();
        write(book, { rows: keys.map((key) => row(key)) });
        book.writeValues('Findings', 1, 13, [['Mine']]);
        keys.forEach((key, index) => {
          book.type('Findings', index + 2, 10, `${key} comment`);
          book.type('Findings', index + 2, 8, 'Chasing');
          book.type('Findings', index + 2, 13, `=${cellAddress(index + 2, 4)}*2`);
          book.writeNotes('Findings', index + 2, 5, [[`${key} note`]]);
        });
        write(book, { rows: [...left, ...fresh].map((key) => row(key)) });
        const { rows } = findings(book);
        const gone = keys.filter((key) => !left.includes(key));
        expect(rows.map(({ key }) => key)).toEqual([...left, ...fresh, ...gone]);
        rows.forEach(({ key, comment, status, ref }) => {
          const isOld = keys.includes(key);
          expect([comment, status]).toEqual(isOld ? [`${key} comment`, 'Chasing'] : ['', 'Open']);
          expect(book.notes('Findings')[ref.row - 1]?.[4] ?? '').toBe(isOld ? `${key} note` : '');
          expect(book.formulas('Findings')[ref.row - 1]?.[12] ?? '').toBe(isOld ? `=D${ref.row}*2` : '');
        });
      }),
      { numRuns: 40 },
    );
  });

  test('rows that are gone go, unless a word of the user stands on them', () => {
    const book = new MemoryBook();
    write(book, { rows: [row('a'), row('b'), row('c')] });
    book.type('Findings', 3, 9, 'Dana');
    book.type('Findings', 4, 8, 'Solved');
    write(book, { rows: [row('d')], gone: { severity: 'Cleared', atStake: null, where: '' } });
    expect(findings(book).rows.map(({ key, severity, owner, what }) => [key, severity, owner, what])).toEqual([
      ['d', 'High', '', 'Overrun of d'],
      ['b', 'Cleared', 'Dana', 'Overrun of b'],
    ]);
    expect(book.values('Findings')).toHaveLength(3);
  });

  test('moved columns, a header further down and a deleted column are coped with', () => {
    const book = new MemoryBook({
      Findings: [
        ['Our findings', '', '', '', '', '', '', '', '', ''],
        ['Key', 'Mine', 'Comment', 'What', 'Severity', 'Status', 'Account', 'Rule', 'Do next', 'Owner'],
        ['a', 'x', 'called them', 'old', 'Low', 'Chasing', '1', 'r', 'n', ''],
      ],
    });
    write(book, { rows: [row('b'), row('a')] });
    expect(book.values('Findings')[1]?.slice(10)).toEqual(['At stake', 'Where', 'First seen']);
    expect(book.values('Findings')[3]?.slice(0, 6)).toEqual([
      'a',
      'x',
      'called them',
      'Overrun of a',
      'High',
      'Chasing',
    ]);
    expect(findings(book).rows.map(({ key, atStake }) => [key, atStake])).toEqual([
      ['b', 12_345],
      ['a', 12_345],
    ]);
  });

  test('a column that one formula fills is left wholly alone', () => {
    const book = new MemoryBook();
    write(book, { rows: [row('a'), row('b')] });
    book.writeFormulas('Findings', 1, 13, [['={"Double";ARRAYFORMULA(D2:D*2)}']]);
    const before = book.formulas('Findings').map((line) => line[12]);
    write(book, { rows: [row('b')] });
    expect(book.formulas('Findings').map((line) => line[12])).toEqual(before.slice(0, 2));
  });

  test('a tab of that name that is something else is not written over', () => {
    const book = new MemoryBook({ Findings: [['My notes'], ['do not lose']] });
    const before = book.snapshot();
    expect(() => {
      write(book, { rows: [row('a')] });
    }).toThrow("Findings: no header row was found in the first 30 rows. Findings can't be rebuilt there.");
    expect(book.snapshot()).toEqual(before);
  });

  test('links lead to the row, and nothing in their text can become a formula', () => {
    const book = new MemoryBook({ 'Cost"s': [['x']] });
    write(book, { rows: [row('a', { where: { label: 'Cost"s 2", 3', tabId: 7, a1: 'A2' } })] });
    expect(book.formulas('Findings')[1]?.[5]).toBe('=HYPERLINK("#gid=7&range=A2","Cost""s 2"", 3")');
    expect(cell(book, 'F2')).toBe('Cost"s 2", 3');
  });

  test('fewer rows than before leave nothing behind; more rows than the grid holds make it grow, and undo shrinks it', () => {
    const book = new MemoryBook();
    write(book, { rows: [row('a'), row('b'), row('c')] });
    write(book, { rows: [row('c')] });
    expect(book.values('Findings')).toHaveLength(2);
    const before = book.snapshot();
    write(book, { rows: Array.from({ length: 1500 }, (_, index) => row(`k${index}`)) });
    expect(book.gridSize('Findings').rows).toBe(1501);
    expect(findings(book).rows).toHaveLength(1500);
    undoLastChange(book);
    expect(book.snapshot()).toEqual(before);
  });
});

const totals = (variance: number): CostTotals => ({
  thisPeriod: minor(1),
  actual: minor(2),
  commitments: minor(3),
  total: minor(5),
  etc: minor(7),
  efc: minor(12),
  budget: minor(12 + variance),
  variance: minor(variance),
  lastVariance: null,
});

const report = (variance: number, changes: Partial<CostReport> = {}): CostReport => ({
  currency: 'USD',
  varianceSign: 'budget-minus-efc',
  rows: [
    { account: '1100', title: 'Story', section: 'Above', ...totals(0) },
    { account: '2210', title: 'Construction', section: 'Production', ...totals(variance) },
  ],
  sections: [
    { section: 'Above', totals: totals(0) },
    { section: 'Production', totals: totals(variance) },
  ],
  grand: totals(variance),
  contingency: null,
  period: 'Week 4',
  progress: null,
  ...changes,
});

describe('the cost report', () => {
  function build(book: MemoryBook, variance: number, changes?: Partial<CostReport>): void {
    runChange(book, 'Cost report', () => {
      const make = costReportRows(report(variance, changes));
      const plan = planOutput(book, survey(book), costReportTable, make, 2);
      return plan.kind === 'refuse' ? { issues: plan.issues } : { steps: [plan], value: null };
    });
  }

  test('has a total behind each section, the grand total last, in bold, and the sign in its header', () => {
    const book = new MemoryBook();
    build(book, -50);
    expect(book.values('Cost report').map((line) => [line[0], line[1], line[9]])).toEqual([
      ['Account', 'Title', 'Variance'],
      ['1100', 'Story', 0],
      ['', 'Total Above', 0],
      ['2210', 'Construction', -0.5],
      ['', 'Total Production', -0.5],
      ['', 'Grand total', -0.5],
    ]);
    const tab = book.tab('Cost report');
    expect([2, 3, 4, 5, 6].map((line) => book.cell(tab, line, 2).look?.bold ?? false)).toEqual([
      false,
      true,
      false,
      true,
      true,
    ]);
    expect(book.notes('Cost report')[0]?.[9]).toBe(
      'Variance = Budget - EFC: over is negative, in ( ). All amounts in USD.',
    );
    expect(book.notes('Cost report')[0]?.[2]).toBe('Period reported: Week 4.');
  });

  test('shows in the header of Variance which way round it is, and is still read by that name, whatever the sign', () => {
    for (const [varianceSign, shown] of [
      ['budget-minus-efc', '@" = Budget - EFC"'],
      ['efc-minus-budget', '@" = EFC - Budget"'],
    ] as const) {
      const book = new MemoryBook();
      build(book, -50);
      build(book, -50, { varianceSign });
      expect(book.numberFormats('Cost report', 1)[9]).toBe(shown);
      const read = readTable(book, costReportTable);
      expect(read.issues).toEqual([]);
      expect(read.columns.get('variance')).toBe(10);
      expect(read.rows.map(({ variance }) => variance)).toEqual([0, 0, -50, -50, -50]);
    }
  });

  test('ends with the contingency where there is one: kept back, drawn, needed, left, under no account', () => {
    const book = new MemoryBook();
    const contingency = { percent: '10', total: minor(1000), drawn: minor(200), left: minor(750) };
    build(book, -50, { contingency });
    book.type('Cost report', 10, 12, 'ask the bond company');
    build(book, -50, { contingency });
    expect(
      readTable(book, costReportTable)
        .rows.slice(-5)
        .map((row) => [row.account, row.title, row.budget, row.efc, row.notes]),
    ).toEqual([
      ['', 'Grand total', -38, 12, ''],
      ['', 'Contingency', 1000, null, ''],
      ['', 'Contingency drawn by transfers', 200, null, ''],
      ['', 'Contingency needed for overs', 50, null, ''],
      ['', 'Contingency left', 750, null, 'ask the bond company'],
    ]);
  });

  test('shows the variance of the last closed period once there is one, and nothing for an account that it did not have', () => {
    const book = new MemoryBook();
    build(book, -50);
    const [story, construction] = report(-80).rows;
    if (story === undefined || construction === undefined) throw new Error('two rows');
    const rows = [story, { ...construction, lastVariance: minor(-30) }];
    const sections = report(-80).sections.map((each) =>
      each.section === 'Above' ? each : { ...each, totals: { ...each.totals, lastVariance: minor(-30) } },
    );
    build(book, -80, { rows, sections, grand: { ...totals(-80), lastVariance: minor(-30) } });
    expect(
      book
        .values('Cost report')
        .map((line) => line[10])
        .slice(1),
    ).toEqual(['', '', -0.3, -0.3, -0.3]);
  });

  test('shows the variance before its last change; building it twice changes nothing', () => {
    const book = new MemoryBook();
    build(book, -50);
    book.type('Cost report', 4, 12, 'rain cover');
    build(book, -80);
    expect(book.values('Cost report')[3]?.slice(9)).toEqual([-0.8, -0.5, 'rain cover']);
    const before = JSON.stringify(book.values('Cost report'));
    build(book, -80);
    expect(JSON.stringify(book.values('Cost report'))).toBe(before);
  });
});

describe('findings as rows', () => {
  const finding = (key: string): Finding => ({
    key,
    rule: 'duplicate-invoice',
    severity: 'high',
    account: '2210',
    vendor: 'Norvane',
    atStake: minor(120_000),
    what: 'Norvane invoice 417 entered twice',
    why: 'Same number, same amount.',
    evidence: [
      { where: { tab: 'Costs', row: 51, cell: 'J51' }, label: 'Net', value: '1,200.00' },
      { where: { tab: 'Costs', row: 48 }, label: 'Net', value: '1,200.00' },
      { where: { tab: 'Purchase orders', row: 7 }, label: 'Amount', value: '900.00' },
    ],
    doNext: 'Ask Norvane',
  });
  const run = (book: MemoryBook, at: string, ...keys: string[]): void => {
    runChange(book, 'Check costs', () => {
      const make = findingRows(keys.map(finding), { at, tabId: () => 4, silenced: 0, ruleTitle: (rule) => rule });
      const plan = planOutput(book, survey(book), findingsTable, make, 2);
      return plan.kind === 'refuse' ? { issues: plan.issues } : { steps: [plan], value: null };
    });
  };

  test('first seen stays by key, the times of the last two checks stand in the header’s note, the link names all rows', () => {
    const book = new MemoryBook();
    run(book, '2027-05-13T09:00:00', 'a');
    run(book, '2027-05-14T18:00:00', 'b', 'a');
    const triage = triageOf(findings(book).rows);
    expect(triage.get('a')).toMatchObject({ status: 'Open', firstSeen: 46_520.375, row: 3 });
    expect(triage.get('b')?.firstSeen).toBe(46_521.75);
    expect(book.notes('Findings')[0]?.[0]).toBe('Checked 2027-05-14 18:00:00. Check before: 2027-05-13 09:00:00.');
    expect(cell(book, 'F2')).toBe('Costs 48, 51; Purchase orders 7');
    expect(book.formulas('Findings')[1]?.[5]).toContain('#gid=4&range=J51');
  });
});
