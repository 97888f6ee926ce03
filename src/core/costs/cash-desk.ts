import {
  balanceFloats,
  matchCards,
  type CardCost,
  type CardMatches,
  type CashReceipt,
  type FloatBalance,
} from '../cash';
import { addMinor, exchange, NO_MONEY } from '../money';
import { cached } from './codes';
import type { Cost, Ledger } from './ledger';
import type { CostThresholds } from './thresholds';
import type { CostInputs } from './types';
import { vendorDirectory } from './vendors';

/** The floats of a production, balanced against its petty cash costs. */
export function floatBalances({ floats }: CostInputs, ledger: Ledger): readonly FloatBalance[] {
  if (floats.length === 0) return [];
  return balanceFloats(floats, cashReceipts(ledger, pettyCashIn(ledger)));
}

/** The petty cash costs. */
export function pettyCashIn({ costs }: Ledger): readonly Cost[] {
  return costs.filter(({ row }) => row.type === 'Petty cash');
}

/** Costs as the cash that left a box. */
function cashReceipts(ledger: Ledger, costs: readonly Cost[]): readonly CashReceipt[] {
  return costs.map((cost) => ({ row: cost.row, paid: paidFor(cost, ledger) }));
}

/** The card statement paired with P-card costs and invoices; the lines are drawn by the thresholds. */
export function cardMatches(
  inputs: CostInputs,
  ledger: Ledger,
  { cardDays, cardForeignPercent }: Pick<CostThresholds, 'cardDays' | 'cardForeignPercent'>,
): CardMatches {
  const billed = ledger.costs.filter(({ row }) => row.type === 'P-card' || row.type === 'Invoice');
  const whoIs = payees(inputs, billed);
  const bills = billed.map((cost): CardCost => {
    const vendor = cost.row.type === 'P-card' ? whoIs.onCard(cost.row.vendor) : whoIs.onPaper(cost.row.vendor);
    return { row: cost.row, charged: paidFor(cost, ledger), foreign: cost.foreign !== null, vendor, doc: cost.doc };
  });
  return matchCards({
    lines: inputs.cardLines,
    costs: bills,
    merchantOf: whoIs.onCard,
    days: cardDays,
    foreignPercent: cardForeignPercent,
  });
}

interface Payees {
  readonly onCard: (name: string) => string;
  readonly onPaper: (name: string) => string;
}

/** Who is who, the merchants of the statement learnt with everyone else: a name that the bank cut off is known again. */
function payees({ vendors, cardLines, purchaseOrders }: CostInputs, billed: readonly Cost[]): Payees {
  const onCard = new Set(cardLines.map(({ merchant }) => merchant));
  const onPaper = new Set(purchaseOrders.map(({ vendor }) => vendor));
  for (const { row } of billed) (row.type === 'P-card' ? onCard : onPaper).add(row.vendor);
  const directory = vendorDirectory(
    vendors,
    [...onCard].map((vendor) => ({ vendor, type: 'P-card' as const })),
    [...onPaper].map((vendor) => ({ vendor, type: 'Invoice' as const })),
  );
  return {
    onCard: cached((name) => directory.idOf(name, 'P-card')),
    onPaper: cached((name) => directory.idOf(name, 'Invoice')),
  };
}

/** What was paid for a cost, tax included, in the production's currency: gross; where that is blank, net and tax. */
export function paidFor({ row, net, foreign }: Cost, { decimals }: Pick<Ledger, 'decimals'>): CashReceipt['paid'] {
  if (foreign === null) return row.gross ?? addMinor(net, row.tax ?? NO_MONEY);
  const gross = row.gross ?? addMinor(foreign.amount, row.tax ?? NO_MONEY);
  return exchange(gross, foreign.rate, { foreign: foreign.decimals, own: decimals }) ?? net;
}
