/** Mistakes of invoices and orders: entered twice, overrun, unordered, miscoded, miscounted, unapproved, unreadable; and what only looks like one. */
import { plus, times } from '../tools.mjs';
import { endOf, label, monday, NOW } from '../weeks.mjs';

export function ledgerMistakes(bench) {
  duplicates(bench);
  likelyDuplicates(bench);
  overruns(bench);
  links(bench);
  accounts(bench);
  sums(bench);
  backups(bench);
  cutOffs(bench);
  approvals(bench);
  unreadable(bench);
}

function duplicates({ film, bill, on, orderOf, say }) {
  const [lunch] = on(orderOf('Good Hob Catering', 'Lunches').PO);
  const again = bill('Good Hob Catering', NOW, lunch.Net, {
    ...copyOf(lunch),
    Vendor: 'Good Hob',
    'Doc no': lunch['Doc no'].replace('-', ' 0').toLowerCase(),
  });
  say(
    'duplicate-invoice',
    'Costs',
    [lunch, again],
    '4200',
    lunch.Net,
    'A week’s lunches are entered twice, the second time under the caterer’s short name and a number with a zero in front.',
  );
  const small = film.costs.find(
    (cost) => cost['Doc no'].startsWith('SB-') && cost.Period === label(NOW - 3) && cost.Net < 19_000,
  );
  const more = [1, 2].map((weeks) =>
    bill(small.Vendor, NOW - 3 + weeks, small.Net, { ...copyOf(small), 'Doc no': small['Doc no'] }),
  );
  say(
    'duplicate-invoice',
    'Costs',
    [small, ...more],
    small.Account,
    small.Net * 2,
    'A small bill is entered three times, week after week.',
  );
  // Looks like one and is not: an invoice split over two accounts, and one that was reversed and entered afresh.
  const split = { 'Doc no': 'OP-5501', PO: '' };
  bill('Oddfellow Props', 8, 24_310, { ...split, Description: 'Lanterns, for the dressing', Account: '2800' });
  bill('Oddfellow Props', 8, 24_310, {
    ...split,
    Description: 'Lanterns, held on camera',
    Account: '2800',
    Net: 18_190,
  });
  for (const net of [31_770, -31_770, 31_770])
    bill('Sentinel Night Guards', 9, net, {
      'Doc no': 'SNG-9',
      Description: net < 0 ? 'Reversed, wrong week' : 'Extra guard',
    });
}

const copyOf = ({ Account, PO = '', Description }) => ({ Account, PO, Description });

function likelyDuplicates({ bill, film, say }) {
  const first = bill('Dismantle & Co', 9, 43_815, { 'Doc no': 'DC-3310', Description: 'Labour, chapel floor' });
  const second = bill('Dismantle & Co', 9, 43_815, {
    'Doc no': 'ST-0088',
    Date: plus(first.Date, 2),
    Description: 'Statement, chapel floor',
  });
  say(
    'likely-duplicate',
    'Costs',
    [first, second],
    '2400',
    43_815,
    'The chapel floor is entered from the invoice, and two days later again from the statement.',
  );
  const alike = bill('Noticeboard Press', 10, 27_540, { 'Doc no': 'NP/771', Description: 'Press day' });
  const twin = bill('Noticeboard Press', 10, 27_540, {
    'Doc no': 'INV 771',
    Date: plus(alike.Date, 1),
    Description: 'Press day',
  });
  say(
    'likely-duplicate',
    'Costs',
    [alike, twin],
    '6500',
    27_540,
    'Press day is entered under NP/771 and under INV 771.',
  );
  const tax = times(31_200, '0.065');
  const paper = bill('Brindle Paint Works', 10, 31_200, {
    'Doc no': 'BPW-88',
    Tax: tax,
    Gross: 31_200 + tax,
    Description: 'Varnish',
  });
  const card = bill('Brindle Paint Works', 10, 31_200, {
    Type: 'P-card',
    'Doc no': '',
    Date: plus(paper.Date, 2),
    Tax: tax,
    Gross: 31_200 + tax,
    Description: 'Varnish',
    Vendor: 'BRINDLE PAINT WORKS 0417',
  });
  film.statement.push({
    Date: card.Date,
    Card: '4417',
    Merchant: 'BRINDLE PAINT WORKS 0417',
    Amount: card.Gross,
    Reference: 'T900001',
    Note: '',
  });
  say('likely-duplicate', 'Costs', [paper, card], '2300', 31_200, 'Varnish is paid by card, and billed as well.');
  // Looks like one and is not: two days at one price on two orders, a week apart, and neighbours in a run of numbers.
  bill('Underhill Farm', 8, 35_000, { 'Doc no': 'UF-201', Description: 'Field, Tuesday' });
  bill('Underhill Farm', 8, 35_000, { 'Doc no': 'UF-202', Date: plus(monday(8), 4), Description: 'Field, Friday' });
}

function overruns({ bill, film, on, orderOf, order, say, sum }) {
  const steel = orderOf('Bullrush Armoury', 'Armourer');
  const room = steel.Amount - sum(on(steel.PO));
  bill('Bullrush Armoury', NOW, room + 31_240, { PO: steel.PO, Description: 'Armourer, night of the strike' });
  say('po-overrun', 'Costs', on(steel.PO), '2800', 31_240, 'The armourer has billed 312.40 more than was ordered.');
  const grown = order('Cleanway Cabins', 8, 210_000, { Description: 'Second toilet block' });
  const change = order('Cleanway Cabins', 9, 40_000, { PO: grown.PO, Description: 'Change order 1: heater' });
  bill('Cleanway Cabins', 9, 140_000, { PO: grown.PO, Description: 'Second toilet block' });
  bill('Cleanway Cabins', 10, 118_500, { PO: grown.PO, Description: 'Second toilet block, and heater' });
  say(
    'po-overrun',
    'Costs',
    on(grown.PO),
    change.Account,
    8_500,
    'Even with its change order the second toilet block is billed 85.00 over.',
  );
  // Looks like one and is not: an order that a change order covers, and one that a credit brings back within it.
  const covered = order('Homestead Trailers', 9, 88_000, { Description: 'Green room trailer' });
  order('Homestead Trailers', 10, 22_000, { PO: covered.PO, Description: 'Change order 1: second week' });
  bill('Homestead Trailers', 10, 109_900, { PO: covered.PO, Description: 'Green room trailer, two weeks' });
  const back = order('Skyhook Drones', 9, 120_000, { Description: 'Drone, pick-up day' });
  bill('Skyhook Drones', 9, 131_000, { PO: back.PO, Description: 'Drone, pick-up day' });
  bill('Skyhook Drones', 9, -12_500, {
    PO: back.PO,
    Date: plus(monday(9), 4),
    Description: 'Credit: batteries not used',
  });
  film.orders.sort((a, b) => (a.PO < b.PO ? -1 : a.PO > b.PO ? 1 : 0));
}

function links({ bill, film, on, order, orderOf, say, sum }) {
  const none = bill('Emberline Pyro', NOW, 184_000, { Description: 'Stand-by, wind' });
  say('po-link', 'Costs', [none], '2600', 184_000, 'A stand-by for wind that nobody ordered.');
  const unknown = bill('Lampwright & Daughter', 8, 96_400, { PO: '9914', Description: 'Lanterns' });
  say('po-link', 'Costs', [unknown], '2700', 96_400, 'The order number 9914 does not exist.');
  const cancelled = orderOf('Copperas Steel', 'Second gantry');
  const onVoid = bill('Copperas Steel', 10, 155_000, { PO: cancelled.PO, Description: 'Second gantry, half' });
  say('po-link', 'Costs', [onVoid], '2300', 155_000, 'Half of the second gantry is billed on an order that is void.');
  const half = order('Old Iron Motors', 8, 90_000, { Description: 'Lorry, spare parts' });
  half.Status = 'Closed';
  const [part] = [bill('Old Iron Motors', 9, 41_200, { PO: half.PO, Description: 'Lorry, gearbox' })];
  say(
    'po-link',
    'Costs',
    [part],
    '3000',
    41_200,
    'The order for spare parts was closed with less than half of it billed.',
  );
  const late = order('Murmur Sound Hire', 9, 72_000, { Description: 'Playback day', Date: plus(monday(9), 4) });
  const before = bill('Murmur Sound Hire', 9, 72_000, { PO: late.PO, Description: 'Playback day' });
  say(
    'po-link',
    'Costs',
    [before],
    '3400',
    null,
    'The order for the playback day is dated two days after the invoice.',
  );
  // Looks like one and is not: a credit without an order, and an order that was closed because it is done.
  bill('Copperas Steel', 9, -61_000, { Description: 'Credit: returned plate' });
  const done = order('Jib & Basket', 9, 64_000, { Description: 'Lift for the chapel roof', Status: 'Closed' });
  bill('Jib & Basket', 10, 62_400, { PO: done.PO, Description: 'Lift for the chapel roof' });
  if (sum(on(done.PO)) * 100 < 64_000 * 95) throw new Error('the lift is not done');
  film.orders.sort((a, b) => (a.PO < b.PO ? -1 : a.PO > b.PO ? 1 : 0));
}

function accounts({ bill, film, say, silenced }) {
  const lost = [
    bill('Underhill Farm', NOW, 23_400, { Account: '3650', Description: 'Crew parking' }),
    bill('Underhill Farm', NOW, 19_900, {
      Account: '3650',
      Date: plus(monday(NOW), 4),
      Description: 'Crew parking, Friday',
    }),
  ];
  say(
    'wrong-account',
    'Costs',
    lost,
    '3650',
    43_300,
    'Crew parking is coded to 3650, which the chart does not have (3600 was meant).',
  );
  const kept = bill('Jib & Basket', NOW, 38_000, {
    Account: '9000',
    Description: 'Lift, weather stand-by',
    Vendor: 'Jib & Basket',
  });
  say(
    'wrong-account',
    'Costs',
    [kept],
    '9000',
    38_000,
    'A lift is coded to Contingency, because there is money there.',
  );
  say(
    'over-budget',
    'Accounts',
    ['9000'],
    '9000',
    38_000,
    'Contingency has no budget to spend from, so the lift that is coded to it stands over.',
  );
  film.plans.set('9000', { blank: true });
  say(
    'wrong-account',
    'Costs',
    [bill('Hush & Rumble', 10, 41_700, { Account: '3400', Description: 'Wild track session' })],
    '3400',
    null,
    'Hush & Rumble, whose costs belong to Post sound, is coded to Sound.',
  );
  const quiet = bill('Blotter & Nib', 10, 18_250, { Account: '2200', Description: 'Drawing paper' });
  silenced.push({
    rule: 'wrong-account',
    tab: 'Costs',
    rows: [quiet],
    account: '2200',
    atStake: null,
    what: 'Blotter & Nib sells to the art department as well: silenced for the vendor.',
    vendor: 'Blotter & Nib',
    reason: 'Sells drawing paper to the art department too',
  });
}

function sums({ bill, say }) {
  const product = bill('Blotter & Nib', 9, 27_660, { Qty: '14', Rate: 1_650, Description: 'Binders' });
  say('arithmetic', 'Costs', [product], '6800', 4_560, '14 binders at 16.50 make 231.00, not 276.60.');
  const total = bill('Lampwright & Daughter', 10, 40_000, { Tax: 2_600, Gross: 46_200, Description: 'Wick and glass' });
  say('arithmetic', 'Costs', [total], '2700', 3_600, '400.00 and 26.00 of tax make 426.00, not 462.00.');
  const rate = bill('Spindle Media', 10, 36_000, { Tax: 2_880, Gross: 38_880, Description: 'Card readers' });
  say(
    'arithmetic',
    'Costs',
    [rate],
    '3700',
    2_880 - 2_340,
    'The card readers are taxed at 8 %, a rate that Production does not list; at 6.5 % it is 5.40 less.',
  );
  // Looks like one and is not: a cent of rounding, and a credit whose quantity has no minus.
  bill('Blotter & Nib', 10, 9_999, { Qty: '3', Rate: 3_333, Tax: 650, Gross: 10_650, Description: 'Stamps and seals' });
  bill('Blotter & Nib', 10, -8_400, { Qty: '4', Rate: 2_100, Description: 'Credit: toner returned' });
}

function backups({ bill, film, say, sum }) {
  const bare = bill('Hollin Skips', 10, 47_100, { Backup: '', Description: 'Skip, wet clay' });
  say('missing-backup', 'Costs', [bare], '2300', 47_100, 'The skip of wet clay has no invoice behind it.');
  const own = bill('Harrier Chambers', NOW, 52_500, {
    'Approved by': 'Harrier Chambers',
    Description: 'Advice, night work',
  });
  say('missing-backup', 'Costs', [own], '6600', 52_500, 'Counsel approved counsel’s own bill.');
  const receipts = film.costs
    .filter((cost) => cost.Float === 'F2' && cost.Account === '2700' && cost.Net >= 2_500)
    .slice(2, 6);
  if (receipts.length !== 4) throw new Error('not four receipts');
  for (const cost of receipts) cost.Backup = '';
  say(
    'missing-backup',
    'Costs',
    receipts,
    '2700',
    sum(receipts),
    'Four petty cash lines of the art float have no receipt.',
  );
  // Looks like one and is not: a fare under the amount asked for, and one line with backup for a document of two.
  film.costs.find((cost) => cost.Float === 'F1' && cost.Net < 2_000).Backup = '';
  bill('Pantile Graphics', 9, 22_000, { 'Doc no': 'PG-77', Description: 'Street signs' });
  bill('Pantile Graphics', 9, 9_900, { 'Doc no': 'PG-77', Backup: '', Description: 'Street signs, fixings' });
}

function cutOffs({ bill, film, say }) {
  const next = bill('Cleanway Cabins', NOW, 39_400, { Date: plus(endOf(NOW), 2), Description: 'Cabins, week 12' });
  say('cut-off', 'Costs', [next], '3600', 39_400, 'A bill for week 12, dated Mon 12 April, is booked in week 11.');
  const parts = ['Guard dog', 'Guard’s hut'].map((Description, at) =>
    bill('Sentinel Night Guards', NOW, 15_000 + at * 1_100, {
      'Doc no': 'SNG-31',
      Date: plus(endOf(NOW), 3),
      Description,
    }),
  );
  say('cut-off', 'Costs', parts, '3600', 31_100, 'Two lines of one bill of Tue 13 April are booked in week 11.');
  const ahead = bill('Fleetfoot Couriers', 9, 14_480, { Date: plus(monday(10), 1), Description: 'Parcels, week 10' });
  say(
    'cut-off',
    'Costs',
    [ahead],
    '6800',
    14_480,
    'Parcels of week 10 are booked in week 9, by the end that Periods gives it.',
  );
  const journal = (doc, week, Account, Net, Description) => {
    const row = {
      Date: plus(monday(week), 4),
      Type: 'Journal',
      Vendor: '',
      'Doc no': doc,
      Account,
      Description,
      Net,
      Currency: 'USD',
      Backup: `Memo ${doc}`,
      'Approved by': 'Ottoline Brandreth',
      Period: label(week),
    };
    film.costs.push(row);
    return row;
  };
  const unmade = journal('JE-11', 10, '4200', -86_000, 'Accrual of week 9 taken back');
  say('cut-off', 'Costs', [unmade], '4200', 86_000, 'An accrual is taken back that was never made.');
  // Looks like one and is not: an accrual that is taken back when the invoice comes, in two parts.
  journal('JE-07', 8, '3700', 124_000, 'Accrual, dailies');
  journal('JE-09', 9, '3700', -74_000, 'Accrual of dailies taken back, first part');
  journal('JE-10', 10, '3700', -50_000, 'Accrual of dailies taken back, rest');
  // Looks like one and is not: an old invoice that came late, and is booked when it came.
  bill('Fleetfoot Couriers', NOW, 12_340, { Date: plus(monday(NOW - 2), 1), Description: 'Parcels, came late' });
}

function approvals({ bill, order, say }) {
  const big = order('Vesper Aggregates', 10, 884_000, { 'Approved by': '', Description: 'Quarry, two more days' });
  const open = bill('Vesper Aggregates', NOW, 884_000, {
    PO: big.PO,
    'Approved by': '',
    Description: 'Quarry, two more days',
  });
  say(
    'approval-limit',
    'Costs',
    [open],
    '3600',
    884_000,
    'Two more days in the quarry, 8,840.00, and nobody approved them.',
  );
  const jobs = ['pick-up of scene 41', 'pick-up of scene 58'].map((text, at) => {
    const po = order('Thornless Rigging', 9 + at, 760_000, { Description: `Rigging, ${text}` });
    return bill('Thornless Rigging', 10 + at, 721_500 + at * 17_300, { PO: po.PO, Description: `Rigging, ${text}` });
  });
  say(
    'approval-limit',
    'Costs',
    jobs,
    '2300',
    null,
    'Two rigging bills, 7,215.00 and 7,388.00, stand just under the limit of 7,500.00.',
  );
}

function unreadable({ bill, film, say }) {
  film.typedTransfers.set('2700', 150_000);
  say(
    'unreadable-row',
    'Accounts',
    ['2700'],
    '',
    null,
    'Accounts has 1,500.00 of transfers for set dressing; the log has 1,800.00, which counts.',
  );
  const letters = bill('Fleetfoot Couriers', NOW, 5_800, {
    Description: 'Parcels',
    unreadable: true,
    typed: { Net: '58.OO' },
  });
  say('unreadable-row', 'Costs', [letters], '', null, 'The couriers’ parcels are typed 58.OO, with letters for zeros.');
  const day = bill('Blotter & Nib', NOW, 7_730, { Description: 'Ink', typed: { Date: 'Weds 7th' } });
  say('unreadable-row', 'Costs', [day], '', null, 'The date of the ink is typed as Weds 7th.');
}
