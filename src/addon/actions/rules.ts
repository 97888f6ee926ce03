import type { Answer, SidebarCalls } from '../../sidebar-api';
import type { Book } from '../../workbook';
import { notYet } from '../not-yet';

export function rulesView(_book: Book): Answer<SidebarCalls['rules']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function setRule(
  _book: Book,
  _argument: SidebarCalls['setRule']['argument'],
): Answer<SidebarCalls['setRule']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function setRuleSetting(
  _book: Book,
  _argument: SidebarCalls['setRuleSetting']['argument'],
): Answer<SidebarCalls['setRuleSetting']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function silence(
  _book: Book,
  _argument: SidebarCalls['silence']['argument'],
): Answer<SidebarCalls['silence']['value']> {
  return { ok: false, issues: [notYet()] };
}

export function unsilence(
  _book: Book,
  _argument: SidebarCalls['unsilence']['argument'],
): Answer<SidebarCalls['unsilence']['value']> {
  return { ok: false, issues: [notYet()] };
}
