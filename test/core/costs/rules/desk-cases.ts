import type { CostInputs, ResourceRow } from '../../../../src/core/costs';
import { cents, cost, iso, order, resource, SETTINGS } from '../make';
import { cardLine, deal, floatEvent, logLine, workRule } from '../make-desk';
import type { ExampleCase } from './example-cases';

/** Examples of the rules about bookings, deals, the daily log, petty cash and cards. */
export const DESK_CASES: Readonly<Record<string, ExampleCase>> = {
  'commit-lag': {
    given: { resources: [dolly('')], purchaseOrders: [order('1012', { vendor: 'Brightwick' })] },
    atStake: cents(800),
    says: 'Dolly of Longshore Grip is confirmed and has no PO',
    quiet: { resources: [dolly('1040')], purchaseOrders: [order('1040', { vendor: 'Longshore Grip' })] },
  },
  'deal-rate': {
    given: kit(150),
    atStake: cents(90),
    says: 'Kit of Bas Achterberg is 90.00 over the cap of the deal memo',
    quiet: kit(120),
  },
  'rental-dates': {
    given: lighting('2027-05-24'),
    atStake: cents(320),
    says: 'Brightwick BW-1 bills 4 days outside the hire',
    quiet: lighting('2027-05-20'),
  },
  'overtime-unapproved': {
    given: longDay(''),
    atStake: cents(120),
    says: 'Ines had 2 h beyond the day on Fri 14 May, approved by nobody',
    quiet: longDay('Perpetua'),
  },
  'petty-cash': {
    given: box(267.6),
    atStake: cents(20),
    says: 'Float F1 is 20.00 short at the count of Fri 14 May',
    quiet: box(287.6),
  },
  'card-receipt': {
    given: { cardLines: [cardLine('NORVANE TMBR 0042', 11, 86.4)], costs: [timber(86.4, '2027-05-30')] },
    atStake: cents(86.4),
    says: 'NORVANE TMBR 0042 86.40 on Tue 11 May has no receipt or invoice',
    quiet: { cardLines: [cardLine('NORVANE TMBR 0042', 11, 86.4)], costs: [timber(86.4, '2027-05-12')] },
  },
};

/** A dolly from Longshore Grip, Mon 10 to Fri 14 May. */
function dolly(po: string): ResourceRow {
  const span = { pickUp: iso('2027-05-10'), return: iso('2027-05-14') };
  return resource('Dolly', { vendor: 'Longshore Grip', dayRate: cents(200), weekFactor: '4', po, ...span });
}

/** Three days of a key grip's kit against a cap of 120.00. */
function kit(rate: number): Partial<CostInputs> {
  return {
    deals: [deal('Bas Achterberg', { kitCap: cents(120) })],
    costs: [
      cost({
        vendor: 'Bas Achterberg',
        description: 'Key grip kit',
        qty: '3',
        rate: String(rate),
        net: cents(3 * rate),
      }),
    ],
  };
}

/** Lighting that is out from Mon 10 to Thu 20 May, billed from the 10th on. */
function lighting(to: string): Partial<CostInputs> {
  const bill = { po: '1012', docNo: 'BW-1', vendor: 'Brightwick', net: cents(1200) };
  return {
    resources: [
      resource('Lighting package', {
        vendor: 'Brightwick',
        po: '1012',
        pickUp: iso('2027-05-10'),
        return: iso('2027-05-20'),
      }),
    ],
    purchaseOrders: [order('1012', { vendor: 'Brightwick', amount: cents(2000) })],
    costs: [cost({ ...bill, from: iso('2027-05-10'), to: iso(to) })],
  };
}

/** Twelve hours of work on Fri 14 May where the day has ten, and a day that someone approved. */
function longDay(approvedBy: string): Partial<CostInputs> {
  return {
    settings: { ...SETTINGS, dayLength: '10' },
    deals: [deal('Ines')],
    workRules: [workRule('Overtime after', '10', 'h'), workRule('Overtime factor', '1.5', 'x')],
    dailyLog: [
      logLine('Ines', 13, { wrap: 1140, overtimeApprovedBy: 'Perpetua' }),
      logLine('Ines', 14, { wrap: 1200, overtimeApprovedBy: approvedBy }),
    ],
  };
}

/** Float F1 with 500.00 advanced, receipts of 212.40, and what was counted. */
function box(counted: number): Partial<CostInputs> {
  const paid = { type: 'Petty cash', float: 'F1', vendor: 'Attic Finds' } as const;
  return {
    floats: [floatEvent('Advance', 3, 500), floatEvent('Count', 14, counted)],
    costs: [
      cost({ ...paid, docNo: '1', net: cents(112.4), date: iso('2027-05-10') }),
      cost({ ...paid, docNo: '2', net: cents(90), tax: cents(10), gross: cents(100), date: iso('2027-05-14') }),
      cost({ ...paid, docNo: '3', net: cents(60), date: iso('2027-05-15') }),
    ],
  };
}

function timber(net: number, date: string): CostInputs['costs'][number] {
  return cost({ type: 'P-card', vendor: 'Norvane Timber', net: cents(net), date: iso(date), backup: 'Scan 1' });
}
