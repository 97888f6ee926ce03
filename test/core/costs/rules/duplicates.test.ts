import { checkCosts, type CostInputs, type CostRow, type Finding } from '../../../../src/core/costs';
import { cents, cost, inputs, iso, vendor } from '../make';

const found = (rule: string, costs: readonly CostRow[], given: Partial<CostInputs> = {}): readonly Finding[] =>
  checkCosts(inputs({ costs, ...given })).findings.filter((finding) => finding.rule === rule);
const norvane = (given: Partial<CostRow>): CostRow =>
  cost({ vendor: 'Norvane', account: '3500', net: cents(1260), ...given });

describe('duplicate invoice', () => {
  const rule = 'duplicate-invoice';

  test('the same invoice typed twice in two spellings is one finding with both rows and the amount at stake', () => {
    const costs = [
      norvane({ docNo: 'INV-0417', date: iso('2027-05-10') }),
      norvane({ docNo: 'inv 417', vendor: 'NORVANE LTD', date: iso('2027-05-14') }),
      norvane({ docNo: 'INV-418' }),
    ];
    const [only, ...more] = found(rule, costs);
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      severity: 'high',
      account: '3500',
      atStake: cents(1260),
      key: 'duplicate-invoice|NORVANE|INV417|3500|126000',
    });
    expect(only?.what).toMatch(/^(Norvane|NORVANE LTD) invoice INV-0417 entered twice$/);
    expect(only?.evidence.map(({ where }) => where.row)).toEqual(costs.slice(0, 2).map(({ ref }) => ref.row));
  });

  test('three entries put two amounts at stake', () => {
    expect(found(rule, [norvane({ docNo: '9' }), norvane({ docNo: '9' }), norvane({ docNo: '9' })])[0]?.atStake).toBe(
      cents(2520),
    );
  });

  test('split codings, other vendors and lines without a number are not duplicates', () => {
    expect(found(rule, [norvane({ docNo: '9' }), norvane({ docNo: '9', account: '3300' })])).toEqual([]);
    expect(found(rule, [norvane({ docNo: '9' }), norvane({ docNo: '9', net: cents(1261) })])).toEqual([]);
    expect(found(rule, [norvane({ docNo: '9' }), norvane({ docNo: '9', vendor: 'Arclift' })])).toEqual([]);
    expect(found(rule, [norvane({}), norvane({})])).toEqual([]);
  });

  test('an entry that was reversed does not count, a third one does', () => {
    const reversed = [norvane({ docNo: '9' }), norvane({ docNo: '9', net: cents(-1260) }), norvane({ docNo: '9' })];
    expect(found(rule, reversed)).toEqual([]);
    expect(found(rule, [...reversed, norvane({ docNo: '9' })])[0]?.atStake).toBe(cents(1260));
  });

  test('a credit entered twice is a duplicate too', () => {
    const credits = [norvane({ docNo: 'C1', net: cents(-50) }), norvane({ docNo: 'C1', net: cents(-50) })];
    expect(found(rule, credits)[0]).toMatchObject({ atStake: cents(50), what: 'Norvane credit C1 entered twice' });
  });

  test('hires for times that do not overlap are two hires on one invoice', () => {
    const week = (from: string, to: string): CostRow => norvane({ docNo: '9', from: iso(from), to: iso(to) });
    expect(found(rule, [week('2027-05-03', '2027-05-07'), week('2027-05-10', '2027-05-14')])).toEqual([]);
    expect(found(rule, [week('2027-05-03', '2027-05-07'), week('2027-05-03', '2027-05-07')])).toHaveLength(1);
  });

  test('an alias in Vendors joins two names', () => {
    const costs = [norvane({ docNo: '9' }), norvane({ docNo: '9', vendor: 'N. V. Rentals' })];
    expect(found(rule, costs)).toEqual([]);
    expect(found(rule, costs, { vendors: [vendor('Norvane', { aliases: ['NV Rentals'] })] })).toHaveLength(1);
  });
});

describe('likely duplicate', () => {
  const rule = 'likely-duplicate';
  const on = (date: string, docNo: string, given: Partial<CostRow> = {}): CostRow =>
    cost({ vendor: 'Halyard', net: cents(640), date: iso(date), docNo, ...given });

  test('one amount under two numbers within a week is told, once', () => {
    const [only, ...more] = found(rule, [on('2027-05-11', 'HL-31'), on('2027-05-13', 'HL-58')]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ severity: 'low', atStake: cents(640), what: 'Halyard 640.00 may be entered twice' });
    expect(only?.why).toContain('dated Tue 11 May and Thu 13 May, 2 days apart');
  });

  test('it is not told beyond a week, for small sums, for credits, for journals', () => {
    expect(found(rule, [on('2027-05-01', 'HL-31'), on('2027-05-13', 'HL-58')])).toEqual([]);
    for (const given of [{ net: cents(49) }, { net: cents(-640) }, { type: 'Journal' as const }]) {
      expect(found(rule, [on('2027-05-11', 'HL-31', given), on('2027-05-13', 'HL-58', given)])).toEqual([]);
    }
  });

  test('the same digits under another prefix weigh more, even where the amount recurs', () => {
    const [only] = found(rule, [on('2027-05-11', 'INV-417'), on('2027-05-13', '417')]);
    expect(only).toMatchObject({ severity: 'medium' });
  });

  test('weekly hires, neighbouring numbers, different POs and times apart are two things', () => {
    expect(found(rule, [on('2027-05-06', 'A-10'), on('2027-05-13', 'A-90')])).toEqual([]);
    expect(found(rule, [on('2027-05-11', 'HL-31'), on('2027-05-13', 'HL-32')])).toEqual([]);
    expect(found(rule, [on('2027-05-11', 'A-10', { po: '1' }), on('2027-05-13', 'A-90', { po: '2' })])).toEqual([]);
    const days = (from: string, to: string): Partial<CostRow> => ({ from: iso(from), to: iso(to) });
    expect(
      found(rule, [
        on('2027-05-11', 'A-10', days('2027-05-09', '2027-05-10')),
        on('2027-05-13', 'A-90', days('2027-05-11', '2027-05-12')),
      ]),
    ).toEqual([]);
  });

  test('a standing price is silent, unless one date in it is doubled', () => {
    const rent = ['2027-05-03', '2027-05-06', '2027-05-10', '2027-05-13'].map((date, at) => on(date, `R${100 * at}`));
    expect(found(rule, rent)).toEqual([]);
    const doubled = [...rent, on('2027-05-10', 'X-7712')];
    expect(found(rule, doubled).map(({ evidence }) => evidence.map(({ label }) => label))).toEqual([
      ['R200, Mon 10 May', 'X-7712, Mon 10 May'],
    ]);
  });

  test('an invoice that was also paid by card is told, by its gross as well', () => {
    const invoice = on('2027-05-11', 'HL-31', { tax: cents(128), gross: cents(768) });
    const card = on('2027-05-13', '', { type: 'P-card', vendor: 'HALYARD 1172', net: cents(768) });
    const [only, ...more] = found(rule, [invoice, card]);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ atStake: cents(640) });
    expect(only?.what).toContain('both invoiced and on a card');
  });

  test('the gross of one invoice is not compared with the net of another', () => {
    const a = on('2027-05-11', 'A-10', { net: cents(100), tax: cents(20), gross: cents(120) });
    expect(found(rule, [a, on('2027-05-12', 'A-90', { net: cents(120) })])).toEqual([]);
  });

  test('two card lines count only within a day, and alike ones get keys of their own', () => {
    const swipe = (date: string): CostRow => on(date, '', { type: 'P-card' });
    expect(found(rule, [swipe('2027-05-11'), swipe('2027-05-13')])).toEqual([]);
    expect(found(rule, [swipe('2027-05-11'), swipe('2027-05-11')])).toHaveLength(1);
    const keys = checkCosts(inputs({ costs: [swipe('2027-05-11'), swipe('2027-05-12')] })).findings.map(
      ({ key }) => key,
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});
