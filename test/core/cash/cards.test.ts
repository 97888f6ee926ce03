import fc from 'fast-check';
import { matchCards, type CardCost, type CardMatches } from '../../../src/core/cash';
import type { CardLineRow, CostRow } from '../../../src/core/costs';
import { minor } from '../../../src/core/money';
import { cents, cost, iso } from '../costs/make';
import { cardLine } from '../costs/make-desk';

/** A cost of a day of May 2027 as the cash room gets it: the vendor's identity is its name in capitals. */
function bill(
  vendor: string,
  dayOfMay: number,
  amount: number,
  given: Partial<CostRow> = {},
  foreign = false,
): CardCost {
  const date = iso(`2027-05-${String(dayOfMay).padStart(2, '0')}`);
  const row = cost({ type: 'P-card', vendor, date, net: cents(amount), ...given });
  return { row, charged: cents(amount), foreign, vendor: vendor.toUpperCase(), doc: row.docNo };
}

const match = (lines: readonly CardLineRow[], costs: readonly CardCost[], days = 7): CardMatches =>
  matchCards({ lines, costs, merchantOf: (name) => name.toUpperCase(), days, foreignPercent: '5' });

const kinds = ({ matches }: CardMatches): string[] => matches.map(({ kind, days }) => `${kind} ${days}`);

describe('card matching', () => {
  test('same vendor, same amount, dates within the days; P-card costs come before invoices', () => {
    const lines = [cardLine('Bay Fuels', 11, 60), cardLine('Bay Fuels', 12, 60)];
    const invoice = bill('Bay Fuels', 11, 60, { type: 'Invoice' });
    const found = match(lines, [invoice, bill('Bay Fuels', 13, 60)]);
    expect(kinds(found)).toEqual(['Invoice 0', 'Receipt 1']);
    expect(found.unmatched).toEqual([]);
    expect(match([cardLine('Bay Fuels', 20, 60)], [bill('Bay Fuels', 12, 60)]).matches).toEqual([]);
    expect(kinds(match([cardLine('Bay Fuels', 19, 60)], [bill('Bay Fuels', 12, 60)]))).toEqual(['Receipt 7']);
  });

  test('as many lines as can be are matched, not the nearest first', () => {
    const lines = [cardLine('Bay Fuels', 1, 60), cardLine('Bay Fuels', 4, 60)];
    const found = match(lines, [bill('Bay Fuels', 3, 60), bill('Bay Fuels', 6, 60)], 3);
    expect(kinds(found)).toEqual(['Receipt 2', 'Receipt 2']);
  });

  test('of as many matches those with the fewest days are taken', () => {
    const found = match([cardLine('Bay Fuels', 5, 60)], [bill('Bay Fuels', 2, 60), bill('Bay Fuels', 5, 60)]);
    expect(kinds(found)).toEqual(['Receipt 0']);
    expect(found.notOnStatement.map(({ row }) => row.date)).toEqual([iso('2027-05-02')]);
  });

  test('two charges and one receipt leave one line without a cost', () => {
    const lines = [cardLine('Bay Fuels', 11, 60), cardLine('Bay Fuels', 11, 60, { reference: 'B' })];
    const found = match(lines, [bill('Bay Fuels', 11, 60)]);
    expect(found.matches).toHaveLength(1);
    expect(found.unmatched).toHaveLength(1);
  });

  test('the lines of a document that was coded to two accounts count as one, by their sum', () => {
    const split = [bill('Ryman', 11, 30, { docNo: 'R1' }), bill('Ryman', 11, 12.5, { docNo: 'R1', account: '3500' })];
    const found = match([cardLine('Ryman', 12, 42.5)], split);
    expect(found.matches[0]).toMatchObject({ kind: 'Receipt', difference: 0, costs: split.map(({ row }) => row) });
    expect(match([cardLine('Ryman', 12, 42.5)], [bill('Ryman', 11, 30), bill('Ryman', 11, 12.5)]).matches).toEqual([]);
  });

  test('a refund matches a credit', () => {
    expect(kinds(match([cardLine('Ryman', 12, -42.5)], [bill('Ryman', 11, -42.5)]))).toEqual(['Receipt 1']);
    expect(match([cardLine('Ryman', 12, -42.5)], [bill('Ryman', 11, 42.5)]).matches).toEqual([]);
  });

  test('a name that nothing joins is matched by its first word where there is one partner only', () => {
    const line = cardLine('NORVANE TMBR 0042', 11, 86.4);
    expect(kinds(match([line], [bill('Norvane Timber', 12, 86.4)]))).toEqual(['Receipt 1']);
    expect(match([line], [bill('Norvane Timber', 12, 86.4), bill('Norvane Vans', 11, 86.4)]).matches).toEqual([]);
    expect(match([cardLine('THE SHOP', 11, 86.4)], [bill('The Store', 11, 86.4)]).matches).toEqual([]);
  });

  test('a cost in another currency may differ by the percentage, and the difference is shown', () => {
    const hotel = bill('Hotel Lutz', 11, 100, {}, true);
    expect(match([cardLine('Hotel Lutz', 11, 104.2)], [hotel]).matches[0]).toMatchObject({ difference: cents(4.2) });
    expect(match([cardLine('Hotel Lutz', 11, 105.01)], [hotel]).matches).toEqual([]);
  });

  test('lines without a date or an amount, and lines of nothing, are set aside', () => {
    const found = match(
      [cardLine('A', 1, 5, { date: null }), cardLine('A', 1, 5, { amount: null }), cardLine('A', 1, 0)],
      [bill('A', 1, 5)],
    );
    expect(found.unusable).toHaveLength(3);
    expect(found.unmatched).toEqual([]);
  });
});

describe('card matching, by law', () => {
  const day = fc.integer({ min: 1, max: 28 });
  const name = fc.constantFrom('Bay Fuels', 'Ryman', 'Netloft');
  const amount = fc.constantFrom(20, 35.5, 60);
  const lines = fc.array(
    fc.tuple(name, day, amount).map(([who, on, sum]) => cardLine(who, on, sum)),
    { maxLength: 12 },
  );
  const type = fc.constantFrom('P-card' as const, 'Invoice' as const);
  const costs = fc.array(
    fc.tuple(name, day, amount, type).map(([who, on, sum, kind]) => bill(who, on, sum, { type: kind })),
    { maxLength: 12 },
  );
  const figures = ({ matches, unmatched, notOnStatement }: CardMatches): unknown => [
    matches
      .map(({ line, kind, days }) => `${line.merchant} ${line.date ?? ''} ${line.amount ?? ''} ${kind} ${days}`)
      .sort(),
    unmatched.map(({ merchant, date, amount: sum }) => `${merchant} ${date ?? ''} ${sum ?? ''}`).sort(),
    notOnStatement.map(({ vendor, row, charged }) => `${vendor} ${row.date ?? ''} ${charged}`).sort(),
  ];

  test('each line and each cost is used once, and every pair keeps the rules', () => {
    fc.assert(
      fc.property(lines, costs, fc.nat(9), (ls, cs, days) => {
        const { matches, unmatched, notOnStatement } = match(ls, cs, days);
        const used = matches.flatMap(({ costs: rows }) => rows);
        expect(new Set(used).size).toBe(used.length);
        expect(new Set([...matches.map(({ line }) => line), ...unmatched]).size).toBe(ls.length);
        expect(matches.length + unmatched.length).toBe(ls.length);
        const cards = cs.filter(({ row }) => row.type === 'P-card');
        const paidCards = used.filter(({ type: kind }) => kind === 'P-card').length;
        expect(paidCards + notOnStatement.length).toBe(cards.length);
        for (const each of matches) {
          expect(each.line.merchant).toBe(each.costs[0]?.vendor);
          expect(each.line.amount).toBe(each.costs[0]?.net);
          expect(each.days).toBeLessThanOrEqual(days);
          expect(each.difference).toBe(0);
        }
      }),
    );
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(lines, costs, fc.infiniteStream(fc.nat()), (ls, cs, order) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, at: Number(order.next().value) }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        expect(figures(match(shuffled(ls), shuffled(cs)))).toEqual(figures(match(ls, cs)));
      }),
    );
  });

  test('receipts are matched as well as trying every pairing can: most pairs, then fewest days', () => {
    const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, 6);
    fc.assert(
      fc.property(lines, costs, fc.nat(6), (ls, cs, days) => {
        const cards = few(cs.filter(({ row }) => row.type === 'P-card'));
        const found = match(few(ls), cards, days);
        const best = bestPairing(few(ls), cards, days);
        expect([found.matches.length, found.matches.reduce((sum, each) => sum + each.days, 0)]).toEqual(best);
      }),
    );
  });

  test('ten thousand alike charges are matched without a wait', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => at);
    const found = match(
      many.map((at) => cardLine('Bay Fuels', 1 + (at % 28), 60)),
      many.map((at) => bill('Bay Fuels', 1 + ((at + 3) % 28), 60)),
    );
    expect(found.matches).toHaveLength(10_000);
  });
});

/** Every way to pair lines with costs: [pairs, days] of the best. An oracle: plain search. */
function bestPairing(lines: readonly CardLineRow[], costs: readonly CardCost[], most: number): [number, number] {
  const [line, ...others] = lines;
  if (line === undefined) return [0, 0];
  let best = bestPairing(others, costs, most);
  for (const each of costs) {
    const apart = Math.abs((line.date ?? 0) - (each.row.date ?? 0));
    const fits =
      each.vendor === line.merchant.toUpperCase() && each.charged === (line.amount ?? minor(0)) && apart <= most;
    if (!fits) continue;
    const [pairs, days] = bestPairing(
      others,
      costs.filter((other) => other !== each),
      most,
    );
    if (pairs + 1 > best[0] || (pairs + 1 === best[0] && days + apart < best[1])) best = [pairs + 1, days + apart];
  }
  return best;
}
