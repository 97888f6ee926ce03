import { readXlsx } from '../../src/xlsx';
import type { CellSnapshot, SheetSnapshot } from '../../src/snapshot';
import { rawFile } from './raw-file';
import type { RawFile } from './raw-file';

async function read(file: RawFile): Promise<SheetSnapshot> {
  const book = await readXlsx(rawFile(file));
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('no sheet was read');
  return sheet;
}

const cells = async (rows: string, rest: Omit<RawFile, 'sheet'> = {}): Promise<readonly CellSnapshot[]> =>
  (await read({ sheet: `<sheetData>${rows}</sheetData>`, ...rest })).cells;

test('ragged rows without a dimension: values of every kind, in their places', async () => {
  const rows =
    '<row r="2"><c r="B2"><v>12.5</v></c><c r="D2" t="inlineStr"><is><t xml:space="preserve"> two </t></is></c></row>' +
    '<row r="5"><c r="A5" t="b"><v>1</v></c><c r="B5" t="e"><v>#N/A</v></c><c r="C5" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>';
  expect(await cells(rows)).toEqual([
    { row: 2, column: 2, value: 12.5 },
    { row: 2, column: 4, value: ' two ' },
    { row: 5, column: 1, value: true },
    { row: 5, column: 2, value: { error: '#N/A', message: '' } },
    { row: 5, column: 3, formula: '="a"&"b"', computed: 'ab' },
  ]);
});

test('a shared formula is written out for each of its cells', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
  expect((await cells(rows)).map(({ formula, computed }) => [formula, computed])).toEqual([
    ['=B1*$C$1', 2],
    ['=B2*$C$1', 4],
    ['=B3*$C$1', 6],
  ]);
});

test('an array formula keeps its other cells as shown values, not as entries', async () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
  expect(await cells(rows)).toEqual([
    { row: 1, column: 1, formula: '=ARRAYFORMULA(B1:B2*2)', computed: 2 },
    { row: 2, column: 1, computed: 4, spill: true },
  ]);
});

test("Google's way of writing what Excel lacks is undone", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><f>IFERROR(__xludf.DUMMYFUNCTION("EFC(A2:B9,""x"")"),"old")</f><v>old</v></c>' +
    '<c r="B1"><f>IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),7)</f><v>7</v></c>' +
    '<c r="C1"><f>_xlfn.TEXTJOIN(",",TRUE,A1)+_xlfn._xlws.FILTER(A1,A1)</f><v>1</v></c></row>';
  expect(await cells(rows)).toEqual([
    { row: 1, column: 1, formula: '=EFC(A2:B9,"x")', computed: 'old' },
    { row: 1, column: 2, spill: true, computed: 7 },
    { row: 1, column: 3, formula: '=TEXTJOIN(",",TRUE,A1)+FILTER(A1,A1)', computed: 1 },
  ]);
});

const STYLES =
  '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="4"/><name val="Calibri"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills><borders><border/></borders>' +
  '<cellXfs><xf fontId="0" fillId="0" borderId="0" numFmtId="0"/><xf fontId="1" fillId="2" borderId="0" numFmtId="0" applyFont="1" applyFill="1"/>' +
  '<xf fontId="0" fillId="0" borderId="0" numFmtId="14" applyNumberFormat="1"/></cellXfs>';

const THEME =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements><a:clrScheme name="x">' +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2>' +
  '<a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="336699"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';

test('a cell with a style alone is kept; theme colours become plain ones, lightened by their tint', async () => {
  const [cell, ...others] = await cells('<row r="1"><c r="A1" s="1"/><c r="B1" s="0"/></row>', {
    styles: STYLES,
    theme: THEME,
  });
  expect(others).toEqual([]);
  expect(cell).toEqual({ row: 1, column: 1, format: { background: '#8cb3d9', fontColor: '#336699', bold: true } });
});

test('dates are serials, also in a file that counts from 1904', async () => {
  const row = '<row r="1"><c r="A1" s="2"><v>45000.25</v></c></row>';
  const [date] = await cells(row, { styles: STYLES });
  expect(date?.value).toBe(45000.25);
  const [mac] = await cells(row, { styles: STYLES, workbook: '<workbookPr date1904="1"/>' });
  expect(mac?.value).toBe(46462.25);
});

test('merges, frozen panes, hidden rows and columns, widths, filter', async () => {
  const sheet = await read({
    sheet:
      '<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="2" max="2" width="20" customWidth="1"/><col min="4" max="4" hidden="1"/></cols>' +
      '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>1</v></c></row></sheetData>' +
      '<autoFilter ref="A1:C9"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  });
  expect(sheet).toMatchObject({
    frozenRows: 2,
    frozenColumns: 1,
    hideGridlines: true,
    merges: [{ row: 1, column: 1, rows: 2, columns: 2 }],
    filter: { row: 1, column: 1, rows: 9, columns: 3 },
    columnWidths: { 2: 145 },
    rowHeights: { 1: 40 },
    hiddenRows: [3],
    hiddenColumns: [4],
    rows: 1000,
    columns: 26,
  });
});

test.each([
  ['text', new TextEncoder().encode('Date,Vendor\n')],
  ['nothing', new Uint8Array()],
  ['a cut zip', rawFile({ sheet: '<sheetData/>' }).slice(0, 300)],
  ['a zip of something else', rawFile({ sheet: '<sheetData/>' }).slice(0, 0)],
])('%s is refused with one clear error', async (_, bytes) => {
  await expect(readXlsx(bytes)).rejects.toThrow(/^This is not a readable \.xlsx workbook: /);
});
