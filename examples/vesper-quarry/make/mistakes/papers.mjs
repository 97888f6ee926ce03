/** Mistakes of papers, taxes and currencies. */
import { rateOn } from '../report.mjs';
import { plus, times } from '../tools.mjs';
import { endOf, monday, NOW } from '../weeks.mjs';

export function paperMistakes(bench) {
  vendorPapers(bench);
  taxes(bench);
  currencies(bench);
}

function vendorPapers({ film, say, sum, vendor }) {
  const paid = (name) => sum(film.costs.filter((cost) => cost.Vendor === name));
  const lorry = vendor('Tumbledown Stunts');
  lorry['W-9'] = '';
  say(
    'vendor-paper',
    'Vendors',
    [lorry],
    '1450',
    paid('Tumbledown Stunts'),
    'The stunt firm has been paid without a W-9.',
  );
  const horses = vendor('Crowd & Crossing');
  horses['W-9'] = 'No';
  say(
    'vendor-paper',
    'Vendors',
    [horses],
    '2100',
    paid('Crowd & Crossing'),
    'The extras agency has been paid without a W-9.',
  );
  const lamps = vendor('Candela Lighting');
  lamps['COI expires'] = '2027-04-02';
  film.papers.find((row) => row.Kind === 'COI' && row.For === 'Candela Lighting').To = '2027-04-02';
  say(
    'vendor-paper',
    'Vendors',
    [lamps],
    '3200',
    null,
    'The lighting firm’s certificate of insurance ended on Fri 2 April, and its lamps work on.',
  );
  const contract = film.papers.find((row) => row.Kind === 'Contract' && row.For === 'Vesper Aggregates');
  contract.Status = 'Sent';
  say(
    'vendor-paper',
    'Paperwork',
    [contract],
    '3600',
    paid('Vesper Aggregates'),
    'The quarry is paid and its contract is not signed.',
  );
}

function taxes({ bill, film, say }) {
  const tax = times(33_000, '0.065');
  const horses = bill('Carterhaugh Horses', 9, 33_000, { Tax: tax, Gross: 33_000 + tax, Description: 'Farrier' });
  say('tax-exempt', 'Costs', [horses], '3000', tax, 'The horses are exempt, and the farrier’s bill has tax on it.');
  const prints = film.costs.find((cost) => cost.Vendor === 'Pantile Graphics' && cost.PO !== '');
  const charged = times(prints.Net, '0.065');
  prints.Gross = prints.Net + charged;
  say(
    'tax-exempt',
    'Costs',
    [prints],
    '2200',
    charged,
    'A print bill of an exempt firm is paid with tax: gross is more than net.',
  );
}

function currencies({ bill, film, say, vendor }) {
  film.vendors.push({ ...vendor('Pellow Optics'), Vendor: 'Norrsken Ljud', Account: '5200', Currency: 'SEK' });
  const kronor = bill('Norrsken Ljud', 10, 480_000, { Description: 'Foley props' });
  say(
    'currency',
    'Costs',
    [kronor],
    '5200',
    null,
    'Foley props are billed in kronor, of which no rate is listed: they are in no total.',
  );
  film.vendors.push({ ...vendor('Pellow Optics'), Vendor: 'Rigi Bergfilm', Account: '5300', Currency: 'CHF' });
  const francRate = { Date: monday(5), Currency: 'CHF', Rate: '1.1240', Source: 'House bank, made up' };
  film.rates.push(francRate);
  const francs = bill('Rigi Bergfilm', 10, 42_000, { Description: 'Scan of old footage' });
  say('currency', 'Costs', [francs], '5300', null, 'The scan is converted at a rate of francs five weeks old.');
  const dollars = bill('Pellow Optics', 10, 45_000, { Currency: 'USD', Description: 'Lens, mended' });
  const meant = times(45_000, rateOn(film.rates, 'GBP', dollars.Date));
  say(
    'currency',
    'Costs',
    [dollars],
    '3300',
    Math.abs(45_000 - meant),
    'Pellow Optics bills in pounds, and one bill is booked in dollars.',
  );
  twoRates({ film, say });
}

/** Two rates of the euro on one day: the higher one is used. */
function twoRates({ film, say }) {
  const high = film.rates.find((row) => row.Currency === 'EUR' && row.Date === monday(NOW - 1));
  const low = { ...high, Rate: '1.0490' };
  const used = film.costs.filter(
    (cost) => cost.Currency === 'EUR' && cost.Date >= high.Date && cost.Date < monday(NOW),
  );
  if (used.length === 0 || endOf(NOW) < plus(high.Date, 7)) throw new Error('no cost is converted at the doubled rate');
  film.rates.splice(film.rates.indexOf(high) + 1, 0, low);
  const stake = used.reduce((sum, cost) => sum + Math.abs(times(cost.Net, high.Rate) - times(cost.Net, low.Rate)), 0);
  say(
    'currency',
    'Currency rates',
    [high, low],
    '',
    stake,
    'The euro has two rates on one Monday; one of them is a slip of the finger.',
  );
}
