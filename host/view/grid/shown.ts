import {
  CellValueType,
  HorizontalAlign,
  InterceptorEffectEnum,
  IUniverInstanceService,
  UniverInstanceType,
  type ICellData,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type Nullable,
  type Styles,
  type Univer,
  type Workbook,
} from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  CellAlertManagerService,
  CellAlertType,
  HoverManagerService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { editText, factsOf, shownText } from './cells';

const BEFORE_ALL_OTHERS = 100;
const ERROR_MARK = { tr: { size: 8, color: '#c5221f' } };
const ALERT = 'host-error';

/** Makes the grid show what the host calculated, edit what was entered, and tell what an error means. */
export function showHostValues(univer: Univer): void {
  const injector = univer.__getInjector();
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: 'host-shown',
    priority: BEFORE_ALL_OTHERS,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => next(shown(cell, location.rawData, location.workbook.getStyles())),
  });
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: BEFORE_ALL_OTHERS,
    handler: (cell, location) => {
      const raw = location.worksheet.getCellRaw(location.row, location.col);
      if (!raw) return cell;
      const text = editText(raw);
      const formula = typeof raw.f === 'string' ? { f: raw.f } : {};
      return { ...(raw.s && { s: raw.s }), t: CellValueType.STRING, v: text, ...formula };
    },
  });
  interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: BEFORE_ALL_OTHERS,
    handler: (cell, location) => {
      if (!cell) return cell;
      const typed = typedText(cell);
      const raw = location.worksheet.getCellRaw(location.row, location.col);
      return raw && typed === editText(raw) ? raw : { ...cell, custom: { typed } };
    },
  });
  explainErrors(univer);
}

/** How a cell without a font is drawn; the grid's drop-downs do not look at the sheet's default. */
const UNTOUCHED: IStyleData = { ff: 'Arial', fs: 10 };
const completed = new WeakMap<IStyleData, IStyleData>();

function completeStyle(style: Nullable<IStyleData>): IStyleData {
  if (!style) return UNTOUCHED;
  const known = completed.get(style) ?? { ...UNTOUCHED, ...style };
  completed.set(style, known);
  return known;
}

/** Text that the grid would take for a number and format again, were it not marked as text; marking all of it is slow. */
const NUMBER_LIKE = /^\s*[-+]?[\d.]/;

/**
 * The cell as drawn: the host's text in place of the value, aligned as the value's type asks. An error is drawn without its
 * formula, because the grid would explain errors of formulas in its own words.
 */
function shown(
  cell: Nullable<ICellDataForSheetInterceptor>,
  raw: Nullable<ICellData>,
  styles: Styles,
): Nullable<ICellDataForSheetInterceptor> {
  if (!cell || cell.p) return cell;
  const facts = factsOf(raw ?? cell);
  const style = { s: completeStyle(styles.get(cell.s)) };
  if (cell.t === CellValueType.NUMBER && facts.shown === undefined) return { ...cell, ...style };
  const text = shownText(raw ?? cell);
  return {
    ...cell,
    ...style,
    v: text,
    t: NUMBER_LIKE.test(text) ? CellValueType.FORCE_STRING : null,
    ...aligned(cell, facts.error === undefined ? alignmentOf(cell.t) : HorizontalAlign.CENTER),
    ...(facts.error !== undefined && { markers: ERROR_MARK, f: null, si: null }),
  };
}

function alignmentOf(type: Nullable<CellValueType>): HorizontalAlign {
  if (type === CellValueType.NUMBER) return HorizontalAlign.RIGHT;
  return type === CellValueType.BOOLEAN ? HorizontalAlign.CENTER : HorizontalAlign.LEFT;
}

/** Alignment by type counts only where the format says none; formats are merged over it. */
const aligned = (
  cell: ICellDataForSheetInterceptor,
  ht: HorizontalAlign,
): Pick<ICellDataForSheetInterceptor, 'themeStyle'> => ({
  themeStyle: { ...cell.themeStyle, ht },
});

/** What a person typed, as the host parses it; text forced by an apostrophe keeps it. */
function typedText(cell: ICellData): string {
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  const rich = cell.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (rich !== undefined && rich !== '') return rich;
  const text = cell.v === null || cell.v === undefined ? '' : String(cell.v);
  return cell.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}

function explainErrors(univer: Univer): void {
  const injector = univer.__getInjector();
  const workbooks = injector.get(IUniverInstanceService);
  const alerts = injector.get(CellAlertManagerService);
  let shownAt = '';
  injector.get(HoverManagerService).currentCell$.subscribe((hover) => {
    const location = hover?.location;
    const sheet =
      location &&
      workbooks
        .getUnit<Workbook>(location.unitId, UniverInstanceType.UNIVER_SHEET)
        ?.getSheetBySheetId(location.subUnitId);
    const error = sheet ? factsOf(sheet.getCellRaw(location.row, location.col)).error : undefined;
    const at = error && location ? `${location.subUnitId} ${location.row} ${location.col}` : '';
    if (at === shownAt) return;
    shownAt = at;
    alerts.removeAlert(ALERT);
    if (!error || !location) return;
    alerts.showAlert({
      type: CellAlertType.ERROR,
      title: 'Error',
      message: error,
      location,
      width: 260,
      height: 100,
      key: ALERT,
    });
  });
}
