import { googleBook } from '../../src/addon/google-book';
import { journalState, repair, undoLastChange } from '../../src/workbook';
import { bookContract } from './book-contract';
import { appendCosts, editCosts, rebuildFindings, sampleLayout } from './sample-changes';

/** Runs one case of the contract on the open spreadsheet, inside Apps Script. */
export function runCase(index: number): unknown {
  const one = bookContract[index];
  if (one === undefined) throw new Error(`runCase(${String(index)}): no such case`);
  return one.run(googleBook());
}

/** Fills an empty spreadsheet with the rows of `sampleLayout`, with a few looks of the user's own. */
export function layOut(): void {
  const book = googleBook();
  for (const [tab, rows] of Object.entries(sampleLayout)) {
    book.createTab(tab, { rows: 20, columns: 10 });
    const cells = rows.map((row) =>
      row.map((cell) => (typeof cell === 'object' ? cell.serial : cell === '=Findings!A2' ? '=Costs!G2' : cell)),
    );
    book.writeValues(tab, 1, 1, cells);
  }
  book.style('Costs', [
    { areas: [{ row: 2, column: 1, rows: 2, columns: 1 }], numberFormat: 'dd/mm/yyyy' },
    { areas: [{ row: 2, column: 7, rows: 1, columns: 1 }], background: '#ffee00', bold: true },
  ]);
  book.writeNotes('Costs', 2, 7, [['check this']]);
  book.deleteTab('Sheet1');
  book.select('Elsewhere', 'A1');
}

/** Makes one of the sample changes. */
export function change(name: string, keys: readonly string[]): unknown {
  const book = googleBook();
  switch (name) {
    case 'findings':
      return rebuildFindings(book, keys);
    case 'append':
      return appendCosts(book);
    case 'edit':
      return editCosts(book);
    case 'undo':
      return undoLastChange(book);
    case 'repair':
      return repair(book, false);
    case 'state':
      return journalState(book);
    default:
      throw new Error(`change(${name})`);
  }
}

/** Types into one cell, as the user would. */
export function typeInto(tab: string, row: number, column: number, input: string): void {
  googleBook().writeValues(tab, row, column, [[input]]);
}
