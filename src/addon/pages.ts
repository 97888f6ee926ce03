import type { PageName } from '../sidebar-api';
import type { Summary } from './summary';

/** The add-on's pages: name of the built HTML file → the title that Google Sheets shows above it. */
const titles: Readonly<Record<PageName, string>> = {
  home: 'Wrapsheet',
  findings: 'Findings',
  rules: 'Rules and settings',
  explain: 'Explain a figure',
  budget: 'Budget',
  'hot-costs': 'Hot costs',
  periods: 'Periods',
  'import-costs': 'Import costs',
  'set-up': 'Set up workbook',
  guide: 'Guide',
};

/** Opens a page as the sidebar; the one before it closes. */
export function openSidebar(page: PageName): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(titles[page]));
}

/** Like `openSidebar`, but does nothing where no user is looking: a function that another program calls. */
export function offerSidebar(page: PageName): void {
  if (userInterface() !== null) openSidebar(page);
}

/** One line at the bottom right, gone by itself. Never for something that must be acted on. */
export function toast(message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Wrapsheet', 8);
}

/** Issues whose question the user has just answered: nothing more is to be said. */
const ASKED = new Set(['changed-since', 'broken-run']);

/** Says why an action of the menu did not happen, and what to do; gives the summary back. Silent where no user is looking. */
export function told(action: string, summary: Summary): Summary {
  const ui = summary.ok ? null : userInterface();
  const issues = summary.issues.filter(({ code }) => !ASKED.has(code));
  if (ui === null || issues.length === 0) return summary;
  const shown = issues.slice(0, 5).map(({ message, advice }) => `${message}\n${advice}`);
  const more = issues.length > shown.length ? [`and ${String(issues.length - shown.length)} more`] : [];
  ui.alert(action, [...shown, ...more].join('\n\n'), ui.ButtonSet.OK);
  return summary;
}

export function showAbout(): void {
  const ui = SpreadsheetApp.getUi();
  const lines = [
    `Version ${WRAPSHEET_VERSION}. Apache License 2.0.`,
    'Checks costs against budget and purchase orders inside the production’s own spreadsheet.',
    'It reads and changes this spreadsheet only, and only when you ask. Nothing leaves it.',
  ];
  ui.alert('About Wrapsheet', lines.join('\n\n'), ui.ButtonSet.OK);
}

/** The editor's interface; null where there is none, which Google says by throwing "Cannot call SpreadsheetApp.getUi() from this context." */
export function userInterface(): GoogleAppsScript.Base.Ui | null {
  try {
    return SpreadsheetApp.getUi();
  } catch {
    return null;
  }
}
