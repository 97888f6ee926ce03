import type { TableView } from '../../sidebar-api';

type State = TableView['state'];

/** How each state is shown: a shape, a tone and a word. */
export const states: Record<
  State,
  { readonly word: string; readonly shape: 'tick' | 'triangle' | 'ring'; readonly tone: string }
> = {
  ready: { word: 'Ready', shape: 'tick', tone: 'green' },
  incomplete: { word: 'Incomplete', shape: 'triangle', tone: 'amber' },
  empty: { word: 'Empty', shape: 'ring', tone: 'blue' },
  missing: { word: 'Missing', shape: 'ring', tone: 'blue' },
};

const order: Record<State, number> = { incomplete: 0, empty: 1, ready: 2, missing: 3 };

/** Tables that are in the workbook: those that need a hand first, then by the contract's own order. */
export function present(tables: readonly TableView[]): TableView[] {
  return tables.filter(({ state }) => state !== 'missing').sort((a, b) => order[a.state] - order[b.state]);
}

/** Tables the workbook lacks: what Check costs needs first, then by the contract's own order. */
export function missing(tables: readonly TableView[]): TableView[] {
  return tables.filter(({ state }) => state === 'missing').sort((a, b) => Number(b.essential) - Number(a.essential));
}

/** Required columns that no header of the tab stands for. */
export function lacking({ columns }: TableView): readonly string[] {
  return columns.filter(({ required, header }) => required && header === null).map(({ name }) => name);
}
