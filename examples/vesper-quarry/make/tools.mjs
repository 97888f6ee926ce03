/** Seeded chance, days, whole cents and CSV text. */

const SPACES = /\s+/;

/** Chance that falls the same way for the same seed: a linear congruential generator, its high bits used. */
export function chance(seed) {
  let state = BigInt(seed);
  const next = () => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 18_446_744_073_709_551_616n;
    return Number(state >> 32n) / 4_294_967_296;
  };
  return {
    /** A whole number from `low` to `high`, both included. */
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => list[Math.floor(next() * list.length)],
    /** True `percent` times in a hundred. */
    often: (percent) => next() * 100 < percent,
  };
}

/** The day `days` after an ISO day. */
export function plus(iso, days) {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Days from one ISO day to another. */
export function between(from, to) {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** `1234.50` for 123450 cents; '' for null. */
export function money(cents) {
  if (cents === null || cents === undefined || cents === '') return '';
  const size = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** Digits and places of a decimal number in text: `1.2840` is 12840 with 4 places. */
export function decimal(text) {
  const [, sign, whole, part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  if (whole === undefined) throw new Error(`"${text}" is no decimal number`);
  return { digits: BigInt(`${sign}${whole}${part}`), places: part.length };
}

/** The product of decimal numbers in text, times `cents`, rounded once, halves away from zero. */
export function times(cents, ...factors) {
  let digits = BigInt(cents);
  let places = 0;
  for (const factor of factors) {
    const read = decimal(factor);
    digits *= read.digits;
    places += read.places;
  }
  const scale = 10n ** BigInt(places);
  const size = digits < 0n ? -digits : digits;
  const rounded = (size * 2n + scale) / (scale * 2n);
  return Number(digits < 0n ? -rounded : rounded);
}

/** A CSV file: every column of `headers` from each row, quoted where it must be. */
export function csv(headers, rows) {
  const line = (cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',');
  return `${[headers, ...rows.map((row) => headers.map((header) => String(row[header] ?? '')))].map(line).join('\n')}\n`;
}

/** A name as a card statement prints it: capitals, no punctuation, sometimes with a branch number. */
export function asOnStatement(name, branch) {
  const bare = name
    .toUpperCase()
    .replace(/&/g, 'AND')
    .replace(/[^A-Z0-9 ]/g, '')
    .split(SPACES)
    .join(' ');
  return branch === '' ? bare : `${bare} ${branch}`;
}
