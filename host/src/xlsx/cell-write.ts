import type { CellFormat, CellSnapshot, Scalar, SheetSnapshot, TextRun } from '../snapshot';
import { spilledFileFormula, toFileFormula } from './google-form';
import type { Cell, Style, Worksheet } from './store';
import { toFont, toStyle } from './styles';

type FileValue = Cell['value'];
type FileError = Extract<FileValue, { error: unknown }>;

const FILE_ERRORS: readonly string[] = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

function fileError(error: string): FileError {
  return { error: (FILE_ERRORS.includes(error) ? error : '#VALUE!') as FileError['error'] };
}

/** The most characters that a cell of a file takes; Sheets takes 50,000. */
export const CELL_LIMIT = 32_767;

function plainValue(value: Scalar): FileValue {
  if (typeof value === 'string') return value.slice(0, CELL_LIMIT);
  return value !== null && typeof value === 'object' ? fileError(value.error) : value;
}

/** Text with runs: one link over all of it, or parts of different looks. Links of parts have no place in the file. */
function richValue(text: string, runs: readonly TextRun[]): FileValue {
  const [first] = runs;
  if (runs.length === 1 && first?.start === 0 && first.link !== undefined && first.format === undefined) {
    return { text, hyperlink: first.link };
  }
  const starts = first === undefined || first.start > 0 ? [{ start: 0 }, ...runs] : runs;
  const parts = starts.map((run: TextRun, index) => {
    const font = run.format === undefined ? null : toFont(run.format);
    const part = text.slice(run.start, starts[index + 1]?.start ?? text.length);
    return font === null ? { text: part } : { text: part, font };
  });
  return { richText: parts.filter((part) => part.text !== '') };
}

function fileValue(cell: CellSnapshot, isArray: boolean): FileValue {
  const { value, formula, computed = null, spill, runs } = cell;
  if (formula !== undefined || spill === true) {
    const text = formula === undefined ? spilledFileFormula(computed) : toFileFormula(formula, computed, isArray);
    const result = plainValue(computed) as Extract<FileValue, { formula: string }>['result'] | null;
    return result === null || result === undefined ? { formula: text } : { formula: text, result };
  }
  if (typeof value === 'string' && runs !== undefined) return richValue(value, runs);
  return plainValue(value ?? null);
}

/** Writes the cells of a sheet: values, formulas, looks and notes. Cells inside a merge keep only their looks. */
export function writeCells(sheet: Worksheet, { cells, merges }: SheetSnapshot): void {
  const styles = new Map<CellFormat, Partial<Style>>();
  const spilled = new Set(cells.flatMap(({ row, column, spill }) => (spill === true ? [`${row},${column}`] : [])));
  const hidden = new Set<string>();
  for (const { row, column, rows, columns } of merges) {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) hidden.add(`${r},${c}`);
    hidden.delete(`${row},${column}`);
  }
  for (const snapshot of cells) {
    const { row, column, format, note, validation } = snapshot;
    const cell = sheet.getRow(row).getCell(column);
    const isArray = spilled.size > 0 && (spilled.has(`${row},${column + 1}`) || spilled.has(`${row + 1},${column}`));
    const value = hidden.size > 0 && hidden.has(`${row},${column}`) ? null : fileValue(snapshot, isArray);
    if (value !== null) cell.value = value;
    if (format !== undefined) {
      let style = styles.get(format);
      if (style === undefined) {
        style = toStyle(format);
        styles.set(format, style);
      }
      cell.style = style;
    }
    if (note !== undefined) cell.note = note;
    const isBare = value === null && format === undefined;
    // An empty cell without a style is left out of the file, and its note with it; this style changes nothing.
    if (isBare && (note !== undefined || validation !== undefined)) cell.alignment = { vertical: 'bottom' };
  }
}
