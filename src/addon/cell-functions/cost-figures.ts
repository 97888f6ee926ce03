import { isDecimalText, sumOf, type DecimalText } from '../../core/money';
import { overRows, textOf, type Row } from './arguments';

/** EFC = actual + commitments + ETC (DOMAIN.md §10), exact. */
export function estimatedFinalCost(actual: unknown, commitments: unknown, etc: unknown): unknown {
  const args = [
    { label: 'actual', value: actual },
    { label: 'commitments', value: commitments },
    { label: 'ETC', value: etc },
  ];
  return overRows('EFC', args, (row) => numberOf(sumOf([amount(row, 0), amount(row, 1), amount(row, 2)])));
}

/** Budget − EFC, or the other way round where `sign` says so. */
export function variance(budget: unknown, efc: unknown, sign: unknown): unknown {
  const overIsPositive = isReversed(sign);
  return overRows('VARIANCE', figures(budget, efc), (row) => {
    const [planned, expected] = [amount(row, 0), amount(row, 1)];
    return numberOf(overIsPositive ? difference(expected, planned) : difference(planned, expected));
  });
}

/** How far EFC is past the budget, never negative. */
export function overage(budget: unknown, efc: unknown): unknown {
  return overRows('OVERAGE', figures(budget, efc), (row) =>
    Math.max(0, numberOf(difference(amount(row, 1), amount(row, 0)))),
  );
}

function figures(budget: unknown, efc: unknown): readonly { readonly label: string; readonly value: unknown }[] {
  return [
    { label: 'budget', value: budget },
    { label: 'EFC', value: efc },
  ];
}

function amount(row: Row, argument: number): DecimalText {
  return row.decimal(argument) ?? '0';
}

function difference(a: DecimalText, b: DecimalText): DecimalText {
  return sumOf([a, b.startsWith('-') ? b.slice(1) : `-${b}`]);
}

/** The double nearest to an exact decimal; never −0. */
function numberOf(decimal: DecimalText): number {
  if (!isDecimalText(decimal)) throw new RangeError(`numberOf: "${decimal}" is no decimal`);
  return Number(decimal) + 0;
}

/** Reads the sign as Production ▸ Variance sign writes it: `Budget - EFC` (the default) or `EFC - Budget`. */
function isReversed(sign: unknown): boolean {
  const typed = textOf(sign);
  switch (typed.toLowerCase().replace(/minus|[^a-z]/g, '')) {
    case '':
    case 'budgetefc':
      if (typed === '' || /[a-z]/i.test(typed)) return false;
      break;
    case 'efcbudget':
      return true;
  }
  throw new Error(`VARIANCE: the sign is "${typed}"; "Budget - EFC" or "EFC - Budget" is expected.`);
}
