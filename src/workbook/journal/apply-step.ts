import type { Book, Mark } from '../book';
import { applyWrites, inputOf } from '../writing';
import { BACKUP_TAB } from './journal-tab';
import { cellText, printOf, printOfRows } from './print';
import type { Held, PlannedStep, Step } from './steps';

/** What the journal must know of a step before it is made. Reads; writes nothing. */
export function recordOf(
  book: Book,
  planned: PlannedStep,
  change: number,
  index: number,
  marks: readonly Mark[],
): Step {
  switch (planned.kind) {
    case 'create-tab':
      return { kind: 'created-tab', tab: planned.tab, id: null, print: null };
    case 'rewrite-tab': {
      const { tab } = planned;
      return {
        kind: 'rewrote-tab',
        tab,
        id: book.tabId(tab),
        backup: `${BACKUP_TAB}${change}-${index + 1}`,
        print: null,
      };
    }
    case 'append-rows': {
      const { tab, row, count, values } = planned.plan;
      const columns = values.flatMap((block) => (block.cells[0] ?? []).map((_, offset) => block.column + offset));
      const gridRows = book.gridSize(tab).rows;
      return {
        kind: 'appended-rows',
        tab,
        id: book.tabId(tab),
        row,
        count,
        columns,
        gridRows,
        print: null,
        firstRowPrint: null,
      };
    }
    case 'edit-cells': {
      const cells = planned.edits.map(({ row, column, was }) => ({ row, column, was, became: null }));
      return { kind: 'edited-cells', tab: planned.tab, id: book.tabId(planned.tab), cells };
    }
    case 'set-mark': {
      const { mark } = planned;
      const was = marks.find((each) => each.key === mark.key && each.tab === mark.tab && each.column === mark.column);
      return { kind: 'set-mark', mark, id: book.tabId(mark.tab), was: was ?? null };
    }
    case 'remove-mark':
      return { kind: 'removed-mark', mark: planned.mark, id: book.tabId(planned.mark.tab) };
  }
}

/** Makes the backup a step needs; it is there in full or not at all. */
export function backUp(book: Book, step: Step): void {
  if (step.kind === 'rewrote-tab') book.copyTab(step.tab, step.backup);
}

/** Makes the step. */
export function applyStep(book: Book, planned: PlannedStep): void {
  switch (planned.kind) {
    case 'create-tab':
      book.createTab(planned.tab, planned.writes.size);
      applyWrites(book, planned.tab, planned.writes, planned.writes.size);
      return;
    case 'rewrite-tab':
      applyWrites(book, planned.tab, planned.writes, planned.size);
      return;
    case 'append-rows': {
      const { tab, row, count, like, values, styles } = planned.plan;
      book.insertRows(tab, row, count, like);
      if (styles.length > 0) book.style(tab, styles);
      for (const block of values) book.writeValues(tab, block.row, block.column, block.cells);
      return;
    }
    case 'edit-cells':
      for (const { row, column, input } of planned.edits) book.writeValues(planned.tab, row, column, [[input]]);
      return;
    case 'set-mark':
      book.setMark(planned.mark);
      return;
    case 'remove-mark':
      book.removeMark(planned.mark);
      return;
  }
}

/** The step with what it left behind, so that later changes by others can be seen. Reads; writes nothing. */
export function sealStep(book: Book, step: Step): Step {
  switch (step.kind) {
    case 'created-tab':
      return { ...step, id: book.tabId(step.tab), print: printOf(book.values(step.tab), book.formulas(step.tab)) };
    case 'rewrote-tab':
      return { ...step, print: printOf(book.values(step.tab), book.formulas(step.tab)) };
    case 'appended-rows': {
      const grid = book.values(step.tab);
      const print = printOfRows(grid, step.row, step.count, step.columns);
      return { ...step, print, firstRowPrint: printOfRows(grid, step.row, 1, step.columns) };
    }
    case 'edited-cells': {
      const grid = book.values(step.tab);
      const cells = step.cells.map((cell) => ({
        ...cell,
        became: cellText(grid[cell.row - 1]?.[cell.column - 1] ?? ''),
      }));
      return { ...step, cells };
    }
    case 'set-mark':
    case 'removed-mark':
      return step;
  }
}

/** Puts back what a cell held. */
export function writeHeld(book: Book, tab: string, row: number, column: number, held: Held): void {
  if ('formula' in held) book.writeFormulas(tab, row, column, [[held.formula]]);
  else book.writeValues(tab, row, column, [[inputOf(held.value)]]);
}
