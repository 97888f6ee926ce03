import { cell, cents, words, type SampleFiles } from './sample-files';

/** Money of each account, in cents. */
export type ByAccount = ReadonlyMap<string, number>;

/** An exact decimal: digits / 10 ** scale. */
interface Exact {
  readonly digits: bigint;
  readonly scale: number;
}

function exact(text: string): Exact | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

/** The product in cents, halves away from zero. `shift` moves the point: 2 for amounts of money, -2 for percent of cents. */
function inCents(factors: readonly Exact[], shift: number): number {
  const digits = factors.reduce((product, factor) => product * factor.digits, 1n);
  const scale = factors.reduce((sum, factor) => sum + factor.scale, 0) - shift;
  if (scale <= 0) return Number(digits * 10n ** BigInt(-scale));
  const [unit, size] = [10n ** BigInt(scale), digits < 0n ? -digits : digits];
  const rounded = Number((size * 2n + unit) / (unit * 2n));
  return digits < 0n ? -rounded : rounded;
}

const whole = (cents: number): Exact => ({ digits: BigInt(cents), scale: 0 });

/**
 * A sample's budget by whole-number arithmetic on its files, with none of our code: Amount × X × Rate, each a number or a
 * global, times the global of the line's currency; on top each fringe, its percent on what a person (a Description) earns below
 * the cut-off in the order of the lines, or flat for each unit. Throws for a fringe that is both.
 */
export function budgetOf({ readTab }: SampleFiles, changed: Readonly<Record<string, string>> = {}): ByAccount {
  const globals = new Map(readTab('Globals').rows.map((row) => [cell(row, 'Name'), cell(row, 'Value')]));
  for (const [name, value] of Object.entries(changed)) globals.set(name, value);
  const fringes = new Map(readTab('Fringes').rows.map((row) => [cell(row, 'Name'), row]));
  const earned = new Map<string, number>();
  const sums = new Map<string, number>();
  const add = (account: string, amount: number): void => void sums.set(account, (sums.get(account) ?? 0) + amount);
  for (const row of readTab('Budget').rows) {
    const value = (text: string): Exact => {
      const found = exact(globals.get(text) ?? text);
      if (found === null) throw new Error(`Budget row ${row.row}: "${text}" is no number and no global`);
      return found;
    };
    const currency = cell(row, 'Currency');
    const exchange = ['', 'USD'].includes(currency) ? whole(1) : value(currency);
    const units = [value(cell(row, 'Amount')), value(cell(row, 'X'))];
    const detail = inCents([...units, value(cell(row, 'Rate')), exchange], 2);
    add(cell(row, 'Account'), detail);
    for (const name of words(cell(row, 'Fringes'))) {
      const fringe = fringes.get(name);
      if (fringe === undefined) throw new Error(`Budget row ${row.row}: no fringe "${name}"`);
      const [percent, flat] = [exact(cell(fringe, 'Percent')), exact(cell(fringe, 'Flat'))];
      if ((percent === null) === (flat === null)) throw new Error(`Fringes row ${fringe.row}: percent or flat`);
      let base = detail;
      if (cell(fringe, 'Cut-off') !== '') {
        const ceiling = cents(cell(fringe, 'Cut-off')) ?? NaN;
        const person = `${name}|${cell(row, 'Description')}`;
        const before = earned.get(person) ?? 0;
        earned.set(person, before + detail);
        base = Math.min(before + detail, ceiling) - Math.min(before, ceiling);
      }
      const amount = percent === null ? inCents([...units, flat ?? whole(0)], 2) : inCents([whole(base), percent], -2);
      add(cell(fringe, 'Account') === '' ? cell(row, 'Account') : cell(fringe, 'Account'), amount);
    }
  }
  return sums;
}

/** What other values of globals do to each account; accounts that stay as they are, are left out. */
export function differenceOf(sample: SampleFiles, changed: Readonly<Record<string, string>>): ByAccount {
  const [before, after] = [budgetOf(sample), budgetOf(sample, changed)];
  const differences = [...after].map(([account, amount]) => [account, amount - (before.get(account) ?? 0)] as const);
  return new Map(differences.filter(([, by]) => by !== 0));
}
