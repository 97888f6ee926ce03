import { changedFormula, type StructureChange } from '../formula';
import type { ConditionalFormatSnapshot, ValidationSnapshot } from '../snapshot';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Rewrites the references in data validations and conditional formats of the whole workbook after a change of structure. */
export function changeRules(workbook: Workbook, change: StructureChange): void {
  for (const sheet of workbook.sheets) {
    changeValidations(sheet, change);
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => changedFormat(rule, sheet, change));
  }
}

/** One rule usually stands in many cells as one object, which is rewritten once. */
function changeValidations(sheet: Sheet, change: StructureChange): void {
  if (sheet.validations.isEmpty()) return;
  const done = new Map<ValidationSnapshot, ValidationSnapshot>();
  sheet.validations.forEach((rule, row, column) => {
    if (rule.criteria !== 'VALUE_IN_RANGE' && rule.criteria !== 'CUSTOM_FORMULA') return;
    const changed = done.get(rule) ?? {
      ...rule,
      values: rule.values.map((value) => (typeof value === 'string' ? changedText(value, sheet, change) : value)),
    };
    done.set(rule, changed);
    sheet.validations.set(row, column, changed);
  });
}

function changedFormat(
  rule: ConditionalFormatSnapshot,
  sheet: Sheet,
  change: StructureChange,
): ConditionalFormatSnapshot {
  if (rule.criteria !== 'CUSTOM_FORMULA') return rule;
  return {
    ...rule,
    values: rule.values.map((value) => (typeof value === 'string' ? changedText(value, sheet, change) : value)),
  };
}

/** With or without the `=` in front, as the text came. */
function changedText(text: string, home: Sheet, change: StructureChange): string {
  if (text.startsWith('=')) return changedFormula(text, home.name, change);
  return changedFormula(`=${text}`, home.name, change).slice(1);
}
