import type { Answer, SidebarCalls } from '../../sidebar-api';
import type { Book } from '../../workbook';
import { notYet } from '../not-yet';
import { failed, type Summary } from '../summary';

export function topSheetAction(): Summary {
  return failed([notYet()]);
}

export function saveBudgetVersionAction(_name: string): Summary {
  return failed([notYet()]);
}

export function compareBudgetsAction(_before: string, _after: string): Summary {
  return failed([notYet()]);
}

export function changeGlobalsAction(_changes: SidebarCalls['changeGlobals']['argument']['changes']): Summary {
  return failed([notYet()]);
}

export function budgetView(_book: Book): Answer<SidebarCalls['budget']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function whatIf(
  _book: Book,
  _argument: SidebarCalls['whatIf']['argument'],
): Answer<SidebarCalls['whatIf']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function changeGlobals(
  _book: Book,
  _argument: SidebarCalls['changeGlobals']['argument'],
): Answer<SidebarCalls['changeGlobals']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function saveBudgetVersion(
  _book: Book,
  _argument: SidebarCalls['saveBudgetVersion']['argument'],
): Answer<SidebarCalls['saveBudgetVersion']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function compareBudgets(
  _book: Book,
  _argument: SidebarCalls['compareBudgets']['argument'],
): Answer<SidebarCalls['compareBudgets']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function startChart(
  _book: Book,
  _argument: SidebarCalls['startChart']['argument'],
): Answer<SidebarCalls['startChart']['value']> {
  return { ok: false, issues: [notYet()] };
}
