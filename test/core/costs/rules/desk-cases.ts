import type { CostInputs } from '../../../../src/core/costs';
import { cents, cost, iso } from '../make';
import { cardLine, floatEvent } from '../make-desk';
import type { ExampleCase } from './example-cases';

/** Examples of the rules about bookings, deals, the daily log, petty cash and cards. */
export const DESK_CASES: Readonly<Record<string, ExampleCase>> = {
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
