import type { CellFormat, ConditionalFormatSnapshot, Rect } from '../../snapshot';
import { dateFromSerial, serialFromDate } from '../../values';
import type { Sheet } from '../../model';
import { type EnumValue, ScriptException } from '../service-object';
import { BOOLEAN_CONDITION, CONDITIONAL_FORMAT_RULE, CONDITIONAL_FORMAT_RULE_BUILDER } from './api/rules';
import { parseColor } from './colors';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import { enumValue, type Session } from './session';

interface RangeLike {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

interface Draft extends Omit<ConditionalFormatSnapshot, 'ranges'> {
  readonly ranges: readonly RangeLike[];
}

/** SpreadsheetApp.BooleanCondition. */
class BooleanConditionService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.BooleanCondition';

  constructor(
    session: Session,
    private readonly rule: Draft,
  ) {
    super(session);
  }

  getCriteriaType(): EnumValue {
    return enumValue('BooleanCriteria', this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    const dated = this.rule.criteria.startsWith('DATE_');
    const { timeZone } = this.session.workbook;
    return this.rule.values.map((value) =>
      dated && typeof value === 'number'
        ? dateFromSerial(value, timeZone)
        : this.rule.criteria.endsWith('_RELATIVE')
          ? enumValue('RelativeDate', String(value))
          : value,
    );
  }

  getBackground(): string | null {
    return this.rule.format.background ?? null;
  }

  getFontColor(): string | null {
    return this.rule.format.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.rule.format.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.rule.format.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.rule.format.strikethrough ?? null;
  }

  getUnderline(): boolean | null {
    return this.rule.format.underline ?? null;
  }
}

/** What a rule and its builder have in common. */
abstract class RuleReader extends SheetsObject {
  protected abstract readonly rule: Draft;

  getBooleanCondition(): unknown {
    return this.rule.criteria === '' ? null : new BooleanConditionService(this.session, this.rule);
  }

  getRanges(): unknown[] {
    return this.rule.ranges.map(({ sheet, rect }) => this.session.make.range(sheet, rect));
  }

  copy(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.session, this.rule);
  }
}

/** SpreadsheetApp.ConditionalFormatRule. */
export class ConditionalFormatRuleService extends RuleReader {
  readonly apiName = 'SpreadsheetApp.ConditionalFormatRule';

  constructor(
    session: Session,
    protected readonly rule: Draft,
  ) {
    super(session);
  }

  /** The rule as the workbook keeps it. */
  get snapshot(): ConditionalFormatSnapshot {
    return { ...this.rule, ranges: this.rule.ranges.map(({ rect }) => rect) };
  }
}

/** The rules of a sheet as service objects, in their order. */
export const conditionalFormatsOf = (session: Session, sheet: Sheet): ConditionalFormatRuleService[] =>
  sheet.conditionalFormats.map(
    (rule) =>
      new ConditionalFormatRuleService(session, { ...rule, ranges: rule.ranges.map((rect) => ({ sheet, rect })) }),
  );

/** SpreadsheetApp.ConditionalFormatRuleBuilder; gradients are not in the local host. */
export class ConditionalFormatRuleBuilderService extends RuleReader {
  readonly apiName = 'SpreadsheetApp.ConditionalFormatRuleBuilder';

  constructor(
    session: Session,
    protected rule: Draft = { ranges: [], criteria: '', values: [], format: {} },
  ) {
    super(session);
  }

  private look(format: Partial<Record<keyof CellFormat, unknown>>): this {
    const merged = { ...this.rule.format, ...format };
    const kept = Object.fromEntries(
      Object.entries(merged).filter(([, value]) => value !== null && value !== undefined),
    );
    this.rule = { ...this.rule, format: kept };
    return this;
  }

  private when(criteria: string, ...values: readonly (string | number | Date)[]): this {
    const { timeZone } = this.session.workbook;
    const kept = values.map((value) => (value instanceof Date ? Math.floor(serialFromDate(value, timeZone)) : value));
    this.rule = { ...this.rule, criteria, values: kept };
    return this;
  }

  private whenDate(criteria: string, date: Date | EnumValue): this {
    return date instanceof Date ? this.when(criteria, date) : this.when(`${criteria}_RELATIVE`, date.name);
  }

  setRanges(ranges: readonly RangeLike[]): this {
    this.rule = { ...this.rule, ranges: ranges.map(({ sheet, rect }) => ({ sheet, rect })) };
    return this;
  }

  setBackground(color: string | null): this {
    return this.look({ background: color === null ? null : parseColor(color) });
  }

  setFontColor(color: string | null): this {
    return this.look({ fontColor: color === null ? null : parseColor(color) });
  }

  setBold(bold: boolean | null): this {
    return this.look({ bold });
  }

  setItalic(italic: boolean | null): this {
    return this.look({ italic });
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.look({ strikethrough });
  }

  setUnderline(underline: boolean | null): this {
    return this.look({ underline });
  }

  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }

  whenDateAfter(date: Date | EnumValue): this {
    return this.whenDate('DATE_AFTER', date);
  }

  whenDateBefore(date: Date | EnumValue): this {
    return this.whenDate('DATE_BEFORE', date);
  }

  whenDateEqualTo(date: Date | EnumValue): this {
    return this.whenDate('DATE_EQUAL_TO', date);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }

  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }

  withCriteria(criteria: EnumValue, args: readonly unknown[]): this {
    const values = args.map((arg) =>
      typeof arg === 'number' || typeof arg === 'string' || arg instanceof Date ? arg : String(arg),
    );
    return this.when(criteria.name, ...values);
  }

  build(): ConditionalFormatRuleService {
    if (this.rule.ranges.length === 0 || this.rule.criteria === '') {
      throw new ScriptException('Conditional format rule must have a condition and at least one range.');
    }
    return new ConditionalFormatRuleService(this.session, this.rule);
  }
}

const local = { local: true } as const;
defineService(
  BooleanConditionService.prototype,
  'SpreadsheetApp.BooleanCondition',
  methodTable(BOOLEAN_CONDITION, local),
);
defineService(
  ConditionalFormatRuleService.prototype,
  'SpreadsheetApp.ConditionalFormatRule',
  methodTable(CONDITIONAL_FORMAT_RULE, local),
);
defineService(
  ConditionalFormatRuleBuilderService.prototype,
  'SpreadsheetApp.ConditionalFormatRuleBuilder',
  methodTable(CONDITIONAL_FORMAT_RULE_BUILDER, local),
);
