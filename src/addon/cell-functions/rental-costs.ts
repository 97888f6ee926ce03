import { minorFromDecimal, numberFromMinor, type Minor } from '../../core/money';
import { rentalCost } from '../../core/rentals';
import { overRows, type Row } from './arguments';
import { CENTS } from './fringe';

/** The cheapest way to pay for so many days: by the day, by the week, or both (DOMAIN.md §12). */
export function rentalCosts(dayRate: unknown, days: unknown, weekFactor: unknown): unknown {
  const args = [
    { label: 'day rate', value: dayRate },
    { label: 'days', value: days },
    { label: 'week factor', value: weekFactor },
  ];
  return overRows('RENTAL_COST', args, (row) => {
    if (row.isBlank(0) && row.isBlank(1)) return null;
    const count = row.decimal(1) ?? row.fail(1, 'is blank; the days of hire are expected.');
    if (count.startsWith('-')) row.fail(1, 'is below zero; the days of hire are expected.');
    const factor = row.decimal(2);
    if (factor?.startsWith('-') === true || factor === '0') row.fail(2, 'is not above zero.');
    const cost = rentalCost({ dayRate: amountAt(row, 0), days: count, weekFactor: factor });
    return cost === null ? row.fail(0, 'is too large an amount.') : numberFromMinor(cost.cost, CENTS);
  });
}

/** The amount in a cell, rounded to cents. */
export function amountAt(row: Row, argument: number): Minor {
  const typed = row.decimal(argument) ?? row.fail(argument, 'is blank; an amount is expected.');
  return minorFromDecimal(typed, CENTS) ?? row.fail(argument, 'is too large an amount.');
}
