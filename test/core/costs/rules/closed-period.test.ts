import fc from 'fast-check';
import {
  checkCosts,
  closingFigures,
  openBooks,
  type ClosedFigureRow,
  type CostInputs,
  type CostRow,
  type Finding,
} from '../../../../src/core/costs';
import { account, cents, closedFigure, cost, inputs, iso } from '../make';

const found = (given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter(({ rule }) => rule === 'closed-period');

/** The rows that closing Week 3 keeps of these costs. */
function closed(given: Partial<CostInputs>): readonly ClosedFigureRow[] {
  const made = inputs(given);
  const span = { period: 'Week 3', end: iso('2027-05-07') };
  return closingFigures(made, openBooks(made), span).map(({ costs, ...figure }, index) => ({
    ...closedFigure(figure.account),
    ...figure,
    ...span,
    ref: { tab: 'Period history', row: index + 2 },
    costs: String(costs),
  }));
}

const inWeek3 = (docNo: string, net: number, given: Partial<CostRow> = {}): CostRow =>
  cost({ docNo, net: cents(net), period: 'Week 3', date: iso('2027-05-05'), ...given });

const BEFORE = [inWeek3('1', 100), inWeek3('2', 250), inWeek3('3', 40, { account: '3500' })];
const history = closed({ costs: BEFORE });

describe('a closed period', () => {
  test('that nobody touched says nothing, in any order of rows, and whatever is booked elsewhere', () => {
    expect(found({ history, costs: [...BEFORE].reverse() })).toEqual([]);
    expect(found({ history, costs: [...BEFORE, inWeek3('4', 99, { period: 'Week 4' })] })).toEqual([]);
  });

  test('names the one cost that came late, with its vendor and its row', () => {
    const late = inWeek3('4', 99);
    const [finding, ...more] = found({ history, costs: [...BEFORE, late] });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'medium',
      account: '3300',
      vendor: 'Arclift',
      atStake: cents(99),
      what: 'Arclift 4 came into Week 3 after it was closed',
      why: 'Week 3 was closed with 2 costs, 350.00 on 3300 Camera. Now it has 3 costs, 449.00: 1 cost more, 99.00 more.',
    });
    expect(finding?.evidence.map(({ where }) => [where.tab, where.row])).toEqual([
      ['Costs', late.ref.row],
      ['Period history', 2],
    ]);
  });

  test('says that it changed where an amount was altered, a cost taken out or moved to another account', () => {
    const altered = found({ history, costs: [inWeek3('1', 80), ...BEFORE.slice(1)] });
    expect(altered.map(({ what, atStake }) => [what, atStake])).toEqual([
      ['Week 3 is closed and has changed: 3300 Camera, 20.00 less', cents(20)],
    ]);
    const moved = found({ history, costs: [inWeek3('1', 100, { account: '3500' }), ...BEFORE.slice(1)] });
    expect(moved.map((finding) => [finding.account, finding.atStake]).sort()).toEqual([
      ['3300', cents(100)],
      ['3500', cents(100)],
    ]);
    expect(found({ history, costs: BEFORE.slice(1) })[0]?.why).toContain('1 cost fewer, 100.00 less');
  });

  test('gives a low hint where a line was split and the sum is as it was', () => {
    const split = found({ history, costs: [inWeek3('1', 60), inWeek3('1', 40), ...BEFORE.slice(1)] });
    expect(split).toMatchObject([{ severity: 'low', atStake: null }]);
  });

  test('names no cost where two could be the late one, and shows both', () => {
    const [finding] = found({ history, costs: [...BEFORE, inWeek3('9', 100)] });
    expect(finding?.what).toBe('Week 3 is closed and has changed: 3300 Camera, 100.00 more');
    expect(finding?.evidence.filter(({ where }) => where.tab === 'Costs')).toHaveLength(2);
  });

  test('counts costs without a period by their date', () => {
    const undated = inWeek3('4', 99, { period: '', date: iso('2027-05-02') });
    expect(found({ history, costs: [...BEFORE, undated] })).toHaveLength(1);
    expect(found({ history, costs: [...BEFORE, { ...undated, date: iso('2027-04-30') }] })).toEqual([]);
  });

  test('is not disturbed by an account that joins the chart or leaves it', () => {
    const stray = [...BEFORE, inWeek3('5', 70, { account: '2700' })];
    const kept = closed({ costs: stray });
    const { accounts } = inputs();
    expect(found({ history: kept, costs: stray })).toEqual([]);
    expect(found({ history: kept, costs: stray, accounts: [...accounts, account('2700')] })).toEqual([]);
    expect(found({ history, costs: BEFORE, accounts: accounts.filter((row) => row.account !== '3300') })).toEqual([]);
  });

  test('compares what can be read of its kept figures', () => {
    const torn = history.map((row) => (row.account === '3300' ? { ...row, costs: null, thisPeriod: null } : row));
    expect(found({ history: torn, costs: [...BEFORE, inWeek3('4', 99)] })).toEqual([]);
  });
});

test('a period just closed is never found, whatever its costs, and its figures are those of the cost report', () => {
  const some = fc.array(
    fc
      .record({
        account: fc.constantFrom('3300', '3500', '5000', '9999', ''),
        net: fc.integer({ min: -10_000, max: 90_000 }).map((units) => cents(units / 100)),
        period: fc.constantFrom('Week 3', 'week  3', 'Week 4', ''),
        days: fc.integer({ min: -10, max: 10 }),
      })
      .map(({ days, ...one }) => cost({ ...one, date: (iso('2027-05-05') + days) as ReturnType<typeof iso> })),
    { maxLength: 15 },
  );
  fc.assert(
    fc.property(some, (costs) => {
      const kept = closed({ costs });
      expect(found({ history: kept, costs })).toEqual([]);
      const settings = { ...inputs().settings, period: 'Week 3', periodEnd: iso('2027-05-07') };
      const { report } = openBooks(inputs({ costs, settings }));
      expect(kept.map(({ thisPeriod }) => thisPeriod)).toEqual(report.rows.map(({ thisPeriod }) => thisPeriod));
    }),
  );
});
