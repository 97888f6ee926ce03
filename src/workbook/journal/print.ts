import type { Cell, Grid } from '../book';
import { decimalFromCell, momentText } from '../reading';

/**
 * A short text that differs when content differs: of values, and of formulas in their place, wherever one stands. Blank cells do
 * not count, nor do formats. Spaces and case of formulas do not count either, because Sheets rewrites them (SHEETS-BEHAVIOUR.md §1).
 */
export function printOf(grid: Grid, formulas: readonly (readonly string[])[]): string {
  const hash = newHash();
  grid.forEach((line, row) => {
    line.forEach((cell, column) => {
      const formula = formulas[row]?.[column] ?? '';
      const content = formula === '' ? cellText(cell) : formula.replace(/\s+/g, '').toUpperCase();
      if (content !== '') hash.add(`${row},${column}:${content};`);
    });
  });
  return hash.text();
}

/** The same of some columns of some rows (1-based), wherever in the tab they stand. */
export function printOfRows(grid: Grid, row: number, count: number, columns: readonly number[]): string {
  const hash = newHash();
  for (let index = 0; index < count; index += 1) {
    const line = grid[row - 1 + index] ?? [];
    for (const column of columns) hash.add(`${index},${column}:${cellText(line[column - 1] ?? '')};`);
  }
  return hash.text();
}

/** A cell's content as text, with its kind, so that the text 5 and the number 5 differ. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell === '' ? '' : `s${cell}`;
  if (typeof cell === 'number') return `n${decimalFromCell(cell)}`;
  return typeof cell === 'boolean' ? `b${String(cell)}` : `d${momentText(cell)}`;
}

/** Two independent 32-bit sums over UTF-16 units (FNV-1a with two starts and primes). */
function newHash(): { add(text: string): void; text(): string } {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  return {
    add(text) {
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        a = Math.imul(a ^ unit, 0x01000193);
        b = Math.imul(b ^ unit, 0x85ebca6b) + 0x9e3779b9;
      }
    },
    text: () => `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`,
  };
}
