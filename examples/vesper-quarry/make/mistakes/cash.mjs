/** Mistakes of petty cash and of the company card. */
import { APPROVER } from '../payroll.mjs';
import { asOnStatement, plus } from '../tools.mjs';
import { endOf, label, monday, NOW, START } from '../weeks.mjs';

export function cashMistakes(bench) {
  pettyCash(bench);
  cards(bench);
}

function pettyCash({ film, say }) {
  const counts = (float) => film.floats.filter((row) => row.Float === float && row.Kind === 'Count');
  const last = (float) => counts(float)[counts(float).length - 1];
  const receipt = (float, date, vendor, account, net, more = {}) => {
    const row = {
      Date: date,
      Type: 'Petty cash',
      Vendor: vendor,
      'Doc no': `${float}-X${film.costs.length}`,
      Account: account,
      Description: 'Odds and ends',
      Net: net,
      Currency: 'USD',
      Backup: `Receipt ${float}-X${film.costs.length}`,
      'Approved by': APPROVER,
      Period: label(NOW),
      Float: float,
      ...more,
    };
    film.costs.push(row);
    return row;
  };
  const week = plus(monday(NOW), 1);

  const short = last('F3');
  short.Amount -= 1_850;
  say('petty-cash', 'Floats', [short], '', 1_850, 'The location float is 18.50 short at the last count.');

  const dear = receipt('F5', week, 'Ropewalk', '2500', 16_800, { Description: 'Rope, 200 m' });
  last('F5').Amount -= 16_800;
  say('petty-cash', 'Costs', [dear], '2500', 16_800, 'Rope for 168.00 is bought in petty cash; the cap is 150.00.');

  const claimed = film.costs.find((cost) => cost.Float === 'F4' && cost.Period === label(NOW));
  const again = receipt('F1', plus(endOf(NOW), -1), claimed.Vendor, claimed.Account, claimed.Net, {
    'Doc no': claimed['Doc no'],
    Backup: claimed.Backup,
    Description: claimed.Description,
  });
  last('F1').Amount -= claimed.Net;
  say(
    'petty-cash',
    'Costs',
    [claimed, again],
    claimed.Account,
    claimed.Net,
    'One receipt is claimed from the wardrobe float, and from the transport float as well.',
  );

  const old = receipt('F2', plus(START, -4), 'Jumble Hall', '2800', 2_980, { Period: label(1), Description: 'Clock' });
  for (const count of counts('F2')) count.Amount -= 2_980;
  say('petty-cash', 'Costs', [old], '2800', 2_980, 'A clock was bought four days before the art float was opened.');

  const nobodys = receipt('F9', week, 'Chapel Bakery', '4200', 3_120, { Description: 'Bread, night shoot' });
  say('petty-cash', 'Costs', [nobodys], '4200', 3_120, 'There is no float F9.');

  // Looks like one and is not: one receipt split over two accounts, and two receipts of one day that are over the cap together.
  const parted = { 'Doc no': 'F5-S1', Backup: 'Receipt F5-S1' };
  receipt('F5', week, 'Ropewalk', '2500', 4_400, { ...parted, Description: 'Pegs' });
  receipt('F5', week, 'Ropewalk', '3600', 4_400, { ...parted, Description: 'Pegs, unit base' });
  for (const net of [8_815, 9_260])
    receipt('F5', week, 'Chapel Bakery', '4200', net, { Description: 'Cakes for the village' });
  last('F5').Amount -= 4_400 * 2 + 8_815 + 9_260;
}

function cards({ bill, film, say }) {
  const stray = {
    Date: plus(monday(NOW), 2),
    Card: '4417',
    Merchant: 'MARINERS REST BAR 0311',
    Amount: 6_420,
    Reference: 'T900100',
    Note: '',
  };
  film.statement.push(stray);
  say(
    'card-receipt',
    'Card statement',
    [stray],
    '',
    6_420,
    'The bar is charged to the card, and nobody has entered it.',
  );
  const twice = film.statement.find((line) => line.of?.Period === label(NOW - 2));
  const repeat = { ...twice, Reference: 'T900101', of: undefined };
  film.statement.push(repeat);
  say('card-receipt', 'Card statement', [repeat], '', twice.Amount, 'The bank has charged one purchase twice.');

  const bare = film.costs.filter((cost) => cost.Type === 'P-card' && cost.Net > 5_000 && cost.Period === label(NOW))[2];
  bare.Backup = '';
  say('card-receipt', 'Costs', [bare], bare.Account, bare.Gross ?? bare.Net, 'A purchase on the card has no slip.');

  // Looks like one and is not: an invoice that was paid by card, and a refund.
  const paid = bill('Serif & Stone', NOW - 1, 17_350, { Description: 'Fonts, paid by card' });
  film.statement.push({
    Date: plus(paid.Date, 1),
    Card: '5520',
    Merchant: asOnStatement('Serif & Stone', '0092'),
    Amount: 17_350,
    Reference: 'T900102',
    Note: 'Invoice',
  });
  const refund = bill('Serif & Stone', NOW - 1, -2_150, {
    Type: 'P-card',
    Vendor: 'Volt & Reel',
    'Doc no': '',
    Account: '3200',
    Description: 'Batteries taken back',
  });
  film.statement.push({
    Date: refund.Date,
    Card: '5520',
    Merchant: 'VOLT AND REEL',
    Amount: -2_150,
    Reference: 'T900103',
    Note: 'Refund',
  });
}
