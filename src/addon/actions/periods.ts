import type { Answer, SidebarCalls } from '../../sidebar-api';
import type { Book } from '../../workbook';
import { notYet } from '../not-yet';
import { failed, type Summary } from '../summary';

export function closePeriodAction(_request: { readonly period?: string; readonly end?: string }): Summary {
  return failed([notYet()]);
}

export function periodsView(_book: Book): Answer<SidebarCalls['periods']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function closePeriod(
  _book: Book,
  _argument: SidebarCalls['closePeriod']['argument'],
): Answer<SidebarCalls['closePeriod']['value']> {
  return { ok: false, issues: [notYet()] };
}
