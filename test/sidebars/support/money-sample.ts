import type { MoneyView, SectionMoney } from '../../../src/sidebar-api';

/** Made-up money of a made-up short, *Orra Light*, as the design draws it; amounts in cents. */
function section(name: string, title: string, total: number, etc: number, budget: number): SectionMoney {
  const efc = total + etc;
  return { section: name, title, total, etc, efc, budget, variance: budget - efc, over: Math.max(0, efc - budget) };
}

const sections = [
  section('Above', 'Above the line', 21_888_00, 13_262_00, 34_200_00),
  section('Production', 'Production', 68_686_00, 49_079_00, 112_600_00),
  section('Post', 'Post', 3_136_00, 18_364_00, 22_400_00),
  section('Other', 'Other', 6_864_00, 936_00, 7_800_00),
];

export const orraLightMoney: MoneyView = {
  varianceSign: 'budget-minus-efc',
  period: '3',
  budget: 177_000_00,
  total: 100_574_00,
  efc: 182_215_00,
  variance: -5_215_00,
  over: 5_215_00,
  sections,
  contingency: { percent: '10', total: 17_700_00, drawn: 0, left: 12_485_00 },
  worst: (
    [
      ['3500', 'Transport', 2_340_00],
      ['3300', 'Camera', 1_860_00],
      ['1400', 'Cast', 950_00],
      ['3600', 'Location', 820_00],
      ['2500', 'Set operations', 645_00],
    ] as const
  ).map(([account, title, over]) => ({ account, title, variance: -over, over })),
  progress: { day: 2, of: 8 },
};

/** The same with the sign turned round: over is positive. */
export const turnedRound: MoneyView = {
  ...orraLightMoney,
  varianceSign: 'efc-minus-budget',
  variance: -orraLightMoney.variance,
  sections: sections.map((each) => ({ ...each, variance: -each.variance })),
  worst: orraLightMoney.worst.map((each) => ({ ...each, variance: -each.variance })),
};

/** Under budget everywhere, nothing spent of the contingency, before the first shoot day. */
export const under: MoneyView = {
  ...orraLightMoney,
  efc: 170_000_50,
  variance: 6_999_50,
  over: 0,
  sections: [
    section('Above', 'Above the line', 0, 34_200_00, 34_200_00),
    section('Production', 'Production', 60_000_25, 46_000_25, 112_600_00),
  ],
  contingency: { percent: '10', total: 17_700_00, drawn: 0, left: 17_700_00 },
  worst: [],
  progress: { day: 0, of: 8 },
};

/** Costs, but no budget: nothing to be over. */
export const noBudget: MoneyView = {
  ...orraLightMoney,
  period: '',
  budget: null,
  variance: -182_215_00,
  sections: sections.map((each) => ({ ...each, budget: 0, variance: -each.efc, over: each.efc })),
  contingency: null,
  worst: [],
  progress: null,
};

/** A section far past its budget, one without any, the contingency overdrawn, amounts of a large feature with cents. */
export const farOver: MoneyView = {
  ...orraLightMoney,
  efc: 48_123_456_78,
  budget: 30_000_000_00,
  variance: -18_123_456_78,
  over: 18_123_456_78,
  sections: [
    section('Above', 'Above the line', 25_000_000_00, 3_123_456_78, 10_000_000_00),
    section('Production', 'Production', 9_000_000_00, 11_000_000_00, 20_000_000_00),
    section('Other', 'Other', 0, 40_000_00, 0),
  ],
  contingency: { percent: '10', total: 3_000_000_00, drawn: 1_250_000_00, left: -16_373_456_78 },
  worst: orraLightMoney.worst.map((each, index) => ({
    ...each,
    title: index === 0 ? 'Travel and living of a very large company on location' : each.title,
    variance: each.variance * 1000 - 23,
    over: each.over * 1000 + 23,
  })),
};

/** An empty workbook. */
export const noMoney: MoneyView = {
  ...noBudget,
  total: 0,
  efc: 0,
  variance: 0,
  sections: [],
};
