import {
  enterFormulas,
  type EnteredValue,
  enterValues,
  readDisplayValues,
  type ReadValue,
  readValues,
} from '../../model';
import { ScriptException } from '../service-object';
import { RangeBase } from './range-base';
import { requireValid } from './validation-check';
import { enteredValue, textOf } from './unverified';

/** Reading and writing what is in the cells. */
export abstract class RangeValues extends RangeBase {
  getValues(): ReadValue[][] {
    return readValues(this.sheet, this.rect);
  }

  getValue(): ReadValue {
    return readValues(this.sheet, this.first)[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    return readDisplayValues(this.sheet, this.rect);
  }

  getDisplayValue(): string {
    return readDisplayValues(this.sheet, this.first)[0]?.[0] ?? '';
  }

  setValues(values: readonly (readonly unknown[])[]): this {
    this.requireSize(values);
    const { row, column } = this.rect;
    return this.enter((r, c) => this.entered(values[r - row]?.[c - column], 'setValues'));
  }

  /** The same value goes into every cell. */
  setValue(value: unknown): this {
    const one = this.entered(value, 'setValue');
    return this.enter(() => one);
  }

  getFormulas(): string[][] {
    return this.cells((row, column) => this.sheet.formula(row, column) ?? '');
  }

  getFormula(): string {
    return this.sheet.formula(this.rect.row, this.rect.column) ?? '';
  }

  setFormulas(formulas: readonly (readonly unknown[])[]): this {
    this.requireSize(formulas);
    const { row, column } = this.rect;
    this.requireEditable();
    enterFormulas(this.sheet, this.rect, (r, c) => textOf(formulas[r - row]?.[c - column]));
    return this;
  }

  setFormula(formula: string): this {
    this.requireEditable();
    const { row, column } = this.rect;
    const text = formula === '' || formula.startsWith('=') ? formula : `=${formula}`;
    const { workbook } = this.session;
    enterFormulas(this.sheet, this.rect, (r, c) =>
      r === row && c === column ? text : workbook.shiftFormula(text, r - row, c - column),
    );
    return this;
  }

  isBlank(): boolean {
    return this.sheet.values(this.rect).every((line) => line.every((value) => value === null));
  }

  getNotes(): string[][] {
    return this.cells((row, column) => this.sheet.notes.get(row, column) ?? '');
  }

  getNote(): string {
    return this.sheet.notes.get(this.rect.row, this.rect.column) ?? '';
  }

  setNotes(notes: readonly (readonly unknown[])[]): this {
    this.requireSize(notes);
    this.requireEditable();
    const { row, column } = this.rect;
    this.sheet.setLayer(this.sheet.notes, this.rect, (r, c) => noteText(notes[r - row]?.[c - column]));
    return this;
  }

  setNote(note: string | null): this {
    this.requireEditable();
    this.sheet.setLayer(this.sheet.notes, this.rect, () => noteText(note));
    return this;
  }

  /** The top left cell. */
  protected get first(): { row: number; column: number; rows: 1; columns: 1 } {
    return { row: this.rect.row, column: this.rect.column, rows: 1, columns: 1 };
  }

  /** One answer a cell, by rows. */
  protected cells<T>(cellAt: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.rect;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => cellAt(row + r, column + c)),
    );
  }

  protected enter(valueAt: (row: number, column: number) => EnteredValue): this {
    this.requireEditable();
    requireValid(this.sheet, this.rect, valueAt);
    enterValues(this.sheet, this.rect, valueAt);
    return this;
  }

  private entered(value: unknown, method: string): EnteredValue {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    const entered = enteredValue(value);
    if (entered !== undefined) return entered;
    throw new ScriptException(
      `The parameters (class) don't match the method signature for SpreadsheetApp.Range.${method}.`,
    );
  }
}

const noteText = (note: unknown): string | undefined => (textOf(note) === '' ? undefined : textOf(note));
