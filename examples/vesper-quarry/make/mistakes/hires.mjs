/** Mistakes of bookings, hires, deal memos and overtime. */
import { clock } from '../payroll.mjs';
import { plus } from '../tools.mjs';
import { FIRST_SHOOT_WEEK, label, monday, NOW } from '../weeks.mjs';

export function hireMistakes(bench) {
  bookings(bench);
  rentals(bench);
  memos(bench);
  overtime(bench);
}

function bookings({ film, order, orderOf, say }) {
  const booking = (more) => {
    const row = {
      Kind: 'Gear',
      Department: 'Electric',
      'Week factor': '3',
      'Needed by': 'every day',
      'Pick-up': monday(12),
      Return: plus(monday(12), 4),
      Status: 'Confirmed',
      'Head-count': '',
      'Cancel terms': '',
      PO: '',
      ...more,
    };
    film.resources.push(row);
    return row;
  };
  const second = booking({ Resource: 'Second generator', Vendor: 'Kilovolt Generators', 'Day rate': 70_000 });
  say(
    'commit-lag',
    'Resources',
    [second],
    '3200',
    210_000,
    'The second generator is confirmed for the last week, and no order is raised: a week for three days of 700.00.',
  );
  const unknown = booking({
    Resource: 'Follow spots',
    Vendor: 'Candela Lighting',
    'Day rate': 21_000,
    Status: 'Booked',
    Return: plus(monday(12), 1),
    PO: '9871',
  });
  say('commit-lag', 'Resources', [unknown], '3200', 42_000, 'The follow spots name order 9871, which does not exist.');
  const dead = order('Kilovolt Generators', 10, 96_000, { Description: 'Cable run, chapel', Status: 'Void' });
  const cable = booking({
    Resource: 'Cable run',
    Vendor: 'Kilovolt Generators',
    'Day rate': 24_000,
    Return: plus(monday(12), 3),
    PO: dead.PO,
  });
  say('commit-lag', 'Resources', [cable], '3200', 72_000, 'The cable run is confirmed on an order that is void.');
  // Looks like one and is not: held, not booked; a booking whose order nobody named; one that an order's size does not ask for.
  booking({ Resource: 'Snow machine', Vendor: 'Squallmaker Effects', 'Day rate': 90_000, Status: 'Held' });
  order('Candela Lighting', NOW, 88_000, { Description: 'Balloon light', From: monday(12), To: plus(monday(12), 4) });
  booking({ Resource: 'Balloon light', Vendor: 'Candela Lighting', 'Day rate': 29_000 });
  booking({ Resource: 'Smoke tube', Vendor: 'Squallmaker Effects', 'Day rate': 15_000, Return: plus(monday(12), 2) });
  if (orderOf('Kilovolt Generators', 'Generator').Status !== 'Open') throw new Error('the generator is not out');
}

function rentals({ film, on, orderOf, say }) {
  const generator = on(orderOf('Kilovolt Generators', 'Generator').PO);
  const late = generator[generator.length - 1];
  late.To = plus(late.To, 14);
  say(
    'rental-dates',
    'Costs',
    [late],
    '3200',
    late.Net / 3,
    'The generator’s week is billed to the end of April; it goes back on Sun 18: seven of twenty-one days.',
  );
  const grip = on(orderOf('Steelyard Grip', 'Grip package').PO)[3];
  grip.Qty = '5';
  grip.Rate = 110_000;
  grip.Net = 550_000;
  say(
    'rental-dates',
    'Costs',
    [grip],
    '2500',
    220_000,
    'A week of grip is billed as five days of 1,100.00; the terms charge three.',
  );
  if (film.orders.find(({ PO }) => PO === grip.PO).To < grip.To) throw new Error('the grip package is back');
}

function memos({ film, say }) {
  const deal = (role) => film.deals.find((row) => row.Role === role);
  const paid = (role, word, week) =>
    film.costs.find(
      (cost) =>
        cost.Vendor === deal(role).Name &&
        cost.Period === label(week) &&
        cost.Type === 'Payroll' &&
        cost.Description.includes(word),
    );
  const gaffer = paid('Gaffer', 'days', NOW);
  gaffer.Rate += 3_200;
  gaffer.Net += 16_000;
  say('deal-rate', 'Costs', [gaffer], '3200', 16_000, 'The gaffer is paid 496.00 a day; the memo says 464.00.');
  const kit = paid('DIT', 'kit', NOW);
  kit.Rate += 1_500;
  kit.Net += 7_500;
  say('deal-rate', 'Costs', [kit], '3300', 7_500, 'The DIT’s kit is billed at 85.00 a day; the memo caps it at 70.00.');
  const teacher = deal('Schoolmistress');
  const extra = {
    ...paid('Schoolmistress', 'days', NOW),
    Qty: '1',
    Rate: teacher.Rate,
    Net: teacher.Rate,
    Description: 'Schoolmistress, 1 day',
    'Doc no': `PW-${NOW}B`,
    From: monday(NOW),
    To: monday(NOW),
  };
  film.costs.push(extra);
  say(
    'deal-rate',
    'Costs',
    film.costs.filter((cost) => cost.Vendor === teacher.Name),
    '1400',
    teacher.Rate,
    'The schoolmistress is paid five days; her memo has four.',
  );
  const medic = deal('Set medic');
  const early = {
    ...paid('Set medic', 'days', FIRST_SHOOT_WEEK),
    Date: plus(monday(6), 4),
    'Doc no': 'PW-06',
    From: monday(6),
    To: plus(monday(6), 4),
    Period: label(6),
    Backup: 'Time sheet PW-06',
  };
  film.costs.push(early);
  say(
    'deal-rate',
    'Costs',
    [early],
    medic.Account,
    early.Net,
    'The medic is paid for week 6; the memo begins in week 7.',
  );
}

function overtime({ film, say }) {
  const deal = (role) => film.deals.find((row) => row.Role === role);
  const logOf = (who, approved) =>
    film.log.filter((row) => row.Who === who && (row['Overtime approved by'] !== '') === approved);
  const gaffer = deal('Gaffer');
  const [long] = logOf(gaffer.Name, true);
  long['Overtime approved by'] = '';
  // Thirteen hours from call are twelve of work; a tenth of an hour of overtime is an eightieth of a day's pay.
  const tenths = (minutesOf(long.Wrap) - minutesOf(long.Call) - 780) / 6;
  say(
    'overtime-unapproved',
    'Daily log',
    [long],
    gaffer.Account,
    (gaffer.Rate * tenths) / 80,
    'The gaffer’s overtime of one day has nobody’s approval.',
  );
  const boom = deal('Boom operator');
  const [late] = logOf(boom.Name, false);
  const call = minutesOf(late.Call);
  late['Meal out'] = clock(call + 420);
  late['Meal in'] = clock(call + 450);
  say(
    'overtime-unapproved',
    'Daily log',
    [late],
    boom.Account,
    900 + 1_100,
    'The boom operator’s lunch was an hour late, two half hours of penalty, and nobody agreed to it.',
  );
  const [unit] = logOf('Unit', true);
  unit['Overtime approved by'] = '';
  say('overtime-unapproved', 'Daily log', [unit], '', null, 'The unit’s long day has nobody’s approval.');
  // Looks like one and is not: twelve hours to the minute, with the meal six hours after the call and six before the wrap.
  const [full] = logOf(deal('Key grip').Name, false);
  const start = minutesOf(full.Call);
  full['Meal out'] = clock(start + 360);
  full['Meal in'] = clock(start + 390);
  full.Wrap = clock(start + 750);
}

const minutesOf = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
