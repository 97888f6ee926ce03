/**
 * Exact money: minor units, currencies, decimals, the one rounding rule, and how amounts are written and read as text.
 * It refuses to know accounts, sheets and binary floats.
 */
export { minor, type Minor } from './minor';
