import { Workbook } from '@cj-tech-master/excelts';
import type { Borders, Cell, Fill, Font, Style, Worksheet } from '@cj-tech-master/excelts';

export type { Borders, Cell, Fill, Font, Style, Worksheet };
export { Workbook };

/** Font of cells without a format in the files we write: that of an untouched cell in Sheets. */
const DEFAULT_FONT = { name: 'Arial', size: 10 } as const;

/** An empty workbook of the file library. */
export function newWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.model = { ...workbook.model, defaultFont: DEFAULT_FONT };
  return workbook;
}

/** Parses a file. Whatever is wrong with it, one error says that it is no readable .xlsx and why. */
export async function parseWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error('it is not a zip archive');
    await workbook.xlsx.load(bytes);
    if (workbook.worksheets.length === 0) throw new Error('it has no sheets');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`This is not a readable .xlsx workbook: ${why}.`, { cause: error });
  }
  return workbook;
}

/** A workbook as the bytes of an .xlsx. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Font of the file's cells without a format. */
export function defaultFont(workbook: Workbook): { readonly name?: string; readonly size?: number } {
  const font: unknown = workbook.model.defaultFont;
  if (typeof font !== 'object' || font === null) return {};
  const name = 'name' in font && typeof font.name === 'string' ? { name: font.name } : {};
  return 'size' in font && typeof font.size === 'number' ? { ...name, size: font.size } : name;
}

/** XML text of the file's theme, empty if there is none. */
export function themeXml(workbook: Workbook): string {
  const themes: unknown = workbook.model.themes;
  if (typeof themes !== 'object' || themes === null) return '';
  const first: unknown = Object.values(themes)[0];
  return typeof first === 'string' ? first : '';
}

/**
 * Lists of a sheet or workbook that the library's types promise, but that are missing for files without that part.
 * Example: `listOf(sheet.views)` is empty for a file without `<sheetViews>`.
 */
export function listOf<T>(list: readonly T[] | null | undefined): readonly T[] {
  return list ?? [];
}
