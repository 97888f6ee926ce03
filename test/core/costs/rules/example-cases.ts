import { addDays } from '../../../../src/core/calendar';
import type { CostInputs } from '../../../../src/core/costs';
import type { Minor } from '../../../../src/core/money';
import {
  account,
  cents,
  closedFigure,
  cost,
  inputs,
  iso,
  order,
  rate,
  resource,
  SETTINGS,
  shootDay,
  vendor,
} from '../make';
import { DESK_CASES } from './desk-cases';

/** The documented example of a rule, built. */
export interface ExampleCase {
  /** The made-up case of `example`; the rule finds exactly one thing in it. */
  readonly given: Partial<CostInputs>;
  readonly atStake: Minor | null;
  /** A word or two that the finding says. */
  readonly says: string;
  /** The same case with the mistake mended, or one that the guard lets pass: the rule finds nothing in it. */
  readonly quiet: Partial<CostInputs>;
}

const issueAt = (cell: string): CostInputs['issues'] => [
  {
    code: 'unreadable-cell',
    severity: 'medium',
    where: { tab: 'Costs', row: 51, column: 'Net', cell },
    expected: 'an amount',
    received: 'abc',
    message: `Costs ${cell} (Net): "abc" is not an amount.`,
    advice: 'Type the amount as a number.',
  },
];

const location = (etc: number): Partial<CostInputs> => ({
  accounts: [account('3600', { title: 'Location', budget: cents(12_900), etc: cents(etc) })],
  costs: [cost({ account: '3600', net: cents(11_020) })],
});

/** Rule id → its example. A rule without one fails the test: add yours here with the rule. */
export const EXAMPLE_CASES: Readonly<Record<string, ExampleCase>> = {
  ...DESK_CASES,
  'duplicate-invoice': {
    given: {
      costs: [
        cost({ vendor: 'Norvane', docNo: '417', net: cents(1260), date: iso('2027-05-10') }),
        cost({ vendor: 'Norvane', docNo: '0417', net: cents(1260), date: iso('2027-05-14') }),
      ],
    },
    atStake: cents(1260),
    says: 'Norvane invoice 417 entered twice',
    quiet: {
      costs: [
        cost({ vendor: 'Norvane', docNo: '417', net: cents(1260) }),
        cost({ vendor: 'Norvane', docNo: '417', net: cents(1260), account: '3500' }),
      ],
    },
  },
  'likely-duplicate': {
    given: {
      costs: [
        cost({ vendor: 'Halyard', docNo: 'HL-31', net: cents(640), date: iso('2027-05-11') }),
        cost({ vendor: 'Halyard', docNo: 'HL-58', net: cents(640), date: iso('2027-05-13') }),
      ],
    },
    atStake: cents(640),
    says: 'Halyard 640.00 may be entered twice',
    quiet: {
      costs: [
        cost({ vendor: 'Halyard', docNo: 'HL-31', net: cents(640), date: iso('2027-05-11') }),
        cost({ vendor: 'Halyard', docNo: 'HL-58', net: cents(640), date: iso('2027-05-18') }),
      ],
    },
  },
  'po-overrun': {
    given: {
      purchaseOrders: [order('1012', { amount: cents(4000) })],
      costs: [
        cost({ docNo: 'AL-2207', po: '1012', net: cents(3000) }),
        cost({ docNo: 'AL-2231', po: '1012', net: cents(1650) }),
      ],
    },
    atStake: cents(650),
    says: 'PO 1012 to Arclift is overrun by 650.00',
    quiet: {
      purchaseOrders: [order('1012', { amount: cents(4000) }), order('1012', { amount: cents(650) })],
      costs: [
        cost({ docNo: 'AL-2207', po: '1012', net: cents(3000) }),
        cost({ docNo: 'AL-2231', po: '1012', net: cents(1650) }),
      ],
    },
  },
  'po-link': {
    given: {
      purchaseOrders: [order('1009', { vendor: 'Norvane', status: 'Closed', amount: cents(5000) })],
      costs: [cost({ vendor: 'Norvane', docNo: '417', po: '1009', net: cents(1260) })],
    },
    atStake: cents(1260),
    says: 'closed',
    quiet: {
      purchaseOrders: [order('1009', { vendor: 'Norvane', status: 'Open', amount: cents(5000) })],
      costs: [cost({ vendor: 'Norvane', docNo: '417', po: '1009', net: cents(1260) })],
    },
  },
  'over-budget': {
    given: location(2700),
    atStake: cents(820),
    says: '3600 Location EFC 13,720.00 is over its budget',
    quiet: location(1880),
  },
  'wrong-account': {
    given: misplaced('2700'),
    atStake: null,
    says: 'Arclift AL-2240 is on 2700 Set dressing',
    quiet: misplaced('3300'),
  },
  arithmetic: {
    given: { costs: [cost({ docNo: 'HC-31', qty: '6', rate: '180.00', net: cents(1180) })] },
    atStake: cents(100),
    says: 'off by 100.00',
    quiet: { costs: [cost({ docNo: 'HC-31', qty: '6', rate: '180.00', net: cents(1080) })] },
  },
  currency: {
    given: {
      rates: [rate('EUR', '2027-05-10', '1.0825')],
      costs: [cost({ vendor: 'Norvane', docNo: 'N-17', net: cents(4000), currency: 'EUR', date: iso('2027-05-03') })],
    },
    atStake: null,
    says: 'No rate for EUR 4,000.00 in 1 cost: not counted',
    quiet: {
      rates: [rate('EUR', '2027-05-03', '1.0825')],
      costs: [cost({ vendor: 'Norvane', docNo: 'N-17', net: cents(4000), currency: 'EUR', date: iso('2027-05-03') })],
    },
  },
  'missing-backup': {
    given: { costs: pettyCash(['', '', '', '']) },
    atStake: cents(212),
    says: '4 petty cash lines without a receipt on 3300 Camera, float F1',
    quiet: { costs: pettyCash(['Env 1', 'Env 1', 'Env 1', 'Env 1']) },
  },
  'vendor-paper': {
    given: camera('2027-05-19'),
    atStake: null,
    says: 'Halyard Camera: the certificate of insurance ends Wed 19 May, before Thu 20 May',
    quiet: camera('2027-05-20'),
  },
  'tax-exempt': {
    given: {
      vendors: [vendor('Orra Parish Council', { taxExempt: true })],
      costs: [cost({ vendor: 'Orra Parish Council', docNo: 'PC-9', net: cents(400), tax: cents(30) })],
    },
    atStake: cents(30),
    says: 'Orra Parish Council PC-9 charges 30.00 of tax',
    quiet: {
      vendors: [vendor('Orra Parish Council', { taxExempt: true })],
      costs: [
        cost({ vendor: 'Orra Parish Council', docNo: 'PC-9', net: cents(400), tax: cents(30) }),
        cost({ vendor: 'Orra Parish Council', docNo: 'PC-9C', net: cents(-400), tax: cents(-30) }),
      ],
    },
  },
  'cut-off': {
    given: {
      costs: [
        cost({ vendor: 'Halyard', docNo: 'N-88', net: cents(640), date: iso('2027-05-18'), period: 'w/e 14 May 2027' }),
      ],
    },
    atStake: cents(640),
    says: 'Halyard N-88 is dated after its period ended',
    quiet: {
      costs: [
        cost({ vendor: 'Halyard', docNo: 'N-88', net: cents(640), date: iso('2027-05-14'), period: 'w/e 14 May 2027' }),
      ],
    },
  },
  'approval-limit': {
    given: {
      settings: { ...SETTINGS, approvalLimit: cents(2500) },
      costs: [cost({ vendor: 'Halyard', docNo: 'HL-77', net: cents(3100) })],
    },
    atStake: cents(3100),
    says: 'Halyard HL-77 is over the approval limit',
    quiet: {
      settings: { ...SETTINGS, approvalLimit: cents(2500) },
      costs: [cost({ vendor: 'Halyard', docNo: 'HL-77', net: cents(3100), approvedBy: 'Dana' })],
    },
  },
  'closed-period': {
    given: lateIn('Week 3'),
    atStake: cents(640),
    says: 'Norvane 417 came into Week 3 after it was closed',
    quiet: lateIn('Week 4'),
  },
  'burn-rate': {
    given: burning([750, 750, 750, 750, 750, 750, 750, 750]),
    atStake: cents(5000),
    says: '3500 Transport spends 750.00 a shoot day',
    // Bought up front: the later half of the days says that it does not go on like that.
    quiet: burning([2000, 2000, 1600, 100, 100, 100, 50, 50]),
  },
  'unreadable-row': {
    given: { issues: issueAt('J51') },
    atStake: null,
    says: 'Costs J51',
    quiet: { costs: [cost()] },
  },
};

function misplaced(code: string): Partial<CostInputs> {
  const { accounts } = inputs();
  return {
    accounts: [...accounts, account('2700', { title: 'Set dressing', budget: cents(5000) })],
    vendors: [vendor('Arclift', { account: '3300' })],
    costs: [cost({ docNo: 'AL-2240', account: code })],
  };
}

/** Week 3 was closed with two costs on 3500; a third is booked in some period now. */
function lateIn(period: string): Partial<CostInputs> {
  const on = { account: '3500', period: 'Week 3' } as const;
  return {
    costs: [
      cost({ ...on, net: cents(1000) }),
      cost({ ...on, net: cents(900) }),
      cost({ ...on, vendor: 'Norvane', docNo: '417', net: cents(640), period }),
    ],
    history: [closedFigure('3500', { costs: '2', thisPeriod: cents(1900) })],
  };
}

/** A shoot of twenty days from 1 May; an account with a budget of 10,000.00 and these costs on its first days. */
function burning(costs: readonly number[]): Partial<CostInputs> {
  const days = Array.from({ length: 20 }, (_, index) => addDays(iso('2027-05-01'), index));
  return {
    settings: { ...SETTINGS, periodEnd: days[costs.length - 1] ?? null },
    accounts: [account('3500', { title: 'Transport', budget: cents(10_000) })],
    calendar: days.map((date) => shootDay(date)),
    costs: costs.map((net, index) => cost({ account: '3500', net: cents(net), date: days[index] ?? null })),
  };
}

/** Eight lines of one float: four with a receipt, four with what is given. */
function pettyCash(backups: readonly string[]): CostInputs['costs'] {
  const amounts = [58.4, 47.25, 35, 71.35];
  return ['Env 1', 'Env 1', 'Env 2', 'Env 2', ...backups].map((backup, index) =>
    cost({ type: 'Petty cash', vendor: '', float: 'F1', backup, net: cents(amounts[index % 4] ?? 0) }),
  );
}

/** A camera that is out from Mon 10 to Thu 20 May, and the last day of its owner's certificate. */
function camera(coiExpires: string): Partial<CostInputs> {
  return {
    vendors: [vendor('Halyard Camera', { account: '3300', coiExpires: iso(coiExpires) })],
    resources: [resource('Camera package', { pickUp: iso('2027-05-10'), return: iso('2027-05-20') })],
  };
}
