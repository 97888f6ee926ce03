import type { Answer, SidebarCalls } from '../../sidebar-api';
import type { Book } from '../../workbook';
import { notYet } from '../not-yet';

export function explainFigure(
  _book: Book,
  _argument: SidebarCalls['explain']['argument'],
): Answer<SidebarCalls['explain']['value']> {
  return { ok: false, issues: [notYet()] };
}
