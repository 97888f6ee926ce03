import { type Content, isFormula, reorderRows, repeatedRows, type SortKey, sortRows, takeOutRows } from '../../model';
import { type EnumValue, ScriptException } from '../service-object';
import { checkedRect } from './address';
import { RangeShape } from './range-shape';

const DELIMITERS: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' };

/** Working through the rows of a range. */
export abstract class RangeRows extends RangeShape {
  /** Columns are those of the sheet: a number (descending if negative), `{column, ascending}`, or an array of both. */
  sort(spec: unknown): this {
    this.requireEditable();
    const keys = (Array.isArray(spec) ? spec : [spec]).map(sortKey);
    const { column, columns } = this.rect;
    if (keys.some((key) => key.column < column || key.column >= column + columns)) {
      throw new ScriptException('Sort column is out of the range.');
    }
    sortRows(this.sheet, this.rect, keys);
    return this;
  }

  /** Ignores case, formats and formulas; returns what is left of the range. */
  removeDuplicates(columns: readonly number[] | null = null): unknown {
    this.requireEditable();
    const all = Array.from({ length: this.rect.columns }, (_, c) => this.rect.column + c);
    return this.range(takeOutRows(this.sheet, this.rect, repeatedRows(this.sheet, this.rect, columns ?? all)));
  }

  /** Takes away spaces at the ends and doubled inside; never makes a formula or a number of a text. */
  trimWhitespace(): this {
    this.requireEditable();
    const { contents } = this.sheet;
    const trimmed = (content: Content | undefined): Content | undefined => {
      if (typeof content !== 'string') return content;
      const text = content.trim().replace(/\s+/g, ' ');
      return text === '' ? undefined : text;
    };
    const { row, column, rows, columns } = this.rect;
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const content = contents.get(r, c);
        const after = trimmed(content);
        if (after !== content && !isFormula(content))
          this.sheet.enter({ row: r, column: c, rows: 1, columns: 1 }, () => after);
      }
    }
    return this;
  }

  randomize(): this {
    this.requireEditable();
    const order = Array.from({ length: this.rect.rows }, (_, i) => i);
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(Math.random() * (i + 1));
      [order[i], order[j]] = [order[j] ?? j, order[i] ?? i];
    }
    reorderRows(this.sheet, this.rect, order);
    return this;
  }

  /** One column only; the parts overwrite what is to the right. Without a delimiter, the first that occurs is taken. */
  splitTextToColumns(delimiter: string | EnumValue | null = null): void {
    if (this.rect.columns !== 1)
      throw new ScriptException('A single column must be selected to split text to columns.');
    this.requireEditable();
    const texts = this.getDisplayValues().map(([text = '']) => text);
    const mark =
      delimiter === null
        ? (Object.values(DELIMITERS).find((each) => texts.some((text) => text.includes(each))) ?? ',')
        : typeof delimiter === 'string'
          ? delimiter
          : (DELIMITERS[delimiter.name] ?? ',');
    texts.forEach((text, i) => {
      const parts = text.split(mark).map((part) => part.trim());
      if (parts.length < 2) return;
      const rect = checkedRect(this.sheet, this.rect.row + i, this.rect.column, 1, parts.length);
      this.range(rect).setValues([parts]);
    });
  }
}

function sortKey(spec: unknown): SortKey {
  if (typeof spec === 'number') return { column: Math.abs(spec), ascending: spec > 0 };
  if (typeof spec === 'object' && spec !== null && 'column' in spec && typeof spec.column === 'number') {
    return { column: spec.column, ascending: !('ascending' in spec) || spec.ascending !== false };
  }
  throw new ScriptException("The parameters (class) don't match the method signature for SpreadsheetApp.Range.sort.");
}
