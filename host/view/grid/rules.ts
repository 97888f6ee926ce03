import type { Univer } from '@univerjs/core';
import type { SheetMeta, ViewValidation } from '../../src/server/protocol';
import type { ConditionalFormatSnapshot } from '../../src/snapshot';
import { fromHostOnSheet } from './mutate';
import { rangeOf } from './ranges';
import { styleOf } from './styles';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Brings conditional formats and validations of a sheet from one state to the next; `before` is null for a new sheet. */
export function applyRules(univer: Univer, before: SheetMeta | null, after: SheetMeta): void {
  if (!same(before?.conditionalFormats ?? [], after.conditionalFormats)) {
    before?.conditionalFormats.forEach((rule, index) => {
      if (highlight(rule) !== null) {
        fromHostOnSheet(univer, after.id, 'sheet.mutation.delete-conditional-rule', { cfId: `cf${index}` });
      }
    });
    [...after.conditionalFormats.entries()].reverse().forEach(([index, rule]) => {
      const config = highlight(rule);
      if (config === null) return;
      fromHostOnSheet(univer, after.id, 'sheet.mutation.add-conditional-rule', {
        rule: { cfId: `cf${index}`, ranges: rule.ranges.map(rangeOf), stopIfTrue: false, rule: config },
      });
    });
  }
  if (!same(before?.validations ?? [], after.validations)) {
    const old = (before?.validations ?? []).flatMap((each, index) => (validator(each) === null ? [] : [`dv${index}`]));
    if (old.length > 0) fromHostOnSheet(univer, after.id, 'data-validation.mutation.removeRule', { ruleId: old });
    const rules = after.validations.flatMap((each, index) => {
      const rule = validator(each);
      return rule === null ? [] : [{ ...rule, uid: `dv${index}`, ranges: each.ranges.map(rangeOf) }];
    });
    if (rules.length > 0)
      fromHostOnSheet(univer, after.id, 'data-validation.mutation.addRule', { rule: rules, index: 0 });
  }
}

const NUMBER: Readonly<Record<string, string>> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};
const TEXT: Readonly<Record<string, string>> = {
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_EQUAL_TO: 'equal',
  TEXT_NOT_EQUAL_TO: 'notEqual',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
};

/** A conditional format in the grid's terms; null for criteria that need a formula or a calendar, which the view leaves to the host. */
function highlight(rule: ConditionalFormatSnapshot): object | null {
  const base = { type: 'highlightCell', style: styleOf(rule.format) };
  const number = NUMBER[rule.criteria];
  if (number !== undefined) {
    const value = rule.values.map(Number);
    return { ...base, subType: 'number', operator: number, value: number.endsWith('etween') ? value : value[0] };
  }
  const text = TEXT[rule.criteria];
  return text === undefined ? null : { ...base, subType: 'text', operator: text, value: String(rule.values[0] ?? '') };
}

/** A validation the grid can help with (a list to choose from, a checkbox); null for the others, which the host checks on entry. */
function validator({ rule }: ViewValidation): object | null {
  if (rule.criteria === 'CHECKBOX') {
    const [on = true, off = false] = rule.values;
    return { type: 'checkbox', formula1: checkboxText(on), formula2: checkboxText(off), allowBlank: true };
  }
  if (rule.criteria !== 'VALUE_IN_LIST') return null;
  const list = rule.values[0];
  const choices = Array.isArray(list) ? list : [];
  const dropdown = rule.values[1] !== false;
  return {
    type: 'list',
    formula1: choices.map((choice) => String(choice).replaceAll(',', '‚')).join(','),
    renderMode: dropdown ? 1 : 0,
    showDropDown: dropdown,
    showErrorMessage: false,
    errorStyle: 2,
    allowBlank: true,
    ...(rule.help !== undefined && { prompt: rule.help }),
  };
}

const checkboxText = (value: unknown): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
