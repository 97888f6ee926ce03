import type { IRange } from '@univerjs/core';
import type { SheetMeta, UserAction } from '../../src/server/protocol';
import type { Rect } from '../../src/snapshot';
import type { ActionContext, Params } from './actions';
import { rectOf } from './ranges';

type Translate = (params: Params, context: ActionContext) => readonly UserAction[];

/** Commands that the host has no counterpart for; nothing happens. */
export const REFUSED: ReadonlySet<string> = new Set([
  'sheet.command.insert-range-move-down',
  'sheet.command.insert-range-move-right',
  'sheet.command.delete-range-move-left',
  'sheet.command.delete-range-move-up',
  'sheet.command.move-rows',
  'sheet.command.move-cols',
  'sheet.command.reorder-range',
  'sheet.command.copy-sheet',
  'sheet.command.split-text-to-columns',
]);

/** Commands that are left to the host, by id. */
export const COMMANDS: ReadonlyMap<string, Translate> = new Map<string, Translate>([
  ['sheet.command.insert-row', lines('insertRows')],
  ['sheet.command.insert-row-by-range', lines('insertRows')],
  ['sheet.command.insert-col', lines('insertColumns')],
  ['sheet.command.insert-col-by-range', lines('insertColumns')],
  ['sheet.command.remove-row', lines('deleteRows')],
  ['sheet.command.remove-row-by-range', lines('deleteRows')],
  ['sheet.command.remove-col', lines('deleteColumns')],
  ['sheet.command.remove-col-by-range', lines('deleteColumns')],
  ['sheet.command.insert-sheet', insertSheet],
  ['sheet.command.remove-sheet', onSheet((sheetId) => ({ kind: 'deleteSheet', sheetId }))],
  [
    'sheet.command.set-worksheet-name',
    onSheet((sheetId, params) => ({ kind: 'renameSheet', sheetId, name: String(params['name']) })),
  ],
  [
    'sheet.command.set-worksheet-order',
    onSheet((sheetId, params) => ({ kind: 'moveSheet', sheetId, index: Number(params['order']) })),
  ],
  ['sheet.command.set-worksheet-hidden', onSheet((sheetId) => ({ kind: 'hideSheet', sheetId, hidden: true }))],
  ['sheet.command.set-worksheet-show', onSheet((sheetId) => ({ kind: 'hideSheet', sheetId, hidden: false }))],
  [
    'sheet.command.set-tab-color',
    onSheet((sheetId, params) => ({ kind: 'tabColor', sheetId, color: colourOf(params['value']) })),
  ],
]);

const colourOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The sheet a command names, else the one shown. */
function sheetOfParams(params: Params, context: ActionContext): SheetMeta | null {
  const key = params['subUnitId'];
  return typeof key === 'string' ? context.sheet(key) : (context.selected()?.sheet ?? null);
}

function onSheet(action: (sheetId: number, params: Params) => UserAction): Translate {
  return (params, context) => {
    const sheet = sheetOfParams(params, context);
    return sheet === null ? [] : [action(sheet.id, params)];
  };
}

function lines(kind: 'insertRows' | 'insertColumns' | 'deleteRows' | 'deleteColumns'): Translate {
  return (params, context) => {
    const sheet = sheetOfParams(params, context);
    if (sheet === null) return [];
    const range = params['range'] as IRange | undefined;
    const ranges: readonly Rect[] =
      range === undefined ? (context.selected()?.ranges ?? []) : [rectOf(range, sheet.rows, sheet.columns)];
    const byRows = kind === 'insertRows' || kind === 'deleteRows';
    return ranges
      .map((rect) => (byRows ? { first: rect.row, count: rect.rows } : { first: rect.column, count: rect.columns }))
      .sort((a, b) => b.first - a.first)
      .map((span) => ({ kind, sheetId: sheet.id, ...span }));
  };
}

function insertSheet(params: Params, context: ActionContext): readonly UserAction[] {
  const sheets = context.sheets();
  const names = new Set(sheets.map((meta) => meta.name.toLowerCase()));
  let number = sheets.length + 1;
  while (names.has(`sheet${number}`)) number += 1;
  const index = typeof params['index'] === 'number' ? params['index'] : sheets.length;
  return [{ kind: 'insertSheet', name: `Sheet${number}`, index }];
}
