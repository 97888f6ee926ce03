import { addMinor, exchange, exchangeBack, NO_MONEY, sumMinor, type Minor } from '../money';
import type { Foreign } from './conversion';
import type { Cost } from './ledger';
import type { OrderLine, PurchaseOrder } from './orders';

/**
 * The money a PO is reckoned in: its own currency where all its rows share one, else the production's. Reckoned so, a
 * foreign PO that is invoiced in full has nothing left, whatever the rate did meanwhile.
 */
export interface OrderUnit {
  readonly amountOf: (line: OrderLine) => Minor;
  /** What costs use up together: added up currency by currency first, so that splitting a cost changes nothing. */
  readonly usedBy: (costs: readonly Cost[]) => Minor;
  /** An amount of the unit in the production's currency. */
  readonly worth: (amount: Minor) => Minor;
}

/** The unit of a PO. Throws RangeError past what is exact. */
export function orderUnit(order: PurchaseOrder): OrderUnit {
  const { currency } = order;
  if (currency !== null) return foreignUnit(order, currency);
  if (order.lines.every(({ foreign }) => foreign === null)) return OWN_UNIT;
  const rates = new Map<string, Omit<Foreign, 'amount'>>();
  for (const { foreign } of order.lines) if (foreign !== null) rates.set(foreign.currency, foreign);
  return {
    amountOf: (line) => line.amount,
    usedBy: (costs) => {
      const { own, others } = sumsOf(costs, (code) => rates.has(code));
      let used = own;
      for (const [code, amount] of others) {
        const rate = rates.get(code);
        if (rate !== undefined) used = addMinor(used, toOwn(order, amount, rate));
      }
      return used;
    },
    worth: (amount) => amount,
  };
}

const OWN_UNIT: OrderUnit = {
  amountOf: (line) => line.amount,
  usedBy: (costs) => costs.reduce((sum, { net }) => addMinor(sum, net), NO_MONEY),
  worth: (amount) => amount,
};

function foreignUnit(order: PurchaseOrder, currency: NonNullable<PurchaseOrder['currency']>): OrderUnit {
  return {
    amountOf: (line) => line.foreign?.amount ?? NO_MONEY,
    usedBy: (costs) => {
      const { own, others } = sumsOf(costs, (code) => code === currency.currency);
      const same = others.get(currency.currency) ?? NO_MONEY;
      if (own === 0) return same;
      const bought = exchangeBack(own, currency.rate, { foreign: currency.decimals, own: order.decimals });
      return addMinor(same, exact(order, bought));
    },
    worth: (amount) => toOwn(order, amount, currency),
  };
}

/** Costs added up: those in a currency of the PO in that currency, all others in the production's. */
function sumsOf(
  costs: readonly Cost[],
  isOrders: (currency: string) => boolean,
): { readonly own: Minor; readonly others: ReadonlyMap<string, Minor> } {
  const others = new Map<string, Minor>();
  const own: Minor[] = [];
  for (const { net, foreign } of costs) {
    if (foreign === null || !isOrders(foreign.currency)) own.push(net);
    else others.set(foreign.currency, addMinor(others.get(foreign.currency) ?? NO_MONEY, foreign.amount));
  }
  return { own: sumMinor(own), others };
}

function toOwn(order: PurchaseOrder, amount: Minor, { rate, decimals }: Omit<Foreign, 'amount'>): Minor {
  return exact(order, exchange(amount, rate, { foreign: decimals, own: order.decimals }));
}

function exact({ key }: PurchaseOrder, amount: Minor | null): Minor {
  if (amount === null) throw new RangeError(`PO ${key}: its amounts are past what is exact`);
  return amount;
}
