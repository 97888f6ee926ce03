import { negateMinor, subtractMinor, type Minor } from '../money';
import type { CostBooks } from './books';
import { accountKey } from './codes';
import type { Part } from './explain-parts';
import type { Contingency, CostInputs } from './types';

/** The rows of the contingency below the grand total of the cost report, in its order. */
export const CONTINGENCY_ROWS = [
  'Contingency',
  'Contingency drawn by transfers',
  'Contingency needed for overs',
  'Contingency left',
] as const;

/** Name of such a row. */
export type ContingencyRow = (typeof CONTINGENCY_ROWS)[number];

/** What each row of the contingency comes to: the first less the next two is the last. */
export function contingencyAmounts({ total, drawn, left }: Contingency): Readonly<Record<ContingencyRow, Minor>> {
  return {
    Contingency: total,
    'Contingency drawn by transfers': drawn,
    'Contingency needed for overs': subtractMinor(subtractMinor(total, drawn), left),
    'Contingency left': left,
  };
}

/** How a row of the contingency is made, in words, and the parts that add up to it. */
export function contingencyParts(
  inputs: CostInputs,
  { report, ledger }: CostBooks,
  contingency: Contingency,
  row: ContingencyRow,
): { readonly identity: string; readonly parts: readonly Part[] } {
  const amounts = contingencyAmounts(contingency);
  const part = (label: string, amount: Minor): Part => ({ label, group: 'budget', amount, ref: null });
  switch (row) {
    case 'Contingency': {
      const label = `${contingency.percent} % of the budget before transfers`;
      return {
        identity: 'Contingency = Contingency % of the budget before transfers',
        parts: [part(label, amounts[row])],
      };
    }
    case 'Contingency drawn by transfers':
      return {
        identity: 'Drawn = transfers from the contingency less those back to it',
        parts: ledger.chart.has(accountKey('Contingency')) ? [] : drawnParts(inputs),
      };
    case 'Contingency needed for overs': {
      const { efc, budget } = report.grand;
      const parts = [part('EFC of all accounts', efc), part('Budget of all accounts', negateMinor(budget))];
      return {
        identity: 'Needed = EFC - budget of the whole production, never below zero',
        parts: amounts[row] === 0 ? [] : parts,
      };
    }
    case 'Contingency left':
      return {
        identity: 'Left = contingency - drawn - needed for overs',
        parts: [
          part('Contingency', amounts.Contingency),
          part('Drawn by transfers', negateMinor(amounts['Contingency drawn by transfers'])),
          part('Needed for overs', negateMinor(amounts['Contingency needed for overs'])),
        ],
      };
  }
}

function drawnParts({ transfers }: CostInputs): readonly Part[] {
  const isContingency = (account: string): boolean => accountKey(account) === accountKey('Contingency');
  return transfers.flatMap(({ from, to, amount, reason, ref }) => {
    if (amount === null || isContingency(from) === isContingency(to)) return [];
    const drawn = isContingency(from);
    const label = drawn ? `Transfer to ${to || 'nowhere'}` : `Transfer back from ${from || 'nowhere'}`;
    const why = reason === '' ? '' : `: ${reason}`;
    return [{ label: `${label}${why}`, group: 'transfers', amount: drawn ? amount : negateMinor(amount), ref }];
  });
}
