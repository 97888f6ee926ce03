import type { ExplainPart, FigureName } from '../../sidebar-api';

/** The figures of a cost report row in the order of its columns, as the header says them. */
export const figures: readonly { readonly value: FigureName; readonly label: string }[] = [
  { value: 'thisPeriod', label: 'This period' },
  { value: 'actual', label: 'Actual' },
  { value: 'commitments', label: 'Commitments' },
  { value: 'total', label: 'Total' },
  { value: 'etc', label: 'ETC' },
  { value: 'efc', label: 'EFC' },
  { value: 'budget', label: 'Budget' },
  { value: 'variance', label: 'Variance' },
  { value: 'lastVariance', label: 'Last variance' },
];

const groupTitles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(figures.map(({ value, label }) => [value, label])),
  etc: 'Estimate to complete',
  transfers: 'Transfers',
};

/** The parts of one group, in the order they came, with their sum. */
export interface PartGroup {
  readonly group: string;
  readonly title: string;
  readonly sum: number;
  readonly parts: readonly ExplainPart[];
}

/** The parts by group, groups in the order of their first part. The sums of all groups add up to the figure. */
export function grouped(parts: readonly ExplainPart[]): readonly PartGroup[] {
  const groups = new Map<string, ExplainPart[]>();
  for (const part of parts) {
    const known = groups.get(part.group);
    if (known === undefined) groups.set(part.group, [part]);
    else known.push(part);
  }
  return [...groups].map(([group, of]) => ({
    group,
    title: groupTitles[group] ?? group.charAt(0).toUpperCase() + group.slice(1),
    sum: of.reduce((total, { amount }) => total + amount, 0),
    parts: of,
  }));
}
