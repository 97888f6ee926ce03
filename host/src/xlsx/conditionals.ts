import type { ConditionalFormattingRule } from '@cj-tech-master/excelts';
import type { CellFormat, ConditionalFormatSnapshot, Rect } from '../snapshot';
import { formatA1, parseA1 } from '../values';
import { argb } from './colours';
import { conditionFormula } from './criteria';
import { listOf } from './store';
import type { Worksheet } from './store';
import { fromStyle, toStyle } from './styles';
import type { StyleReading } from './styles';

/** Writes conditional formats, each as a rule with a formula, in order of precedence. */
export function writeConditionals(sheet: Worksheet, formats: readonly ConditionalFormatSnapshot[]): void {
  for (const [index, { ranges, criteria, values, format }] of formats.entries()) {
    const [first] = ranges;
    if (first === undefined) continue;
    const at = formatA1({ row: first.row, column: first.column, rows: 1, columns: 1 });
    const formula = conditionFormula(criteria, values, at);
    if (formula === null) continue;
    const { background, ...rest } = format;
    const fill =
      background === undefined
        ? {}
        : { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(background) } as const };
    const style = { ...toStyle(rest), ...fill };
    sheet.addConditionalFormatting({
      ref: ranges.map(formatA1).join(' '),
      rules: [{ type: 'expression', priority: index + 1, formulae: [formula], style }],
    });
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: 'NUMBER_EQUAL_TO',
  notEqual: 'NUMBER_NOT_EQUAL_TO',
  greaterThan: 'NUMBER_GREATER_THAN',
  lessThan: 'NUMBER_LESS_THAN',
  greaterThanOrEqual: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  lessThanOrEqual: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  between: 'NUMBER_BETWEEN',
  notBetween: 'NUMBER_NOT_BETWEEN',
};

function condition(rule: ConditionalFormattingRule): Pick<ConditionalFormatSnapshot, 'criteria' | 'values'> | null {
  if (rule.type === 'expression') return { criteria: 'CUSTOM_FORMULA', values: [`=${String(rule.formulae?.[0])}`] };
  if (rule.type === 'containsText' && rule.text !== undefined)
    return { criteria: 'TEXT_CONTAINS', values: [rule.text] };
  if (rule.type !== 'cellIs') return null;
  const criteria = COMPARISONS[rule.operator ?? ''];
  const values = (rule.formulae ?? []).map((value: unknown) => {
    const number = Number(value);
    return Number.isNaN(number) ? `=${String(value)}` : number;
  });
  return criteria === undefined ? null : { criteria, values };
}

/** Conditional formats of a file's sheet; kinds that Sheets does not have (bars, icons, top ten) are left out. */
export function readConditionals(sheet: Worksheet, reading: StyleReading): ConditionalFormatSnapshot[] {
  const found: { readonly priority: number; readonly rule: ConditionalFormatSnapshot }[] = [];
  for (const { ref, rules } of listOf(sheet.conditionalFormattings)) {
    const ranges = ref.split(/\s+/).flatMap((text): Rect[] => {
      const rect = parseA1(text);
      return rect?.rows === undefined || rect.columns === undefined
        ? []
        : [{ row: rect.row, column: rect.column, rows: rect.rows, columns: rect.columns }];
    });
    for (const rule of rules) {
      const what = condition(rule);
      if (what !== null)
        found.push({
          priority: rule.priority ?? 0,
          rule: { ranges, ...what, format: conditionalStyle(rule, reading) },
        });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

function conditionalStyle({ style }: ConditionalFormattingRule, reading: StyleReading): CellFormat {
  if (style === undefined) return {};
  const fill = style.fill?.type === 'pattern' ? style.fill : undefined;
  const background = reading.colour(fill?.bgColor) ?? reading.colour(fill?.fgColor);
  const looks = fromStyle({ ...style, fill: { type: 'pattern', pattern: 'none' } }, reading);
  return { ...looks, ...(background === undefined ? {} : { background }) };
}
