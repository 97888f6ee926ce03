/**
 * Charts of accounts that a production may start from, as data. They refuse to be more than a start: the user's own chart is
 * whatever stands in Accounts.
 */
import type { Section } from '../../costs';
import type { ChartData } from './chart';
import { commercial } from './commercial';
import { film } from './film';
import { television } from './television';

/** One account of a chart, as it goes into Accounts. */
export interface ChartOfAccountsRow {
  readonly account: string;
  readonly title: string;
  readonly section: Section;
  /** False: a heading that nothing may be coded to. */
  readonly postable: boolean;
}

/** The charts on offer. */
export const CHARTS: readonly Pick<ChartData, 'id' | 'name'>[] = [film, television, commercial];

const SECTIONS: readonly Section[] = ['Above', 'Production', 'Post', 'Other'];

/**
 * The accounts of a chart, by section; undefined where there is none of this id.
 * @example chartRows('film')?.[0] // { account: '1100', title: 'Story and rights', section: 'Above', postable: true }
 */
export function chartRows(id: string): readonly ChartOfAccountsRow[] | undefined {
  const chart = [film, television, commercial].find((each) => each.id === id);
  if (chart === undefined) return undefined;
  return SECTIONS.flatMap((section) =>
    chart.sections[section].map(([account, title]) => {
      return { account, title, section, postable: !chart.headings.includes(account) };
    }),
  );
}
