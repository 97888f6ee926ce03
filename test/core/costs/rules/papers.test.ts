import { checkCosts, type CostInputs, type Finding, type VendorRow } from '../../../../src/core/costs';
import { cents, cost, inputs, iso, order, paper, rate, resource, SETTINGS, vendor } from '../make';

const found = (rule: string, given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter((finding) => finding.rule === rule);
const whats = (rule: string, given: Partial<CostInputs>): readonly string[] =>
  found(rule, given).map(({ what }) => what);

describe('missing backup', () => {
  const rule = 'missing-backup';
  const filed = (count: number, given: Parameters<typeof cost>[0] = {}) =>
    Array.from({ length: count }, (_, at) => cost({ docNo: `F-${String(at)}`, backup: 'Scan', ...given }));

  test('an invoice without backup is told once, with all its lines, where most others have it', () => {
    const bare = [cost({ docNo: 'AL-9', net: cents(300) }), cost({ docNo: 'AL-9', net: cents(200), account: '3500' })];
    const [only, ...others] = found(rule, { costs: [...filed(2), ...bare] });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ atStake: cents(500), what: 'Arclift AL-9 has no backup', vendor: 'Arclift' });
    expect(only?.evidence.map(({ where }) => where.column)).toEqual(['Backup', 'Backup']);
    const half = [cost({ docNo: 'AL-9', net: cents(300), backup: 'Scan 4' }), ...bare.slice(1)];
    expect(found(rule, { costs: [...filed(2), ...half] })).toEqual([]);
  });

  test('a column that is not used, or too little, is not asked of; each type for itself', () => {
    const bare = cost({ docNo: 'AL-9' });
    expect(found(rule, { costs: [bare, cost({ docNo: 'AL-10' })] })).toEqual([]);
    expect(found(rule, { costs: [...filed(1), bare, cost({ docNo: 'AL-10' })] })).toEqual([]);
    expect(found(rule, { costs: [...filed(5), cost({ type: 'Payroll', docNo: 'PW-1' })] })).toEqual([]);
    expect(whats(rule, { costs: [...filed(1), bare] })).toEqual(['Arclift AL-9 has no backup']);
  });

  test('credits, journals and cards are left out', () => {
    const costs = [
      ...filed(5),
      cost({ docNo: 'AL-9C', net: cents(-100) }),
      cost({ type: 'Journal', docNo: 'JE-1' }),
      cost({ type: 'P-card' }),
    ];
    expect(found(rule, { costs })).toEqual([]);
  });

  test('whoever is paid can’t be the only one who approves, under any spelling', () => {
    const vendors = [vendor('Anders Quill', { aliases: ['A. Quill'] })];
    const paid = (approvedBy: string): readonly string[] =>
      whats(rule, { vendors, costs: [cost({ vendor: 'Anders Quill', docNo: 'AQ-2', approvedBy, net: cents(900) })] });
    expect(paid('a. quill')).toEqual(['Anders Quill approved AQ-2, which pays Anders Quill']);
    expect(paid('Anders Quill, Helka Rune')).toEqual([]);
    expect(paid('Helka Rune')).toEqual([]);
    expect(paid('')).toEqual([]);
  });
});

describe('vendor paper: the tax form', () => {
  const rule = 'vendor-paper';
  const paid = (row: Partial<VendorRow>, year: number, net: number, more: Partial<CostInputs> = {}) =>
    found(rule, {
      vendors: [vendor('Norvane', { w9: true }), vendor('Halyard', row)],
      costs: [cost({ vendor: 'Halyard', date: iso(`${String(year)}-03-01`), net: cents(net) })],
      ...more,
    });

  test('is asked for at 600 up to 2025 and at 2,000 from 2026', () => {
    expect(paid({ w9: false }, 2025, 599.99)).toEqual([]);
    expect(paid({ w9: false }, 2025, 600)[0]).toMatchObject({
      atStake: cents(600),
      what: 'Halyard was paid 600.00 in 2025 without a W-9',
      vendor: 'Halyard',
    });
    expect(paid({ w9: null }, 2026, 1999)).toEqual([]);
    expect(paid({ w9: null }, 2026, 2000)).toHaveLength(1);
    expect(paid({ w9: true }, 2026, 2000)).toEqual([]);
  });

  test('years are not added up, cards and payroll do not count, credits count down', () => {
    const lines = [
      cost({ vendor: 'Halyard', date: iso('2026-12-31'), net: cents(1500) }),
      cost({ vendor: 'Halyard', date: iso('2027-01-01'), net: cents(2500) }),
      cost({ vendor: 'Halyard', date: iso('2027-01-02'), net: cents(-600) }),
      cost({ vendor: 'Halyard', type: 'P-card', date: iso('2027-01-03'), net: cents(2500) }),
    ];
    expect(paid({}, 2027, 0, { costs: lines })).toEqual([]);
  });

  test('is not asked of foreign vendors, of other productions, or where nobody keeps the column', () => {
    expect(paid({ currency: 'EUR' }, 2027, 5000)).toEqual([]);
    expect(paid({}, 2027, 5000, { settings: { ...SETTINGS, currency: 'GBP' } })).toEqual([]);
    expect(paid({}, 2027, 5000, { vendors: [vendor('Halyard')] })).toEqual([]);
    const costs = [cost({ vendor: 'Halyard', net: cents(5000), currency: 'EUR' })];
    expect(paid({}, 2027, 0, { costs, rates: [rate('EUR', '2027-01-01', '1.08')] })).toEqual([]);
  });
});

describe('vendor paper: insurance', () => {
  const rule = 'vendor-paper';
  const gear = resource('Camera package', { pickUp: iso('2027-05-10'), return: iso('2027-05-20') });
  const halyard = (given: Partial<VendorRow> = {}) => vendor('Halyard Camera', { account: '3300', ...given });

  test('a certificate that ends before the gear goes back is told with vendor and hire', () => {
    const [only] = found(rule, { vendors: [halyard({ coiExpires: iso('2027-05-19') })], resources: [gear] });
    expect(only).toMatchObject({ account: '3300', atStake: null, severity: 'medium', vendor: 'Halyard Camera' });
    expect(only?.evidence.map(({ where }) => where.tab)).toEqual(['Vendors', 'Resources']);
  });

  test('gear without any certificate is told where the production keeps certificates, and not else', () => {
    const vendors = [halyard(), vendor('Norvane', { coiExpires: iso('2027-12-31') })];
    expect(whats(rule, { vendors, resources: [gear] })).toEqual(['Halyard Camera has no certificate of insurance']);
    expect(whats(rule, { vendors: [halyard()], resources: [gear] })).toEqual([]);
    for (const status of ['Planned', 'Cancelled'] as const)
      expect(whats(rule, { vendors, resources: [{ ...gear, status }] })).toEqual([]);
    expect(whats(rule, { vendors, resources: [{ ...gear, kind: 'Meal' }] })).toEqual([]);
  });

  test('a certificate in Paperwork will do, one that was only asked for will not', () => {
    const vendors = [halyard({ coiExpires: iso('2027-05-15') })];
    const renewed = (status: string): readonly string[] =>
      whats(rule, {
        vendors,
        resources: [gear],
        paperwork: [paper('COI', 'HALYARD CAMERA', { from: iso('2027-05-16'), to: iso('2028-05-15'), status })],
      });
    expect(renewed('On file')).toEqual([]);
    expect(renewed('')).toEqual([]);
    expect(renewed('Requested')).toHaveLength(1);
    const gap = [paper('COI', 'Halyard Camera', { from: iso('2027-05-18'), to: iso('2028-05-15'), status: 'On file' })];
    expect(whats(rule, { vendors, resources: [gear], paperwork: gap })).toEqual([
      'Halyard Camera: the certificate of insurance ends Sat 15 May, before Thu 20 May',
    ]);
  });

  test('a place or a hire that is billed or ordered past the certificate is told, other vendors are not asked', () => {
    const vendors = [vendor('Netloft', { coiExpires: iso('2027-05-12') }), vendor('Ladle')];
    const stay = { from: iso('2027-05-11'), to: iso('2027-05-14') };
    expect(whats(rule, { vendors, costs: [cost({ vendor: 'Netloft', docNo: 'N-1', ...stay })] })).toEqual([
      'Netloft: the certificate of insurance ends Wed 12 May, before Fri 14 May',
    ]);
    expect(whats(rule, { vendors, purchaseOrders: [order('1', { vendor: 'Netloft', ...stay })] })).toHaveLength(1);
    expect(whats(rule, { vendors, costs: [cost({ vendor: 'Ladle', ...stay })] })).toEqual([]);
  });
});

describe('vendor paper: contracts', () => {
  const signed = (status: string, net = 800): readonly Finding[] =>
    found('vendor-paper', {
      vendors: [vendor('Kelp Farm Partners', { aliases: ['Kelp Farm'], account: '3500' })],
      paperwork: [paper('Contract', 'Kelp Farm', { status }), paper('Contract', 'Netloft', { status: 'Signed' })],
      costs: [cost({ vendor: 'Kelp Farm Partners', net: cents(net) })],
    });

  test('an unsigned one is told once the vendor is paid', () => {
    expect(signed('Sent')[0]).toMatchObject({
      atStake: cents(800),
      account: '3500',
      what: 'Kelp Farm Partners has been paid 800.00, and the contract is not signed',
    });
    expect(signed('Not signed')).toHaveLength(1);
    expect(signed('')).toHaveLength(1);
    for (const status of ['Signed', 'signed 3 May', 'Executed', 'Fully signed', 'countersigned'])
      expect(signed(status)).toEqual([]);
    expect(signed('Sent', 0)).toEqual([]);
  });
});

describe('tax on the exempt', () => {
  const rule = 'tax-exempt';
  const vendors = [vendor('Orra Parish Council', { taxExempt: true, aliases: ['Orra PC'] }), vendor('Norvane')];
  const bill = (given: Parameters<typeof cost>[0]) =>
    cost({ vendor: 'Orra PC', docNo: 'PC-9', net: cents(400), ...given });

  test('is at stake, document by document, whether it stands in Tax or only in Gross', () => {
    const costs = [bill({ tax: cents(30) }), bill({ net: cents(100), gross: cents(107.5), account: '3500' })];
    expect(found(rule, { vendors, costs })).toMatchObject([{ atStake: cents(37.5), vendor: 'Orra Parish Council' }]);
  });

  test('other vendors, no tax, and tax that was taken back are fine', () => {
    expect(
      found(rule, { vendors, costs: [bill({ vendor: 'Norvane', tax: cents(30) }), bill({ tax: cents(0) })] }),
    ).toEqual([]);
    expect(
      found(rule, {
        vendors,
        costs: [bill({ tax: cents(30) }), bill({ docNo: 'C', net: cents(-400), tax: cents(-30) })],
      }),
    ).toEqual([]);
    expect(found(rule, { costs: [bill({ tax: cents(30) })] })).toEqual([]);
  });
});

describe('tax rates', () => {
  const settings = { ...SETTINGS, taxRates: ['0', '7.5', '20'] };
  const taxed = (given: Parameters<typeof cost>[0], taxRates = settings.taxRates): readonly Finding[] =>
    found('arithmetic', {
      settings: { ...settings, taxRates },
      costs: [cost({ docNo: 'X-1', net: cents(184), ...given })],
    });

  test('tax at none of the listed rates is told with what the nearest would be', () => {
    expect(taxed({ tax: cents(13.8) })).toEqual([]);
    expect(taxed({ tax: cents(13.81) })).toEqual([]);
    expect(taxed({ tax: cents(36.8) })).toEqual([]);
    expect(taxed({ tax: cents(16.1) })).toMatchObject([
      { severity: 'low', atStake: cents(2.3), what: 'Arclift X-1: tax is off by 2.30' },
    ]);
    expect(taxed({ tax: cents(16.1) })[0]?.why).toContain('7.5 % of 184.00 is 13.80');
  });

  test('is not asked without a list, without tax, of journals, or where another sum is wrong', () => {
    expect(taxed({ tax: cents(16.1) }, [])).toEqual([]);
    expect(taxed({ tax: cents(0) })).toEqual([]);
    expect(taxed({ tax: cents(16.1), type: 'Journal' })).toEqual([]);
    expect(taxed({ tax: cents(16.1), qty: '2', rate: '90' })).toMatchObject([
      { what: 'Arclift X-1: net is off by 4.00' },
    ]);
  });
});

describe('negative accruals', () => {
  const journal = (date: string, net: number, given: Parameters<typeof cost>[0] = {}) =>
    cost({ type: 'Journal', vendor: '', date: iso(date), net: cents(net), ...given });
  const told = (...costs: CostInputs['costs']): readonly (number | null)[] =>
    found('cut-off', { costs }).map(({ atStake }) => atStake);

  test('a journal that takes back what was never accrued is told, with what has no counterpart', () => {
    expect(told(journal('2027-05-14', -500, { docNo: 'JE-7' }))).toEqual([cents(500)]);
    expect(told(journal('2027-05-07', 500), journal('2027-05-14', -500))).toEqual([]);
    expect(told(journal('2027-05-07', 500), journal('2027-05-14', -300), journal('2027-05-21', -400))).toEqual([
      cents(200),
    ]);
    expect(told(journal('2027-05-14', -500), journal('2027-05-21', 500))).toEqual([cents(500)]);
    expect(told(journal('2027-05-07', 500, { account: '3500' }), journal('2027-05-14', -500))).toEqual([cents(500)]);
  });

  test('a journal that moves money between accounts is none, and credits of vendors are none', () => {
    expect(
      told(
        journal('2027-05-14', -500, { docNo: 'JE-1' }),
        journal('2027-05-14', 500, { docNo: 'JE-1', account: '3500' }),
      ),
    ).toEqual([]);
    expect(told(cost({ net: cents(-500) }))).toEqual([]);
  });
});
