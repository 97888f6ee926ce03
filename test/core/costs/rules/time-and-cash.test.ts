import { checkCosts, type CostInputs, type CostRow } from '../../../../src/core/costs';
import { cents, cost, inputs, rate, SETTINGS, vendor } from '../make';
import { cardLine, deal, floatEvent, logLine, workRule } from '../make-desk';
import { found, may, said } from './said';

describe('unapproved overtime', () => {
  const rule = 'overtime-unapproved';
  const settings = { ...SETTINGS, dayLength: '10' };
  const approved = logLine('Ravi', 13, { overtimeApprovedBy: 'Perpetua' });
  const meals = [
    workRule('First meal after call', '6', 'h'),
    workRule('Meal penalty, first half hour', '25', ''),
    workRule('Meal penalty, second half hour', '35', ''),
    workRule('Meal grace', '12', 'min'),
  ];
  const check = (log: CostInputs['dailyLog'], given: Partial<CostInputs> = {}): string[] =>
    said(rule, { settings, dailyLog: [approved, ...log], ...given });

  test('hours beyond the day are priced by the deal and the dated rules', () => {
    const deals = [deal('Ines')];
    const workRules = [
      workRule('Overtime after', '10', 'h'),
      workRule('Overtime factor', '1.5', 'x'),
      workRule('Second overtime after', '12', 'h'),
      workRule('Second overtime factor', '2', 'x'),
    ];
    const long = logLine('Ines', 14, { wrap: 1260 });
    expect(check([long], { deals, workRules })).toEqual([
      'medium 200 Ines had 3 h beyond the day on Fri 14 May, approved by nobody',
    ]);
    expect(check([long], { deals })).toEqual([
      'medium 120 Ines had 3 h beyond the day on Fri 14 May, approved by nobody',
    ]);
    expect(check([long])).toEqual(['medium - Ines had 3 h beyond the day on Fri 14 May, approved by nobody']);
    const ended = workRules.map((row) => ({ ...row, from: may(20) }));
    expect(check([long], { deals, workRules: ended })).toEqual(check([long], { deals }));
  });

  test('a wrap past midnight counts; the day as budgeted, and approved days, do not', () => {
    expect(check([logLine('Ines', 14, { wrap: 60 })])).toEqual([
      'medium - Ines had 7 h beyond the day on Fri 14 May, approved by nobody',
    ]);
    expect(check([logLine('Ines', 14, { wrap: 1080 })])).toEqual([]);
    expect(check([logLine('Ines', 14, { wrap: 1260, overtimeApprovedBy: 'Perpetua' })])).toEqual([]);
    expect(check([logLine('Ines', 14, { wrap: null })])).toEqual([]);
  });

  test('where Day length is blank the rules of the agreement give the day', () => {
    const given = {
      settings: { ...SETTINGS, ruleSet: 'House' },
      workRules: [workRule('Overtime after', '9', 'h', { agreement: 'House' })],
    };
    expect(check([logLine('Unit', 14, { wrap: 1140 })], given)).toEqual([
      'medium - Unit had 2 h beyond the day on Fri 14 May, approved by nobody',
    ]);
    expect(check([logLine('Unit', 14, { wrap: 1140 })], { settings: SETTINGS })).toEqual([]);
  });

  test('a late meal costs what the rules say, by half hours; within the grace nothing', () => {
    // Call 07:00, lunch 13:36: 36 minutes late, 25 + 35 (the worked case of DOMAIN.md §6).
    const late = logLine('Ines', 14, { mealOut: 816, mealIn: 846, wrap: 1050 });
    const given = { deals: [deal('Ines')], workRules: meals };
    expect(check([late], given)).toEqual([
      'medium 60 Ines had a first meal 36 min late on Fri 14 May, approved by nobody',
    ]);
    expect(check([logLine('Ines', 14, { mealOut: 790, mealIn: 850, wrap: 1050 })], given)).toEqual([]);
    expect(check([late])).toEqual([]);
  });

  test('nothing is said where nobody approves overtime in the log', () => {
    expect(said(rule, { settings, dailyLog: [logLine('Ines', 14, { wrap: 1260 })] })).toEqual([]);
  });
});

describe('petty cash', () => {
  const rule = 'petty-cash';
  const paid = (docNo: string, net: number, given: Partial<CostRow> = {}): CostRow =>
    cost({ type: 'Petty cash', float: 'F1', vendor: 'Attic Finds', docNo, net: cents(net), date: may(10), ...given });
  const box = (counted: number): CostInputs['floats'] => [
    floatEvent('Advance', 3, 500),
    floatEvent('Count', 14, counted),
  ];

  test('short is high, over is medium; a float that nobody counted, and cents allowed, are not told', () => {
    const costs = [paid('1', 100)];
    expect(said(rule, { floats: box(380), costs })).toEqual([
      'high 20 Float F1 is 20.00 short at the count of Fri 14 May',
    ]);
    expect(said(rule, { floats: box(405), costs })).toEqual([
      'medium 5 Float F1 is 5.00 over at the count of Fri 14 May',
    ]);
    expect(said(rule, { floats: [floatEvent('Advance', 3, 500)], costs })).toEqual([]);
    const mended = [...box(380), floatEvent('Count', 20, 400)];
    expect(said(rule, { floats: mended, costs })).toEqual([]);
    const since = found(rule, { floats: [...box(380), floatEvent('Count', 20, 380)], costs });
    expect(since[0]?.why).toContain('It has been so since the count of Fri 14 May.');
  });

  test('a receipt older than its float, and one of a float that nobody listed', () => {
    expect(said(rule, { floats: box(500), costs: [paid('1', 0.01, { date: may(2) })] })).toContain(
      'medium 0.01 Receipt 1 of Sun 2 May is older than float F1',
    );
    expect(said(rule, { floats: [floatEvent('Advance', 3, 500)], costs: [paid('1', 30, { float: 'F9' })] })).toEqual([
      'medium 30 Float F9 is not in Floats',
    ]);
    expect(said(rule, { costs: [paid('1', 30, { float: 'F9' })] })).toEqual([]);
  });

  test('a receipt over the cap, its lines together', () => {
    const settings = { ...SETTINGS, pettyCashCap: cents(300) };
    expect(said(rule, { settings, costs: [paid('1', 200), paid('1', 150, { account: '3500' })] })).toEqual([
      'medium 350 Attic Finds 1, 350.00 in petty cash, is over the cap',
    ]);
    expect(said(rule, { settings, costs: [paid('1', 300)] })).toEqual([]);
  });

  test('the same receipt twice, on one float or on two, is told once and by this rule alone', () => {
    const again = [paid('1', 60), paid('01', 60, { float: 'F2', date: may(12) })];
    const findings = checkCosts(inputs({ costs: again })).findings.map(({ rule: by, what }) => `${by}: ${what}`);
    expect(findings).toEqual(['petty-cash: Attic Finds receipt 1 is claimed twice on floats F1 and F2']);
    expect(found(rule, { costs: again })[0]?.atStake).toBe(cents(60));
  });

  test('a split, a reversal, small fares, and an envelope’s number are no second receipt', () => {
    expect(said(rule, { costs: [paid('1', 60), paid('1', 60, { account: '3500' })] })).toEqual([]);
    expect(said(rule, { costs: [paid('1', 60), paid('1', 60), paid('1', -60)] })).toEqual([]);
    expect(said(rule, { costs: [paid('', 14), paid('', 14)] })).toEqual([]);
    expect(said(rule, { costs: [paid('', 60), paid('', 60)] })).toHaveLength(1);
    const envelope = [paid('E1', 14), paid('E1', 14, { date: may(11) }), paid('E1', 9, { vendor: 'Toll Bridge' })];
    expect(said(rule, { costs: envelope })).toEqual([]);
    const backup = [paid('', 14, { backup: 'Receipt 7' }), paid('', 14, { backup: 'receipt 7', date: may(12) })];
    expect(said(rule, { costs: backup })).toHaveLength(1);
  });
});

describe('card charge without a receipt', () => {
  const rule = 'card-receipt';
  const card = (name: string, day: number, net: number, given: Partial<CostRow> = {}): CostRow =>
    cost({ type: 'P-card', vendor: name, date: may(day), net: cents(net), backup: 'Scan', ...given });

  test('branch numbers, aliases, tax and cut-off names do not hide a match', () => {
    const vendors = [vendor('Harbour Hardware', { aliases: ['Harbour Hdw Orra'] })];
    const costs = [
      card('Harbour Hardware', 5, 138.23, { tax: cents(10.37), gross: cents(148.6) }),
      card('Plan & Print Port Senna', 6, 41.12),
      card('Bay Fuels', 7, 60),
    ];
    const cardLines = [
      cardLine('HARBOUR HDW ORRA', 6, 148.6),
      cardLine('PLAN & PRINT PORT SEN', 7, 41.12),
      cardLine('BAY FUELS 0231', 7, 60),
    ];
    expect(said(rule, { vendors, costs, cardLines })).toEqual([]);
  });

  test('a charge of another amount names the receipt that may be mistyped', () => {
    const [only] = found(rule, {
      costs: [card('Bay Fuels', 7, 68.4)],
      cardLines: [cardLine('BAY FUELS 0231', 7, 86.4)],
    });
    expect(only).toMatchObject({ atStake: cents(86.4), vendor: 'Bay Fuels', account: '3300' });
    expect(only?.evidence.map(({ where }) => where.tab)).toEqual(['Card statement', 'Costs']);
    expect(only?.why).toContain('68.40');
  });

  test('a cost in another currency is met at the rate of its day, give or take', () => {
    const costs = [card('Hotel Lutz', 7, 100, { currency: 'EUR' })];
    const given = { costs, rates: [rate('EUR', '2027-05-01', '1.08')] };
    expect(said(rule, { ...given, cardLines: [cardLine('HOTEL LUTZ', 8, 109.1)] })).toEqual([]);
    expect(said(rule, { ...given, cardLines: [cardLine('HOTEL LUTZ', 8, 120)] })).toHaveLength(1);
  });

  test('a P-card cost without backup is told where most others have it', () => {
    const costs = [card('A', 1, 30), card('B', 1, 30), card('C', 1, 30, { backup: '', gross: cents(32) })];
    expect(said(rule, { costs })).toEqual(['medium 32 C 32.00 on a card has no receipt']);
    expect(said(rule, { costs: costs.map((row) => ({ ...row, backup: '' })) })).toEqual([]);
  });
});
