import type { CostInputs, CostRow, ResourceRow } from '../../../../src/core/costs';
import { cents, cost, order, resource, SETTINGS, vendor } from '../make';
import { deal, logLine } from '../make-desk';
import { found, may, said } from './said';

describe('booking without a PO', () => {
  const rule = 'commit-lag';
  const booked = (given: Partial<ResourceRow> = {}): ResourceRow =>
    resource('Dolly', {
      vendor: 'Longshore Grip',
      dayRate: cents(200),
      weekFactor: '4',
      pickUp: may(10),
      return: may(14),
      ...given,
    });
  const other = order('1', { vendor: 'Brightwick' });

  test('each way in which nothing is committed is told, with what the booking comes to', () => {
    expect(said(rule, { resources: [booked()], purchaseOrders: [other] })).toEqual([
      'medium 800 Dolly of Longshore Grip is confirmed and has no PO',
    ]);
    expect(said(rule, { resources: [booked({ po: '77', status: 'Booked' })], purchaseOrders: [other] })).toEqual([
      'medium 800 PO 77 of Dolly is not in Purchase orders',
    ]);
    const orders = [other, order('77', { vendor: 'Longshore Grip', status: 'Void' })];
    expect(said(rule, { resources: [booked({ po: 'PO 77' })], purchaseOrders: orders })).toEqual([
      'high 800 Dolly is confirmed on PO PO 77, which is void',
    ]);
    const closed = [order('77', { amount: cents(800), status: 'Closed' })];
    const half = [cost({ po: '77', net: cents(300) })];
    expect(said(rule, { resources: [booked({ po: '77' })], purchaseOrders: closed, costs: half })).toEqual([
      'medium 500 Dolly is confirmed on PO 77, which is closed',
    ]);
  });

  test('a PO that is done, small bookings, other states, and productions without POs are left in peace', () => {
    const closed = [order('77', { amount: cents(800), status: 'Closed' })];
    const all = [cost({ po: '77', net: cents(790) })];
    expect(said(rule, { resources: [booked({ po: '77' })], purchaseOrders: closed, costs: all })).toEqual([]);
    expect(said(rule, { resources: [booked({ dayRate: cents(100) })], purchaseOrders: [other] })).toEqual([]);
    for (const status of ['Planned', 'Held', 'Cancelled', null] as const) {
      expect(said(rule, { resources: [booked({ status })], purchaseOrders: [other] })).toEqual([]);
    }
    expect(said(rule, { resources: [booked()] })).toEqual([]);
    expect(said(rule, { resources: [booked({ vendor: '' })], purchaseOrders: [other] })).toEqual([]);
  });

  test('a live PO of the vendor that no other booking names counts, once, for the same time', () => {
    const spare = order('88', { vendor: 'Longshore Grip Ltd', from: may(1), to: may(20) });
    const named = resource('Lamps', { vendor: 'Brightwick', po: '1' });
    const given = { purchaseOrders: [other, spare] };
    expect(said(rule, { ...given, resources: [named, booked()] })).toEqual([]);
    expect(said(rule, { ...given, resources: [named, booked(), booked({ resource: 'Track' })] })).toHaveLength(1);
    expect(said(rule, { ...given, resources: [named, booked({ pickUp: may(22), return: may(28) })] })).toHaveLength(1);
  });

  test('meals are reckoned by head and shoot day', () => {
    const meals = resource('Meals', {
      kind: 'Meal',
      dayRate: cents(21),
      headCount: '38',
      pickUp: may(11),
      return: may(12),
    });
    const calendar = [11, 12, 13].map((day) => ({ ...logLine('', day), kind: 'Shoot' as const }));
    expect(found(rule, { resources: [meals], purchaseOrders: [other], calendar })[0]?.atStake).toBe(cents(1596));
  });
});

describe('rate against the deal memo', () => {
  const rule = 'deal-rate';
  const paid = (given: Partial<CostRow> = {}): CostRow =>
    cost({ type: 'Payroll', vendor: 'Ines Okoro', qty: '3', rate: '400', net: cents(1200), ...given });
  const ines = deal('Ines Okoro', { guaranteed: '8', start: may(3), finish: may(20) });
  const check = (costs: readonly CostRow[], deals = [ines], given: Partial<CostInputs> = {}): string[] =>
    said(rule, { deals, costs, ...given });

  test('paid above the memo is told, paid below is a low finding', () => {
    expect(check([paid({ rate: '430', net: cents(1290) })])).toEqual([
      'medium 90 Ines Okoro is paid 430.00 a day, the memo says 400.00',
    ]);
    expect(check([paid({ rate: '380', net: cents(1140) })])).toEqual([
      'low 60 Ines Okoro is paid 380.00 a day, the memo says 400.00',
    ]);
    expect(check([paid()])).toEqual([]);
  });

  test('overtime, penalties, fittings and the like are not straight time', () => {
    for (const description of [
      'Overtime, Fri 14 May',
      'Meal penalties',
      'Fitting',
      '6th day',
      'Box rental adjustments',
    ]) {
      expect(check([paid({ rate: '60', net: cents(180), description })])).toEqual([]);
    }
  });

  test('a day may be paid by the hour, a week by the day; any of several deals may fit', () => {
    const settings = { ...SETTINGS, dayLength: '10' };
    expect(check([paid({ qty: '30', rate: '40' })], [ines], { settings })).toEqual([]);
    expect(
      check([paid({ rate: '300', net: cents(900) })], [deal('Ines Okoro', { unit: 'Week', rate: cents(1500) })]),
    ).toEqual([]);
    const two = [ines, deal('Ines Okoro', { rate: cents(350), role: 'Prep' })];
    expect(check([paid({ rate: '350', net: cents(1050) })], two)).toEqual([]);
  });

  test('the line of a payroll company is known by the name it begins with; strangers are left in peace', () => {
    const company = { vendor: 'Pennywhistle Payroll', rate: '430', net: cents(1290) };
    expect(check([paid({ ...company, description: 'Ines Okoro, w/e 14 May' })])).toHaveLength(1);
    expect(check([paid({ ...company, description: 'Electric, w/e 14 May' })])).toEqual([]);
    expect(check([paid({ vendor: 'Someone Else', rate: '999' })])).toEqual([]);
  });

  test('an invoice of the person counts where it names the role', () => {
    const bill = { type: 'Invoice', rate: '430', net: cents(1290) } as const;
    expect(check([paid({ ...bill, description: 'Gaffer, 10 to 12 May' })])).toHaveLength(1);
    expect(check([paid({ ...bill, description: 'Three practical lamps' })])).toEqual([]);
  });

  test('more days than guaranteed, or more than a flat deal, over all lines', () => {
    expect(check([paid(), paid(), paid()])).toEqual(['medium 400 Ines Okoro is paid 9 days, the memo has 8']);
    expect(check([paid(), paid(), paid(), paid({ qty: '-3', net: cents(-1200) })])).toEqual([]);
    const flat = deal('Ines Okoro', { unit: 'Flat', rate: cents(2000) });
    expect(check([paid({ qty: null, rate: null }), paid({ qty: null, rate: null })], [flat])).toEqual([
      'medium 400 Ines Okoro is paid 2,400.00 on a flat deal of 2,000.00',
    ]);
  });

  test('days outside Start–Finish are told, a single day that moved is not', () => {
    expect(check([paid({ from: may(19), to: may(21) })])).toEqual([
      'medium 400 Ines Okoro is paid for 1 day outside the deal memo',
    ]);
    const one = deal('Ines Okoro', { start: may(17), finish: may(17) });
    expect(check([paid({ qty: '1', net: cents(400), from: may(11), to: may(11) })], [one])).toEqual([]);
  });

  test('a kit over its cap, by quantity or by days', () => {
    const capped = [deal('Ines Okoro', { kitCap: cents(50) })];
    const kit = { description: 'Kit rental', type: 'Invoice', qty: null, rate: null, net: cents(180) } as const;
    expect(check([paid({ ...kit, from: may(10), to: may(12) })], capped)).toEqual([
      'medium 30 Kit of Ines Okoro is 30.00 over the cap of the deal memo',
    ]);
    expect(check([paid(kit)], capped)).toEqual([]);
    expect(check([paid({ ...kit, from: may(10), to: may(12) })])).toEqual([]);
  });
});

describe('dates and days of a rental', () => {
  const rule = 'rental-dates';
  const van = (given: Partial<ResourceRow> = {}): ResourceRow =>
    resource('Van', {
      kind: 'Vehicle',
      vendor: 'Norvane',
      dayRate: cents(200),
      weekFactor: '4',
      po: '1',
      pickUp: may(10),
      return: may(20),
      ...given,
    });
  const bill = (given: Partial<CostRow> = {}): CostRow =>
    cost({ vendor: 'Norvane', po: '1', docNo: '417', net: cents(800), ...given });
  const purchaseOrders = [order('1', { vendor: 'Norvane' })];
  const check = (costs: readonly CostRow[], resources = [van()], orders = purchaseOrders): string[] =>
    said(rule, { costs, resources, purchaseOrders: orders });

  test('days outside booking and PO are told, with their part of the net', () => {
    expect(check([bill({ from: may(17), to: may(24) })])).toEqual([
      'medium 400 Norvane 417 bills 4 days outside the hire',
    ]);
    expect(check([bill({ from: may(10), to: may(20) })])).toEqual([]);
    const longer = [order('1', { vendor: 'Norvane', from: may(10), to: may(24) })];
    expect(check([bill({ from: may(17), to: may(24) })], [van()], longer)).toEqual([]);
    expect(check([bill({ from: may(26), to: may(28) })], [], longer)).toHaveLength(1);
  });

  test('all bookings on the PO count together', () => {
    const second = van({ resource: 'Van 2', pickUp: may(21), return: may(25) });
    expect(check([bill({ from: may(17), to: may(24) })], [van(), second])).toEqual([]);
  });

  test('a day hire that moved is left to the schedule; costs without dates say nothing', () => {
    const crane = van({ pickUp: may(14), return: may(14) });
    expect(check([bill({ from: may(12), to: may(12) })], [crane])).toEqual([]);
    expect(check([bill({ from: may(12), to: may(13) })], [crane])).toHaveLength(1);
    expect(check([bill()])).toEqual([]);
    expect(check([bill({ from: may(1), to: may(3), type: 'P-card' })])).toEqual([]);
  });

  test('more days than the period has, and a weekly factor that is not given', () => {
    const week = { from: may(10), to: may(16), rate: '200' };
    expect(check([bill({ ...week, qty: '8', net: cents(1600) })])).toEqual([
      'medium 800 Norvane 417 bills 8 days for 7 days out',
    ]);
    expect(check([bill({ ...week, qty: '7', net: cents(1400) })])).toEqual([
      'medium 600 Norvane 417 does not give the weekly rate',
    ]);
    expect(check([bill({ ...week, qty: '4', net: cents(800) })])).toEqual([]);
    expect(check([bill({ ...week, qty: '1', rate: '800', net: cents(800) })])).toEqual([]);
    expect(check([bill({ ...week, qty: '2', rate: '800', net: cents(1600) })])).toHaveLength(1);
    expect(check([bill({ ...week, qty: '76', rate: '21', net: cents(1596) })])).toEqual([]);
  });

  test('the vendor’s factor counts where the booking has none; two bookings of one rate bill twice', () => {
    const week = { from: may(10), to: may(16), rate: '200' };
    const given = {
      costs: [bill({ ...week, qty: '7', net: cents(1400) })],
      resources: [van({ weekFactor: null })],
      purchaseOrders,
    };
    expect(said(rule, given)).toEqual([]);
    expect(said(rule, { ...given, vendors: [vendor('Norvane', { weekFactor: '3' })] })).toEqual([
      'medium 800 Norvane 417 does not give the weekly rate',
    ]);
    expect(check([bill({ ...week, qty: '8', net: cents(1600) })], [van(), van({ resource: 'Van 2' })])).toEqual([]);
  });

  test('invoices that between them bill more days than it was out', () => {
    const each = { rate: '200', qty: '6', net: cents(1200) };
    expect(check([bill({ ...each, docNo: 'A' }), bill({ ...each, docNo: 'B' })])).toEqual([
      'medium 200 Norvane bills 12 days of Van, which was out for 11',
    ]);
    expect(check([bill({ ...each, docNo: 'A' }), bill({ ...each, docNo: 'A' })])).toEqual([]);
  });
});
