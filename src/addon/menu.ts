import type * as globals from './main';

type GlobalName = Exclude<keyof typeof globals, 'onOpen' | 'onInstall' | 'sidebarCall'>;

/** One line of the add-on's menu; `run` is the global that a click calls. */
type MenuEntry =
  | { readonly label: string; readonly run: GlobalName }
  | { readonly label: string; readonly items: readonly MenuEntry[] }
  | 'separator';

/** The menu under Extensions ▸ Wrapsheet, top to bottom. The guide and the tests are made from it: what is here works. */
export const menu: readonly MenuEntry[] = [
  { label: 'Home', run: 'openHome' },
  { label: 'Set up workbook…', run: 'openSetUp' },
  { label: 'Load sample production', run: 'loadSampleProduction' },
  'separator',
  { label: 'Check costs', run: 'checkCosts' },
  { label: 'Cost report', run: 'buildCostReport' },
  { label: 'Findings', run: 'openFindings' },
  { label: 'Explain this figure', run: 'openExplain' },
  { label: 'Hot costs…', run: 'openHotCosts' },
  {
    label: 'Budget',
    items: [
      { label: 'Top sheet', run: 'buildTopSheet' },
      { label: 'What if and versions…', run: 'openBudget' },
    ],
  },
  {
    label: 'Cost control',
    items: [
      { label: 'Purchase order status', run: 'buildPurchaseOrderStatus' },
      { label: 'Petty cash and cards', run: 'buildCashAndCards' },
      { label: 'Close period…', run: 'openPeriods' },
      { label: 'Rules and settings…', run: 'openRules' },
    ],
  },
  'separator',
  { label: 'Import', items: [{ label: 'Costs (CSV)…', run: 'openImportCosts' }] },
  'separator',
  { label: 'Undo last change', run: 'undoLastChange' },
  {
    label: 'Help',
    items: [
      { label: 'Guide', run: 'openGuide' },
      { label: 'Self-test', run: 'selfTest' },
      { label: 'About', run: 'openAbout' },
    ],
  },
];

/** Adds the menu. Safe in every authorisation mode: it reads nothing of the document. */
export function addMenu(ui: GoogleAppsScript.Base.Ui): void {
  fill(ui, ui.createAddonMenu(), menu).addToUi();
}

function fill(
  ui: GoogleAppsScript.Base.Ui,
  into: GoogleAppsScript.Base.Menu,
  entries: readonly MenuEntry[],
): GoogleAppsScript.Base.Menu {
  for (const entry of entries) {
    if (entry === 'separator') into.addSeparator();
    else if ('run' in entry) into.addItem(entry.label, entry.run);
    else into.addSubMenu(fill(ui, ui.createMenu(entry.label), entry.items));
  }
  return into;
}
