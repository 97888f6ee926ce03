/** Tools for putting mistakes into a production that has none, and for writing down what each comes to. */
import { APPROVER } from '../payroll.mjs';
import { netOf } from '../report.mjs';
import { plus } from '../tools.mjs';
import { label, monday, NOW } from '../weeks.mjs';

/** Opens a list of mistakes on a film. Amounts are in cents. */
export function openBench(film) {
  const list = [];
  const silenced = [];
  let doc = 7000;
  const vendor = (name) => {
    const found = film.vendors.find((row) => row.Vendor === name);
    if (found === undefined) throw new Error(`no vendor ${name}`);
    return found;
  };
  const bench = {
    film,
    list,
    silenced,
    vendor,
    /** Writes a mistake down: rule, tab, its rows, account, cents at stake, what it is. */
    say: (rule, tab, rows, account, atStake, what) => list.push({ rule, tab, rows, account, atStake, what }),
    /** Adds an invoice of a vendor in a week and returns its row. */
    bill: (name, week, net, more = {}) => {
      doc += 57;
      const row = {
        Date: plus(monday(week), 2),
        Type: 'Invoice',
        Vendor: name,
        'Doc no': `Z-${doc}`,
        PO: '',
        Account: vendor(name).Account,
        Description: 'Sundries',
        Net: net,
        Currency: vendor(name).Currency,
        Backup: `Scan Z${doc}`,
        'Approved by': APPROVER,
        Period: label(week),
        ...more,
      };
      film.costs.push(row);
      return row;
    },
    /** Adds a purchase order in front of a week and returns its row. */
    order: (name, week, amount, more = {}) => {
      const row = {
        PO: String(2000 + film.orders.reduce((most, { PO }) => Math.max(most, Number(PO)), 0) - 1999),
        Date: plus(monday(week), -3),
        Vendor: name,
        Account: vendor(name).Account,
        Description: 'Extra order',
        Amount: amount,
        Currency: vendor(name).Currency,
        Status: 'Open',
        From: '',
        To: '',
        'Approved by': APPROVER,
        ...more,
      };
      film.orders.push(row);
      return row;
    },
    /** The invoices on an order, by its number. */
    on: (po) => film.costs.filter((cost) => cost.PO === po),
    /** The first order of a vendor whose description begins so. */
    orderOf: (name, begins = '') => {
      const found = film.orders.find((row) => row.Vendor === name && !row.change && row.Description.startsWith(begins));
      if (found === undefined) throw new Error(`no order of ${name}: ${begins}`);
      return found;
    },
    net: (cost) => netOf(film, cost),
    sum: (costs) => costs.reduce((total, cost) => total + netOf(film, cost), 0),
    now: NOW,
  };
  return bench;
}
