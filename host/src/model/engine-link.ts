import type { EngineInput, FormulaEngine } from '../formula/engine';
import type { Rect } from '../snapshot';
import { type Content, isFormula } from './content';
import type { Grid } from './grid';
import { intersect, lastColumnOf, lastRowOf } from './rect';

/** What the link needs to know of a sheet. */
export interface LinkedSheet {
  readonly id: number;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly contents: Grid<Content>;
  readonly hasFormulas: boolean;
}

interface LinkedName {
  readonly name: string;
  readonly sheetId: number;
  readonly range: Rect;
}

const BLANK: EngineInput = { value: null };
const toInput = (content: Content | undefined): EngineInput =>
  content === undefined ? BLANK : isFormula(content) ? { formula: content.text } : { value: content };

const SHEET_NAME = /(?:'((?:[^']|'')+)'|([^\s'!=+\-*/^&<>(),;:{}"]+))!/g;

/**
 * Feeds the formula engine, late and little: nothing before the first formula exists, then only the sheets that formulas stand on or
 * name, and the written rectangles in one go when a calculated value is asked for. Plain data never pays for an engine.
 */
export class EngineLink {
  private live = false;
  private wanted = false;
  /** Ids of the sheets whose contents the engine has. */
  private readonly fed = new Set<number>();
  /** Lower-case names that formulas speak of. */
  private readonly mentioned = new Set<string>();
  private everything = false;
  /** True when there may be a sheet that formulas have come to need. */
  private unsettled = true;
  private pending: { readonly sheetId: number; rect: Rect }[] = [];

  constructor(
    private readonly engine: FormulaEngine,
    private readonly sheets: () => readonly LinkedSheet[],
    private readonly names: () => readonly LinkedName[],
  ) {}

  /** Says that a formula is about to stand somewhere, or to be calculated. */
  mention(formula: string): void {
    this.wanted = true;
    this.unsettled = true;
    for (const [, quoted, bare] of formula.matchAll(SHEET_NAME)) {
      this.mentioned.add((quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase());
    }
    this.everything ||= /\bINDIRECT\b/i.test(formula);
  }

  /** Says that formulas will be calculated as if they stood on a sheet. */
  need(sheetName: string): void {
    this.wanted = true;
    this.unsettled = true;
    this.mentioned.add(sheetName.toLowerCase());
  }

  /** Says that there is another sheet or name. */
  review(): void {
    this.unsettled = true;
  }

  /** Says that a sheet has another name, by which formulas now speak of it. */
  renamed(from: string, to: string): void {
    if (this.mentioned.has(from.toLowerCase())) this.mentioned.add(to.toLowerCase());
  }

  /** Says that cells were written. */
  touch(sheetId: number, rect: Rect): void {
    if (!this.fed.has(sheetId)) return;
    const last = this.pending[this.pending.length - 1];
    if (last?.sheetId === sheetId && extend(last, rect)) return;
    this.pending.push({ sheetId, rect });
  }

  /** The engine, up to date; null while no formula was ever entered. */
  ready(): FormulaEngine | null {
    return this.live || this.wanted ? this.wake() : null;
  }

  /** The engine, up to date, even if there is no formula yet. */
  wake(): FormulaEngine {
    if (!this.live) {
      this.live = true;
      const sheets = this.sheets();
      for (const sheet of sheets) this.engine.addSheet(sheet.id, sheet.name, sheet.rowCount, sheet.columnCount);
      for (const { name, sheetId, range } of this.names()) {
        this.engine.setName(name, sheetId, range.row, range.column, range.rows, range.columns);
      }
    }
    if (this.unsettled) this.feedNew();
    this.flush();
    return this.engine;
  }

  private feedNew(): void {
    this.unsettled = false;
    const all = this.everything;
    const named = new Set(this.names().map(({ sheetId }) => sheetId));
    for (const { id, name, contents, hasFormulas } of this.sheets()) {
      if (this.fed.has(id)) continue;
      if (!all && !hasFormulas && !named.has(id) && !this.mentioned.has(name.toLowerCase())) continue;
      this.fed.add(id);
      const rows = contents.lastRow();
      if (rows > 0)
        this.pending.push({ sheetId: id, rect: { row: 1, column: 1, rows, columns: contents.lastColumn() } });
    }
  }

  private flush(): void {
    while (this.pending.length > 0) {
      const batch = this.pending;
      this.pending = [];
      const sheets = new Map(this.sheets().map((sheet) => [sheet.id, sheet]));
      for (const { sheetId, rect } of batch) {
        const sheet = sheets.get(sheetId);
        if (sheet !== undefined) this.feed(sheet, rect);
      }
    }
  }

  private feed(sheet: LinkedSheet, wanted: Rect): void {
    const rect = intersect(wanted, { row: 1, column: 1, rows: sheet.rowCount, columns: sheet.columnCount });
    if (rect === null) return;
    const block: EngineInput[][] = [];
    for (let row = rect.row; row <= lastRowOf(rect); row += 1) {
      const cells = sheet.contents.row(row);
      const inputs: EngineInput[] = [];
      for (let column = rect.column; column <= lastColumnOf(rect); column += 1)
        inputs.push(toInput(cells?.[column - 1]));
      block.push(inputs);
    }
    this.engine.setBlock(sheet.id, rect.row, rect.column, block);
  }
}

/** Grows a pending rectangle by one that continues it exactly, as loops over single cells do. */
function extend(last: { rect: Rect }, next: Rect): boolean {
  const { rect } = last;
  if (next.column === rect.column && next.columns === rect.columns && next.row === lastRowOf(rect) + 1) {
    last.rect = { ...rect, rows: rect.rows + next.rows };
    return true;
  }
  if (next.row === rect.row && next.rows === rect.rows && next.column === lastColumnOf(rect) + 1) {
    last.rect = { ...rect, columns: rect.columns + next.columns };
    return true;
  }
  return false;
}
