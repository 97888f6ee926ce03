/** Accounts that end over, that are nearly spent, that burn too fast; and costs that came into a closed week. */
import { figures, netOf } from '../report.mjs';
import { endOf, label, NOW, SHOOT_DAYS, SHOOT_START } from '../weeks.mjs';

export function estimateMistakes(bench) {
  closedWeeks(bench);
  over(bench);
  burning(bench);
}

function over({ bill, film, order, say, silenced }) {
  for (const [account, cents, what] of [
    ['3500', 428_000, 'Transport will end 4,280 over its budget.'],
    ['3000', 115_000, 'Picture vehicles and animals will end 1,150 over.'],
    ['5500', 264_050, 'Visual effects will end 2,640.50 over, the pound having risen.'],
  ]) {
    film.plans.set(account, { over: cents, under: 40_000 });
    say('over-budget', 'Accounts', [account], account, cents, what);
  }
  nearlySpent('4100', 'Proofing Camera Tests', 93);
  say('over-budget', 'Accounts', ['4100'], '4100', null, 'Tests have spent past the warning at 92 % of their budget.');
  nearlySpent('7500', 'Union Collection Bank', 94);
  silenced.push({
    rule: 'over-budget',
    tab: 'Accounts',
    rows: ['7500'],
    account: '7500',
    atStake: null,
    what: 'The bank’s fees are spent as planned: this one finding is silenced.',
    key: 'over-budget|7500|warn',
    reason: 'Fees are fixed by contract; nothing more will come',
  });
  film.plans.set('4100', { blank: true });
  film.plans.set('7500', { blank: true });

  /** Bills an order that brings an account to so many percent of its budget. */
  function nearlySpent(account, vendor, percent) {
    const row = figures(film).find((each) => each.account === account);
    const net = Math.ceil((row.budget * percent) / 100) - row.total;
    const po = order(vendor, NOW - 1, net, { Description: 'Last extra', Status: 'Closed' });
    bill(vendor, NOW, net, { PO: po.PO, Description: 'Last extra' });
  }
}

/** Costs of closed weeks that were booked, or changed, after the closing. */
function closedWeeks({ bill, film, say }) {
  const late = bill('Lark Ascending Scores', 6, 36_400, { late: true, Description: 'Copying' });
  say(
    'closed-period',
    'Costs',
    [late],
    '5100',
    36_400,
    'The copyist’s bill was booked in week 6 after it had been closed.',
  );
  const credit = bill('Union Collection Bank', 8, -9_750, { late: true, Description: 'Refund of a charge' });
  say('closed-period', 'Costs', [credit], '7500', 9_750, 'A refund was booked in week 8 after it had been closed.');
  const changed = film.costs.find((cost) => cost.Account === '1100' && cost.Period === label(2) && cost.PO !== '');
  changed.Was = changed.Net - 24_000;
  say(
    'closed-period',
    'Costs',
    film.costs.filter((cost) => cost.Account === '1100' && cost.Period === label(2)),
    '1100',
    24_000,
    'An invoice of week 2 was made 240.00 bigger after the week had been closed.',
  );
}

/** Sound and the fringes of the crew spend with the shoot faster than their estimates allow. */
function burning({ film, say }) {
  for (const [account, etc] of [
    ['3400', 40_000],
    ['4900', 90_000],
  ]) {
    film.plans.set(account, { etc, under: 30_000 });
    const row = figures(film).find((each) => each.account === account);
    const projected = row.actual + pace(film, account);
    say(
      'burn-rate',
      'Accounts',
      [account],
      account,
      projected - row.efc,
      `${row.title}: spends with the shoot faster than its estimate to complete allows.`,
    );
  }
}

/** What the shoot days left cost at the pace of the whole shoot so far, or of its later half where that is slower. */
function pace(film, account) {
  const done = SHOOT_DAYS.filter((day) => day <= endOf(NOW));
  const left = SHOOT_DAYS.length - done.length;
  const since = (day) =>
    film.costs
      .filter(
        (cost) =>
          cost.Account === account && cost.Date >= day && cost.Date <= endOf(NOW) && cost.typed?.Date === undefined,
      )
      .reduce((sum, cost) => sum + (netOf(film, cost) ?? 0), 0);
  const half = Math.floor(done.length / 2);
  const [whole, later] = [since(SHOOT_START), since(done[half])];
  const slower =
    later * done.length < whole * (done.length - half) ? [later, done.length - half] : [whole, done.length];
  return Math.round((slower[0] * left) / slower[1]);
}
