import {
  balanceFloats,
  matchCards,
  type CardCost,
  type CardMatches,
  type CashReceipt,
  type FloatBalance,
} from '../cash';
import { addMinor, exchange, NO_MONEY } from '../money';
import type { Cost, Ledger } from './ledger';
import type { CostThresholds } from './thresholds';
import type { CardLineRow, CostInputs } from './types';
import { vendorDirectory } from './vendors';

/** The floats of a production, balanced against its petty cash costs. */
export function floatBalances({ floats }: CostInputs, ledger: Ledger): readonly FloatBalance[] {
  return balanceFloats(floats, cashReceipts(ledger));
}

/** Petty cash costs as the cash that left a box. */
export function cashReceipts(ledger: Ledger): readonly CashReceipt[] {
  return ledger.costs.flatMap((cost) =>
    cost.row.type === 'Petty cash' ? [{ row: cost.row, paid: paidFor(cost, ledger) }] : [],
  );
}

/** The card statement paired with P-card costs and invoices; the lines are drawn by the thresholds. */
export function cardMatches(
  { cardLines, costs, purchaseOrders, vendors: listed }: CostInputs,
  ledger: Ledger,
  { cardDays, cardForeignPercent }: Pick<CostThresholds, 'cardDays' | 'cardForeignPercent'>,
): CardMatches {
  // Merchants are learnt with everyone else, so that names which the bank cuts off are known again.
  const merchants = cardLines.map(({ merchant }: CardLineRow) => ({ vendor: merchant, type: 'P-card' as const }));
  const vendors = vendorDirectory(listed, costs, purchaseOrders, merchants);
  const bills = ledger.costs.flatMap((cost): CardCost[] => {
    const { row, doc, foreign } = cost;
    if (row.type !== 'P-card' && row.type !== 'Invoice') return [];
    const vendor = vendors.idOf(row.vendor, row.type);
    return [{ row, charged: paidFor(cost, ledger), foreign: foreign !== null, vendor, doc }];
  });
  return matchCards({
    lines: cardLines,
    costs: bills,
    merchantOf: (name) => vendors.idOf(name, 'P-card'),
    days: cardDays,
    foreignPercent: cardForeignPercent,
  });
}

/** What was paid for a cost, tax included, in the production's currency: gross; where that is blank, net and tax. */
export function paidFor({ row, net, foreign }: Cost, { decimals }: Pick<Ledger, 'decimals'>): CashReceipt['paid'] {
  if (foreign === null) return row.gross ?? addMinor(net, row.tax ?? NO_MONEY);
  const gross = row.gross ?? addMinor(foreign.amount, row.tax ?? NO_MONEY);
  return exchange(gross, foreign.rate, { foreign: foreign.decimals, own: decimals }) ?? net;
}
