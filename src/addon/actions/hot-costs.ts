import type { Answer, SidebarCalls } from '../../sidebar-api';
import type { Book } from '../../workbook';
import { notYet } from '../not-yet';
import { failed, type Summary } from '../summary';

export function hotCostsAction(_date: string): Summary {
  return failed([notYet()]);
}

export function hotCostDays(_book: Book): Answer<SidebarCalls['hotCostDays']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function hotCosts(
  _book: Book,
  _argument: SidebarCalls['hotCosts']['argument'],
): Answer<SidebarCalls['hotCosts']['value']> {
  return { ok: false, issues: [notYet()] };
}
