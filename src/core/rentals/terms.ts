import type { DecimalText } from '../money';

/** Something that happens to a booking at no stated time. */
export type CancelEvent = 'confirmed' | 'loaded' | 'left-the-yard';

/** Up to when a fee holds. On the dot is still in time. */
export type CutOff =
  /** So many minutes before pick-up: `24 h before pick-up`. */
  | { readonly kind: 'before'; readonly minutes: number }
  /** A time some days before pick-up: `15:00 the day before`; without a time, that of the pick-up: `7 days before`. */
  | { readonly kind: 'clock'; readonly minutes: number | null; readonly daysBefore: number; readonly business: boolean }
  /** Until something happens: `once loaded`. */
  | { readonly kind: 'event'; readonly event: CancelEvent };

/** What cancelling costs: day rates, percent of the whole fee, an amount, or something the terms leave open. */
export type CancelFeeKind =
  | { readonly kind: 'free' }
  | { readonly kind: 'days'; readonly days: DecimalText }
  | { readonly kind: 'percent'; readonly percent: DecimalText }
  | { readonly kind: 'amount'; readonly amount: DecimalText }
  | { readonly kind: 'not-stated' };

/** One stretch of time with its fee; `until` null = from there on. */
export interface CancelWindow {
  readonly until: CutOff | null;
  readonly fee: CancelFeeKind;
}

/** Cancel terms as data. */
export interface CancelTerms {
  /** Earliest first; the last has no end. Never empty. */
  readonly windows: readonly CancelWindow[];
  /** Cancelling for weather is free until then; null = weather changes nothing. */
  readonly weatherFreeUntil: CutOff | null;
  /** What lets the fee go, as typed: `unless re-booked`; '' = nothing. */
  readonly unless: string;
}
