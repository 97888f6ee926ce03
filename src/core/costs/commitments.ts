import { addMinor, maxMinor, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../money';
import { accountKey, compareText } from './codes';
import type { PurchaseOrder } from './ledger';
import type { PoStatus } from './types';

/** The status of a PO row; blank means Open. */
export function statusOf(line: { readonly status: PoStatus | null }): PoStatus {
  return line.status ?? 'Open';
}

/** What all invoices on a PO come to, net. */
export function invoicedOn(order: PurchaseOrder): Minor {
  return sumMinor(order.costs.map((cost) => cost.net));
}

/** What a PO comes to without its void rows. */
export function orderedOn(order: PurchaseOrder): Minor {
  return sumMinor(order.lines.filter((line) => statusOf(line) !== 'Void').map((line) => line.amount ?? NO_MONEY));
}

/**
 * What a PO still commits, by account key: amount − invoiced net, never below zero, while Open; nothing when Closed or
 * Void (DOMAIN.md §10). On a PO over several accounts an invoice first uses up its own account's line, then the other
 * lines in account order, so that the whole never commits more than amount − invoiced.
 */
export function commitmentsOf(order: PurchaseOrder): ReadonlyMap<string, Minor> {
  const left = new Map<string, Minor>();
  const open = new Map<string, Minor>();
  for (const line of order.lines) {
    if (statusOf(line) === 'Void') continue;
    const account = accountKey(line.account);
    const amount = line.amount ?? NO_MONEY;
    left.set(account, addMinor(left.get(account) ?? NO_MONEY, amount));
    if (statusOf(line) === 'Open') open.set(account, addMinor(open.get(account) ?? NO_MONEY, amount));
  }
  const accounts = [...left.keys()].sort(compareText);
  const invoiced = new Map<string, Minor>();
  for (const cost of order.costs) {
    const account = left.has(cost.account) ? cost.account : (accounts[0] ?? cost.account);
    invoiced.set(account, addMinor(invoiced.get(account) ?? NO_MONEY, cost.net));
  }
  let spill = NO_MONEY;
  for (const account of accounts) {
    const rest = subtractMinor(left.get(account) ?? NO_MONEY, invoiced.get(account) ?? NO_MONEY);
    left.set(account, maxMinor(rest, NO_MONEY));
    if (rest < 0) spill = subtractMinor(spill, rest);
  }
  for (const account of accounts) {
    const rest = left.get(account) ?? NO_MONEY;
    const used = rest < spill ? rest : spill;
    left.set(account, subtractMinor(rest, used));
    spill = subtractMinor(spill, used);
  }
  const commitments = new Map<string, Minor>();
  for (const account of accounts) {
    const stillOpen = open.get(account);
    if (stillOpen === undefined) continue;
    const rest = left.get(account) ?? NO_MONEY;
    // Where part of an account's rows is closed, no more than the open part (less credits) can still come.
    commitments.set(account, hasClosed(order, account) && stillOpen < rest ? maxMinor(stillOpen, NO_MONEY) : rest);
  }
  return commitments;
}

function hasClosed(order: PurchaseOrder, account: string): boolean {
  return order.lines.some((line) => statusOf(line) === 'Closed' && accountKey(line.account) === account);
}
