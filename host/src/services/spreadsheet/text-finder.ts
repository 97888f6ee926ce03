import type { Rect } from '../../snapshot';
import { enterFormulas, enterValues, lastRowOf, readDisplayValues, type Sheet } from '../../model';
import { TEXT_FINDER } from './api/details';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { RangeBase } from './range-base';
import { requireEditable, type Session } from './session';

interface Match {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Where a finder looks: sheets, and on each a rectangle. */
export type Scope = readonly { readonly sheet: Sheet; readonly rect: Rect }[];

/** SpreadsheetApp.TextFinder: ignores case, matches parts and looks at shown values unless told otherwise. */
export class TextFinderService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.TextFinder';
  private cased = false;
  private whole = false;
  private inFormulas = false;
  private regex = false;
  private plainLetters = false;
  private start: Match | null = null;
  private current: Match | null = null;

  constructor(
    session: Session,
    private readonly scope: Scope,
    private readonly wanted: string,
  ) {
    super(session);
  }

  matchCase(matchCase: boolean): this {
    this.cased = matchCase;
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): this {
    this.whole = matchEntireCell;
    return this;
  }

  matchFormulaText(matchFormulaText: boolean): this {
    this.inFormulas = matchFormulaText;
    return this;
  }

  useRegularExpression(useRegEx: boolean): this {
    this.regex = useRegEx;
    return this;
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this.plainLetters = ignoreDiacritics;
    return this;
  }

  startFrom(range: RangeBase): this {
    this.start = { sheet: range.sheet, row: range.rect.row, column: range.rect.column };
    this.current = null;
    return this;
  }

  private get pattern(): RegExp {
    const text = this.regex
      ? this.wanted
      : folded(this.wanted, this.plainLetters).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.whole ? `^(?:${text})$` : text, this.cased ? 'gu' : 'giu');
  }

  private textAt(sheet: Sheet, row: number, column: number, shown: string): string {
    return this.inFormulas ? (sheet.formula(row, column) ?? shown) : shown;
  }

  private matches(): Match[] {
    const found: Match[] = [];
    const { pattern } = this;
    for (const { sheet, rect } of this.scope) {
      const used = { ...rect, rows: Math.min(lastRowOf(rect), sheet.lastRow()) - rect.row + 1 };
      if (used.rows < 1) continue;
      readDisplayValues(sheet, used).forEach((line, r) => {
        line.forEach((shown, c) => {
          const at = { sheet, row: rect.row + r, column: rect.column + c };
          const text = folded(this.textAt(sheet, at.row, at.column, shown), this.plainLetters);
          if (text !== '' && text.search(pattern) >= 0) found.push(at);
        });
      });
    }
    return found;
  }

  private range({ sheet, row, column }: Match): unknown {
    return this.session.make.range(sheet, { row, column, rows: 1, columns: 1 });
  }

  findAll(): unknown[] {
    return this.matches().map((match) => this.range(match));
  }

  findNext(): unknown {
    return this.step(1);
  }

  findPrevious(): unknown {
    return this.step(-1);
  }

  getCurrentMatch(): unknown {
    return this.current && this.range(this.current);
  }

  private step(by: 1 | -1): unknown {
    const order = (match: Match): number =>
      this.scope.findIndex(({ sheet }) => sheet === match.sheet) * 1e12 + match.row * 1e5 + match.column;
    const from = this.current ?? this.start;
    const matches = by === 1 ? this.matches() : this.matches().reverse();
    const limit = from === null ? null : order(from);
    this.current = matches.find((match) => limit === null || by * (order(match) - limit) > 0) ?? null;
    return this.getCurrentMatch();
  }

  /** Returns how many times the text was replaced in the current match. */
  replaceWith(replacement: string): number {
    return this.current === null ? 0 : this.replace(this.current, replacement);
  }

  /** Returns how many times the text occurred, not in how many cells. */
  replaceAllWith(replacement: string): number {
    return this.matches().reduce((count, match) => count + this.replace(match, replacement), 0);
  }

  private replace(match: Match, replacement: string): number {
    const { sheet, row, column } = match;
    const cell = { row, column, rows: 1, columns: 1 };
    const shown = readDisplayValues(sheet, cell)[0]?.[0] ?? '';
    const formula = sheet.formula(row, column);
    if (formula !== null && !this.inFormulas) return 0;
    const text = this.textAt(sheet, row, column, shown);
    const count = [...text.matchAll(this.pattern)].length;
    if (count === 0) return 0;
    requireEditable(this.session, sheet, cell);
    const replaced = this.regex
      ? text.replace(this.pattern, replacement)
      : text.replace(this.pattern, () => replacement);
    if (formula !== null) enterFormulas(sheet, cell, () => replaced);
    else enterValues(sheet, cell, () => replaced);
    return count;
  }
}

const folded = (text: string, plainLetters: boolean): string =>
  plainLetters ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;

defineService(
  TextFinderService.prototype,
  'SpreadsheetApp.TextFinder',
  methodTable(TEXT_FINDER, { other: /^(match|ignore|use|startFrom|getCurrent)/ }),
);
