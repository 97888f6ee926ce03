/**
 * Petty cash and cards: floats that must balance at each count, card statement lines paired one to one with the costs they pay.
 * It refuses to know who is who among vendors and what is wrong with a difference: names come in as identities, answers go out as figures.
 */
export { balanceFloats, floatKey, type CashCount, type CashReceipt, type FloatBalance } from './floats';
export { matchCards, type CardCost, type CardMatch, type CardMatches } from './cards';
