import type { ICellData, IRange } from '@univerjs/core';
import type { EnteredRun, FormatPatch, SheetMeta, UserAction } from '../../src/server/protocol';
import type { ActionContext, Params } from './actions';
import { factsOf } from './cells';
import { rectOf, rectsOf } from './ranges';
import { patchOf } from './styles';

type Translate = (params: Params, context: ActionContext) => readonly UserAction[];
type Matrix = Readonly<Record<string, Readonly<Record<string, ICellData | null | undefined>> | undefined>>;

/** Mutations that a person's commands have already made in the grid, by id. */
export const MUTATIONS: ReadonlyMap<string, Translate> = new Map<string, Translate>([
  [
    'sheet.mutation.set-range-values',
    onSheet((sheet, params, context) => written(sheet, params['cellValue'], context)),
  ],
  ['sheet.mutation.move-range', moved],
  ['sheet.mutation.set.numfmt', onSheet(numberFormats)],
  [
    'sheet.mutation.remove.numfmt',
    onSheet((sheet, params) => [
      { kind: 'format', sheetId: sheet.id, ranges: rects(sheet, params['ranges']), format: { numberFormat: null } },
    ]),
  ],
  ['sheet.mutation.set-worksheet-col-width', onSheet(sizes('columnWidth', 'colWidth'))],
  ['sheet.mutation.set-worksheet-row-height', onSheet(sizes('rowHeight', 'rowHeight'))],
  ['sheet.mutation.set-col-hidden', onSheet(hidden('hideColumns', true))],
  ['sheet.mutation.set-col-visible', onSheet(hidden('hideColumns', false))],
  ['sheet.mutation.set-row-hidden', onSheet(hidden('hideRows', true))],
  ['sheet.mutation.set-row-visible', onSheet(hidden('hideRows', false))],
  [
    'sheet.mutation.add-worksheet-merge',
    onSheet((sheet, params) => [{ kind: 'merge', sheetId: sheet.id, ranges: rects(sheet, params['ranges']) }]),
  ],
  [
    'sheet.mutation.remove-worksheet-merge',
    onSheet((sheet, params) => [{ kind: 'unmerge', sheetId: sheet.id, ranges: rects(sheet, params['ranges']) }]),
  ],
  [
    'sheet.mutation.set-frozen',
    onSheet((sheet, params) => [
      {
        kind: 'freeze',
        sheetId: sheet.id,
        rows: Math.max(0, Number(params['ySplit'])),
        columns: Math.max(0, Number(params['xSplit'])),
      },
    ]),
  ],
  ['sheet.mutation.update-note', onNote(noteText)],
  ['sheet.mutation.remove-note', onNote(() => '')],
]);

function onSheet(
  translate: (sheet: SheetMeta, params: Params, context: ActionContext) => readonly UserAction[],
): Translate {
  return (params, context) => {
    const sheet = context.sheet(String(params['subUnitId']));
    return sheet === null ? [] : translate(sheet, params, context);
  };
}

function onNote(text: (params: Params) => string): Translate {
  return (params, context) => {
    const sheet = context.sheet(String(params['sheetId']));
    if (sheet === null || typeof params['row'] !== 'number' || typeof params['col'] !== 'number') return [];
    return [{ kind: 'note', sheetId: sheet.id, row: params['row'] + 1, column: params['col'] + 1, note: text(params) }];
  };
}

function noteText(params: Params): string {
  const text = (params['note'] as { readonly note?: unknown } | undefined)?.note;
  return typeof text === 'string' ? text : '';
}

const rects = (sheet: SheetMeta, ranges: unknown): ReturnType<typeof rectOf>[] =>
  (Array.isArray(ranges) ? (ranges as readonly IRange[]) : []).map((range) => rectOf(range, sheet.rows, sheet.columns));

/** Contents and formats of a block of cells, as few actions as they need. */
function written(sheet: SheetMeta, cellValue: unknown, context: ActionContext): UserAction[] {
  const texts: [row: number, column: number, text: string | null][] = [];
  const formats = new Map<string, [number, number][]>();
  const cleared: [number, number][] = [];
  forEachCell(cellValue, (row, column, cell) => {
    if (cell === null) {
      texts.push([row, column, null]);
      cleared.push([row, column]);
      return;
    }
    if ('v' in cell || 'f' in cell || 'p' in cell || 'si' in cell) {
      const shared = typeof cell.si === 'string' && !cell.f ? context.formula(sheet, row, column) : null;
      texts.push([row, column, shared ?? enteredText(cell, context)]);
    }
    if (!('s' in cell)) return;
    const style = typeof cell.s === 'string' ? context.style(cell.s) : cell.s;
    if (style === null || style === undefined) cleared.push([row, column]);
    else {
      const patch = context.pasting() ? pastedPatch(patchOf(style)) : patchOf(style);
      const key = JSON.stringify(patch);
      formats.set(key, [...(formats.get(key) ?? []), [row, column]]);
    }
  });
  const actions: UserAction[] = [];
  if (cleared.length > 0) actions.push({ kind: 'clearFormat', sheetId: sheet.id, ranges: rectsOf(cleared) });
  for (const [key, cells] of formats) {
    if (key === '{}') continue;
    actions.push({ kind: 'format', sheetId: sheet.id, ranges: rectsOf(cells), format: JSON.parse(key) as object });
  }
  const filled = texts.filter(([, , text]) => text !== null);
  const emptied = texts.filter(([, , text]) => text === null);
  if (emptied.length > 0) {
    actions.push({ kind: 'clear', sheetId: sheet.id, ranges: rectsOf(emptied.map(([row, column]) => [row, column])) });
  }
  if (filled.length > 0) actions.push({ kind: 'enter', sheetId: sheet.id, runs: runsOf(filled) });
  return actions;
}

/** What a style of pasted text changes: not the font that the grid library gives to text that came without one. */
function pastedPatch({ fontFamily, fontSize, ...rest }: FormatPatch): FormatPatch {
  const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)) as FormatPatch;
  return fontFamily === 'Arial' && fontSize === 11
    ? set
    : { ...set, ...(fontFamily !== undefined && { fontFamily }), ...(fontSize !== undefined && { fontSize }) };
}

function forEachCell(matrix: unknown, visit: (row: number, column: number, cell: ICellData | null) => void): void {
  for (const [row, cells] of Object.entries((matrix ?? {}) as Matrix)) {
    for (const [column, cell] of Object.entries(cells ?? {})) visit(Number(row) + 1, Number(column) + 1, cell ?? null);
  }
}

/** What a person would type to get this cell; null for an empty one. Text that was not typed stays text. */
function enteredText(cell: ICellData, context: ActionContext): string | null {
  const typed = factsOf(cell).typed;
  if (typed !== undefined) return typed === '' ? null : typed;
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  const value = cell.v ?? cell.p?.body?.dataStream.replace(/\r\n$/, '');
  if (value === undefined || value === '') return null;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' || context.pasting() ? String(value) : `'${value}`;
}

function runsOf(texts: readonly (readonly [number, number, string | null])[]): EnteredRun[] {
  const sorted = [...texts].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const runs: { row: number; column: number; texts: (string | null)[] }[] = [];
  for (const [row, column, text] of sorted) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row === row && last.column + last.texts.length === column) last.texts.push(text);
    else runs.push({ row, column, texts: [text] });
  }
  return runs;
}

function moved(params: Params, context: ActionContext): readonly UserAction[] {
  return ['from', 'to'].flatMap((end) => {
    const part = params[end] as { subUnitId?: string; value?: unknown } | undefined;
    const sheet = context.sheet(String(part?.subUnitId));
    return sheet === null ? [] : written(sheet, part?.value, context);
  });
}

function numberFormats(sheet: SheetMeta, params: Params): readonly UserAction[] {
  const values = (params['values'] ?? {}) as Readonly<Record<string, { readonly ranges: readonly IRange[] }>>;
  const patterns = (params['refMap'] ?? {}) as Readonly<Record<string, { readonly pattern: string }>>;
  return Object.entries(values).map(([id, { ranges }]) => ({
    kind: 'format',
    sheetId: sheet.id,
    ranges: rects(sheet, ranges),
    format: { numberFormat: patterns[id]?.pattern ?? null },
  }));
}

function sizes(kind: 'columnWidth' | 'rowHeight', key: string) {
  return (sheet: SheetMeta, params: Params): readonly UserAction[] => {
    const size = params[key] as number | Readonly<Record<number, number | null>>;
    return rects(sheet, params['ranges']).flatMap((rect) => {
      const [first, count] = kind === 'columnWidth' ? [rect.column, rect.columns] : [rect.row, rect.rows];
      if (typeof size === 'number') return [{ kind, sheetId: sheet.id, first, count, pixels: size }];
      return Array.from({ length: count }, (_, index) => first + index).flatMap((line) => {
        const pixels = size[line - 1];
        return pixels === null || pixels === undefined
          ? []
          : [{ kind, sheetId: sheet.id, first: line, count: 1, pixels }];
      });
    });
  };
}

function hidden(kind: 'hideRows' | 'hideColumns', hide: boolean) {
  return (sheet: SheetMeta, params: Params): readonly UserAction[] =>
    rects(sheet, params['ranges']).map((rect) => ({
      kind,
      sheetId: sheet.id,
      ...(kind === 'hideRows' ? { first: rect.row, count: rect.rows } : { first: rect.column, count: rect.columns }),
      hidden: hide,
    }));
}
