import type { Rect } from '../../snapshot';
import type { Protection, Sheet, Workbook } from '../../model';
import { intersect, subtract } from '../../model';
import type { ExecutionContext } from '../execution-context';
import { type EnumValue, ScriptException } from '../service-object';
import type { RangeService } from './range';
import type { RangeListService } from './range-list';
import type { SheetService } from './sheet';
import type { SpreadsheetService } from './spreadsheet';

/** Which ends of a range came from the text `A2:C` or `B:B` rather than from numbers. */
export interface OpenEnds {
  readonly rows?: true;
  readonly columns?: true;
}

/** Makes the service objects that others return, so that no class imports another. */
export interface Makers {
  spreadsheet(): SpreadsheetService;
  sheet(sheet: Sheet): SheetService;
  range(sheet: Sheet, rect: Rect, open?: OpenEnds): RangeService;
  rangeList(sheet: Sheet, rects: readonly Rect[]): RangeListService;
}

/** What all service objects of one execution share. */
export interface Session {
  readonly workbook: Workbook;
  readonly context: ExecutionContext;
  readonly make: Makers;
}

/** A value of an enum of SpreadsheetApp, as it crosses to the script. */
export const enumValue = (type: string, name: string): EnumValue => ({ enumType: `SpreadsheetApp.${type}`, name });

/** True if the user may change protections and what they protect. */
export const isOwner = ({ workbook, context }: Session): boolean =>
  workbook.owner === null || workbook.owner === context.user;

/** True if the user may edit what a protection protects. */
export const mayEdit = (session: Session, protection: Protection): boolean =>
  protection.warningOnly || isOwner(session) || protection.editors.includes(session.context.user);

/** Throws Google's message if a protection keeps the user from editing a part of the range. */
export function requireEditable(session: Session, sheet: Sheet, rect: Rect): void {
  if (sheet.protections.some((protection) => !mayEdit(session, protection) && covers(protection, rect))) {
    throw new ScriptException(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

function covers(protection: Protection, rect: Rect): boolean {
  if (protection.range !== null) return intersect(protection.range, rect) !== null;
  let rest: readonly Rect[] = [rect];
  for (const free of protection.unprotected) rest = rest.flatMap((part) => subtract(part, free));
  return rest.length > 0;
}
