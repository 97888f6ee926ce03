/** The production as files: one CSV a tab, the expected cost report, the list of mistakes. */
import { CHART } from './chart.mjs';
import { expectedReport, figures, history, movedBy, REPORT_HEADERS } from './report.mjs';
import { csv, money } from './tools.mjs';

/** Columns of each tab; `$` marks money, which is held in cents. */
const TABS = {
  Production: 'Setting,Value',
  Accounts: 'Account,Title,Section,$Budget,$Transfers,$ETC,Postable,Notes',
  Budget: 'Account,Description,Amount,Unit,X,Rate,Currency,Fringes,$Subtotal',
  Globals: 'Name,Value,Note',
  Fringes: 'Name,Percent,Flat,Cut-off,Account',
  'Purchase orders': 'PO,Date,Vendor,Account,Description,$Amount,Currency,Status,From,To,Approved by',
  Costs:
    'Date,Type,Vendor,Doc no,PO,Account,Description,Qty,$Rate,$Net,$Tax,$Gross,Currency,From,To,Backup,Approved by,Period,Float',
  Vendors:
    'Vendor,Aliases,Account,Currency,W-9,COI expires,Tax exempt,Week factor,Pick-up free after,Return by,Cancel terms',
  Deals: 'Name,Role,Account,$Rate,Unit,Guaranteed,$Kit cap,Start,Finish,Agreement,Fringes',
  'Currency rates': 'Date,Currency,Rate,Source',
  Transfers: 'Date,From,To,$Amount,Reason,Approved by',
  Periods: 'Period,End,Status,Closed on',
  'Period history': 'Period,End,Account,Title,Costs,$This period,$Actual,$Commitments,$ETC,$EFC,$Budget,$Variance',
  Floats: 'Date,Float,Custodian,Kind,$Amount,Note',
  'Card statement': 'Date,Card,Merchant,$Amount,Reference,Note',
  'Check settings': 'Setting,Value,Note',
  Silenced: 'Rule,Vendor,Finding,Reason,By,Since',
  Resources:
    'Resource,Kind,Department,Vendor,$Day rate,Week factor,Needed by,Pick-up,Return,Status,Head-count,Cancel terms,PO',
  Calendar: 'Date,Kind,Rain %,Note',
  Crew: 'Name,Department,Role,Email,Phone,Call offset',
  Paperwork: 'Kind,For,From,To,Status,Link,Owner,Needs (lead days)',
  'Daily log':
    'Date,Who,Call,Meal out,Meal in,Meal 2 out,Meal 2 in,Wrap,Set-ups,Pages shot,Scenes shot,Overtime approved by,Notes',
  Rules: 'Rule,Value,Unit,From,To,Agreement,Source',
};

const byDate = (a, b) => (a.Date < b.Date ? -1 : a.Date > b.Date ? 1 : 0);

/** Rows of every tab in sheet order. */
function tabs(film) {
  const moved = movedBy(film);
  const accounts = figures(film)
    .filter(({ account }) => account !== '')
    .map(({ account, title, section, etc }) => ({
      Account: account,
      Title: title,
      Section: section,
      Budget: null,
      Transfers: film.typedTransfers.get(account) ?? moved.get(account) ?? null,
      ETC: film.plans.get(account)?.blank ? null : etc,
      Postable: account === '9000' ? 'No' : 'Yes',
      Notes: '',
    }));
  return {
    Production: film.settings,
    Accounts: accounts,
    Budget: film.lines,
    Globals: film.globals,
    Fringes: film.fringes,
    'Purchase orders': film.orders,
    Costs: film.costs,
    Vendors: film.vendors,
    Deals: film.deals,
    'Currency rates': film.rates,
    Transfers: film.transfers,
    Periods: film.periods,
    'Period history': history(film),
    Floats: film.floats,
    'Card statement': film.statement,
    'Check settings': film.checkSettings,
    Silenced: film.silenced,
    Resources: film.resources,
    Calendar: film.calendar,
    Crew: film.crew,
    Paperwork: film.papers,
    'Daily log': film.log,
    Rules: film.rules,
  };
}

/** Every file by its name. Sorts the film's costs, statement and floats by date first, as they stand in the sheet. */
export function files(film, { mistakes, silenced }) {
  for (const list of [film.costs, film.statement, film.floats, film.transfers]) list.sort(byDate);
  const all = tabs(film);
  const made = new Map();
  for (const [name, columns] of Object.entries(TABS)) {
    const rows = all[name];
    const headers = columns.split(',').map((column) => column.replace('$', ''));
    const cents = new Set(
      columns
        .split(',')
        .filter((column) => column.startsWith('$'))
        .map((column) => column.slice(1)),
    );
    const written = rows.map((row) => ({
      ...Object.fromEntries(
        headers.map((header) => [
          header,
          cents.has(header) && typeof row[header] === 'number' ? money(row[header]) : (row[header] ?? ''),
        ]),
      ),
      ...row.typed,
    }));
    made.set(`${name}.csv`, csv(headers, written));
  }
  made.set('expected-cost-report.csv', csv(REPORT_HEADERS, expectedReport(film)));
  const told = (list) =>
    list.map(({ rule, tab, rows, account, atStake, what }) => ({
      rule,
      tab,
      rows: rows.map((row) => sheetRow(all, tab, row)).sort((a, b) => a - b),
      account,
      atStake,
      what,
    }));
  const text = JSON.stringify({ about: ABOUT, mistakes: told(mistakes), silenced: told(silenced) }, null, 2);
  // Row numbers beside each other, as a person would write them.
  made.set(
    'mistakes.json',
    `${text.replace(/\[\s+([\d,\s]+?)\s+\]/g, (_, rows) => `[${rows.split(/,\s+/).join(', ')}]`)}\n`,
  );
  return made;
}

const ABOUT =
  'What is wrong in this made-up production on purpose. Rows are sheet rows (the header is row 1); atStake is in cents, null where no amount can be named.';

/** The sheet row of a row; an account's row in Accounts by its number. */
function sheetRow(all, tab, row) {
  const at =
    tab === 'Accounts' && typeof row === 'string'
      ? CHART.findIndex(([account]) => account === row)
      : all[tab].indexOf(row);
  if (at < 0) throw new Error(`a mistake names a row that is not in ${tab}: ${JSON.stringify(row)}`);
  return at + 2;
}
