import type { Rect } from '../snapshot';
import { changeRules } from './rule-references';
import { type Axis, rectAfterInsert, rectAfterRemove } from './rect';
import type { Sheet } from './sheet';

/** Inserts blank rows or columns before a line (1-based; one past the last appends). Everything that stands on the sheet shifts. */
export function insertLines(sheet: Sheet, axis: Axis, before: number, count: number): void {
  const { workbook } = sheet;
  const engine = workbook.link.ready();
  const rows = axis === 'rows';
  workbook.requireRoom(count * (rows ? sheet.columnCount : sheet.rowCount));
  for (const layer of layers(sheet)) {
    if (rows) layer.insertRows(before, count);
    else layer.insertColumns(before, count);
  }
  if (rows) sheet.rowCount += count;
  else sheet.columnCount += count;
  const line = (at: number): number => (at >= before ? at + count : at);
  shiftAll(sheet, axis, (rect) => rectAfterInsert(rect, axis, before, count), line);
  if (rows && before <= sheet.frozenRows) sheet.frozenRows += count;
  if (!rows && before <= sheet.frozenColumns) sheet.frozenColumns += count;
  changeRules(workbook, { kind: 'insert', axis: rows ? 'row' : 'column', sheet: sheet.name, first: before, count });
  if (rows) engine?.insertRows(sheet.id, before, count);
  else engine?.insertColumns(sheet.id, before, count);
  sheet.touch('grid');
}

/** Removes rows or columns. What stood only on them is gone: merges, protections, names, metadata. */
export function removeLines(sheet: Sheet, axis: Axis, first: number, count: number): void {
  const engine = sheet.workbook.link.ready();
  const rows = axis === 'rows';
  for (const layer of layers(sheet)) {
    if (rows) layer.removeRows(first, count);
    else layer.removeColumns(first, count);
  }
  if (rows) sheet.rowCount -= count;
  else sheet.columnCount -= count;
  const line = (at: number): number | null => (at < first ? at : at < first + count ? null : at - count);
  shiftAll(sheet, axis, (rect) => rectAfterRemove(rect, axis, first, count), line);
  const frozenLost = (frozen: number): number => Math.max(0, Math.min(frozen, first + count - 1) - first + 1);
  if (rows) sheet.frozenRows -= frozenLost(sheet.frozenRows);
  else sheet.frozenColumns -= frozenLost(sheet.frozenColumns);
  changeRules(sheet.workbook, { kind: 'remove', axis: rows ? 'row' : 'column', sheet: sheet.name, first, count });
  if (rows) engine?.removeRows(sheet.id, first, count);
  else engine?.removeColumns(sheet.id, first, count);
  sheet.touch('grid');
}

function layers(sheet: Sheet) {
  return [sheet.contents, sheet.formats, sheet.notes, sheet.runs, sheet.validations, sheet.spills] as const;
}

/** Moves everything that is placed by rectangle or by line number; a null place means that the thing is gone. */
function shiftAll(
  sheet: Sheet,
  axis: Axis,
  place: (rect: Rect) => Rect | null,
  line: (at: number) => number | null,
): void {
  const { workbook } = sheet;
  const kept = (rects: readonly Rect[]): Rect[] => rects.map(place).filter((rect) => rect !== null);
  sheet.merges = kept(sheet.merges).filter((merge) => merge.rows * merge.columns > 1);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((rule) => ({ ...rule, ranges: kept(rule.ranges) }))
    .filter((rule) => rule.ranges.length > 0);
  for (const protection of sheet.protections) protection.unprotected = kept(protection.unprotected);
  sheet.protections = sheet.protections.filter((protection) => {
    if (protection.range === null) return true;
    protection.range = place(protection.range);
    return protection.range !== null;
  });
  sheet.filter = sheet.filter && place(sheet.filter);
  const ranges = kept(sheet.selection.ranges);
  const [range] = ranges;
  if (range === undefined) sheet.selectCell(1, 1);
  else sheet.selection = { ranges, current: { row: range.row, column: range.column } };

  const moveLines = <V>(sizes: ReadonlyMap<number, V>): Map<number, V> =>
    new Map(
      [...sizes]
        .map(([at, size]): [number | null, V] => [line(at), size])
        .filter((entry): entry is [number, V] => entry[0] !== null),
    );
  const moveSet = (hidden: ReadonlySet<number>): Set<number> =>
    new Set([...hidden].map(line).filter((at) => at !== null));
  if (axis === 'rows') {
    sheet.rowHeights = moveLines(sheet.rowHeights);
    sheet.hiddenRows = moveSet(sheet.hiddenRows);
  } else {
    sheet.columnWidths = moveLines(sheet.columnWidths);
    sheet.hiddenColumns = moveSet(sheet.hiddenColumns);
  }
  workbook.shiftPlaces(sheet.id, axis, place, line);
}
