import type { NameSnapshot, WorkbookSnapshot } from '../snapshot';
import { formatA1, parseA1 } from '../values';
import { colourReader } from './colours';
import { applyCorrections, findCorrections } from './corrections';
import { takeHidden, writeHidden } from './hidden-sheet';
import { sampleOf } from './sample';
import { readSheet } from './sheet-read';
import { fileSheetNames, writeSheet } from './sheet-write';
import { defaultFont, listOf, newWorkbook, parseWorkbook, themeXml, workbookBytes } from './store';
import type { Workbook } from './store';

/** The most cells of a named range that is written into the file; the file library keeps names cell by cell. */
const NAME_LIMIT = 100_000;

function build(book: WorkbookSnapshot): Workbook {
  const workbook = newWorkbook();
  workbook.title = book.title;
  const names = fileSheetNames(book.sheets.map(({ name }) => name));
  for (const [index, sheet] of book.sheets.entries()) writeSheet(workbook, sheet, names[index] ?? sheet.name);
  const activeTab = book.sheets.findIndex(({ id }) => id === book.activeSheetId);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 20_000,
      height: 12_000,
      firstSheet: 0,
      activeTab: Math.max(0, activeTab),
      visibility: 'visible',
    },
  ];
  for (const { name, sheetId, range } of book.names) {
    const sheet = names[book.sheets.findIndex(({ id }) => id === sheetId)];
    if (sheet === undefined || name in {} || range.rows * range.columns > NAME_LIMIT) continue;
    const address = formatA1(range).replace(/[A-Z]+|\d+/g, '$$$&');
    workbook.definedNames.add(`'${sheet.replaceAll("'", "''")}'!${address}`, name);
  }
  return workbook;
}

/** The file's own account of itself, without our corrections. */
function account(workbook: Workbook): WorkbookSnapshot {
  const reading = { colour: colourReader(themeXml(workbook)), font: defaultFont(workbook) };
  const sheets = workbook.worksheets.map((sheet, index) => readSheet(sheet, index, reading));
  const activeTab = listOf(workbook.views)[0]?.activeTab;
  return {
    title: workbook.title === '' ? 'Untitled spreadsheet' : workbook.title,
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    activeSheetId: sheets[activeTab ?? 0]?.id ?? 0,
    sheets,
    names: readNames(workbook, new Map(sheets.map(({ name, id }) => [name, id]))),
    metadata: [],
    documentProperties: {},
  };
}

function readNames(workbook: Workbook, ids: ReadonlyMap<string, number>): NameSnapshot[] {
  return workbook.definedNames.model.flatMap(({ name, ranges }): NameSnapshot[] => {
    const found = parseA1(ranges[0] ?? '');
    const sheetId = ids.get(found?.sheet ?? '');
    if (name.startsWith('_xlnm') || found?.rows === undefined || found.columns === undefined || sheetId === undefined)
      return [];
    return [
      { name, sheetId, range: { row: found.row, column: found.column, rows: found.rows, columns: found.columns } },
    ];
  });
}

/**
 * Reads an .xlsx of Excel, LibreOffice, Google or this host. What we wrote comes back exactly, unless another program changed it since.
 * Throws one Error whose message says that and why the file cannot be read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const workbook = await parseWorkbook(bytes);
  try {
    const corrections = takeHidden(workbook);
    const read = account(workbook);
    return corrections === null ? read : applyCorrections(read, corrections);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`This is not a readable .xlsx workbook: ${why}.`, { cause: error });
  }
}

/**
 * Writes an .xlsx that Excel and Sheets open. What the format has no place for goes into a hidden sheet: to know what that is,
 * a sample of the workbook is written and read back.
 */
export async function writeXlsx(book: WorkbookSnapshot): Promise<Uint8Array> {
  const sample = sampleOf(book);
  const read = account(await parseWorkbook(await workbookBytes(build(sample))));
  const workbook = build(book);
  writeHidden(workbook, findCorrections(read, book, sample));
  return workbookBytes(workbook);
}
