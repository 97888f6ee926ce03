import fc from 'fast-check';
import {
  checkCosts,
  DEFAULT_THRESHOLDS,
  settingValue,
  thresholdsWith,
  type CostCheck,
  type CostInputs,
  type SilenceRow,
} from '../../../src/core/costs';
import { minor } from '../../../src/core/money';
import { cents, cost, inputs, order, SETTINGS, vendor } from './make';

let line = 1;
function silence(given: Partial<SilenceRow>): SilenceRow {
  line += 1;
  return {
    ref: { tab: 'Silenced', row: line },
    unreadable: {},
    rule: 'duplicate-invoice',
    vendor: '',
    finding: '',
    reason: 'settled',
    by: '',
    since: null,
    ...given,
  };
}

const twice = (name: string): CostInputs['costs'] => [
  cost({ vendor: name, docNo: '417', net: cents(500) }),
  cost({ vendor: name, docNo: '417', net: cents(500) }),
];
const given: Partial<CostInputs> = {
  vendors: [vendor('Norvane Vans', { aliases: ['NORVANE VN'] })],
  costs: [...twice('Norvane Vans'), ...twice('Halyard')],
};
const withSilences = (...silences: readonly SilenceRow[]): CostCheck => checkCosts(inputs({ ...given, silences }));
const heard = (check: CostCheck): readonly string[] => check.findings.map(({ what }) => what);

describe('silencing', () => {
  test('for a vendor covers the rule’s findings about it, under any spelling, by id or title', () => {
    for (const rule of ['duplicate-invoice', 'Duplicate invoice', ' DUPLICATE INVOICE'])
      for (const name of ['Norvane Vans', 'norvane vans ltd', 'NORVANE VN']) {
        const row = silence({ rule, vendor: name });
        const check = withSilences(row);
        expect(heard(check)).toEqual(['Halyard invoice 417 entered twice']);
        expect(check.silenced).toMatchObject([{ finding: { vendor: 'Norvane Vans', atStake: cents(500) }, by: row }]);
      }
  });

  test('for a finding covers that one, with or without the rule’s name', () => {
    const key = withSilences().findings.find(({ vendor: name }) => name === 'Halyard')?.key ?? '';
    expect(heard(withSilences(silence({ finding: key })))).toEqual(['Norvane Vans invoice 417 entered twice']);
    expect(heard(withSilences(silence({ rule: '', finding: key })))).toHaveLength(1);
  });

  test('another rule, another vendor, or a vendor that is none silence nothing', () => {
    expect(heard(withSilences(silence({ rule: 'po-link', vendor: 'Halyard' })))).toHaveLength(2);
    expect(heard(withSilences(silence({ vendor: 'Arclift' })))).toHaveLength(2);
    expect(heard(withSilences(silence({ vendor: '...' })))).toHaveLength(2);
  });

  test.each([
    ['no reason', { vendor: 'Halyard', reason: '' }, 'gives no reason'],
    ['an unknown rule', { rule: 'full moon', vendor: 'Halyard' }, 'names the rule "full moon", which there is none of'],
    ['no rule', { rule: '', vendor: 'Halyard' }, 'names no rule'],
    ['neither vendor nor finding', {}, 'names neither a vendor nor a finding'],
    [
      'the finding of another rule',
      { finding: 'po-link|x' },
      'names duplicate-invoice and the finding of another rule',
    ],
  ])('a row with %s silences nothing and is told', (_, row, says) => {
    const written = silence(row);
    const check = withSilences(written);
    expect(check.silenced).toEqual([]);
    const [told] = check.findings.filter(({ rule }) => rule === 'unreadable-row');
    expect(told?.what).toBe(`Silenced row ${String(written.ref.row)} ${says}: it silences nothing.`);
    expect(told?.evidence[0]?.where).toMatchObject({ tab: 'Silenced', row: written.ref.row });
  });

  test('findings and silenced findings are together the findings without silences', () => {
    const names = ['Norvane Vans', 'Halyard', 'Arclift', 'Brightwick'];
    const anyCost = fc.record({
      vendor: fc.constantFrom(...names, ''),
      docNo: fc.constantFrom('1', '2', ''),
      net: fc.constantFrom(minor(64_000), minor(90_000), minor(-64_000)),
      po: fc.constantFrom('', '7', '9'),
      account: fc.constantFrom('3300', '9999'),
      approvedBy: fc.constantFrom('', 'Dana'),
    });
    const rules = fc.constantFrom(
      'duplicate-invoice',
      'likely-duplicate',
      'po-link',
      'approval-limit',
      'wrong-account',
    );
    const anySilence = fc.record({ rule: rules, vendor: fc.constantFrom(...names) });
    fc.assert(
      fc.property(
        fc.array(anyCost, { maxLength: 25 }),
        fc.array(anySilence, { maxLength: 4 }),
        fc.nat(),
        (rows, asked, pick) => {
          const settings = { ...SETTINGS, approvalLimit: cents(800) };
          const all = {
            settings,
            purchaseOrders: [order('7', { amount: cents(700) })],
            costs: rows.map((row) => cost(row)),
          };
          const plain = checkCosts(inputs(all));
          const one = plain.findings[pick % Math.max(1, plain.findings.length)];
          const silences = [
            ...asked.map((row) => silence(row)),
            ...(one === undefined ? [] : [silence({ rule: one.rule, finding: one.key })]),
          ];
          const check = checkCosts(inputs({ ...all, silences }));
          const keys = [...check.findings, ...check.silenced.map(({ finding }) => finding)]
            .map(({ key }) => key)
            .sort();
          expect(keys).toEqual(plain.findings.map(({ key }) => key).sort());
          expect(check.report).toEqual(plain.report);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rules that do not run', () => {
  test('one that is off says so, and finds nothing', () => {
    const check = checkCosts(inputs(given), { thresholds: DEFAULT_THRESHOLDS, off: new Set(['duplicate-invoice']) });
    expect(check.findings).toEqual([]);
    expect(check.notRun).toEqual([{ rule: 'duplicate-invoice', reason: 'off', needs: [] }]);
  });

  test('one whose table is missing names it; off comes before missing', () => {
    const absent = ['Purchase orders', 'Vendors'];
    const notRun = (off: readonly string[]) =>
      checkCosts(inputs({ ...given, absent }), { thresholds: DEFAULT_THRESHOLDS, off: new Set(off) }).notRun;
    expect(notRun([])).toContainEqual({ rule: 'po-link', reason: 'no-table', needs: ['Purchase orders'] });
    expect(notRun([])).toContainEqual({ rule: 'tax-exempt', reason: 'no-table', needs: ['Vendors'] });
    expect(notRun(['po-link'])).toContainEqual({ rule: 'po-link', reason: 'off', needs: [] });
  });
});

describe('settings', () => {
  test('a rule draws its line where the setting says', () => {
    const costs = [cost({ docNo: 'A', net: cents(700) })];
    const found = (amount: string): number =>
      checkCosts(inputs({ purchaseOrders: [order('1')], costs }), {
        thresholds: thresholdsWith(new Map([['poNeededAbove', amount]])),
        off: new Set(),
      }).findings.filter(({ rule }) => rule === 'po-link').length;
    expect([found('699.99'), found('700')]).toEqual([1, 0]);
  });

  test('a value must be of its kind', () => {
    expect(['0', '1', '2.5', '-1', 'x', ''].map((text) => settingValue('count', text))).toEqual([
      null,
      1,
      null,
      null,
      null,
      null,
    ]);
    expect(['0', '14', '1.5', '-3'].map((text) => settingValue('days', text))).toEqual([0, 14, null, null]);
    expect(['0', '2', '0.5'].map((text) => settingValue('minor', text))).toEqual([0, 2, null]);
    expect(['0', '12.5', '100', '100.1', '-1'].map((text) => settingValue('percent', text))).toEqual([
      '0',
      '12.5',
      '100',
      null,
      null,
    ]);
    expect(['0', '750.50', '-1', '1000000001'].map((text) => settingValue('amount', text))).toEqual([
      '0',
      '750.50',
      null,
      null,
    ]);
  });

  test('what is not set is the standard', () => {
    expect(thresholdsWith(new Map())).toEqual(DEFAULT_THRESHOLDS);
    expect(thresholdsWith(new Map([['likelyDuplicateDays', 3]]))).toEqual({
      ...DEFAULT_THRESHOLDS,
      likelyDuplicateDays: 3,
    });
  });
});
