import type { GridSize, Input, Style } from '../book';
import { columnsOf, production, type Column, type Table } from '../tables';
import { asCell } from './as-cell';
import type { TabWrites } from './tab-writes';

/** Rows that a new tab has at least. */
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

const HEADER_LOOK = { bold: true, background: '#f3eef2', wrap: true, verticalAlign: 'middle' } as const;
/** Dark on the header of a column that holds the user's own words in a rebuilt table. */
const KEPT_LOOK = { background: '#e6f0ea' } as const;

/** How large a new tab is to be for a header and so many rows. */
export function newTabSize(columns: number, rows: number): GridSize {
  return { rows: Math.max(LEAST_ROWS, rows + 101), columns: Math.max(LEAST_COLUMNS, columns) };
}

/**
 * A new tab for a table: header in row 1, looks, widths, frozen header, drop-downs for closed lists; room for
 * `rowCount` rows and more.
 * Formats reach down the whole grid, so that rows added later have them.
 */
export function newTableTab(table: Table, extras: readonly string[], rowCount: number): TabWrites {
  const columns = columnsOf(table).map(([, column]) => column);
  const width = columns.length + extras.length;
  const size = newTabSize(width, rowCount);
  const header: readonly Input[] = [...columns.map((column) => column.name), ...extras.map((name) => asCell(name))];
  const below = { row: 2, rows: size.rows - 1 };
  return {
    size,
    values: [{ row: 1, column: 1, cells: [header] }],
    formulas: [],
    notes: [],
    styles: [
      { areas: [{ row: 1, column: 1, rows: 1, columns: width }], ...HEADER_LOOK },
      ...keptHeaders(columns),
      ...columnFormats(columns, below),
    ],
    dropdowns: columns.flatMap((column, index) =>
      column.kind === 'choice' && (table.kind === 'input' || column.kept)
        ? [{ area: { ...below, column: index + 1, columns: 1 }, choices: column.choices }]
        : [],
    ),
    widths: [...columns.map((column) => column.width), ...extras.map(() => 120)],
    frozenRows: 1,
  };
}

/** A new Production tab: each setting's name, and its value if `values` gives one. */
export function newProductionTab(values: readonly (readonly Input[])[]): TabWrites {
  const size = newTabSize(3, values.length);
  return {
    size,
    values: [{ row: 1, column: 1, cells: [['Setting', 'Value', 'What it is for'], ...values] }],
    formulas: [],
    notes: [],
    styles: [
      { areas: [{ row: 1, column: 1, rows: 1, columns: 3 }], ...HEADER_LOOK },
      { areas: settingAreas('date'), numberFormat: 'yyyy-mm-dd' },
      { areas: settingAreas('money'), numberFormat: '#,##0.00' },
      { areas: [...settingAreas('eighths'), ...settingAreas('list')], numberFormat: '@' },
      { areas: [{ row: 2, column: 2, rows: values.length, columns: 1 }], align: 'left' },
    ],
    dropdowns: Object.values(production.settings).flatMap((setting, index) =>
      setting.kind === 'choice'
        ? [{ area: { row: index + 2, column: 2, rows: 1, columns: 1 }, choices: setting.choices }]
        : [],
    ),
    widths: [190, 220, 380],
    frozenRows: 1,
  };
}

function settingAreas(kind: Column['kind']): Style['areas'] {
  return Object.values(production.settings).flatMap((setting, index) =>
    setting.kind === kind ? [{ row: index + 2, column: 2, rows: 1, columns: 1 }] : [],
  );
}

function keptHeaders(columns: readonly Column[]): readonly Style[] {
  const areas = columns.flatMap((column, index) =>
    column.kept ? [{ row: 1, column: index + 1, rows: 1, columns: 1 }] : [],
  );
  return areas.length === 0 ? [] : [{ areas, ...KEPT_LOOK }];
}

/** One style a number format, for all columns that have it. */
export function columnFormats(
  columns: readonly (Column | null)[],
  below: { readonly row: number; readonly rows: number },
): readonly Style[] {
  const byFormat = new Map<string, number[]>();
  columns.forEach((column, index) => {
    if (column === null || column.format === '') return;
    byFormat.set(column.format, [...(byFormat.get(column.format) ?? []), index + 1]);
  });
  return [...byFormat].map(([numberFormat, places]) => ({
    areas: places.map((column) => ({ ...below, column, columns: 1 })),
    numberFormat,
  }));
}
