import type { Protection as Model, Sheet } from '../../model';
import { type EnumValue, ScriptException, type ServiceObject } from '../service-object';
import { UserService } from '../session';
import { PROTECTION } from './api/rules';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { RangeBase } from './range-base';
import { enumValue, isOwner, mayEdit, type Session } from './session';

/** Protects a range, or the sheet where the range is null, from all but those who may edit the file now. */
export function protect(session: Session, sheet: Sheet, range: Model['range']): ProtectionService {
  const { workbook, context } = session;
  const editors = isOwner(session) ? [...workbook.editors] : [...new Set([...workbook.editors, context.user])];
  const model: Model = { range, description: '', warningOnly: false, editors, unprotected: [] };
  sheet.protections.push(model);
  sheet.touch('layout');
  return new ProtectionService(session, sheet, model);
}

/** A user as scripts get them. */
export const userOf = (email: string): ServiceObject => new UserService(email);

const emailOf = (user: unknown): string => {
  if (typeof user === 'string') return user;
  if (user instanceof UserService) return user.getEmail();
  throw new ScriptException(`Invalid email: ${String(user)}`);
};

/** SpreadsheetApp.Protection. */
export class ProtectionService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.Protection';

  constructor(
    session: Session,
    private readonly sheet: Sheet,
    readonly model: Model,
  ) {
    super(session);
  }

  private change(change: (model: Model) => void): this {
    if (!this.canEdit()) {
      throw new ScriptException(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
    }
    change(this.model);
    this.sheet.touch('layout');
    return this;
  }

  canEdit(): boolean {
    return mayEdit(this.session, this.model);
  }

  canDomainEdit(): boolean {
    return false;
  }

  getDescription(): string {
    return this.model.description;
  }

  setDescription(description: string): this {
    return this.change((model) => (model.description = description));
  }

  getProtectionType(): EnumValue {
    return enumValue('ProtectionType', this.model.range === null ? 'SHEET' : 'RANGE');
  }

  getRange(): unknown {
    return this.session.make.range(this.sheet, this.model.range ?? this.sheet.grid);
  }

  getRangeName(): string | null {
    return null;
  }

  setRange(range: RangeBase): this {
    if (this.model.range === null) {
      throw new ScriptException('Cannot change sheet protection to range protection (or vice versa).');
    }
    return this.change((model) => (model.range = range.rect));
  }

  getUnprotectedRanges(): unknown[] {
    return this.model.unprotected.map((rect) => this.session.make.range(this.sheet, rect));
  }

  setUnprotectedRanges(ranges: readonly RangeBase[]): this {
    if (this.model.range !== null)
      throw new ScriptException('Unprotected ranges can only be set on a sheet protection.');
    return this.change((model) => (model.unprotected = ranges.map((range) => range.rect)));
  }

  isWarningOnly(): boolean {
    return this.model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change((model) => (model.warningOnly = warningOnly));
  }

  /** Without the owner, who may always edit. */
  getEditors(): unknown[] {
    return this.model.editors.map(userOf);
  }

  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }

  addEditors(users: readonly unknown[]): this {
    return this.change((model) => (model.editors = [...new Set([...model.editors, ...users.map(emailOf)])]));
  }

  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }

  /** The owner and the current user stay whatever is asked. */
  removeEditors(users: readonly unknown[]): this {
    const gone = new Set(users.map(emailOf));
    gone.delete(this.session.context.user);
    return this.change((model) => (model.editors = model.editors.filter((email) => !gone.has(email))));
  }

  remove(): void {
    this.change(() => undefined);
    this.sheet.protections = this.sheet.protections.filter((model) => model !== this.model);
    this.sheet.touch('layout');
  }
}

defineService(
  ProtectionService.prototype,
  'SpreadsheetApp.Protection',
  methodTable(PROTECTION.replaceAll('(user)', '(User)')),
);
