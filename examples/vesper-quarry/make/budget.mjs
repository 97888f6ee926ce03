/** The budget: its lines, and what they come to with globals and fringes, in whole cents. */
import { CHART, fringeAccount, FRINGES, fringesOn, GLOBALS, THINGS } from './chart.mjs';
import { money, times } from './tools.mjs';

const VALUE = new Map(GLOBALS.map(([name, value]) => [name, value]));

/** Lines of people by their prep, shoot and wrap, of things as listed. */
export function budgetLines(all) {
  const rows = [];
  for (const [account] of CHART) {
    for (const person of all.filter((each) => each.account === account)) peopleLines(person, rows);
    for (const text of (THINGS[account] ?? '').split(';')) {
      if (text === '') continue;
      const [description, amount, unit, x, rate, currency = 'USD'] = text.split('|');
      rows.push({
        Account: account,
        Description: description,
        Amount: amount,
        Unit: unit,
        X: x,
        Rate: rate,
        Currency: currency,
        Fringes: '',
      });
    }
  }
  return rows;
}

function peopleLines(person, rows) {
  const base = {
    Account: person.account,
    Description: `${person.role}, ${person.name}`,
    Rate: money(person.rate),
    Currency: 'USD',
    Fringes: fringesOn(person.account).join(', '),
  };
  if (person.cast) {
    const days = person.days.reduce((sum, each) => sum + each, 0);
    rows.push({ ...base, Amount: String(days), Unit: 'Day', X: '1' });
    return;
  }
  const prep = 7 - person.from;
  if (prep > 0) rows.push({ ...base, Amount: prep === 6 ? 'Prep weeks' : String(prep), Unit: 'Week', X: '5' });
  rows.push({ ...base, Amount: 'Shoot days', Unit: 'Day', X: '1' });
  if (person.rate >= 40_000) rows.push({ ...base, Amount: 'Wrap weeks', Unit: 'Week', X: '5' });
}

const figure = (text) => VALUE.get(text) ?? text;

/**
 * What the lines come to by account. A person is the description; the percent of a fringe with a cut-off is charged on the person's
 * earnings up to it, in the order of the lines; a flat fringe on every unit (Amount × X). Each line and each fringe of a line is rounded once.
 */
export function priced(lines) {
  const fringes = new Map(
    FRINGES.map(([name, percent, flat, cutOff, account]) => [
      name,
      { percent, flat, cutOff: cutOff === '' ? null : times(100, cutOff), account },
    ]),
  );
  const earned = new Map();
  const byAccount = new Map();
  const put = (account, cents) => byAccount.set(account, (byAccount.get(account) ?? 0) + cents);
  for (const line of lines) {
    const abroad = line.Currency === 'USD' ? [] : [figure(line.Currency)];
    const subtotal = times(100, figure(line.Amount), figure(line.X), figure(line.Rate), ...abroad);
    line.Subtotal = line.Currency === 'USD' ? subtotal : null;
    put(line.Account, subtotal);
    for (const name of line.Fringes === '' ? [] : line.Fringes.split(', ')) {
      const { percent, flat, cutOff, account } = fringes.get(name);
      let base = subtotal;
      if (cutOff !== null) {
        const place = `${name}|${line.Description}`;
        const before = earned.get(place) ?? 0;
        earned.set(place, before + subtotal);
        base = Math.min(before + subtotal, cutOff) - Math.min(before, cutOff);
      }
      const share = percent === '' ? 0 : times(base, percent, '0.01');
      const each = flat === '' ? 0 : times(100, figure(line.Amount), figure(line.X), flat);
      put(account, share + each);
    }
  }
  return byAccount;
}

/** Tops an account up with an allowance, so that what is foreseen leaves room to spend: `needs` is by account, in cents. */
export function withAllowances(lines, needs) {
  const have = priced(lines);
  const more = CHART.flatMap(([account]) => {
    const short = (needs.get(account) ?? 0) - (have.get(account) ?? 0);
    if (short <= 0 || fringeAccount(account) === account) return [];
    const amount = Math.ceil(short / 10_000) * 100;
    return [
      {
        Account: account,
        Description: 'Allowance, as agreed with the department',
        Amount: '1',
        Unit: 'Allow',
        X: '1',
        Rate: String(amount),
        Currency: 'USD',
        Fringes: '',
      },
    ];
  });
  const all = [...lines, ...more];
  return CHART.flatMap(([account]) => all.filter((line) => line.Account === account));
}
