import { SheetsObject, defineService } from './define-service';
import { RANGE_LIST } from './api/range';
import { methodTable } from './method-table';
import type { RangeService } from './range';
import type { Session } from './session';

/** SpreadsheetApp.RangeList: what it is told, each of its ranges is told; it has no methods but these. */
export class RangeListService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.RangeList';

  constructor(
    session: Session,
    readonly ranges: readonly RangeService[],
  ) {
    super(session);
  }

  getRanges(): RangeService[] {
    return [...this.ranges];
  }

  activate(): this {
    const [first] = this.ranges;
    if (first !== undefined) {
      this.session.workbook.activate(first.sheet);
      first.sheet.select(this.ranges.map((range) => range.rect));
    }
    return this;
  }

  /** Contents, formats and data validations, unlike Range.clear. */
  clear(...options: readonly unknown[]): this {
    for (const range of this.ranges) {
      tell(range, 'clear', options);
      if (options.length === 0) range.clearDataValidations();
    }
    return this;
  }
}

const EACH = [
  'breakApart',
  'check',
  'uncheck',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'removeCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
] as const;

function tell(range: RangeService, method: string, args: readonly unknown[]): void {
  const found: unknown = Reflect.get(range, method);
  if (typeof found !== 'function') throw new Error(`Range has no method ${method}`);
  found.call(range, ...args);
}

for (const method of EACH) {
  Object.defineProperty(RangeListService.prototype, method, {
    value: function (this: RangeListService, ...args: readonly unknown[]): RangeListService {
      for (const range of this.ranges) tell(range, method, args);
      return this;
    },
    writable: true,
    configurable: true,
  });
}

defineService(
  RangeListService.prototype,
  'SpreadsheetApp.RangeList',
  methodTable(RANGE_LIST, { other: /^getRanges$/ }),
);
