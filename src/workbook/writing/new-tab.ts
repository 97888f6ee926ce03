import type { GridSize, Input, Style } from '../book';
import { columnsOf, production, type Column, type Table } from '../tables';
import { asCell } from './as-cell';
import type { TabWrites } from './tab-writes';

/** Rows that a new tab has at least. */
const LEAST_ROWS = 1000;
/** Rows beyond them. Google's own new tabs have 1000, so every new tab takes the one call that adds rows, whatever its length. */
const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;

const HEADER_LOOK = { bold: true, background: '#f3eef2', wrap: true, verticalAlign: 'middle' } as const;
/** Dark on the header of a column that holds the user's own words in a rebuilt table. */
const KEPT_LOOK = { background: '#e6f0ea' } as const;

/** How large a new tab is to be for a header and so many rows. */
function newTabSize(columns: number, rows: number): GridSize {
  return { rows: Math.max(LEAST_ROWS, rows + 1) + SPARE_ROWS, columns: Math.max(LEAST_COLUMNS, columns) };
}

/** A column of a new tab: one of the table's, or (null) one more with only a header. */
export interface NewColumn {
  readonly header: string;
  readonly column: Column | null;
}

/** A table's own columns, as a new tab has them. */
export function declaredColumns(table: Table): readonly NewColumn[] {
  return columnsOf(table).map(([, column]) => ({ header: column.name, column }));
}

/**
 * A new tab for a table: header in row 1, looks, widths, frozen header, drop-downs for closed lists, and `rows` below. Formats
 * reach down the whole grid, so that rows added later have them.
 */
export function newTableTab(
  kind: Table['kind'],
  columns: readonly NewColumn[],
  rows: readonly (readonly Input[])[],
  rowCount = rows.length,
): TabWrites {
  const size = newTabSize(columns.length, rowCount);
  const declared = columns.map(({ column }) => column);
  const below = { row: 2, rows: size.rows - 1 };
  return {
    size,
    values: [{ row: 1, column: 1, cells: [columns.map(({ header }) => asCell(header)), ...rows] }],
    formulas: [],
    notes: [],
    styles: [
      { areas: [{ row: 1, column: 1, rows: 1, columns: columns.length }], ...HEADER_LOOK },
      ...keptHeaders(declared),
      ...columnFormats(declared, below),
    ],
    dropdowns: declared.flatMap((column, index) =>
      column?.kind === 'choice' && (kind === 'input' || column.kept)
        ? [{ area: { ...below, column: index + 1, columns: 1 }, choices: column.choices }]
        : [],
    ),
    widths: declared.map((column) => column?.width ?? 120),
    frozenRows: 1,
  };
}

/** A new Production tab: rows of name, value and purpose. */
export function newProductionTab(values: readonly (readonly Input[])[]): TabWrites {
  const size = newTabSize(3, values.length);
  return {
    size,
    values: [{ row: 1, column: 1, cells: [['Setting', 'Value', 'What it is for'], ...values] }],
    formulas: [],
    notes: [],
    styles: [
      { areas: [{ row: 1, column: 1, rows: 1, columns: 3 }], ...HEADER_LOOK },
      { areas: [{ row: 2, column: 2, rows: Math.max(values.length, 1), columns: 1 }], align: 'left' },
      ...SETTING_FORMATS.flatMap(([kinds, numberFormat]): readonly Style[] => {
        const areas = settingAreas(values, kinds);
        return areas.length === 0 ? [] : [{ areas, numberFormat }];
      }),
    ],
    dropdowns: Object.values(production.settings).flatMap((setting) =>
      setting.kind === 'choice'
        ? areasNamed(values, setting.name).map((area) => ({ area, choices: setting.choices }))
        : [],
    ),
    widths: [190, 220, 380],
    frozenRows: 1,
  };
}

const SETTING_FORMATS: readonly (readonly [kinds: readonly Column['kind'][], numberFormat: string])[] = [
  [['date'], 'yyyy-mm-dd'],
  [['money'], '#,##0.00'],
  [['eighths', 'list'], '@'],
];

function settingAreas(rows: readonly (readonly Input[])[], kinds: readonly Column['kind'][]): Style['areas'] {
  return Object.values(production.settings)
    .filter((setting) => kinds.includes(setting.kind))
    .flatMap((setting) => areasNamed(rows, setting.name));
}

/** The value cell of a setting among the rows below the header. */
function areasNamed(rows: readonly (readonly Input[])[], name: string): Style['areas'] {
  return rows.flatMap((row, index) => (row[0] === name ? [{ row: index + 2, column: 2, rows: 1, columns: 1 }] : []));
}

function keptHeaders(columns: readonly (Column | null)[]): readonly Style[] {
  const areas = columns.flatMap((column, index) =>
    column?.kept === true ? [{ row: 1, column: index + 1, rows: 1, columns: 1 }] : [],
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
