import { priceBudget } from '../../../src/core/budget';
import { cents } from '../costs/make';
import { codes, fringe, global, line, price } from './make';

const globals = [global('eur', '1.0825'), global('Days', '3')];

test('a line in another currency takes the global of its ISO code, and is rounded once', () => {
  // 3 × 33.33 EUR = 99.99 EUR = 108.239175 USD.
  const made = price({ globals, lines: [line({ amount: 'Days', rate: '33.33', currency: 'EUR' })] });
  expect([made.total, made.issues]).toEqual([10_824, []]);
  expect(made.lines[0]?.figures).toEqual({ amount: '3', x: '1', rate: '33.33', exchange: '1.0825' });
});

test('the production’s own currency needs no global, in any case', () => {
  expect(price({ lines: [line({ currency: 'usd' })] }).total).toBe(cents(100));
});

test('without the global, or with one that is no rate, the line is left out and told', () => {
  for (const rate of [[], [global('EUR', null)], [global('EUR', '0')], [global('EUR', '-1')]]) {
    const made = price({ globals: rate, lines: [line({ currency: 'EUR' })] });
    expect([made.total, codes(made)]).toEqual([0, ['other-currency']]);
    expect(made.issues[0]?.advice).toBe('Add a row EUR to Globals: what one EUR is worth in USD.');
  }
});

test('fringes and cut-offs are in the production’s currency, on the converted line', () => {
  const fringes = [fringe('FUI', { percent: '10', cutOff: cents(108.25) })];
  const made = price({ globals, fringes, lines: [line({ rate: '200', currency: 'EUR', fringes: ['FUI'] })] });
  expect(made.lines[0]).toMatchObject({ subtotal: cents(216.5), fringes: [{ amount: cents(10.83) }] });
});

test('a typed subtotal is compared, and a lump sum taken, in the currency of the line', () => {
  const lines = [
    line({ amount: '2', currency: 'EUR', subtotal: cents(200) }),
    line({ amount: '2', currency: 'EUR', subtotal: cents(216.5) }),
    line({ rate: '', currency: 'EUR', subtotal: cents(100) }),
  ];
  const made = price({ globals, lines });
  expect(made.lines.map(({ subtotal }) => subtotal)).toEqual([cents(216.5), cents(216.5), cents(108.25)]);
  expect(made.issues).toMatchObject([{ code: 'subtotal-differs', where: { row: lines[1]?.ref.row } }]);
});

test('where the production states no currency, the one the lines agree on is its own', () => {
  const lines = [line({ currency: 'EUR' }), line({ currency: '' })];
  const unstated = { currency: 'XXX', globals: [], fringes: [] };
  expect(priceBudget({ ...unstated, lines })).toMatchObject({ total: cents(200), issues: [] });
  const mixed = priceBudget({ ...unstated, lines: [...lines, line({ currency: 'GBP' })] });
  expect(codes(mixed)).toEqual(['other-currency', 'other-currency']);
});

test('a currency without decimals has none', () => {
  const made = priceBudget({
    currency: 'JPY',
    globals: [global('USD', '151.5')],
    fringes: [],
    lines: [line({ rate: '99.99', currency: 'USD' }), line({ rate: '1000.5' })],
  });
  expect(made.lines.map(({ subtotal }) => subtotal)).toEqual([15_148, 1001]);
});

test('a currency that nobody issues is a mistake of the program', () => {
  expect(() => price({ currency: 'ZZZ' })).toThrow('priceBudget: unknown currency "ZZZ"');
});

test('a line with a figure that can’t be read is left out and told; a subtotal only where it is the price', () => {
  const issue = {
    code: 'unreadable-cell',
    severity: 'medium',
    where: { tab: 'Budget' },
    expected: '',
    message: '',
    advice: '',
  } as const;
  const broken = { ...issue, received: '1899-12-30' };
  const lines = [
    line({ amount: '', unreadable: { amount: broken } }),
    line({ unreadable: { subtotal: broken } }),
    line({ rate: '', unreadable: { subtotal: broken } }),
  ];
  const made = price({ lines });
  expect([made.total, codes(made)]).toEqual([cents(100), ['line-not-priced', 'line-not-priced']]);
  expect(made.issues[0]?.message).toMatch(
    /Amount should be a cell that can be read, but there is "1899-12-30"\. The line is in no total\.$/,
  );
});
