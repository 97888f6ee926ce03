import type { Issue } from '../../../core/issue';
import type { CostImportPreview, CostImportRequest, SidebarCalls } from '../../../sidebar-api';
import type { TextFile } from './read-file';

export type DateOrder = NonNullable<CostImportRequest['dateOrder']>;
export type Duplicates = NonNullable<CostImportRequest['duplicates']>;

/** A file that has been looked at, with the person's answers so far. */
export interface Looked {
  readonly file: TextFile;
  readonly preview: CostImportPreview;
  /** The dates of the question, kept once asked so that the answer can be changed; null = never asked. */
  readonly asked: readonly string[] | null;
  readonly order: DateOrder | null;
  readonly duplicates: Duplicates;
}

export type Stage =
  | { readonly at: 'choose'; readonly refused: readonly Issue[] }
  | { readonly at: 'reading'; readonly name: string }
  | { readonly at: 'preview'; readonly looked: Looked; readonly adding: boolean; readonly refused: readonly Issue[] }
  | { readonly at: 'done'; readonly name: string; readonly result: SidebarCalls['importCosts']['value'] };

/** What is sent to the script for a file and the answers given. */
export function requestOf({
  file,
  order,
  duplicates,
}: Pick<Looked, 'file' | 'order' | 'duplicates'>): CostImportRequest {
  return { name: file.name, text: file.text, duplicates, ...(order === null ? {} : { dateOrder: order }) };
}

/** How many lines the import would add: all, less those in Costs already when they are left out. */
export function toAdd({ preview, duplicates }: Pick<Looked, 'preview' | 'duplicates'>): number {
  return preview.rows - (duplicates === 'skip' ? preview.alreadyThere : 0);
}
