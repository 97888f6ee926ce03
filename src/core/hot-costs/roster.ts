import type { Day } from '../calendar';
import type { DealRow } from '../costs';
import type { HotCostInputs } from './types';

/** A name as it is compared: without case and with single spaces. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toUpperCase();
}

/** Who has a deal, and in which department. */
export interface Roster {
  /** Everyone with a deal, by name, in the order of Deals. */
  readonly people: ReadonlyMap<string, RosterPerson>;
  /** Keys of the people of each department, by the department's key. */
  readonly departments: ReadonlyMap<string, readonly string[]>;
  /** Names in Crew. */
  readonly crew: ReadonlySet<string>;
}

export interface RosterPerson {
  readonly name: string;
  readonly department: string;
  readonly deals: readonly DealRow[];
  /** True where a line "Unit" stands for them: everyone in Crew; everyone at all where there is no Crew. */
  readonly inUnit: boolean;
}

/** The people of Deals; a department is that of Crew, else the title of the deal's account. */
export function openRoster({ deals, crew, accounts }: Pick<HotCostInputs, 'deals' | 'crew' | 'accounts'>): Roster {
  const departmentOf = new Map<string, string>();
  for (const { name, department } of crew) {
    if (name !== '' && !departmentOf.has(nameKey(name))) departmentOf.set(nameKey(name), department);
  }
  const titles = new Map(accounts.map(({ account, title }) => [account, title]));
  const people = new Map<string, RosterPerson>();
  for (const deal of deals) {
    const key = nameKey(deal.name);
    if (key === '') continue;
    const known = people.get(key);
    const department = departmentOf.get(key) ?? titles.get(deal.account) ?? deal.account;
    people.set(key, {
      name: known?.name ?? deal.name,
      department: known?.department ?? (department === '' ? 'No department' : department),
      deals: [...(known?.deals ?? []), deal],
      inUnit: departmentOf.size === 0 || departmentOf.has(key),
    });
  }
  const departments = new Map<string, string[]>();
  for (const [key, { department }] of people) {
    const list = departments.get(nameKey(department)) ?? [];
    list.push(key);
    departments.set(nameKey(department), list);
  }
  for (const { department } of crew) {
    if (department !== '' && !departments.has(nameKey(department))) departments.set(nameKey(department), []);
  }
  return { people, departments, crew: new Set(departmentOf.keys()) };
}

/** Deals of a person that run on a day; a blank start or finish is no limit. */
export function dealsOn({ deals }: RosterPerson, date: Day): readonly DealRow[] {
  return deals.filter(({ start, finish }) => (start === null || start <= date) && (finish === null || finish >= date));
}
