import fc from 'fast-check';
import type {
  CellFormat,
  CellSnapshot,
  ConditionalFormatSnapshot,
  ProtectionSnapshot,
  Rect,
  Scalar,
  SheetSnapshot,
  TextRun,
  ValidationSnapshot,
  WorkbookSnapshot,
} from '../../src/snapshot';

/** An empty sheet, to be changed. */
export function sheetOf(cells: readonly CellSnapshot[], rest: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return {
    id: 0,
    name: 'Sheet1',
    hidden: false,
    tabColor: null,
    rows: 1000,
    columns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    hideGridlines: false,
    cells,
    columnWidths: {},
    rowHeights: {},
    hiddenRows: [],
    hiddenColumns: [],
    merges: [],
    conditionalFormats: [],
    protections: [],
    filter: null,
    ...rest,
  };
}

/** A workbook of the sheets given, to be changed. */
export function bookOf(sheets: readonly SheetSnapshot[], rest: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return {
    title: 'Made-up film',
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    activeSheetId: sheets[0]?.id ?? 0,
    sheets,
    names: [],
    metadata: [],
    documentProperties: {},
    ...rest,
  };
}

const ROWS = 8;
const COLUMNS = 6;

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    'a\nb',
    'a\r\nb',
    '_x000D_',
    '=SUM(A1)',
    "'quoted",
    '#N/A',
    '1e5',
    'TRUE',
    '\u0000',
    '\ud800',
    '<b>&amp;',
    '007',
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.double({ min: 0, max: 80_000, noNaN: true }),
);
const cellError = fc.record({
  error: fc.constantFrom('#N/A', '#REF!', '#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#ERROR!', 'Loading...', '#NULL!'),
  message: fc.string({ maxLength: 10 }),
}) as fc.Arbitrary<Extract<Scalar, object>>;
const value = fc.oneof(text, number, fc.boolean(), cellError);

/** A record whose keys may each be missing; never with `undefined` inside. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const side = fc.record({
  style: fc.constantFrom('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
  color: colour,
});
const looks = {
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strikethrough: fc.boolean(),
  fontColor: colour,
  fontFamily: fc.constantFrom('Arial', 'Roboto', 'Courier New'),
  fontSize: fc.integer({ min: 6, max: 40 }),
};
const format = some({
  ...looks,
  numberFormat: fc.constantFrom(
    '0.00',
    '#,##0;[Red]-#,##0',
    'yyyy-mm-dd',
    'm/d/yyyy h:mm:ss',
    '[h]:mm',
    '@',
    '"$"#,##0.00',
    '0%',
  ),
  background: colour,
  horizontalAlignment: fc.constantFrom('left', 'center', 'right'),
  verticalAlignment: fc.constantFrom('top', 'middle', 'bottom'),
  wrap: fc.constantFrom('OVERFLOW', 'WRAP', 'CLIP'),
  textRotation: fc.integer({ min: -90, max: 90 }),
  borders: some({ top: side, right: side, bottom: side, left: side }),
}) as fc.Arbitrary<CellFormat>;

const rect = fc
  .tuple(
    fc.integer({ min: 1, max: ROWS }),
    fc.integer({ min: 1, max: COLUMNS }),
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([row, column, rows, columns]): Rect => ({ row, column, rows, columns }));

const validation = fc.oneof(
  fc.constantFrom<ValidationSnapshot>(
    { criteria: 'VALUE_IN_LIST', values: [['Open', 'Closed'], true], allowInvalid: false },
    { criteria: 'VALUE_IN_LIST', values: [['a,b', 'c"d'], false], allowInvalid: true, help: 'Pick one' },
    { criteria: 'CHECKBOX', values: [], allowInvalid: false },
    { criteria: 'CHECKBOX', values: ['yes', 'no'], allowInvalid: false },
    { criteria: 'NUMBER_BETWEEN', values: [1, 5], allowInvalid: true },
    { criteria: 'DATE_AFTER', values: [46_297], allowInvalid: false },
    { criteria: 'CUSTOM_FORMULA', values: ['=A1>5'], allowInvalid: false },
    { criteria: 'VALUE_IN_RANGE', values: ['Sheet1!$A$1:$A$5', true], allowInvalid: true },
    { criteria: 'TEXT_CONTAINS', values: ['x"y'], allowInvalid: true },
  ),
);

const formula = fc.constantFrom(
  '=SUM(A1:B2)',
  '=TAX(A1)',
  '=IF(A1="",,"x")',
  '=FILTER(A1:A5,B1:B5>1)',
  '=SUM(A2:A)',
  '=1+',
  '=TEXTJOIN("",TRUE,A1)',
  `="${'long'.repeat(90)}"&TAX("q""q")`,
);

const run = (length: number): fc.Arbitrary<TextRun[]> =>
  fc
    .uniqueArray(
      fc
        .tuple(fc.integer({ min: 0, max: Math.max(0, length - 1) }), some(looks), fc.boolean())
        .map(([start, looked, linked]): TextRun => ({
          start,
          ...(linked ? { link: 'https://example.org/?a=1&b=2' } : {}),
          ...(Object.keys(looked).length === 0 ? {} : { format: looked }),
        })),
      { selector: ({ start }) => start, minLength: 1, maxLength: 3 },
    )
    .map((runs) => runs.sort((a, b) => a.start - b.start));

const content: fc.Arbitrary<Partial<CellSnapshot>> = fc.oneof(
  value.map((each) => ({ value: each })),
  fc.tuple(formula, fc.option(value)).map(([each, computed]) => ({ formula: each, computed })),
  fc.option(value).map((computed) => ({ spill: true as const, computed })),
  fc.string({ minLength: 1, maxLength: 8 }).chain((each) => run(each.length).map((runs) => ({ value: each, runs }))),
  fc.constant({}),
);

const cell = fc.tuple(
  fc.integer({ min: 1, max: ROWS }),
  fc.integer({ min: 1, max: COLUMNS }),
  content,
  some({ format, note: text, validation }),
);

const cells = fc.uniqueArray(cell, { selector: ([row, column]) => row * 100 + column, maxLength: 12 }).map((list) =>
  list
    .map(([row, column, held, extra]): CellSnapshot => ({ row, column, ...held, ...extra }))
    .filter((each) => Object.keys(each).length > 2)
    .sort((a, b) => a.row - b.row || a.column - b.column),
);

const conditional = fc.record({
  ranges: fc.array(rect, { minLength: 1, maxLength: 2 }),
  criteria: fc.constantFrom('CUSTOM_FORMULA', 'NUMBER_GREATER_THAN', 'TEXT_CONTAINS', 'CELL_EMPTY', 'DATE_BEFORE'),
  values: fc.constantFrom<(string | number)[]>([], [5], ['=$A1>2'], ['x']),
  format: some({ bold: fc.boolean(), background: colour, fontColor: colour }),
}) as fc.Arbitrary<ConditionalFormatSnapshot>;

const protection = fc
  .record({
    description: fc.string({ maxLength: 8 }),
    warningOnly: fc.boolean(),
    editors: fc.constantFrom<string[]>([], ['ap@example.org']),
    unprotected: fc.array(rect, { maxLength: 1 }),
    range: fc.option(rect),
  })
  .map(({ range, ...rest }): ProtectionSnapshot => (range === null ? rest : { ...rest, range }));

const pixels = (max: number): fc.Arbitrary<Record<number, number>> =>
  fc.dictionary(fc.integer({ min: 1, max }).map(String), fc.integer({ min: 2, max: 400 }), {
    noNullPrototype: true,
    maxKeys: 3,
  });

const sheet = fc.record({
  hidden: fc.boolean(),
  tabColor: fc.option(colour),
  rows: fc.integer({ min: ROWS + 3, max: 1500 }),
  columns: fc.integer({ min: COLUMNS + 3, max: 40 }),
  frozenRows: fc.integer({ min: 0, max: 2 }),
  frozenColumns: fc.integer({ min: 0, max: 2 }),
  hideGridlines: fc.boolean(),
  cells,
  columnWidths: pixels(COLUMNS),
  rowHeights: pixels(ROWS),
  hiddenRows: fc.constantFrom<number[]>([], [2], [3, 9]),
  hiddenColumns: fc.constantFrom<number[]>([], [1], [2, 8]),
  merges: fc.constantFrom<Rect[]>([], [{ row: 2, column: 2, rows: 2, columns: 3 }]),
  conditionalFormats: fc.array(conditional, { maxLength: 3 }),
  protections: fc.array(protection, { maxLength: 2 }),
  filter: fc.option(rect),
});

const sheetName = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    'Cost report',
    "It's",
    'A/B: [x]',
    'History',
    'A sheet with a name that is longer than thirty-one characters',
    'Ünïcode 日本',
  ),
);

/** Workbooks with some of everything that a snapshot can hold. */
export const anyBook: fc.Arbitrary<WorkbookSnapshot> = fc
  .tuple(
    fc.array(sheet, { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(sheetName, { minLength: 3, maxLength: 3, selector: (name) => name.toLowerCase() }),
    fc.uniqueArray(fc.integer({ min: 0, max: 2_000_000_000 }), { minLength: 3, maxLength: 3 }),
    fc.record({
      title: fc.string({ maxLength: 12 }),
      locale: fc.constantFrom('en_US', 'de_DE', 'en_GB'),
      timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York'),
      named: fc.option(rect),
      key: fc.string({ minLength: 1, maxLength: 8 }),
      property: text,
    }),
  )
  .map(([sheets, names, ids, { title, locale, timeZone, named, key, property }]) => {
    const made = sheets.map((each, index): SheetSnapshot => ({
      ...each,
      id: ids[index] ?? index,
      name: names[index] ?? `S${index}`,
    }));
    const last = made[made.length - 1]?.id ?? 0;
    return {
      title,
      locale,
      timeZone,
      activeSheetId: last,
      sheets: made,
      names: named === null ? [] : [{ name: 'Rates', sheetId: last, range: named }],
      metadata: [{ id: 7, key, value: null, visibility: 'DOCUMENT', at: { sheetId: last, row: 3 } }],
      documentProperties: { [key]: property },
    };
  });
