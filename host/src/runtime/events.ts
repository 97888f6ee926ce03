import type { AuthMode, ChangeType } from '../contract';
import { UserService, type ServiceObject } from '../services';
import type { Rect } from '../snapshot';
import { WithProperties } from './realm';

/** Services of the execution that hears of the event. */
type Services = ReadonlyMap<string, ServiceObject>;

interface Hearer {
  readonly authMode: AuthMode;
  readonly user: string;
  /** Id of the installed trigger; null for a simple one. */
  readonly triggerUid: string | null;
}

/** The event object of onOpen. */
export function openEvent(services: Services, hearer: Hearer): object {
  return { ...common(hearer), source: spreadsheet(services) };
}

/** The event object of onEdit; `value` and `oldValue` for one cell only. */
export function editEvent(
  services: Services,
  hearer: Hearer,
  edit: {
    readonly sheetName: string;
    readonly rect: Rect;
    readonly value: string | undefined;
    readonly oldValue: string | undefined;
  },
): object {
  const { rect, value, oldValue } = edit;
  const single = rect.rows === 1 && rect.columns === 1;
  return {
    ...common(hearer),
    source: spreadsheet(services),
    range: eventRange(services, edit.sheetName, rect),
    ...(single && value !== undefined ? { value } : {}),
    ...(single && oldValue !== undefined ? { oldValue } : {}),
  };
}

/** The event object of an installed onChange trigger. */
export function changeEvent(services: Services, hearer: Hearer, changeType: ChangeType): object {
  return { ...common(hearer), source: spreadsheet(services), changeType };
}

/** The event object of onSelectionChange. */
export function selectionEvent(services: Services, hearer: Hearer, sheetName: string, rect: Rect): object {
  return { ...common(hearer), source: spreadsheet(services), range: eventRange(services, sheetName, rect) };
}

function common({ authMode, user, triggerUid }: Hearer): object {
  return {
    authMode: { enumType: 'ScriptApp.AuthMode', name: authMode },
    user: new UserService(user),
    ...(triggerUid === null ? {} : { triggerUid }),
  };
}

function spreadsheet(services: Services): ServiceObject {
  return call(services.get('SpreadsheetApp'), 'getActiveSpreadsheet');
}

/** The range of an event, which says where it is in properties of its own too. */
function eventRange(services: Services, sheetName: string, rect: Rect): WithProperties {
  const sheet = call(spreadsheet(services), 'getSheetByName', sheetName);
  return new WithProperties(call(sheet, 'getRange', rect.row, rect.column, rect.rows, rect.columns), {
    columnEnd: rect.column + rect.columns - 1,
    columnStart: rect.column,
    rowEnd: rect.row + rect.rows - 1,
    rowStart: rect.row,
  });
}

type Method = (...args: readonly unknown[]) => unknown;

function call(target: ServiceObject | undefined, method: string, ...args: readonly unknown[]): ServiceObject {
  if (target === undefined) throw new Error(`There is no service to ask for ${method}`);
  return Reflect.apply(Reflect.get(target, method) as Method, target, args) as ServiceObject;
}
