import type { Minor } from '../../money';
import type { Cost } from '../ledger';

/**
 * What a cost was billed at, in the currency of the bill: two bills of one amount are alike, and stay the same finding,
 * whatever the rate of exchange did between them.
 */
export function billedNet({ net, foreign }: Cost): Minor {
  return foreign?.amount ?? net;
}

/** The currency of the bill; '' where it is the production's own. */
export function billedIn({ foreign }: Cost): string {
  return foreign?.currency ?? '';
}
