/** Purchase orders and what was invoiced on them. */
import { APPROVER } from './payroll.mjs';
import { between, chance, plus, times } from './tools.mjs';
import { VENDORS } from './vendors.mjs';
import { label, monday, NOW } from './weeks.mjs';

const ORDER = /^(once|parts|coming|void|hire) (.*) (\d+) @(\d+)(?: ([xw])(\d+))?$/;

/** All orders and invoices of the vendors, up to the week that is reported. */
export function ordersAndInvoices() {
  const luck = chance(37);
  const plan = VENDORS.flatMap((vendor) =>
    vendor.orders.split('; ').map((text) => {
      const [, kind, what, amount, week, , count] = ORDER.exec(text) ?? [];
      if (kind === undefined) throw new Error(`not an order: "${text}"`);
      return { vendor, kind, what, amount: Number(amount) * 100, week: Number(week), count: Number(count ?? 1) };
    }),
  ).sort((a, b) => a.week - b.week);
  const orders = [];
  const invoices = [];
  const docs = new Map();
  const taken = new Set();
  plan.forEach((item, at) => {
    const po = String(2001 + at);
    const placed = plus(monday(item.week), -luck.whole(1, 3) - 1);
    const made = item.kind === 'hire' ? hire(item, luck) : parts(item, luck, taken);
    orders.push({
      PO: po,
      Date: placed,
      Vendor: item.vendor.name,
      Account: item.vendor.account,
      Description: item.what,
      Amount: made.ordered,
      Currency: item.vendor.currency ?? 'USD',
      Status: item.kind === 'void' ? 'Void' : made.done ? 'Closed' : 'Open',
      From: made.from ?? '',
      To: made.to ?? '',
      'Approved by': item.vendor.approver ?? APPROVER,
      kind: item.kind,
      vendor: item.vendor,
      week: item.week,
    });
    for (const invoice of made.invoices) {
      invoices.push(asCost(invoice, item, po, numberOf(item.vendor, docs, luck), invoices.length));
    }
  });
  changeOrders(orders, luck);
  return { orders, invoices };
}

/** Weekly hire: an order for all weeks, an invoice each Monday for its week. */
function hire({ amount, week, count }) {
  const from = monday(week);
  const to = plus(from, count * 7 - 1);
  const invoices = [];
  for (let at = 0; at < count && week + at <= NOW; at += 1) {
    const start = plus(from, at * 7);
    invoices.push({
      date: start,
      week: week + at,
      net: amount,
      qty: '1',
      rate: amount,
      from: start,
      to: plus(start, 6),
      text: `week ${at + 1}`,
    });
  }
  return { ordered: amount * count, from, to, invoices, done: week + count - 1 <= NOW };
}

/** Invoiced bit by bit, one a week or so; `once` is a single bit, `coming` and `void` have none. */
function parts({ kind, amount, week, count, vendor }, luck, taken) {
  if (kind === 'coming' || kind === 'void') return { ordered: amount, invoices: [], done: false };
  const weeks = [];
  const span = Math.max(1, Math.floor((NOW - week) / count));
  for (let at = 0; at < count; at += 1) weeks.push(week + at * span);
  const due = weeks.filter((each) => each <= NOW);
  // What is foreseen is not what is billed: a little is left on the order, and a last part may be still to come.
  const open = due.length < count || (count > 1 && luck.often(55));
  const billed = open ? due.slice(0, Math.max(1, Math.min(due.length, count - 1))) : due;
  const share = Math.floor(amount / count / 100) * 100;
  const invoices = billed.map((each) => {
    const step = vendor.currency === undefined ? luck.whole(1, 97) : 0;
    let net = Math.floor((share * luck.whole(82, 96)) / 10_000) * 100 + step;
    if (vendor.currency !== undefined) net = Math.floor(net / 5000) * 5000;
    while (taken.has(`${vendor.name}|${net}`) || isNearLimit(net)) net -= vendor.currency === undefined ? 113 : 5000;
    taken.add(`${vendor.name}|${net}`);
    return {
      date: plus(monday(each), luck.whole(0, 4)),
      week: each,
      net,
      text: count > 1 ? `part ${billed.indexOf(each) + 1}` : '',
    };
  });
  if (open) return { ordered: amount, invoices, done: false };
  // Done: the last bill brings it to within a twentieth of the order, as closing it does.
  const rest = amount - invoices.reduce((sum, { net }) => sum + net, 0);
  const last = invoices[invoices.length - 1];
  last.net += Math.floor((rest * 97) / 10_000) * 100;
  if (vendor.currency !== undefined) last.net = Math.floor(last.net / 5000) * 5000;
  while (isNearLimit(last.net)) last.net -= 10_000;
  return { ordered: amount, invoices, done: invoices.reduce((sum, { net }) => sum + net, 0) * 100 >= amount * 95 };
}

/** Amounts just under the approval limit are a hint of their own, so no honest invoice is near it. */
export function isNearLimit(net) {
  return net > 660_000 && net <= 750_000;
}

function numberOf(vendor, docs, luck) {
  const letters = vendor.name
    .replace(/^The /, '')
    .split(/[^A-Za-z]+/)
    .filter((word) => word !== '')
    .map((word) => word[0].toUpperCase())
    .join('');
  const last = docs.get(vendor.name) ?? luck.whole(100, 900);
  const next = last + luck.whole(21, 47);
  docs.set(vendor.name, next);
  return `${letters}-${next}`;
}

function asCost({ date, week, net, qty, rate, from, to, text }, { vendor, what }, po, doc, at) {
  const tax = vendor.taxed ? times(net, '0.065') : null;
  return {
    Date: date,
    Type: 'Invoice',
    Vendor: vendor.name,
    'Doc no': doc,
    PO: po,
    Account: vendor.account,
    Description: text === '' ? what : `${what}, ${text}`,
    Qty: qty ?? '',
    Rate: rate ?? null,
    Net: net,
    Tax: tax,
    Gross: tax === null ? null : net + tax,
    Currency: vendor.currency ?? 'USD',
    From: from ?? '',
    To: to ?? '',
    Backup: `Scan ${String(at + 1).padStart(4, '0')}`,
    'Approved by': APPROVER,
    Period: label(week),
  };
}

/** Every seventh part order got more in a second row of its number; what is invoiced stays within the whole. */
function changeOrders(orders, luck) {
  const grown = orders
    .filter(({ kind, Status, Currency }) => kind === 'parts' && Status === 'Open' && Currency === 'USD')
    .filter((_, at) => at % 4 === 0);
  for (const order of grown) {
    orders.push({
      ...order,
      Date: plus(order.Date, luck.whole(8, 20)),
      Description: `Change order 1: ${order.Description.toLowerCase()}, extra`,
      Amount: Math.floor(order.Amount / 20_000) * 1000,
      From: '',
      To: '',
      change: true,
    });
  }
  orders.sort((a, b) => a.PO.localeCompare(b.PO) || between(b.Date, a.Date));
}

/** Small bills that need no order. */
export function smallBills(count) {
  const luck = chance(41);
  const rows = [];
  const able = VENDORS.filter(({ currency, taxed, weekFactor, exempt }) =>
    [currency, taxed, weekFactor, exempt].every((each) => each === undefined),
  );
  for (let at = 0; at < count; at += 1) {
    const vendor = luck.pick(able);
    const week = luck.whole(2, NOW);
    rows.push({
      Date: plus(monday(week), luck.whole(0, 4)),
      Type: 'Invoice',
      Vendor: vendor.name,
      'Doc no': `SB-${1000 + at * 31}`,
      Account: vendor.account,
      Description: `Sundries, ${label(week).toLowerCase()}`,
      Net: luck.whole(6_000, 42_000) + at,
      Currency: 'USD',
      Backup: `Scan S${String(at + 1).padStart(3, '0')}`,
      'Approved by': APPROVER,
      Period: label(week),
    });
  }
  return rows;
}
