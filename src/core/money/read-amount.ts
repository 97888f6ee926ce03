import { markOf, splitBy, takeApart, type DecimalMark } from './amount-text';
import { minorFromDecimal, type DecimalText } from './decimal';
import { negateMinor, type Minor } from './minor';

export interface AmountStyle {
  /** Decimals of the currency. */
  readonly decimals: number;
  /** The column's decimal mark, from `decideDecimalMark`; without it only text that speaks for itself is read. */
  readonly mark?: DecimalMark;
}

/** Why text is not an amount; `code` is stable, `expected` and `advice` are for the user. */
export interface AmountProblem {
  readonly ok: false;
  readonly code: 'blank' | 'not-an-amount' | 'ambiguous-amount' | 'other-decimal-mark' | 'amount-too-large';
  readonly expected: string;
  readonly advice: string;
}

export interface AmountFound {
  readonly ok: true;
  readonly amount: Minor;
  /** ISO code where the text names its currency beyond doubt (`£`, `EUR`); null for none and for `$`, which many share. */
  readonly currency: string | null;
}

/** A decimal number found in text, sign applied. */
export interface DecimalFound {
  readonly ok: true;
  readonly decimal: DecimalText;
  readonly currency: string | null;
}

const PROBLEMS: Readonly<Record<AmountProblem['code'], AmountProblem>> = {
  blank: { ok: false, code: 'blank', expected: 'an amount', advice: 'Type the amount.' },
  'not-an-amount': {
    ok: false,
    code: 'not-an-amount',
    expected: 'an amount such as 1,234.50',
    advice: 'Type the amount as a number.',
  },
  'ambiguous-amount': {
    ok: false,
    code: 'ambiguous-amount',
    expected: 'an amount whose decimals can be told from its thousands',
    advice: 'Type the amount with its decimals, such as 1234.00.',
  },
  'other-decimal-mark': {
    ok: false,
    code: 'other-decimal-mark',
    expected: 'the same decimal mark as the rest of the column',
    advice: 'Type the amount the way the rest of the column is written.',
  },
  'amount-too-large': {
    ok: false,
    code: 'amount-too-large',
    expected: 'an amount below ten thousand million',
    advice: 'Check the amount: it has too many digits.',
  },
};

/**
 * Reads an amount as people and banks write it: `(978)`, `-978`, `978-`, `978 CR` (all −978), `$1,234.50`, `1.234,50`,
 * `1 234,50`, `1'234.50`, `£12`, `EUR 12,50`. More decimals than the currency has are rounded by the one rounding rule.
 * @example readAmount('(978)', { decimals: 2 }) // { ok: true, amount: -97800, currency: null }
 * @example readAmount('1.234', { decimals: 2 }) // { ok: false, code: 'ambiguous-amount', … }
 */
export function readAmount(text: string, style: AmountStyle): AmountFound | AmountProblem {
  const read = readDecimal(text, style.mark);
  if (!read.ok) return read;
  const unsigned = minorFromDecimal(read.decimal.replace('-', ''), style.decimals);
  if (unsigned === null) return PROBLEMS['amount-too-large'];
  return { ok: true, amount: read.decimal.startsWith('-') ? negateMinor(unsigned) : unsigned, currency: read.currency };
}

/** Reads a decimal number (a quantity, a rate) by the same rules, without rounding. */
export function readDecimal(text: string, mark?: DecimalMark): DecimalFound | AmountProblem {
  if (text.trim() === '') return PROBLEMS.blank;
  const parts = takeApart(text);
  const own = parts === null ? null : markOf(parts);
  if (parts === null || own === null) return PROBLEMS['not-an-amount'];
  if (own === 'either' && mark === undefined) return PROBLEMS['ambiguous-amount'];
  const used = own === 'none' || own === 'either' ? (mark ?? 'point') : own;
  if (mark !== undefined && used !== mark) return PROBLEMS['other-decimal-mark'];
  const digits = splitBy(parts.body, used);
  if (digits === null) return PROBLEMS['not-an-amount'];
  return { ok: true, decimal: parts.negative ? `-${digits}` : digits, currency: parts.currency };
}

/**
 * The decimal mark of a whole column: the one its unmistakable amounts use. `none` where no amount has a mark to decide,
 * `undecidable` where all that have one could be read both ways (`1.234`), `mixed` where both marks are certain.
 * @example decideDecimalMark(['1.234', '12,50']) // 'comma'
 */
export function decideDecimalMark(texts: Iterable<string>): DecimalMark | 'none' | 'undecidable' | 'mixed' {
  const seen = new Set<DecimalMark | 'none' | 'either' | null>();
  for (const text of texts) {
    const parts = takeApart(text);
    if (parts !== null) seen.add(markOf(parts));
  }
  if (seen.has('point') && seen.has('comma')) return 'mixed';
  if (seen.has('point')) return 'point';
  if (seen.has('comma')) return 'comma';
  return seen.has('either') ? 'undecidable' : 'none';
}
