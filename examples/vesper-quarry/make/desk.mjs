/** Everything beside the money: resources, papers, rules, rates, transfers, vendors' rows, settings. */
import { PRODUCER } from './payroll.mjs';
import { plus } from './tools.mjs';
import { VENDORS } from './vendors.mjs';
import { endOf, monday, NOW, SHOOT_DAYS, SHOOT_START } from './weeks.mjs';

export const AGREEMENT = 'Vesper Quarry house rules (made up)';

export const SETTINGS = [
  ['Title', 'Vesper Quarry'],
  ['Company', 'Plumbline Productions'],
  ['Currency', 'USD'],
  ['Time zone', 'America/New_York'],
  ['Shoot start', SHOOT_START],
  ['Weekly days off', 'Sat, Sun'],
  ['Pages per day', '3 6/8'],
  ['Day length (h)', '12'],
  ['Warn at (% of budget)', '92'],
  ['Approval limit', '7500.00'],
  ['Petty cash cap', '150.00'],
  ['Contingency %', '10'],
  ['Completion bond %', '3'],
  ['Tax rates', '0, 6.5'],
  ['Cost per shoot day', '48000.00'],
  ['Company move cost', '2600.00'],
  ['Company move (min)', '60'],
  ['Variance sign', 'Budget - EFC'],
  ['Rule set', AGREEMENT],
  ['Strip colours', 'Singleton'],
  ['Latitude', '44.1'],
  ['Longitude', '-72.6'],
  ['Period', `Week ${NOW}`],
  ['Period end', endOf(NOW)],
  [
    'Note',
    'A made-up production: every name, place, number, amount and rule in this workbook is invented for the sample.',
  ],
];

const RULES = [
  ['Basic day', '12', 'h'],
  ['Overtime after', '12', 'h'],
  ['Overtime factor', '1.5', 'x'],
  ['Second overtime after', '15', 'h'],
  ['Second overtime factor', '2', 'x'],
  ['Third overtime after', '18', 'h'],
  ['Third overtime factor', '2.5', 'x'],
  ['Overtime step', '0.1', 'h'],
  ['Money break', '1200.00', 'USD'],
  ['First meal after call', '6', 'h'],
  ['Second meal after first', '6', 'h'],
  ['Meal length', '30', 'min'],
  ['Meal deducted at most', '60', 'min'],
  ['Meal grace', '6', 'min'],
  ['Meal penalty, first half hour', '9.00', 'USD'],
  ['Meal penalty, second half hour', '11.00', 'USD'],
  ['Meal penalty, further half hours', '14.00', 'USD'],
  ['Rest between days', '9', 'h'],
  ['Forced call', '400.00', 'USD'],
  ['Forced call, weekly', '400.00', 'USD'],
  ['Sixth day', '1.5', 'x'],
  ['Seventh day', '2', 'x'],
  ['Holiday', '2', 'x'],
  ['Days in a week', '5', 'days'],
];

/** The rows of Rules: dated, and each said to be invented. */
export function rules() {
  return RULES.map(([Rule, Value, Unit]) => ({
    Rule,
    Value,
    Unit,
    From: '2027-01-01',
    To: '2027-12-31',
    Agreement: AGREEMENT,
    Source: 'Invented for the sample: not a figure of any union or law',
  }));
}

/** Rates of every Monday, a week before the first to the one that is reported. */
const GBP = [
  '1.2680',
  '1.2710',
  '1.2755',
  '1.2730',
  '1.2690',
  '1.2720',
  '1.2760',
  '1.2840',
  '1.2815',
  '1.2790',
  '1.2835',
  '1.2860',
];
const EUR = [
  '1.0880',
  '1.0905',
  '1.0890',
  '1.0925',
  '1.0960',
  '1.0940',
  '1.0915',
  '1.0885',
  '1.0870',
  '1.0910',
  '1.0945',
  '1.0930',
];

export function rates() {
  const rows = [];
  for (let week = 0; week <= NOW; week += 1) {
    for (const [Currency, list] of [
      ['EUR', EUR],
      ['GBP', GBP],
    ]) {
      rows.push({ Date: monday(week), Currency, Rate: list[week], Source: 'House bank, made up' });
    }
  }
  return rows;
}

/** Date, from, to, cents, reason. */
const TRANSFERS = [
  [2, '3800', '2300', 450_000, 'Chapel is built in the workshop, not on the stage'],
  [4, 'Contingency', '3000', 600_000, 'Horses on two more days'],
  [5, '2200', '2700', 180_000, 'Drapes bought by dressing'],
  [7, 'Contingency', '3600', 1_200_000, 'Village street for another two days'],
  [8, '6500', '1600', 60_000, 'Screening for the financier'],
  [9, '3600', 'Contingency', 250_000, 'Farm given back a day early'],
  [10, '2300', '2400', 320_000, 'Strike of the foreman’s office brought forward'],
  [11, '4100', '3300', 90_000, 'Lens test became a shoot day'],
];

export function transfers() {
  return TRANSFERS.map(([week, From, To, Amount, Reason]) => ({
    Date: plus(monday(week), 3),
    From,
    To,
    Amount,
    Reason,
    'Approved by': PRODUCER,
  }));
}

/** The rows of Vendors. */
export function vendorRows() {
  return VENDORS.map(({ name, aliases, account, currency, exempt, weekFactor }, at) => ({
    Vendor: name,
    Aliases: aliases ?? '',
    Account: account,
    Currency: currency ?? 'USD',
    'W-9': currency === undefined ? 'Yes' : '',
    'COI expires': weekFactor === undefined ? '' : `2027-${at % 2 === 0 ? '09-30' : '12-31'}`,
    'Tax exempt': exempt ? 'Yes' : '',
    'Week factor': weekFactor ?? '',
    'Pick-up free after': weekFactor === undefined ? '' : '15:00',
    'Return by': weekFactor === undefined ? '' : '10:00',
    'Cancel terms': weekFactor === undefined ? '' : 'Free until 15:00 the day before; then 1 day',
  }));
}

/** Papers: contracts of the big vendors, insurance, deal memos. */
export function paperwork(all) {
  const rows = [];
  const row = (Kind, For, From, To, Status) =>
    rows.push({ Kind, For, From, To, Status, Link: '', Owner: 'Production office', 'Needs (lead days)': '' });
  for (const vendor of vendorRows()) {
    if (vendor['COI expires'] !== '') row('COI', vendor.Vendor, '2027-01-01', vendor['COI expires'], 'On file');
  }
  for (const name of [
    'Vesper Aggregates',
    'Parish of Little Marl',
    'Underhill Farm',
    'Weighbridge Stages',
    'Thistledown Effects',
  ])
    row('Contract', name, monday(5), '2027-06-30', 'Signed');
  for (const person of all.filter(({ cast }) => cast))
    row('Deal memo', person.name, SHOOT_START, SHOOT_DAYS[SHOOT_DAYS.length - 1], 'Signed');
  row('Permit', 'Little Marl, village street', monday(7), endOf(9), 'Granted');
  row('Permit', 'Vesper quarry, night work', monday(8), endOf(12), 'Granted');
  row('Release', 'Underhill Farm', '', '', 'Signed');
  return rows;
}

/** The rows of Resources: hires with their orders. */
export function resources(orders) {
  return VENDORS.filter(({ resource }) => resource !== undefined).map(({ name, resource, weekFactor, currency }) => {
    const [Resource, Kind, Department, neededBy] = resource;
    const own = orders.filter((each) => each.Vendor === name && !each.change && each.Status !== 'Void');
    const order = own.find(({ Description }) => Description.startsWith(Resource.split(' ')[0])) ?? own[0];
    const weekly =
      order.kind === 'hire'
        ? order.Amount / ((Date.parse(order.To) - Date.parse(order.From) + 86_400_000) / 604_800_000)
        : null;
    return {
      Resource,
      Kind,
      Department,
      Vendor: name,
      'Day rate': weekly === null ? null : Math.round(weekly / Number(weekFactor)),
      'Week factor': weekFactor ?? '',
      'Needed by': neededBy,
      'Pick-up': order.From,
      Return: order.To,
      Status: 'Confirmed',
      'Head-count': Kind === 'Meal' ? '84' : '',
      'Cancel terms': '',
      PO: order.PO,
      currency,
    };
  });
}

/** Lines drawn elsewhere than by default. */
export const CHECK_SETTINGS = [
  { Setting: 'No PO: from amount', Value: '600', Note: 'As agreed with the accountant' },
  { Setting: 'Missing backup: from amount', Value: '25', Note: 'Tolls and parking come without paper' },
];
