/**
 * Rental houses' terms (DOMAIN.md §12): what a hire costs, which of its days are billed, what cancelling costs and until when it is free.
 * It refuses to know vendors, tables and today's date: terms, days and times are handed in.
 */
export { rentalCost, type RentalCost } from './cost';
export { billedDays, type RentalTerms } from './billed-days';
export { WEEKEND, momentText, readClock, type Moment } from './moment';
export type { CancelTerms } from './terms';
export { readCancelTerms } from './read-terms';
export { cancelFee, type Cancellation, type CancelCost } from './cancel-fee';
