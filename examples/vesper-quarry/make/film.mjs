/** The whole production without a mistake in it, as rows by column, money in cents. */
import { budgetLines, priced, withAllowances } from './budget.mjs';
import { CHART, FRINGES, GLOBALS } from './chart.mjs';
import * as desk from './desk.mjs';
import { cardLines, pettyCash } from './small-money.mjs';
import { ordersAndInvoices, smallBills } from './orders.mjs';
import { dailyLog, payroll } from './payroll.mjs';
import { crewRows, deals, people } from './people.mjs';
import { figures, movedBy } from './report.mjs';
import { calendar, endOf, label, NOW } from './weeks.mjs';

/** Percent of an account's budget that may be spent and committed, at most. */
const ROOM = 80;

export function cleanFilm() {
  const all = people();
  const log = dailyLog(all);
  const { orders, invoices } = ordersAndInvoices();
  const card = cardLines();
  const cash = pettyCash(all);
  const film = {
    people: all,
    orders,
    costs: [...invoices, ...smallBills(70), ...payroll(all, log.overtime), ...card.costs, ...cash.costs, ...journals()],
    statement: card.statement,
    floats: cash.events,
    log: log.rows,
    deals: deals(all),
    crew: crewRows(all),
    rates: desk.rates(),
    transfers: desk.transfers(),
    vendors: desk.vendorRows(),
    papers: desk.paperwork(all),
    resources: desk.resources(orders),
    rules: desk.rules(),
    calendar: calendar(),
    settings: desk.SETTINGS.map(([Setting, Value]) => ({ Setting, Value })),
    checkSettings: desk.CHECK_SETTINGS,
    silenced: [],
    globals: GLOBALS.map(([Name, Value, Note]) => ({ Name, Value, Note })),
    fringes: FRINGES.map(([Name, Percent, Flat, CutOff, Account]) => ({
      Name,
      Percent,
      Flat,
      'Cut-off': CutOff,
      Account,
    })),
    /** Transfers that someone typed into Accounts, where they are not those of the log. */
    typedTransfers: new Map(),
    budget: new Map(),
    plans: new Map(
      CHART.map(([account], at) => [account, at % 4 === 0 ? { blank: true } : { under: (at * 7919) % 90_000 }]),
    ),
    periods: Array.from({ length: NOW + 2 }, (_, at) => ({
      Period: label(at + 1),
      End: endOf(at + 1),
      Status: at + 1 < NOW ? 'Closed' : 'Open',
      'Closed on': at + 1 < NOW ? endOf(at + 1) : '',
    })),
  };
  const moved = movedBy(film);
  const needs = new Map(
    figures(film).map(({ account, total }) => [
      account,
      Math.ceil((total * 100) / ROOM) - Math.min(0, moved.get(account) ?? 0),
    ]),
  );
  film.lines = withAllowances(budgetLines(all), needs);
  film.budget = priced(film.lines);
  return film;
}

/** Journals that take from one account what they give to another. */
function journals() {
  const entries = [
    ['JE-01', 3, '6800', '2200', 8_650, 'Toner to set drawings'],
    ['JE-02', 6, '2500', '3200', 21_340, 'Cable ramps shared with electric'],
    ['JE-03', 9, '3500', '3600', 46_000, 'Bus for residents'],
    ['JE-04', 11, '2700', '2800', 12_910, 'Lanterns that are held on camera'],
  ];
  return entries.flatMap(([doc, week, from, to, amount, text]) =>
    [
      [from, -amount, 'out'],
      [to, amount, 'in'],
    ].map(([Account, Net, way]) => ({
      Date: endOf(week),
      Type: 'Journal',
      Vendor: '',
      'Doc no': doc,
      Account,
      Description: `${text}: ${way}`,
      Net,
      Currency: 'USD',
      Backup: `Memo ${doc}`,
      'Approved by': 'Ottoline Brandreth',
      Period: label(week),
    })),
  );
}
