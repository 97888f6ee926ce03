/**
 * Rental houses' terms (DOMAIN.md §12): what a hire costs, which of its days are billed, what cancelling costs and until when it is free.
 * It refuses to know vendors, tables and today's date: terms, days and times are handed in.
 */
export { rentalCost, type RentalCost, type RentalQuote } from './cost';
export { billedDays, type BilledDays, type RentalTerms } from './billed-days';
export {
  NO_DAYS_OFF,
  WEEKEND,
  clockText,
  isBusinessDay,
  momentText,
  readClock,
  type DaysOff,
  type Moment,
} from './moment';
export type { CancelEvent, CancelFeeKind, CancelTerms, CancelWindow, CutOff } from './terms';
export { readCancelTerms, type CancelTermsRead } from './read-terms';
export { cancelFee, type Cancellation, type CancelCost } from './cancel-fee';
