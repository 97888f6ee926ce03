import type { Rect, ValidationSnapshot } from '../../snapshot';
import { clearBlock, type Content, lastColumnOf, lastRowOf } from '../../model';
import { RangeRows } from './range-rows';
import { DataValidationService, validationOf } from './validation';

type Value = string | number | boolean;

/** Data validation and checkboxes. */
export abstract class RangeChecks extends RangeRows {
  getDataValidation(): unknown {
    return validationOf(this.session, this.sheet.validations.get(this.rect.row, this.rect.column));
  }

  getDataValidations(): unknown[][] {
    return this.cells((row, column) => validationOf(this.session, this.sheet.validations.get(row, column)));
  }

  setDataValidation(rule: DataValidationService | null): this {
    this.requireEditable();
    const snapshot = rule?.snapshot;
    this.sheet.setLayer(this.sheet.validations, this.rect, () => snapshot);
    return this;
  }

  setDataValidations(rules: readonly (readonly unknown[])[]): this {
    this.requireSize(rules);
    this.requireEditable();
    const { row, column } = this.rect;
    this.sheet.setLayer(this.sheet.validations, this.rect, (r, c) => {
      const rule = rules[r - row]?.[c - column];
      return rule instanceof DataValidationService ? rule.snapshot : undefined;
    });
    return this;
  }

  /** Sets every cell to unchecked. Values other than true and false may stand for the two states. */
  insertCheckboxes(...values: readonly Value[]): this {
    this.requireEditable();
    const rule: ValidationSnapshot = { criteria: 'CHECKBOX', values, allowInvalid: false };
    this.sheet.enter(this.rect, () => stateValue(rule, false));
    this.sheet.setLayer(this.sheet.validations, this.rect, () => rule);
    return this;
  }

  /** Takes the checkboxes away, and with them the values of their cells. */
  removeCheckboxes(): this {
    this.requireEditable();
    for (const cell of this.boxes()) clearBlock(this.sheet, cell, { contents: true, validations: true });
    return this;
  }

  check(): this {
    return this.setBoxes(true);
  }

  uncheck(): this {
    return this.setBoxes(false);
  }

  /** null when the cells differ or one of them is no checkbox. */
  isChecked(): boolean | null {
    const { rows, columns } = this.rect;
    const boxes = this.boxes();
    const states = new Set(
      boxes.map(({ row: r, column: c }) => {
        const rule = this.sheet.validations.get(r, c);
        return rule !== undefined && this.sheet.value(r, c) === stateValue(rule, true);
      }),
    );
    const [state] = states;
    return boxes.length === rows * columns && states.size === 1 ? (state ?? null) : null;
  }

  private setBoxes(checked: boolean): this {
    this.requireEditable();
    for (const cell of this.boxes()) {
      const rule = this.sheet.validations.get(cell.row, cell.column);
      if (rule !== undefined) this.sheet.enter(cell, () => stateValue(rule, checked));
    }
    return this;
  }

  private boxes(): readonly Rect[] {
    const found: Rect[] = [];
    for (let row = this.rect.row; row <= lastRowOf(this.rect); row += 1) {
      for (let column = this.rect.column; column <= lastColumnOf(this.rect); column += 1) {
        if (this.sheet.validations.get(row, column)?.criteria === 'CHECKBOX') {
          found.push({ row, column, rows: 1, columns: 1 });
        }
      }
    }
    return found;
  }
}

/** What a checkbox's cell holds when it is checked or not; a custom checked value alone is unchecked when blank. */
function stateValue(rule: ValidationSnapshot, checked: boolean): Content | undefined {
  const [on = true, off] = rule.values;
  const value = checked ? on : rule.values.length === 0 ? false : off;
  return Array.isArray(value) ? undefined : (value as Content | undefined);
}
