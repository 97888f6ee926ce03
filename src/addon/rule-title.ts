import { COST_RULES } from '../core/costs';

/** A rule's title as a heading, by its id: `PO overrun`, `Duplicate invoice`; the id itself where there is no such rule. */
export function ruleTitle(rule: string): string {
  const title = COST_RULES.find(({ id }) => id === rule)?.title ?? rule;
  return title.charAt(0).toUpperCase() + title.slice(1);
}
