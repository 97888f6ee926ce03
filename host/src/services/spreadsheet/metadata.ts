import type { Metadata, Sheet } from '../../model';
import { type EnumValue, ScriptException } from '../service-object';
import { DEVELOPER_METADATA, DEVELOPER_METADATA_FINDER, DEVELOPER_METADATA_LOCATION } from './api/details';
import { defineService, SheetsObject } from './define-service';
import { methodTable } from './method-table';
import type { RangeBase } from './range-base';
import { enumValue, type Session } from './session';

/** Where metadata may be: null is the spreadsheet, without row and column the sheet. */
export type MetadataPlace = Metadata['at'];

/** The place of a range: a whole row or a whole column. Throws Google's message for any other. */
export function placeOfRange({ sheet, rect }: RangeBase): MetadataPlace {
  const sheetId = sheet.id;
  if (rect.rows === 1 && rect.column === 1 && rect.columns === sheet.columnCount) return { sheetId, row: rect.row };
  if (rect.columns === 1 && rect.row === 1 && rect.rows === sheet.rowCount) return { sheetId, column: rect.column };
  throw new ScriptException(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

/** Adds metadata from the overloads of addDeveloperMetadata: key, then value, then visibility, each optional. */
export function addMetadata(
  session: Session,
  at: MetadataPlace,
  key: string,
  ...rest: readonly (string | EnumValue)[]
): void {
  const value = rest.find((each) => typeof each === 'string') ?? null;
  const visibility = rest.find((each) => typeof each !== 'string');
  session.workbook.addMetadata({ key, value, visibility: visibilityOf(visibility), at });
}

const visibilityOf = (value: EnumValue | undefined): Metadata['visibility'] =>
  value?.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';

const samePlace = (a: MetadataPlace, b: MetadataPlace): boolean =>
  a?.sheetId === b?.sheetId && a?.row === b?.row && a?.column === b?.column;

/** Metadata at exactly one place. */
export const metadataAt = (session: Session, place: MetadataPlace): unknown[] =>
  session.workbook.metadata
    .filter((item) => samePlace(item.at, place))
    .map((item) => new DeveloperMetadataService(session, item));

/** SpreadsheetApp.DeveloperMetadata. */
class DeveloperMetadataService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.DeveloperMetadata';

  constructor(
    session: Session,
    private readonly item: Metadata,
  ) {
    super(session);
  }

  private change(change: (item: Metadata) => void): this {
    change(this.item);
    this.session.workbook.changes.add({ kind: 'workbook' });
    return this;
  }

  getId(): number {
    return this.item.id;
  }

  getKey(): string {
    return this.item.key;
  }

  getValue(): string | null {
    return this.item.value;
  }

  getVisibility(): EnumValue {
    return enumValue('DeveloperMetadataVisibility', this.item.visibility);
  }

  getLocation(): unknown {
    return new DeveloperMetadataLocationService(this.session, this.item.at);
  }

  setKey(key: string): this {
    return this.change((item) => (item.key = key));
  }

  setValue(value: string): this {
    return this.change((item) => (item.value = value));
  }

  setVisibility(visibility: EnumValue): this {
    return this.change((item) => (item.visibility = visibilityOf(visibility)));
  }

  moveToSpreadsheet(): this {
    return this.change((item) => (item.at = null));
  }

  moveToSheet(sheet: { readonly model: Sheet }): this {
    return this.change((item) => (item.at = { sheetId: sheet.model.id }));
  }

  moveToRow(range: RangeBase): this {
    return this.change((item) => (item.at = placeOfRange(range)));
  }

  moveToColumn(range: RangeBase): this {
    return this.change((item) => (item.at = placeOfRange(range)));
  }

  remove(): void {
    const { workbook } = this.session;
    workbook.metadata = workbook.metadata.filter((item) => item !== this.item);
    workbook.changes.add({ kind: 'workbook' });
  }
}

/** SpreadsheetApp.DeveloperMetadataLocation. */
class DeveloperMetadataLocationService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.DeveloperMetadataLocation';

  constructor(
    session: Session,
    private readonly at: MetadataPlace,
  ) {
    super(session);
  }

  private get sheet(): Sheet | null {
    return this.at && this.session.workbook.sheetById(this.at.sheetId);
  }

  getLocationType(): EnumValue {
    return enumValue('DeveloperMetadataLocationType', locationType(this.at));
  }

  getSpreadsheet(): unknown {
    return this.at === null ? this.session.make.spreadsheet() : null;
  }

  getSheet(): unknown {
    return this.sheet && this.session.make.sheet(this.sheet);
  }

  getRow(): unknown {
    const row = this.at?.row;
    if (this.sheet === null || row === undefined) return null;
    return this.session.make.range(this.sheet, { row, column: 1, rows: 1, columns: this.sheet.columnCount });
  }

  getColumn(): unknown {
    const column = this.at?.column;
    if (this.sheet === null || column === undefined) return null;
    return this.session.make.range(this.sheet, { row: 1, column, rows: this.sheet.rowCount, columns: 1 });
  }
}

function locationType(at: MetadataPlace): 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN' {
  if (at === null) return 'SPREADSHEET';
  return at.row !== undefined ? 'ROW' : at.column !== undefined ? 'COLUMN' : 'SHEET';
}

/** SpreadsheetApp.DeveloperMetadataFinder: everything inside its scope that meets every condition set. */
export class DeveloperMetadataFinderService extends SheetsObject {
  readonly apiName = 'SpreadsheetApp.DeveloperMetadataFinder';
  private readonly tests: ((item: Metadata) => boolean)[] = [];

  constructor(
    session: Session,
    private inScope: (at: MetadataPlace) => boolean,
    private readonly intersects: (at: MetadataPlace) => boolean,
  ) {
    super(session);
  }

  private where(test: (item: Metadata) => boolean): this {
    this.tests.push(test);
    return this;
  }

  withId(id: number): this {
    return this.where((item) => item.id === id);
  }

  withKey(key: string): this {
    return this.where((item) => item.key === key);
  }

  withValue(value: string): this {
    return this.where((item) => item.value === value);
  }

  withVisibility(visibility: EnumValue): this {
    return this.where((item) => item.visibility === visibility.name);
  }

  withLocationType(type: EnumValue): this {
    return this.where((item) => locationType(item.at) === type.name);
  }

  onIntersectingLocations(): this {
    this.inScope = this.intersects;
    return this;
  }

  find(): unknown[] {
    return this.session.workbook.metadata
      .filter((item) => this.inScope(item.at) && this.tests.every((test) => test(item)))
      .map((item) => new DeveloperMetadataService(this.session, item));
  }
}

defineService(DeveloperMetadataService.prototype, 'SpreadsheetApp.DeveloperMetadata', methodTable(DEVELOPER_METADATA));
defineService(
  DeveloperMetadataLocationService.prototype,
  'SpreadsheetApp.DeveloperMetadataLocation',
  methodTable(DEVELOPER_METADATA_LOCATION, { local: true }),
);
defineService(
  DeveloperMetadataFinderService.prototype,
  'SpreadsheetApp.DeveloperMetadataFinder',
  methodTable(DEVELOPER_METADATA_FINDER, { other: /^(with|on)/ }),
);
