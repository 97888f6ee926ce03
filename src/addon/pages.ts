/** The add-on's pages: name of the built HTML file → the title that Google Sheets shows above it. */
const titles = {
  home: 'Wrapsheet',
  findings: 'Findings',
  'import-costs': 'Import costs',
  'set-up': 'Set up workbook',
  guide: 'Guide',
} as const;

type Page = keyof typeof titles;

/** Opens a page as the sidebar; the one before it closes. */
export function openSidebar(page: Page): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(titles[page]));
}

/** Like `openSidebar`, but does nothing where no user is looking (a call from outside the editor). */
export function offerSidebar(page: Page): void {
  let ui: GoogleAppsScript.Base.Ui;
  try {
    ui = SpreadsheetApp.getUi();
  } catch {
    return; // Google throws where there is no editor to show it in: "Cannot call SpreadsheetApp.getUi() from this context."
  }
  ui.showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(titles[page]));
}

/** One line at the bottom right, gone by itself. Never for something that must be acted on. */
export function toast(message: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, 'Wrapsheet', 8);
}
