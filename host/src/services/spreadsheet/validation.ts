import type { Rect, ValidationSnapshot } from '../../snapshot';
import { dateFromSerial, formatA1, serialFromDate } from '../../values';
import type { Sheet } from '../../model';
import { type EnumValue, ScriptException } from '../service-object';
import { DATA_VALIDATION, DATA_VALIDATION_BUILDER } from './api/rules';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import { enumValue, type Session } from './session';
import { ruleRange } from './validation-criteria';

interface RangeLike {
  readonly sheet: Sheet;
  readonly rect: Rect;
}

type Value = ValidationSnapshot['values'][number];

interface Draft extends ValidationSnapshot {
  /** Shown as the last criteria value of list and range rules. */
  readonly dropdown: boolean;
}

/** What a rule and its builder have in common. */
abstract class RuleReader extends SheetsObject {
  protected abstract readonly rule: Draft;

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return enumValue('DataValidationCriteria', this.rule.criteria);
  }

  getHelpText(): string | null {
    return this.rule.help ?? null;
  }

  /** As they were given: dates as Dates, a range as Range; list and range rules end with the dropdown flag. */
  getCriteriaValues(): unknown[] {
    const { criteria, values, dropdown } = this.rule;
    const { workbook, make } = this.session;
    if (criteria === 'VALUE_IN_RANGE') {
      const found = ruleRange(values, { workbook, sheet: workbook.activeSheet });
      return [found === null ? String(values[0]) : make.range(found.sheet, found.rect), dropdown];
    }
    if (criteria === 'VALUE_IN_LIST') return [values[0], dropdown];
    if (!criteria.startsWith('DATE_')) return [...values];
    return values.map((value) => (typeof value === 'number' ? dateFromSerial(value, workbook.timeZone) : value));
  }

  copy(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.session, this.rule);
  }
}

/** SpreadsheetApp.DataValidation: a rule, finished. */
export class DataValidationService extends RuleReader {
  readonly apiName = 'SpreadsheetApp.DataValidation';

  constructor(
    session: Session,
    protected readonly rule: Draft,
  ) {
    super(session);
  }

  /** The rule as the workbook keeps it. */
  get snapshot(): ValidationSnapshot {
    const { criteria, values, allowInvalid, help } = this.rule;
    return { criteria, values, allowInvalid, ...(help === undefined ? null : { help }) };
  }
}

/** A rule of the workbook as a service object. */
export const validationOf = (session: Session, rule: ValidationSnapshot | undefined): DataValidationService | null =>
  rule === undefined ? null : new DataValidationService(session, { ...rule, dropdown: true });

/** SpreadsheetApp.DataValidationBuilder. */
export class DataValidationBuilderService extends RuleReader {
  readonly apiName = 'SpreadsheetApp.DataValidationBuilder';

  constructor(
    session: Session,
    protected rule: Draft = { criteria: '', values: [], allowInvalid: true, dropdown: true },
  ) {
    super(session);
  }

  private require(criteria: string, ...values: readonly (Value | Date)[]): this {
    const { timeZone } = this.session.workbook;
    const kept = values.map((value) => (value instanceof Date ? Math.floor(serialFromDate(value, timeZone)) : value));
    this.rule = { ...this.rule, criteria, values: kept };
    return this;
  }

  requireCheckbox(...values: readonly unknown[]): this {
    return this.require('CHECKBOX', ...values.map(plain));
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL');
  }

  requireValueInList(values: readonly unknown[], dropdown = true): this {
    this.rule = { ...this.rule, dropdown };
    return this.require('VALUE_IN_LIST', values.map(String));
  }

  requireValueInRange(range: RangeLike, dropdown = true): this {
    this.rule = { ...this.rule, dropdown };
    return this.require('VALUE_IN_RANGE', `=${formatA1({ sheet: range.sheet.name, ...range.rect })}`);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }

  setHelpText(help: string): this {
    this.rule = { ...this.rule, help };
    return this;
  }

  withCriteria(criteria: EnumValue, args: readonly unknown[]): this {
    const { name } = criteria;
    if (name.endsWith('_RELATIVE')) throw new ScriptException(`Relative date criteria cannot be set: ${name}`);
    const [first, second] = args;
    const dropdown = typeof second === 'boolean' ? second : true;
    if (name === 'VALUE_IN_LIST' && Array.isArray(first)) return this.requireValueInList(first, dropdown);
    if (name === 'VALUE_IN_RANGE' && isRangeLike(first)) return this.requireValueInRange(first, dropdown);
    return this.require(name, ...args.map((arg) => (arg instanceof Date ? arg : plain(arg))));
  }

  build(): DataValidationService {
    return new DataValidationService(this.session, this.rule);
  }
}

const isRangeLike = (value: unknown): value is RangeLike =>
  value instanceof SheetsObject && 'sheet' in value && 'rect' in value;

const plain = (value: unknown): Value =>
  typeof value === 'number' || typeof value === 'boolean' ? value : String(value);

defineService(
  DataValidationService.prototype,
  'SpreadsheetApp.DataValidation',
  methodTable(DATA_VALIDATION, { local: true }),
);
defineService(
  DataValidationBuilderService.prototype,
  'SpreadsheetApp.DataValidationBuilder',
  methodTable(DATA_VALIDATION_BUILDER, { local: true }),
);
