import type { Issue } from '../../../../src/core/issue';
import { checkCosts, COST_RULES, type CostInputs, type Finding } from '../../../../src/core/costs';
import { account, cents, cost, inputs, iso, order, period, SETTINGS } from '../make';

const found = (rule: string, given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter((finding) => finding.rule === rule);

describe('arithmetic', () => {
  test('quantity times rate and net plus tax are each checked to the cent', () => {
    const off = cost({ docNo: 'HC-31', qty: '6', rate: '180', net: cents(1180), tax: cents(10), gross: cents(1200) });
    expect(found('arithmetic', { costs: [off] }).map(({ what, atStake }) => [what, atStake])).toEqual([
      ['Arclift HC-31: net is off by 100.00', cents(100)],
      ['Arclift HC-31: gross is off by 10.00', cents(10)],
    ]);
  });

  test('a cent of rounding, blanks and credits with positive quantities are fine', () => {
    const costs = [
      cost({ qty: '3', rate: '33.333', net: cents(100.01) }),
      cost({ qty: '3', net: cents(5) }),
      cost({ tax: cents(20) }),
      cost({ qty: '2', rate: '50', net: cents(-100), tax: cents(-20), gross: cents(-120) }),
    ];
    expect(found('arithmetic', { costs })).toEqual([]);
    expect(found('arithmetic', { costs: [cost({ qty: '3', rate: '33.333', net: cents(100.02) })] })).toHaveLength(1);
  });
});

describe('cut-off', () => {
  const settings = { ...SETTINGS, period: 'Week 2', periodEnd: iso('2027-05-14') };

  test('a cost dated after the end of the period it is booked in is told', () => {
    const costs = [
      cost({ docNo: 'N-88', period: 'Week 2', date: iso('2027-05-18'), net: cents(300) }),
      cost({ period: 'Week 2', date: iso('2027-05-14') }),
    ];
    const [only, ...more] = found('cut-off', { settings, costs });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: 'medium', atStake: cents(300) });
    expect(only?.why).toBe(
      'It is dated Tue 18 May and booked in period "Week 2", which ended Fri 14 May. 300.00 is in the wrong report.',
    );
  });

  test('a period whose name is a date has an end of its own', () => {
    const costs = [
      cost({ period: 'w/e 14 May 2027', date: iso('2027-05-18') }),
      cost({ period: 'w/e 21 May 2027', date: iso('2027-05-18') }),
    ];
    expect(found('cut-off', { costs })).toHaveLength(1);
  });

  test('a period that Periods gives an end has it, whether it is the one being reported or an earlier one', () => {
    const periods = [period('Week 1', '2027-05-07', 'Closed'), period('Week 2', '2027-05-14')];
    const costs = [
      cost({ docNo: 'N-81', period: 'week 1', date: iso('2027-05-11'), net: cents(40) }),
      cost({ docNo: 'N-82', period: 'Week 1', date: iso('2027-05-07') }),
    ];
    expect(found('cut-off', { settings, periods, costs }).map(({ atStake }) => atStake)).toEqual([cents(40)]);
  });

  test('without a period or an end nobody is accused', () => {
    expect(
      found('cut-off', {
        settings,
        costs: [cost({ date: iso('2027-05-18') }), cost({ period: 'Week 1', date: iso('2027-05-18') })],
      }),
    ).toEqual([]);
    expect(found('cut-off', { costs: [cost({ period: 'Week 2', date: iso('2027-05-18') })] })).toEqual([]);
  });
});

describe('approval limit', () => {
  const settings = { ...SETTINGS, approvalLimit: cents(2500) };

  test('a document over the limit without an approver is told, split or not', () => {
    const costs = [
      cost({ docNo: 'HL-77', net: cents(1600) }),
      cost({ docNo: 'HL-77', net: cents(1500), account: '3500' }),
    ];
    expect(found('approval-limit', { settings, costs })[0]).toMatchObject({ atStake: cents(3100), severity: 'medium' });
  });

  test('an approver on the cost or on its PO will do, and the limit itself is not over it', () => {
    const costs = [
      cost({ net: cents(9000), approvedBy: 'Dana' }),
      cost({ net: cents(9000), po: '1' }),
      cost({ net: cents(2500), docNo: 'L' }),
      cost({ net: cents(9000), type: 'Journal' }),
    ];
    expect(found('approval-limit', { settings, costs, purchaseOrders: [order('1', { amount: cents(9000) })] })).toEqual(
      [],
    );
  });

  test('a vendor who keeps just under the limit is a hint, a standing price is not', () => {
    const near = [
      cost({ docNo: 'A', net: cents(2480) }),
      cost({ docNo: 'B', net: cents(2390), date: iso('2027-05-20') }),
    ];
    expect(found('approval-limit', { settings, costs: near })[0]).toMatchObject({ severity: 'low', atStake: null });
    const standing = ['A', 'B', 'C'].map((docNo) => cost({ docNo, net: cents(2480) }));
    expect(found('approval-limit', { settings, costs: standing })).toEqual([]);
    expect(found('approval-limit', { settings, costs: near.slice(1) })).toEqual([]);
  });

  test('where nobody ever approves, it is said once', () => {
    const costs = Array.from({ length: 30 }, (_, at) => cost({ docNo: `D${at}`, net: cents(5000 + at) }));
    expect(found('approval-limit', { settings, costs })).toHaveLength(1);
  });
});

describe('unreadable row', () => {
  const issue = (row: number, received: string): Issue => ({
    code: 'unreadable-cell',
    severity: 'medium',
    where: { tab: 'Costs', row, column: 'Net', cell: `J${row}` },
    expected: 'money',
    received,
    message: `Costs J${row}: "${received}" is not an amount.`,
    advice: 'Type the amount as a number.',
  });

  test('a cell that could not be read is told once, and its row is in no total', () => {
    const costs = [cost({ ref: { tab: 'Costs', row: 51 }, net: null, unreadable: { net: issue(51, 'abc') } }), cost()];
    const checked = checkCosts(inputs({ costs, issues: [issue(51, 'abc')] }));
    expect(checked.report.grand.actual).toBe(cents(100));
    expect(checked.counts.unchecked).toBe(1);
    expect(checked.findings.map(({ rule, what }) => [rule, what])).toEqual([
      ['unreadable-row', 'Costs J51: "abc" is not an amount.'],
    ]);
  });

  test('its key has no row number in it, and two alike have two keys', () => {
    const keys = (rows: readonly number[]): string[] =>
      found('unreadable-row', { issues: rows.map((row) => issue(row, 'abc')) }).map(({ key }) => key);
    expect(keys([51, 60])).toEqual(keys([7, 8]));
    expect(new Set(keys([51, 60])).size).toBe(2);
  });

  test('hundreds of the same kind are told together', () => {
    const issues = Array.from({ length: 300 }, (_, at) => issue(at + 2, 'n/a'));
    expect(found('unreadable-row', { issues })).toMatchObject([{ what: 'Costs ▸ Net: 300 cells could not be read' }]);
  });

  test('an ETC below zero counts as nothing and is told', () => {
    const accounts = [account('3300', { budget: cents(100), etc: cents(-5) })];
    expect(checkCosts(inputs({ accounts })).report.grand.efc).toBe(0);
    expect(found('unreadable-row', { accounts })).toHaveLength(1);
  });
});

test('findings stand worst first: severity, then money, then key', () => {
  const costs = [
    cost({ docNo: '1', net: cents(10) }),
    cost({ docNo: '1', net: cents(10) }),
    cost({ docNo: '2', net: cents(20) }),
    cost({ docNo: '2', net: cents(20) }),
    cost({ account: '9999', net: cents(5000) }),
  ];
  expect(checkCosts(inputs({ costs })).findings.map(({ rule, atStake }) => [rule, atStake])).toEqual([
    ['duplicate-invoice', cents(20)],
    ['duplicate-invoice', cents(10)],
    ['wrong-account', cents(5000)],
  ]);
});

test('every rule says what it does, what holds it back, and where it comes from', () => {
  for (const rule of COST_RULES) {
    for (const text of [rule.title, rule.test, rule.guard, rule.stake, rule.source, rule.example])
      expect(text.length).toBeGreaterThan(5);
    expect(rule.example).toMatch(/\(Made up\.\)$/);
  }
});

test('a currency nobody issues is a mistake of ours, not of the user', () => {
  expect(() => checkCosts(inputs({ settings: { ...SETTINGS, currency: 'XXQ' } }))).toThrow('unknown currency "XXQ"');
});

test('money in whole yen is written without decimals', () => {
  const settings = { ...SETTINGS, currency: 'JPY' };
  const costs = [cost({ docNo: '1', net: cents(1000) }), cost({ docNo: '1', net: cents(1000) })];
  expect(checkCosts(inputs({ settings, costs })).findings[0]?.evidence[0]?.value).toBe('100,000');
});

test('past five hundred findings of one rule the lightest are told together, with their money', () => {
  const costs = Array.from({ length: 600 }, (_, at) =>
    cost({ docNo: `D${at}`, qty: '1', rate: '1', net: cents(3 + at) }),
  );
  const told = found('arithmetic', { costs });
  expect(told).toHaveLength(500);
  expect(told[0]?.atStake).toBe(cents(601));
  const more = told.find(({ key }) => key === 'arithmetic|more');
  expect(more?.what).toBe('101 more findings of this kind: arithmetic');
  expect(more?.why).toContain('5,252.00 at stake'); // 2 + 3 + … + 102
});
