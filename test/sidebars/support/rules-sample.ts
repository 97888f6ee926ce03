import type { RulesView, RuleView, SilenceView } from '../../../src/sidebar-api';

const rule = (id: string, number: number | null, title: string, more: Partial<RuleView> = {}): RuleView => ({
  id,
  number,
  title,
  severity: 'medium',
  test: 'Two rows of Costs have the same vendor, invoice number and amount.',
  guard: 'The same number on other accounts is one invoice split, not a duplicate.',
  source: 'DOMAIN.md §19',
  on: true,
  missing: '',
  settings: [],
  ...more,
});

/** One rule silenced for a made-up vendor. */
export const forVendor: SilenceView = {
  rule: 'likely-duplicate',
  ruleTitle: 'likely duplicate',
  vendor: 'Good Ladle',
  finding: '',
  reason: 'Two lunches a day while we shoot split call',
  by: 'Dana',
  since: '2027-05-10',
  findings: [
    'Good Ladle billed 798.00 twice within 7 days (Costs, rows 31 and 58)',
    'Good Ladle billed 798.00 twice within 7 days (Costs, rows 44 and 61)',
  ],
};

/** One finding silenced. */
const oneFinding: SilenceView = {
  rule: 'math',
  ruleTitle: 'math',
  vendor: '',
  finding: 'math|made-up',
  reason: 'Rounded on the invoice, agreed with Arclift',
  by: '',
  since: '',
  findings: ['Arclift AL-2199: 3 × 33.33 is 99.99, net says 100.00'],
};

/** Five made-up rules: on, off, one that can't run, one with a setting that was moved. */
export const fiveRules: RulesView = {
  rules: [
    rule('duplicate-invoice', 1, 'duplicate invoice', { severity: 'high' }),
    rule('likely-duplicate', 2, 'likely duplicate', {
      severity: 'low',
      settings: [
        {
          id: 'likely-duplicate.days',
          title: 'Likely duplicate: days apart',
          unit: 'days',
          value: '10',
          standard: '7',
          about: 'Two costs further apart than this are not compared.',
        },
        {
          id: 'likely-duplicate.least',
          title: 'Likely duplicate: from amount',
          unit: 'USD',
          value: '50.00',
          standard: '50.00',
          about: 'Smaller costs are left alone.',
        },
      ],
    }),
    rule('currency', 16, 'currency', { missing: 'no tab Currency rates' }),
    rule('cut-off', 20, 'cut-off', { on: false }),
    rule('burn-rate', null, 'burning faster than the shoot'),
  ],
  general: [
    {
      id: 'warn-at',
      title: 'Every rule: warn at',
      unit: '% of budget',
      value: '90',
      standard: '90',
      about: 'From here on a line is pointed out before it is over.',
    },
  ],
  silenced: [forVendor, oneFinding],
  issues: [],
};
