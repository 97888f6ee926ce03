import { addMinor, maxMinor, NO_MONEY, subtractMinor, sumMinor, type Minor } from '../money';
import { compareText, listAt } from './codes';
import type { Cost } from './ledger';
import { orderUnit } from './order-unit';
import type { PurchaseOrder } from './orders';
import type { PoStatus } from './types';

/** The status of a PO row; blank means Open. */
export function statusOf(line: { readonly status: PoStatus | null }): PoStatus {
  return line.status ?? 'Open';
}

/**
 * What all costs on a PO come to, net, **at the PO's own rate** where they are in its currency, so that it can be held
 * against what was ordered. What they add to their accounts is the sum of their `net`.
 */
export function invoicedOn(order: PurchaseOrder): Minor {
  const unit = orderUnit(order);
  return unit.worth(unit.usedBy(order.costs));
}

/** What a PO comes to without its void rows, at the PO's own rate. */
export function orderedOn(order: PurchaseOrder): Minor {
  const unit = orderUnit(order);
  return unit.worth(sumMinor(order.lines.filter((line) => statusOf(line) !== 'Void').map(unit.amountOf)));
}

/**
 * What a PO still commits, by account key, in the production's currency: amount − invoiced net, never below zero, while
 * Open; nothing when Closed or Void (DOMAIN.md §10). On a PO over several accounts an invoice first uses up its own
 * account's line, then the other lines in account order, so that the whole never commits more than amount − invoiced. A
 * PO in another currency is used up in that currency, and what is left is converted once, at the PO's own rate.
 */
export function commitmentsOf(order: PurchaseOrder): ReadonlyMap<string, Minor> {
  const unit = orderUnit(order);
  const left = new Map<string, Minor>();
  const open = new Map<string, Minor>();
  for (const line of order.lines) {
    if (statusOf(line) === 'Void') continue;
    const account = line.accountKey;
    const amount = unit.amountOf(line);
    left.set(account, addMinor(left.get(account) ?? NO_MONEY, amount));
    if (statusOf(line) === 'Open') open.set(account, addMinor(open.get(account) ?? NO_MONEY, amount));
  }
  if (open.size === 0) return open;
  const accounts = [...left.keys()].sort(compareText);
  const booked = new Map<string, Cost[]>();
  for (const cost of order.costs) {
    listAt(booked, left.has(cost.account) ? cost.account : (accounts[0] ?? cost.account)).push(cost);
  }
  let spill = NO_MONEY;
  for (const account of accounts) {
    const rest = subtractMinor(left.get(account) ?? NO_MONEY, unit.usedBy(booked.get(account) ?? []));
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
    const capped = hasClosed(order, account) && stillOpen < rest ? maxMinor(stillOpen, NO_MONEY) : rest;
    commitments.set(account, unit.worth(capped));
  }
  return commitments;
}

function hasClosed(order: PurchaseOrder, account: string): boolean {
  return order.lines.some((line) => statusOf(line) === 'Closed' && line.accountKey === account);
}
