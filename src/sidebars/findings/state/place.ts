import type { EvidenceView, FindingView } from '../../../sidebar-api';
import { lowerFirst, upperFirst } from '../../shared';

/** A row as a link says it: `Costs, row 48`. */
export function placeText({ tab, row }: EvidenceView): string {
  return row === null ? tab : `${tab}, row ${row}`;
}

/** Rule and account in one line: `Rule 13, booking with no scene · 3300 Camera`. */
export function ruleText({ ruleNumber, ruleTitle, account, accountTitle }: FindingView): string {
  const title = ruleNumber === null ? upperFirst(ruleTitle) : `Rule ${ruleNumber}, ${lowerFirst(ruleTitle)}`;
  const line = [account, accountTitle].filter((part) => part !== '').join(' ');
  return line === '' ? title : `${title} · ${line}`;
}
