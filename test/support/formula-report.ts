import type { TestCell } from './small-workbook';

/** Tabs by name: a header row, and rows below it. */
export type Tabs = Readonly<Record<string, readonly (readonly TestCell[])[]>>;

/** What the formulas must be told, because it stands in settings. */
export interface FormulaSettings {
  readonly currency: string;
  /** Label of the period that is reported. */
  readonly period: string;
  /** ISO; its last day. */
  readonly periodEnd: string;
  /** The closed period before it, for *Last variance*; '' = none. */
  readonly lastPeriod: string;
}

/** The columns of the tab *By formula*, from the second on: the figures of a cost report. */
export const FORMULA_FIGURES = [
  'thisPeriod',
  'actual',
  'commitments',
  'total',
  'etc',
  'efc',
  'budget',
  'variance',
  'lastVariance',
] as const;

/**
 * The cost report made the way a spreadsheet user would make it: plain SUMIFS, LOOKUPs and helper columns on the production's
 * own tabs, and nothing of Wrapsheet. Adds tabs whose names begin with `F `, and *By formula* with one row an account, one for
 * what is coded to no account, one a section, and the grand total. Accounts, PO numbers and lists of them are typed in, as a
 * user would copy them; every figure is a formula.
 */
export function formulaTabs(tabs: Tabs, settings: FormulaSettings): Tabs {
  const costs = columns(tabs, 'Costs');
  const orders = columns(tabs, 'Purchase orders');
  const accounts = columns(tabs, 'Accounts');
  const codes = unique(texts(tabs, 'Accounts', 'Account'));
  return {
    'F Costs': costHelpers(costs, tabs, settings),
    'F Orders': orderHelpers(orders, tabs, settings),
    'F Commitments': commitmentRows(tabs, settings),
    'F Budget': budgetHelpers(tabs, settings),
    'By formula': reportRows(codes, accounts, tabs, settings),
  };
}

interface Columns {
  readonly tab: string;
  /** Rows with content below the header. */
  readonly rows: number;
  /** `'Costs'!$J7`; '""' where there is no such column. */
  readonly cell: (name: string, row: number) => string;
  /** What stands there: a formula that could only give a blank or the production's own currency is not written. */
  readonly text: (name: string, row: number) => string;
  /** `'Costs'!$J$2:$J$1500`. */
  readonly range: (name: string) => string;
  /** `'Costs'!$J$2:$J7`. */
  readonly upTo: (name: string, row: number) => string;
  readonly has: (name: string) => boolean;
}

function columns(tabs: Tabs, tab: string): Columns {
  const [header = [], ...rows] = tabs[tab] ?? [];
  const at = (name: string): number => header.indexOf(name);
  const known = (name: string): number => {
    if (at(name) < 0) throw new RangeError(`${tab} has no column ${name}`);
    return at(name);
  };
  const last = Math.max(2, rows.length + 1);
  return {
    tab,
    rows: rows.length,
    has: (name) => at(name) >= 0,
    cell: (name, row) => (at(name) < 0 ? '""' : `'${tab}'!$${letter(at(name))}${row}`),
    text: (name, row) => textOf(rows[row - 2]?.[at(name)] ?? ''),
    upTo: (name, row) => `'${tab}'!$${letter(known(name))}$2:$${letter(known(name))}${row}`,
    range: (name) => `'${tab}'!$${letter(known(name))}$2:$${letter(known(name))}$${last}`,
  };
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}

function texts(tabs: Tabs, tab: string, name: string): readonly string[] {
  const [header = [], ...rows] = tabs[tab] ?? [];
  const at = header.indexOf(name);
  return rows.map((row) => textOf(row[at] ?? ''));
}

function textOf(cell: TestCell): string {
  return typeof cell === 'object' ? '' : String(cell);
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => word !== ''))];
}

const formula = (text: string): TestCell => ({ formula: `=${text}` });
/** A range of a helper tab. */
const helper = (tab: string, column: string, rows: number): string =>
  `'${tab}'!$${column}$2:$${column}$${Math.max(2, rows + 1)}`;

/** The latest rate of a currency on or before a date; "x" where there is none. */
function rateOf(tabs: Tabs, currency: string, date: string, own: string): string {
  const rates = columns(tabs, 'Currency rates');
  if (rates.rows === 0) return `IF(OR(${currency}="",${currency}="${own}"),1,"x")`;
  const latest = `MAXIFS(${rates.range('Date')},${rates.range('Currency')},${currency},${rates.range('Date')},"<="&${date})`;
  // Of two rates of one day the higher one: what a production owes is never told too low.
  const rate = `MAXIFS(${rates.range('Rate')},${rates.range('Currency')},${currency},${rates.range('Date')},${latest})`;
  return `IF(OR(${currency}="",${currency}="${own}"),1,IF(${latest}=0,"x",${rate}))`;
}

/** A net in its own currency · B rate · C converted · D what it uses up of a PO in its currency. Plain lines need C alone. */
function costHelpers(costs: Columns, tabs: Tabs, settings: FormulaSettings): readonly TestCell[][] {
  const rows = Array.from({ length: costs.rows }, (_, index): TestCell[] => {
    const row = index + 2;
    const is = (name: string): string => costs.cell(name, row);
    if (!isForeign(costs, row, settings)) return ['', '', formula(netOf(costs, row)), ''];
    return [
      formula(netOf(costs, row)),
      formula(rateOf(tabs, `UPPER(TRIM(${is('Currency')}))`, is('Date'), settings.currency)),
      formula(`IF(OR(A${row}="x",B${row}="x"),0,ROUND(A${row}*B${row},2))`),
      formula(`N(A${row})`),
    ];
  });
  return [['Net', 'Rate', 'Converted', 'On PO'], ...rows];
}

/** Net; where it is blank Gross less Tax, and where that is blank too Qty times Rate. "x" where there is no amount. */
function netOf(costs: Columns, row: number): string {
  const is = (name: string): string => costs.cell(name, row);
  if (costs.text('Net', row) !== '') return `IF(ISNUMBER(${is('Net')}),${is('Net')},"x")`;
  const product = `IF(AND(ISNUMBER(${is('Qty')}),ISNUMBER(${is('Rate')})),ROUND(${is('Qty')}*${is('Rate')},2),"x")`;
  return costs.has('Gross') ? `IF(ISNUMBER(${is('Gross')}),${is('Gross')}-N(${is('Tax')}),${product})` : product;
}

/** Whether a line names another currency than the production's. */
function isForeign(table: Columns, row: number, { currency }: FormulaSettings): boolean {
  const own = table.text('Currency', row).trim().toUpperCase();
  return own !== '' && own !== currency;
}

/** A rate at its date · B status. */
function orderHelpers(orders: Columns, tabs: Tabs, settings: FormulaSettings): readonly TestCell[][] {
  const rows = Array.from({ length: orders.rows }, (_, index): TestCell[] => {
    const row = index + 2;
    const is = (name: string): string => orders.cell(name, row);
    return [
      isForeign(orders, row, settings)
        ? formula(rateOf(tabs, `UPPER(TRIM(${is('Currency')}))`, is('Date'), settings.currency))
        : 1,
      formula(`IF(TRIM(${is('Status')}&"")="","Open",TRIM(${is('Status')}&""))`),
    ];
  });
  return [['Rate', 'Status'], ...rows];
}

const COMMITMENT_HEADER = [
  'PO',
  'Account',
  'Ordered',
  'Open',
  'Closed',
  'Invoiced',
  'Left',
  'Over',
  'Used',
  'Foreign',
  'Commitment',
];

/**
 * One row a PO and account, accounts in order: A PO · B account · C ordered · D open · E closed rows · F invoiced · G left · H over ·
 * I used up for the PO's other accounts · J commitment in the PO's currency · K commitment.
 */
function commitmentRows(tabs: Tabs, settings: FormulaSettings): readonly TestCell[][] {
  const orders = columns(tabs, 'Purchase orders');
  const costs = columns(tabs, 'Costs');
  const numbers = texts(tabs, 'Purchase orders', 'PO');
  const coded = texts(tabs, 'Purchase orders', 'Account');
  const pairs = unique(numbers.map((po, index) => (po === '' ? '' : `${po}\t${coded[index] ?? ''}`)))
    .map((pair) => pair.split('\t'))
    .sort(([po = '', account = ''], [otherPo = '', other = '']) => compare(po, otherPo) || compare(account, other));
  if (pairs.length === 0) return [COMMITMENT_HEADER];
  const po = orders.range('PO');
  const account = orders.range('Account');
  const amount = orders.range('Amount');
  const status = helper('F Orders', 'B', orders.rows);
  const costPo = costs.range('PO');
  const costAccount = costs.range('Account');
  const rows = pairs.map(([number = '', code = ''], index): TestCell[] => {
    const row = index + 2;
    const first = pairs.findIndex(([other]) => other === number) + 2;
    const last = first + pairs.filter(([other]) => other === number).length - 1;
    const foreign = isForeign(orders, numbers.indexOf(number) + 2, settings);
    const used = helper('F Costs', foreign ? 'D' : 'C', costs.rows);
    const own = `SUMIFS(${used},${costPo},A${row},${costAccount},B${row})`;
    const elsewhere = pairs
      .slice(first - 2, last - 1)
      .map((_, at) => `SUMIFS(${used},${costPo},A${row},${costAccount},B${first + at})`)
      .join('-');
    const before = row === first ? '0' : `SUM(G${first}:G${row - 1})`;
    const spill = `SUM(H${first}:H${last})`;
    const rest = `(G${row}-I${row})`;
    return [
      number,
      code,
      formula(
        `SUMIFS(${amount},${po},A${row},${account},B${row},${status},"Open")+SUMIFS(${amount},${po},A${row},${account},B${row},${status},"Closed")`,
      ),
      formula(`SUMIFS(${amount},${po},A${row},${account},B${row},${status},"Open")`),
      formula(`COUNTIFS(${po},A${row},${account},B${row},${status},"Closed")`),
      formula(row === first ? `${own}+(SUMIFS(${used},${costPo},A${row})-${elsewhere})` : own),
      formula(`MAX(0,C${row}-F${row})`),
      formula(`MAX(0,F${row}-C${row})`),
      formula(`MIN(G${row},MAX(0,${spill}-${before}))`),
      formula(
        `IF(COUNTIFS(${po},A${row},${account},B${row},${status},"Open")=0,0,IF(AND(E${row}>0,D${row}<${rest}),MAX(0,D${row}),${rest}))`,
      ),
      formula(`ROUND(J${row}*INDEX(${helper('F Orders', 'A', orders.rows)},MATCH(A${row},${po},0)),2)`),
    ];
  });
  return [COMMITMENT_HEADER, ...rows];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Budget lines: A subtotal, then for each fringe a 1 where the line names it, and its amount. */
function budgetHelpers(tabs: Tabs, { currency }: FormulaSettings): readonly TestCell[][] {
  const budget = columns(tabs, 'Budget');
  const fringes = columns(tabs, 'Fringes');
  const globals = columns(tabs, 'Globals');
  const names = texts(tabs, 'Fringes', 'Name');
  const named = (cell: string): string =>
    globals.rows === 0 ? '"x"' : `INDEX(${globals.range('Value')},MATCH(TRIM(${cell}&""),${globals.range('Name')},0))`;
  const figure = (cell: string, blank: string): string =>
    `IF(TRIM(${cell}&"")="",${blank},IFERROR(VALUE(${cell}&""),${named(cell)}))`;
  const rows = Array.from({ length: budget.rows }, (_, index): TestCell[] => {
    const row = index + 2;
    const is = (name: string): string => budget.cell(name, row);
    const units = `${figure(is('Amount'), '1')}*${figure(is('X'), '1')}`;
    const own = budget.text('Currency', row);
    const exchange = own === '' || own === currency ? '' : `*${figure(is('Currency'), '"x"')}`;
    const subtotal = budget.text('Rate', row) === '' ? `N(${is('Subtotal')})` : `${units}*${figure(is('Rate'), '1')}`;
    const charges = names.flatMap((name, at): TestCell[] => {
      if (!budget.text('Fringes', row).split(', ').includes(name)) return ['', ''];
      const on = letter(1 + at * 2);
      const fringe = (column: string): string => fringes.cell(column, at + 2);
      // What this person has earned under the fringe up to a line; a line without a description stands for itself.
      const earned = (to: number): string =>
        to < 2 ? '0' : `SUMIFS(A$2:A${to},${budget.upTo('Description', to)},${is('Description')},${on}$2:${on}${to},1)`;
      const capped = `(MIN(${fringe('Cut-off')},${earned(row - 1)}+A${row})-MIN(${fringe('Cut-off')},${earned(row - 1)}))`;
      const known = budget.text('Description', row) !== '';
      const hasCutOff = fringes.text('Cut-off', at + 2) !== '';
      const base = !hasCutOff ? `A${row}` : known ? capped : `MIN(A${row},${fringe('Cut-off')})`;
      const flat = fringes.text('Flat', at + 2) === '' ? '' : `+${units}*${fringe('Flat')}`;
      return [1, formula(`ROUND(${base}*N(${fringe('Percent')})/100${flat},2)`)];
    });
    return [formula(`ROUND(${subtotal}${exchange},2)`), ...charges];
  });
  return [['Subtotal', ...names.flatMap((name) => [`on ${name}`, name])], ...rows];
}

const SECTIONS = ['Above', 'Production', 'Post', 'Other'];

/** A account · B–J the figures · K section. */
function reportRows(
  codes: readonly string[],
  accounts: Columns,
  tabs: Tabs,
  settings: FormulaSettings,
): readonly TestCell[][] {
  const costs = columns(tabs, 'Costs');
  const budget = columns(tabs, 'Budget');
  const transfers = columns(tabs, 'Transfers');
  const history = columns(tabs, 'Period history');
  const pairs = commitmentRows(tabs, settings).length - 1;
  const names = texts(tabs, 'Fringes', 'Name');
  const net = helper('F Costs', 'C', costs.rows);
  const code = costs.range('Account');
  const end = `DATEVALUE("${settings.periodEnd}")`;
  const posted = costs.has('Period');
  /** What was booked in the period: by its name, or, where none stands there, in the seven days up to its end. */
  const inPeriod = (more: string): string =>
    posted
      ? `SUMIFS(${net},${costs.range('Period')},"${settings.period}"${more})+SUMIFS(${net},${costs.range('Period')},"",${costs.range('Date')},"<="&${end},${costs.range('Date')},">"&${end}-7${more})`
      : `SUMIFS(${net},${costs.range('Date')},"<="&${end},${costs.range('Date')},">"&${end}-7${more})`;
  const priced = (key: string): string => {
    if (budget.rows === 0) return '0';
    const detail = `SUMIFS(${helper('F Budget', 'A', budget.rows)},${budget.range('Account')},${key})`;
    const charged = names.map((_, at) => {
      const amounts = helper('F Budget', letter(2 + at * 2), budget.rows);
      const own = columns(tabs, 'Fringes').cell('Account', at + 2);
      return `IF(${own}="",SUMIFS(${amounts},${budget.range('Account')},${key}),IF(${own}&""=${key}&"",SUM(${amounts}),0))`;
    });
    return [detail, ...charged].join('+');
  };
  const last = codes.length + 1;
  const byAccount = codes.map((account, index): TestCell[] => {
    const row = index + 2;
    const chart = (name: string): string =>
      accounts.cell(name, texts(tabs, 'Accounts', 'Account').indexOf(account) + 2);
    const moved =
      transfers.rows > 0
        ? `SUMIFS(${transfers.range('Amount')},${transfers.range('To')},A${row})-SUMIFS(${transfers.range('Amount')},${transfers.range('From')},A${row})`
        : `N(${chart('Transfers')})`;
    return [
      account,
      formula(inPeriod(`,${code},A${row}`)),
      formula(`SUMIFS(${net},${code},A${row})`),
      formula(`SUMIFS(${helper('F Commitments', 'K', pairs)},${helper('F Commitments', 'B', pairs)},A${row})`),
      formula(`C${row}+D${row}`),
      formula(`IF(ISNUMBER(${chart('ETC')}),MAX(0,${chart('ETC')}),MAX(0,H${row}-E${row}))`),
      formula(`E${row}+F${row}`),
      formula(`IF(ISNUMBER(${chart('Budget')}),${chart('Budget')},${priced(`A${row}`)})+${moved}`),
      formula(`H${row}-G${row}`),
      settings.lastPeriod === '' || history.rows === 0
        ? ''
        : formula(
            `SUMIFS(${history.range('Variance')},${history.range('Period')},"${settings.lastPeriod}",${history.range('Account')},A${row})`,
          ),
      formula(chart('Section')),
    ];
  });
  const stray = last + 1;
  const strays: TestCell[] = [
    'Not in the chart',
    formula(`${inPeriod('')}-SUM(B2:B${last})`),
    formula(`SUM(${net})-SUM(C2:C${last})`),
    formula(`SUM(${helper('F Commitments', 'K', pairs)})-SUM(D2:D${last})`),
    formula(`C${stray}+D${stray}`),
    formula(`MAX(0,H${stray}-E${stray})`),
    formula(`E${stray}+F${stray}`),
    0,
    formula(`H${stray}-G${stray}`),
    0,
    'Other',
  ];
  const figures = 'BCDEFGHIJ'.split('');
  const sections = SECTIONS.map((section): TestCell[] => [
    `Total ${section}`,
    ...figures.map((column) => formula(`SUMIFS(${column}$2:${column}$${stray},$K$2:$K$${stray},"${section}")`)),
    '',
  ]);
  const grand = ['Grand total', ...figures.map((column) => formula(`SUM(${column}2:${column}${stray})`)), ''];
  return [['Account', ...FORMULA_FIGURES, 'Section'], ...byAccount, strays, ...sections, grand];
}
