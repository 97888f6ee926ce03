import type { FileCorrections } from './corrections';
import type { Workbook } from './store';

const NAME = '__sheets_host__';
const MARK =
  'What this workbook holds beyond the file format, for the local host. Delete this sheet and only that is lost.';

/** A cell takes 32,767 characters. */
const CHUNK = 30_000;

/** Keeps corrections in a sheet of the file that Excel and Sheets do not show. */
export function writeHidden(workbook: Workbook, corrections: FileCorrections): void {
  const sheet = workbook.addWorksheet(NAME, { state: 'veryHidden' });
  const json = JSON.stringify(corrections).replace(
    /_(?=x)|[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  sheet.getCell(1, 1).value = MARK;
  for (let at = 0, row = 2; at < json.length; at += CHUNK, row += 1) {
    // The quote keeps blanks at either end of a piece.
    sheet.getCell(row, 1).value = `"${json.slice(at, at + CHUNK)}"`;
  }
}

/** Takes our hidden sheet off a file and gives what it kept; null if there is none. Throws if it was tampered with. */
export function takeHidden(workbook: Workbook): FileCorrections | null {
  const sheet = workbook.getWorksheet(NAME);
  if (sheet === undefined) return null;
  workbook.removeWorksheet(NAME);
  let json = '';
  for (let row = 2; row <= sheet.rowCount; row += 1) json += sheet.getCell(row, 1).text.slice(1, -1);
  const found: unknown = JSON.parse(json);
  if (typeof found !== 'object' || found === null || !('version' in found) || found.version !== 1) {
    throw new Error(`its sheet ${NAME} was written by another version of the local host`);
  }
  return found as FileCorrections;
}
