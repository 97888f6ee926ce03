import type { HotCostDaysView, HotCostsView } from '../../../src/sidebar-api';

/** Two made-up shoot days and a day of prep. */
export const threeDays: HotCostDaysView = {
  days: [
    { date: '2027-05-10', people: 2, shootDay: null },
    { date: '2027-05-11', people: 14, shootDay: 1 },
    { date: '2027-05-12', people: 15, shootDay: 2 },
  ],
  issues: [],
};

/** The made-up second day, over its budget, in cents. */
export const secondDay: HotCostsView = {
  date: '2027-05-12',
  currency: 'USD',
  decimals: 2,
  budget: 9_800_00,
  actual: 10_642_50,
  variance: -842_50,
  departments: [
    { department: 'Camera', people: 4, budget: 2_400_00, actual: 2_650_00, variance: -250_00 },
    { department: 'Grip and electric', people: 5, budget: 2_900_00, actual: 3_512_50, variance: -612_50 },
    { department: 'Cast', people: 3, budget: 3_300_00, actual: 3_300_00, variance: 0 },
    { department: '', people: 1, budget: 1_200_00, actual: 1_180_00, variance: 20_00 },
  ],
  reasons: [
    { who: 'Ines Vale', text: 'overtime, 2.4 hours at 1.5', amount: 312_50 },
    { who: 'Tobias Renn', text: 'meal penalty, 36 minutes late', amount: 60_00 },
    { who: '', text: 'one grip fewer than budgeted', amount: -20_00 },
  ],
  progress: [
    { label: 'Pages', planned: '3 1/8', actual: '2 6/8' },
    { label: 'Scenes', planned: '4', actual: '' },
  ],
  ruleWarnings: ['Rule set may be out of date: crew meal penalty ends 30 Apr 2027.'],
  issues: [],
};

/** An uneventful day on budget. */
export const quietDay: HotCostsView = {
  ...secondDay,
  date: '2027-05-11',
  budget: 9_800_00,
  actual: 9_800_00,
  variance: 0,
  reasons: [],
  progress: [],
  ruleWarnings: [],
};
