import { mergeWorksheetSnapshotWithDefault, type Univer, type Workbook } from '@univerjs/core';
import type { SheetMeta } from '../../src/server/protocol';
import { fromHost, fromHostOnSheet } from './mutate';
import { rangeOf } from './ranges';
import { COLUMN_WIDTH, flag, freezeOf, ROW_HEIGHT, sheetKey, worksheetData } from './worksheet-data';

type Differ = (univer: Univer, before: SheetMeta, after: SheetMeta) => void;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** One way in which a sheet may differ, and the mutation that makes it so; run in this order. */
const DIFFERENCES: readonly (readonly [(meta: SheetMeta) => unknown, Differ])[] = [
  [
    (m) => m.name,
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.set-worksheet-name', { name: m.name });
    },
  ],
  [
    (m) => m.hidden,
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.set-worksheet-hidden', { hidden: flag(m.hidden) });
    },
  ],
  [
    (m) => m.tabColor,
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.set-tab-color', { color: m.tabColor ?? '' });
    },
  ],
  [
    (m) => m.rows,
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.set-worksheet-row-count', { rowCount: m.rows });
    },
  ],
  [
    (m) => m.columns,
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.set-worksheet-column-count', { columnCount: m.columns });
    },
  ],
  [
    (m) => m.hideGridlines,
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.toggle-gridlines', { showGridlines: flag(!m.hideGridlines) });
    },
  ],
  [
    (m) => [m.frozenRows, m.frozenColumns],
    (u, _, m) => {
      fromHostOnSheet(u, m.id, 'sheet.mutation.set-frozen', { ...freezeOf(m), resetScroll: false });
    },
  ],
  [
    (m) => m.columnWidths,
    (u, b, m) => {
      sizes(u, m, b.columnWidths, m.columnWidths, 'columns');
    },
  ],
  [
    (m) => m.rowHeights,
    (u, b, m) => {
      sizes(u, m, b.rowHeights, m.rowHeights, 'rows');
    },
  ],
  [
    (m) => m.hiddenColumns,
    (u, b, m) => {
      hidden(u, m, b.hiddenColumns, m.hiddenColumns, 'columns');
    },
  ],
  [
    (m) => m.hiddenRows,
    (u, b, m) => {
      hidden(u, m, b.hiddenRows, m.hiddenRows, 'rows');
    },
  ],
  [(m) => m.merges, merges],
];

/** Brings the list of sheets and everything but their cells from one state to the next. */
export function changeSheets(
  univer: Univer,
  workbook: Workbook,
  before: readonly SheetMeta[],
  after: readonly SheetMeta[],
): void {
  const known = new Map(before.map((meta) => [meta.id, meta]));
  after.forEach((meta, index) => {
    if (!known.has(meta.id))
      fromHost(univer, 'sheet.mutation.insert-sheet', {
        index,
        sheet: mergeWorksheetSnapshotWithDefault(worksheetData(meta)),
      });
  });
  const kept = new Set(after.map((meta) => meta.id));
  for (const meta of before) {
    if (!kept.has(meta.id)) {
      fromHost(univer, 'sheet.mutation.remove-sheet', { subUnitId: sheetKey(meta.id), subUnitName: meta.name });
    }
  }
  after.forEach((meta, index) => {
    const from = workbook.getSheetOrders().indexOf(sheetKey(meta.id));
    if (from !== index) {
      fromHostOnSheet(univer, meta.id, 'sheet.mutation.set-worksheet-order', { fromOrder: from, toOrder: index });
    }
    const old = known.get(meta.id);
    if (old === undefined || old === meta) return;
    for (const [facet, apply] of DIFFERENCES) if (!same(facet(old), facet(meta))) apply(univer, old, meta);
  });
}

const LINES = {
  columns: {
    size: 'sheet.mutation.set-worksheet-col-width',
    key: 'colWidth',
    standard: COLUMN_WIDTH,
    hide: 'sheet.mutation.set-col-hidden',
    show: 'sheet.mutation.set-col-visible',
  },
  rows: {
    size: 'sheet.mutation.set-worksheet-row-height',
    key: 'rowHeight',
    standard: ROW_HEIGHT,
    hide: 'sheet.mutation.set-row-hidden',
    show: 'sheet.mutation.set-row-visible',
  },
} as const;
type Axis = keyof typeof LINES;

const lineRange = (meta: SheetMeta, axis: Axis, line: number): object =>
  rangeOf(
    axis === 'rows'
      ? { row: line, column: 1, rows: 1, columns: meta.columns }
      : { row: 1, column: line, rows: meta.rows, columns: 1 },
  );

function sizes(
  univer: Univer,
  meta: SheetMeta,
  before: Readonly<Record<number, number>>,
  after: Readonly<Record<number, number>>,
  axis: Axis,
): void {
  const { size, key, standard } = LINES[axis];
  const bySize = new Map<number, object[]>();
  for (const line of new Set([...Object.keys(before), ...Object.keys(after)].map(Number))) {
    const pixels = after[line] ?? standard;
    if (pixels === before[line]) continue;
    bySize.set(pixels, [...(bySize.get(pixels) ?? []), lineRange(meta, axis, line)]);
  }
  for (const [pixels, ranges] of bySize) fromHostOnSheet(univer, meta.id, size, { ranges, [key]: pixels });
}

function hidden(
  univer: Univer,
  meta: SheetMeta,
  before: readonly number[],
  after: readonly number[],
  axis: Axis,
): void {
  const { hide, show } = LINES[axis];
  const gone = after.filter((line) => !before.includes(line)).map((line) => lineRange(meta, axis, line));
  const back = before.filter((line) => !after.includes(line)).map((line) => lineRange(meta, axis, line));
  if (back.length > 0) fromHostOnSheet(univer, meta.id, show, { ranges: back });
  if (gone.length > 0) fromHostOnSheet(univer, meta.id, hide, { ranges: gone });
}

function merges(univer: Univer, before: SheetMeta, after: SheetMeta): void {
  const removed = before.merges.filter((rect) => !after.merges.some((other) => same(rect, other)));
  const added = after.merges.filter((rect) => !before.merges.some((other) => same(rect, other)));
  if (removed.length > 0) {
    fromHostOnSheet(univer, after.id, 'sheet.mutation.remove-worksheet-merge', { ranges: removed.map(rangeOf) });
  }
  if (added.length > 0)
    fromHostOnSheet(univer, after.id, 'sheet.mutation.add-worksheet-merge', { ranges: added.map(rangeOf) });
}
