import { checkCosts, type CostInputs, type Finding } from '../../../../src/core/costs';
import { account, cents, cost, inputs, order, SETTINGS, vendor } from '../make';

const found = (rule: string, given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter((finding) => finding.rule === rule);

describe('line over budget', () => {
  test('an EFC past the budget says by how much and from which figures', () => {
    const accounts = [account('3600', { title: 'Location', budget: cents(12_900), etc: cents(2700) })];
    const [only] = found('over-budget', { accounts, costs: [cost({ account: '3600', net: cents(11_020) })] });
    expect(only).toMatchObject({
      severity: 'medium',
      atStake: cents(820),
      what: '3600 Location EFC 13,720.00 is over its budget',
    });
    expect(only?.why).toContain('Actual 11,020.00, commitments 0.00 and 2,700.00 to complete make 13,720.00.');
  });

  test('the variance sign changes nothing about being over', () => {
    const settings = { ...SETTINGS, varianceSign: 'efc-minus-budget' as const };
    expect(found('over-budget', { settings, costs: [cost({ net: cents(60_000) })] })[0]?.atStake).toBe(cents(10_000));
  });

  test('from the percent to warn at on it warns, and only with a budget', () => {
    const settings = { ...SETTINGS, warnAt: '90' };
    const accounts = [account('3300', { budget: cents(1000) }), account('3500')];
    expect(found('over-budget', { settings, accounts, costs: [cost({ net: cents(899.99) })] })).toEqual([]);
    expect(found('over-budget', { settings, accounts, costs: [cost({ net: cents(900) })] })[0]).toMatchObject({
      severity: 'low',
      atStake: null,
    });
    expect(found('over-budget', { accounts: [account('3300')], costs: [cost()] })).toEqual([]);
  });
});

describe('wrong account', () => {
  const rule = 'wrong-account';

  test('an account outside the chart is one finding for all costs and POs on it', () => {
    const costs = [cost({ account: '9999' }), cost({ account: '99 99', net: cents(-30) })];
    const [only, ...more] = found(rule, { costs, purchaseOrders: [order('1', { account: '9999' })] });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ atStake: cents(130), what: 'Account 9999 is not in the chart' });
    expect(only?.evidence).toHaveLength(3);
  });

  test('costs without an account and costs on a heading are told', () => {
    const accounts = [account('3000', { title: 'Equipment', postable: false }), account('3300')];
    const whats = found(rule, { accounts, costs: [cost({ account: '' }), cost({ account: '3000' })] }).map(
      ({ what }) => what,
    );
    expect(whats.sort()).toEqual([
      '1 cost without an account',
      '3000 Equipment is a heading, not an account to post to',
    ]);
  });

  test('an empty chart is said once', () => {
    expect(found(rule, { accounts: [], costs: [cost(), cost({ account: '9' })] })).toHaveLength(1);
  });

  test('another department than the vendor’s is a hint, another account of the department is not', () => {
    const vendors = [vendor('Arclift', { account: '3300' })];
    const accounts = [
      account('3300', { title: 'Camera' }),
      account('3310'),
      account('2700', { title: 'Set dressing' }),
    ];
    const costs = [cost({ docNo: 'AL-1', account: '3310' }), cost({ docNo: 'AL-2240', account: '2700' })];
    const [only, ...more] = found(rule, { vendors, accounts, costs });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: 'low', atStake: null, what: 'Arclift AL-2240 is on 2700 Set dressing' });
    expect(only?.why).toBe('Vendors puts Arclift on 3300 Camera, another department.');
  });

  test('a habit of ten lines is enough without Vendors, nine are not', () => {
    const usual = (lines: number): ReturnType<typeof cost>[] =>
      Array.from({ length: lines }, (_, at) => cost({ docNo: `A${at}` }));
    const odd = cost({ docNo: 'X', account: '5000' });
    expect(found(rule, { costs: [...usual(9), odd] })).toHaveLength(1);
    expect(found(rule, { costs: [...usual(8), odd] })).toEqual([]);
  });

  test('an account listed twice is added up and told', () => {
    const accounts = [account('3300', { budget: cents(1) }), account('3300', { budget: cents(2) })];
    expect(checkCosts(inputs({ accounts })).report.grand.budget).toBe(cents(3));
    expect(found(rule, { accounts, costs: [cost()] }).map(({ what }) => what)).toEqual([
      'Account 3300 stands 2 times in Accounts',
    ]);
  });
});
