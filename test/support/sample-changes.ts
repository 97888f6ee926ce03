import { minor } from '../../src/core/money';
import {
  costsTable,
  findingsTable,
  planAppend,
  planOutput,
  readTable,
  runChange,
  survey,
  type Book,
  type Outcome,
  type OutputRow,
  type PlannedStep,
} from '../../src/workbook';

/** The workbook that the changes below are made to, as typed rows. */
export const sampleLayout = {
  Costs: [
    ['Date', 'Type', 'Vendor', 'Doc no', 'Account', 'Description', 'Net', 'My own'],
    [{ serial: 46_510 }, 'Invoice', 'Norvane', 417, 2210, 'Timber', 1200, 'see me'],
    [{ serial: 46_511 }, 'Invoice', 'Arclift', 418, 3300, 'Crane', 900, '=G3*2'],
  ],
  Elsewhere: [['=Costs!G3'], ['=Findings!A2']],
} as const;

function finding(key: string, atStake: number): OutputRow<typeof findingsTable> {
  return {
    severity: 'High',
    rule: 'duplicate-invoice',
    account: '2210',
    atStake: minor(atStake),
    what: `Norvane invoice ${key} entered twice`,
    where: { label: 'Costs 2', tabId: 0, a1: 'A2' },
    doNext: 'Ask the vendor',
    status: 'Open',
    firstSeen: 46_520.75,
    key,
  };
}

/** Rebuilds Findings with one finding a key. */
export function rebuildFindings(book: Book, keys: readonly string[]): Outcome<number> {
  return runChange(book, 'Check costs', () => {
    const rows = keys.map((key, index) => finding(key, 1000 * (index + 1)));
    const output = { rows, headerNotes: { severity: `Checked ${String(keys.length)}` } };
    const plan = planOutput(book, survey(book), findingsTable, () => output, 2);
    if (plan.kind === 'refuse') return { issues: plan.issues };
    return { steps: [plan], value: rows.length };
  });
}

/** Adds two rows to Costs, one of them with names that look like a date and a formula. */
export function appendCosts(book: Book): Outcome<number> {
  return runChange(book, 'Import costs', () => {
    const read = readTable(book, costsTable);
    const rows = [{ vendor: 'Halyard', net: minor(5000), docNo: '1/8' }, { vendor: '=HYPERLINK("x")' }];
    const plan = planAppend(book, read, rows, 2);
    return { steps: [{ kind: 'append-rows', plan }], value: plan.count };
  });
}

/** Changes one cell of Costs and maps its tab. */
export function editCosts(book: Book): Outcome<number> {
  return runChange(book, 'Set status', () => {
    const was = { value: book.values('Costs')[1]?.[2] ?? '' };
    const steps: PlannedStep[] = [
      { kind: 'edit-cells', tab: 'Costs', edits: [{ row: 2, column: 3, input: 'Norvane Ltd', was }] },
      { kind: 'set-mark', mark: { key: 'wrapsheet.table', value: 'Costs', tab: 'Costs', column: null } },
    ];
    return { steps, value: 1 };
  });
}
