import type { PeriodsView } from '../../../src/sidebar-api';

/** Three made-up periods, two of them closed; amounts in cents. */
export const thirdPeriod: PeriodsView = {
  currency: 'USD',
  decimals: 2,
  periods: [
    { period: '3', end: '2027-05-14', closed: false, closedOn: '', costs: 61, total: 31_204_00 },
    { period: '2', end: '2027-04-30', closed: true, closedOn: '2027-05-03', costs: 88, total: 44_870_00 },
    { period: '1', end: '2027-03-31', closed: true, closedOn: '', costs: 63, total: 24_500_00 },
  ],
  current: '3',
  currentEnd: '2027-05-14',
  issues: [],
};

/** The same after closing the third. */
export const thirdClosed: PeriodsView = {
  ...thirdPeriod,
  periods: thirdPeriod.periods.map((each) => ({
    ...each,
    closed: true,
    closedOn: each.closedOn === '' ? '2027-05-15' : each.closedOn,
  })),
  current: '4',
  currentEnd: '',
};

/** Nothing known of any period. */
export const noPeriods: PeriodsView = { ...thirdPeriod, periods: [], current: '', currentEnd: '' };
