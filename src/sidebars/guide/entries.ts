/** One line of the menu, as the guide tells it. */
export interface Entry {
  /** Where it stands in the menu, in the menu's own words. */
  readonly path: string;
  readonly does: string;
}

/** What is in Extensions ▸ Wrapsheet, in the menu's order, a sentence each. A test compares it with the menu itself. */
export const entries: readonly Entry[] = [
  { path: 'Home', does: 'The production at a glance: the last check, the last change and its undo.' },
  {
    path: 'Set up workbook…',
    does: 'Shows which tables the workbook has, creates the missing ones and matches your own tab and column names.',
  },
  { path: 'Load sample production', does: 'Fills the workbook with a made-up short film to try things on.' },
  {
    path: 'Check costs',
    does: 'Compares costs, purchase orders and budget, fills Cost report and Findings, and lists what does not add up.',
  },
  {
    path: 'Cost report',
    does: 'Rebuilds the Cost report tab: actuals, commitments, estimated final cost and variance by account.',
  },
  {
    path: 'Findings',
    does: 'Walks through what the last check found, worst first; go to the rows, set a status, comment.',
  },
  {
    path: 'Explain this figure',
    does: 'Takes the selected figure of the Cost report apart, down to the rows it comes from.',
  },
  {
    path: 'Hot costs…',
    does: 'Works out a shoot day’s labour, with overtime and penalties, against that day’s budget.',
  },
  {
    path: 'Budget ▸ Top sheet',
    does: 'Prices the budget by account and section, with fringes, transfers, contingency and bond.',
  },
  {
    path: 'Budget ▸ What if and versions…',
    does: 'Shows what one more shoot day would cost by account before it is accepted; keeps and compares versions.',
  },
  {
    path: 'Cost control ▸ Purchase order status',
    does: 'Lists each purchase order: ordered, changed, invoiced, committed, released.',
  },
  {
    path: 'Cost control ▸ Petty cash and cards',
    does: 'Balances petty cash floats and matches card statements with receipts and invoices.',
  },
  {
    path: 'Cost control ▸ Close period…',
    does: 'Closes a cost report period for good and keeps what every account stood at.',
  },
  {
    path: 'Cost control ▸ Rules and settings…',
    does: 'Switches rules off, moves their thresholds, and lists what was silenced, to be taken back.',
  },
  {
    path: 'Import ▸ Costs (CSV)…',
    does: 'Adds a ledger or a card statement to Costs, and says which lines are there already.',
  },
  { path: 'Undo last change', does: 'Takes back the last thing Wrapsheet wrote, in one step.' },
  { path: 'Help ▸ Guide', does: 'This page.' },
  {
    path: 'Help ▸ Self-test',
    does: 'Tries Wrapsheet’s own parts without touching the workbook and says what it found.',
  },
  { path: 'Help ▸ About', does: 'Which version this is, and under which licence.' },
];

/** The habits that hold everywhere. */
export const habits: readonly string[] = [
  'Your own tabs are only read, unless you import or publish.',
  'Columns may stand in any order and have your own names: match them once in Set up.',
  'Every change is kept in a journal, and one Undo takes it back.',
];
