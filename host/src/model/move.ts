import { mapReferences, type Reference } from '../formula';
import type { Rect } from '../snapshot';
import { clearBlock, PASTE_ALL, pasteBlock, takeBlock } from './block';
import { Formula, isFormula } from './content';
import { type Axis, contains, shifted } from './rect';
import type { Sheet } from './sheet';
import { insertLines, removeLines } from './structure';

/**
 * Cut and paste: everything of a rectangle goes to another place, references to it follow, references to what it overwrites
 * become #REF!. Names, merges and protections wholly inside go along.
 */
export function moveBlock(sheet: Sheet, rect: Rect, target: Sheet, row: number, column: number): void {
  const rows = row - rect.row;
  const columns = column - rect.column;
  if (sheet === target && rows === 0 && columns === 0) return;
  const block = takeBlock(sheet, rect);
  const to = shifted(rect, rows, columns);
  const move: Move = { sheet, rect, target, to, rows, columns };
  const formulas = block.cells.map((line) =>
    line.map(({ content }) => (isFormula(content) ? movedFormula(content.text, sheet, move, true) : null)),
  );
  sheet.merges = sheet.merges.filter((merge) => !contains(rect, merge));
  clearBlock(sheet, rect, { contents: true, notes: true, validations: true });
  sheet.setLayer(sheet.formats, rect, () => undefined);
  pasteBlock(block, target, row, column, { ...PASTE_ALL, conditionalFormats: false });
  formulas.forEach((line, r) => {
    line.forEach((text, c) => {
      if (text !== null) enterFormula(target, row + r, column + c, text);
    });
  });
  rewriteOthers(move);
  for (const named of sheet.workbook.names) {
    if (named.sheetId === sheet.id && contains(rect, named.range)) {
      sheet.workbook.setName(named.name, target.id, shifted(named.range, rows, columns));
    }
  }
  for (const protection of sheet.protections) {
    if (sheet === target && protection.range !== null && contains(rect, protection.range)) {
      protection.range = shifted(protection.range, rows, columns);
    }
  }
  sheet.touch('layout');
}

interface Move {
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly target: Sheet;
  readonly to: Rect;
  readonly rows: number;
  readonly columns: number;
}

function enterFormula(sheet: Sheet, row: number, column: number, text: string): void {
  sheet.enter({ row, column, rows: 1, columns: 1 }, () => new Formula(text));
}

function rewriteOthers(move: Move): void {
  for (const home of move.sheet.workbook.sheets) {
    if (!home.hasFormulas) continue;
    const changed: { row: number; column: number; text: string }[] = [];
    home.contents.forEach((content, row, column) => {
      if (!isFormula(content)) return;
      if (home === move.target && contains(move.to, { row, column, rows: 1, columns: 1 })) return;
      const old = home.formula(row, column) ?? content.text;
      const text = movedFormula(old, home, move, false);
      if (text !== old) changed.push({ row, column, text });
    });
    for (const { row, column, text } of changed) enterFormula(home, row, column, text);
  }
}

/** A formula that stands (or stood, if it moves itself) on `home` as it reads after a move. */
function movedFormula(formula: string, home: Sheet, move: Move, goesAlong: boolean): string {
  const now = goesAlong ? move.target : home;
  return mapReferences(formula, (reference) => {
    const owner = reference.sheet === undefined ? home : home.workbook.sheetByName(reference.sheet);
    const rect = rectOf(reference);
    if (owner === move.sheet && rect !== null && contains(move.rect, rect)) {
      return placed(
        shiftReference(reference, move.rows, move.columns),
        move.target,
        now,
        reference.sheet !== undefined,
      );
    }
    if (owner === move.target && rect !== null && contains(move.to, rect)) return null;
    return owner === null ? reference : placed(reference, owner, now, reference.sheet !== undefined);
  });
}

/** The reference with its sheet's name, where it needs one or had one. */
function placed(reference: Reference, owner: Sheet, home: Sheet, named: boolean): Reference {
  if (owner !== home || named) return { ...reference, sheet: owner.name };
  return reference;
}

/** Null for references that are open on one side. */
function rectOf({ start, end = start }: Reference): Rect | null {
  if (!start.row || !start.column || !end.row || !end.column) return null;
  return {
    row: start.row.at,
    column: start.column.at,
    rows: end.row.at - start.row.at + 1,
    columns: end.column.at - start.column.at + 1,
  };
}

function shiftReference(reference: Reference, rows: number, columns: number): Reference {
  const shift = ({ row, column }: Reference['start']): Reference['start'] => ({
    ...(row && { row: { ...row, at: row.at + rows } }),
    ...(column && { column: { ...column, at: column.at + columns } }),
  });
  return { ...reference, start: shift(reference.start), ...(reference.end && { end: shift(reference.end) }) };
}

/**
 * Moves whole rows or columns before line `before`, counted as before the move; everything on them goes along, developer metadata and
 * sizes too.
 */
export function moveLines(sheet: Sheet, axis: Axis, first: number, count: number, before: number): void {
  if (before >= first && before <= first + count) return;
  const rows = axis === 'rows';
  insertLines(sheet, axis, before, count);
  const from = before < first ? first + count : first;
  const source: Rect = rows
    ? { row: from, column: 1, rows: count, columns: sheet.columnCount }
    : { row: 1, column: from, rows: sheet.rowCount, columns: count };
  moveBlock(sheet, source, sheet, rows ? before : 1, rows ? 1 : before);
  const sizes = rows ? sheet.rowHeights : sheet.columnWidths;
  const hidden = rows ? sheet.hiddenRows : sheet.hiddenColumns;
  const key = rows ? 'row' : 'column';
  for (let i = 0; i < count; i += 1) {
    const size = sizes.get(from + i);
    if (size !== undefined) sizes.set(before + i, size);
    if (hidden.has(from + i)) hidden.add(before + i);
    for (const item of sheet.workbook.metadata) {
      if (item.at?.sheetId === sheet.id && item.at[key] === from + i) item.at = { ...item.at, [key]: before + i };
    }
  }
  removeLines(sheet, axis, from, count);
}
