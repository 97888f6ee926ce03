/** The company card with its statement, and the petty cash floats. */
import { APPROVER } from './payroll.mjs';
import { asOnStatement, chance, plus, times } from './tools.mjs';
import { MERCHANTS, SHOPS } from './vendors.mjs';
import { endOf, label, monday, NOW } from './weeks.mjs';

/** Lines on the card, and the statement that lists them a day or two later. */
export function cardLines() {
  const luck = chance(53);
  const costs = [];
  const statement = [];
  for (let week = 1; week <= NOW; week += 1) {
    for (let nth = 0; nth < (week < 6 ? 14 : 24); nth += 1) {
      const [merchant, account, things] = luck.pick(MERCHANTS);
      const date = plus(monday(week), luck.whole(0, 4));
      const net = luck.whole(1_900, 13_500);
      const tax = luck.often(40) ? times(net, '0.065') : null;
      const gross = net + (tax ?? 0);
      const branch = luck.often(50) ? String(luck.whole(100, 980)).padStart(4, '0') : '';
      costs.push({
        Date: date,
        Type: 'P-card',
        Vendor: luck.often(75) ? merchant : asOnStatement(merchant, branch),
        'Doc no': '',
        Account: account,
        Description: luck.pick(things.split('; ')),
        Net: net,
        Tax: tax,
        Gross: tax === null ? null : gross,
        Currency: 'USD',
        Backup: `Slip ${String(costs.length + 1).padStart(3, '0')}`,
        'Approved by': APPROVER,
        Period: label(week),
      });
      statement.push({
        Date: plus(date, luck.whole(0, 2)),
        Card: account < '3000' ? '4417' : '5520',
        Merchant: asOnStatement(merchant, branch),
        Amount: gross,
        Reference: `T${700_000 + costs.length * 17}`,
        Note: '',
        of: costs[costs.length - 1],
      });
    }
  }
  return { costs, statement };
}

/** Float, custodian, what it starts with, and the places among SHOPS that it pays. */
const FLOATS = [
  ['F1', 'Transport', 60_000, [0, 2]],
  ['F2', 'Art', 90_000, [3, 4, 7]],
  ['F3', 'Location', 60_000, [10, 1, 6]],
  ['F4', 'Wardrobe', 50_000, [5, 8]],
  ['F5', 'Production', 80_000, [9, 11, 1]],
];

/** Receipts, and the life of each float: advance, a top-up of what was spent every other week, counts that agree. */
export function pettyCash(all) {
  const luck = chance(67);
  const costs = [];
  const events = [];
  for (const [float, department, advance, shops] of FLOATS) {
    const custodian = all.find((person) => person.department === department).name;
    const event = (date, kind, amount, note = '') =>
      events.push({ Date: date, Float: float, Custodian: custodian, Kind: kind, Amount: amount, Note: note });
    event(monday(1), 'Advance', advance);
    let balance = advance;
    let since = 0;
    for (let week = 1; week <= NOW; week += 1) {
      const spent = [];
      for (let nth = 0; nth < 4; nth += 1) {
        const [shop, account, what] = SHOPS[luck.pick(shops)];
        const net = luck.whole(450, 6_400);
        spent.push([plus(monday(week), luck.whole(0, 4)), shop, account, what, net]);
      }
      spent.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      for (const [date, shop, account, what, net] of spent) {
        costs.push({
          Date: date,
          Type: 'Petty cash',
          Vendor: shop,
          'Doc no': `${float}-${String(costs.length + 1).padStart(3, '0')}`,
          Account: account,
          Description: what,
          Net: net,
          Currency: 'USD',
          Backup: `Receipt ${float}-${String(costs.length + 1).padStart(3, '0')}`,
          'Approved by': APPROVER,
          Period: label(week),
          Float: float,
        });
        balance -= net;
        since += net;
      }
      if (week % 2 === 0) {
        event(endOf(week), 'Count', balance, `Box counted, ${label(week).toLowerCase()}`);
        event(plus(monday(week + 1), 0), 'Top-up', since, 'Receipts paid back');
        balance += since;
        since = 0;
      }
    }
    event(endOf(NOW), 'Count', balance, 'Box counted');
  }
  return { costs, events };
}
