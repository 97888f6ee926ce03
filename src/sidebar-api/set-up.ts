import type { Issue } from '../core/issue';

/** One table of the workbook as *Set up* shows it. */
export interface TableView {
  readonly tab: string;
  readonly purpose: string;
  readonly state: 'ready' | 'missing' | 'incomplete' | 'empty';
  /** True for the tables that Check costs can't do without: offered first when missing. */
  readonly essential: boolean;
  /** The tab's present name where it differs; '' otherwise. */
  readonly actualTab: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly required: boolean; readonly header: string | null }[];
  /** Headers in the tab that match no column. */
  readonly unknownHeaders: readonly string[];
  readonly issues: readonly Issue[];
}

export interface SetUpView {
  readonly tables: readonly TableView[];
  /** Tabs of the workbook that are none of Wrapsheet's tables: one of them may be a missing table under another name. */
  readonly otherTabs: readonly string[];
}
