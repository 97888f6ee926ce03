import type { CostType } from '../types';
import type { Layout } from './layout';

const WORDS: readonly (readonly [RegExp, CostType])[] = [
  [/pay ?roll|salar|wages|timecard/i, 'Payroll'],
  [/petty/i, 'Petty cash'],
  [/card|visa|master|amex/i, 'P-card'],
  [/journal|\bj[ev]\b|accrual|reversal/i, 'Journal'],
  [/inv|bill|credit note|\bap\b|\bcn\b|purchase/i, 'Invoice'],
];

/** The type a cell names in its own words; null where it names none of ours. */
export function typeOf(text: string): CostType | null {
  return WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/**
 * The type of a file whose lines name none: a card statement (its headers speak of merchants or cards, or it has neither
 * document numbers nor accounts) is P-card, anything else Invoice.
 */
export function guessType(layout: Layout): CostType {
  const headers = layout.columns.map(({ source }) => source).join(' ');
  if (/merchant|\bmch\b|card/i.test(headers)) return 'P-card';
  return layout.indexOf('docNo') === null && layout.indexOf('account') === null ? 'P-card' : 'Invoice';
}
