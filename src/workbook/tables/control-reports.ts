import { choice, code, date, list, moment, money, number, percent, text } from './column';
import { outputTable } from './table';

/** Budget by section and account, with fringes, transfers, contingency and bond. */
export const topSheetTable = outputTable(
  'Top sheet',
  {
    about: 'The budget by account and section: lines, fringes, transfers; contingency and bond; grand total.',
    key: ['account', 'title'],
  },
  {
    account: code('Account', 'Account number; blank on totals.', { format: '' }),
    title: text('Title', 'Name of the account or total.', { width: 220 }),
    lines: number('Lines', 'Budget lines.', { width: 55 }),
    detail: money('Detail', 'Lines before fringes.', {}),
    fringes: money('Fringes', 'Fringes charged to the account.', {}),
    original: money('Original', 'Detail and fringes, or the budget typed in Accounts.', {}),
    transfers: money('Transfers', 'Moved in (+) and out (-).', {}),
    budget: money('Budget', 'Original + transfers.', {}),
    share: percent('Share', 'Percent of the budget before contingency.', { width: 60 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Saved versions of the budget, line by line: only ever added to. */
export const budgetVersionsTable = outputTable(
  'Budget versions',
  { about: 'The budget as it was saved: every line of every version, priced.', key: ['version', 'line'] },
  {
    version: text('Version', 'Name of the version.', { width: 120 }),
    saved: moment('Saved', 'When it was saved.', {}),
    line: code('Line', 'Which line: account, description and how many of that name.', { width: 220, format: '' }),
    account: code('Account', 'Account of the line.', { format: '' }),
    description: text('Description', 'What is bought.', { width: 220 }),
    amount: code('Amount', 'As typed; a global with its value.', { width: 110, format: '' }),
    unit: text('Unit', 'As typed.', { width: 60 }),
    x: code('X', 'As typed; a global with its value.', { width: 60, format: '' }),
    rate: code('Rate', 'As typed; a global with its value, another currency with its rate.', {
      width: 110,
      format: '',
    }),
    subtotal: money('Subtotal', 'Before fringes.', {}),
    fringes: money('Fringes', 'Fringes on the line.', {}),
    total: money('Total', 'Subtotal + fringes.', {}),
    elsewhere: list('Fringes elsewhere', 'What other accounts carry of the fringes: account and amount.', {
      format: '',
    }),
  },
);

/** Two versions of the budget, line by line. */
export const budgetComparisonTable = outputTable(
  'Budget comparison',
  { about: 'Two versions of the budget side by side: every line that differs, and every account.', key: ['line'] },
  {
    line: code('Line', 'Which line, or the account or total.', { width: 220, format: '' }),
    account: code('Account', 'Account of the line.', { format: '' }),
    description: text('Description', 'What is bought, or the total.', { width: 220 }),
    before: money('Before', 'Total in the first version.', {}),
    after: money('After', 'Total in the second.', {}),
    difference: money('Difference', 'After − before.', {}),
    change: text('Change', 'Added, Removed or what changed.', { width: 220 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Figures of the accounts at the close of each period: only ever added to. */
export const periodHistoryTable = outputTable(
  'Period history',
  { about: 'What every account stood at when a period was closed. Never rewritten.', key: ['period', 'account'] },
  {
    period: text('Period', 'Name of the period.', { width: 90 }),
    end: date('End', 'Its last day.', {}),
    account: code('Account', 'Account number.', { format: '' }),
    title: text('Title', 'Name of the account.', {}),
    costs: number('Costs', 'Costs booked in the period.', {}),
    thisPeriod: money('This period', 'Actual cost of the period.', {}),
    actual: money('Actual', 'Actual cost to date.', {}),
    commitments: money('Commitments', 'Open purchase orders.', {}),
    etc: money('ETC', 'Estimate to complete.', {}),
    efc: money('EFC', 'Estimated final cost.', {}),
    budget: money('Budget', 'Approved budget with transfers.', {}),
    variance: money('Variance', 'As in the cost report of that period.', {}),
  },
);

/** Accounts over and under, most first. */
export const oversAndUndersTable = outputTable(
  'Overs and unders',
  { about: 'Accounts ranked by how far they are over or under, with their trend.', key: ['account'] },
  {
    kind: text('Kind', 'Over or Under.', { width: 65 }),
    account: code('Account', 'Account number.', { format: '' }),
    title: text('Title', 'Name of the account.', { width: 200 }),
    efc: money('EFC', 'Estimated final cost.', {}),
    budget: money('Budget', 'Approved budget with transfers.', {}),
    amount: money('Amount', 'How far over or under, without a sign.', {}),
    lastAmount: money('Last period', 'The same when the last period was closed; under is negative.', {}),
    trend: text('Trend', 'How it goes on at the pace of the shoot so far.', { width: 300 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 240 }),
  },
);

/** Each purchase order with its life so far. */
export const purchaseOrderStatusTable = outputTable(
  'PO status',
  { about: 'Each purchase order: ordered, changed, invoiced, committed, released.', key: ['po'] },
  {
    po: code('PO', 'Number of the order.', { format: '' }),
    vendor: text('Vendor', 'Who it is placed with.', {}),
    account: code('Account', 'Accounts it is charged to.', { format: '', width: 120 }),
    ordered: money('Ordered', 'As first raised.', {}),
    changes: money('Change orders', 'Later rows of the same number.', {}),
    total: money('Total', 'Ordered and changes.', {}),
    invoiced: money('Invoiced', 'Costs booked on it, at the order’s own rate of exchange.', {}),
    committed: money('Committed', 'Still to come.', {}),
    released: money('Released', 'Freed when it was closed or made void.', {}),
    over: money('Over', 'Invoiced beyond the total.', {}),
    status: text('Status', 'Open, Part invoiced, Invoiced, Closed, Void, Over or Not counted.', { width: 110 }),
    lastInvoice: date('Last invoice', 'Date of the latest cost on it.', {}),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Petty cash floats, balanced. */
export const cashStatusTable = outputTable(
  'Petty cash status',
  { about: 'Each petty cash float: what should be in the box and what is.', key: ['float'] },
  {
    float: code('Float', 'Its name or number.', { format: '' }),
    custodian: text('Custodian', 'Who holds the cash.', {}),
    advanced: money('Advanced', 'Advances and top-ups.', {}),
    receipts: money('Receipts', 'Petty cash in Costs.', {}),
    returned: money('Returned', 'Cash handed back.', {}),
    due: money('Should be', 'Advanced − receipts − returned.', {}),
    counted: money('Counted', 'At the last count.', {}),
    countedOn: date('Counted on', 'Day of the last count.', {}),
    difference: money('Difference', 'Counted against what should have been there that day; short is negative.', {}),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Card statement lines with the receipts and invoices they match. */
export const cardMatchTable = outputTable(
  'Card match',
  { about: 'Each card statement line with the cost it belongs to, and costs that no line pays.', key: ['line'] },
  {
    line: code('Line', 'Which line: date, merchant, amount and how many alike.', { format: '', width: 220 }),
    date: date('Date', 'On the statement.', {}),
    card: text('Card', 'Last digits or holder.', { width: 90 }),
    merchant: text('Merchant', 'As the bank writes it.', {}),
    amount: money('Amount', 'Charged.', {}),
    matched: choice('Matched', 'How it was matched.', ['Receipt', 'Invoice', 'Nothing', 'Not on a statement'], {
      width: 130,
    }),
    cost: text('Cost', 'The row in Costs; click to go there.', { width: 140 }),
    vendor: text('Vendor', 'As in Costs.', {}),
    difference: money('Difference', 'Statement − cost.', {}),
    days: number('Days apart', 'Between the two dates.', { width: 80 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Lines in other currencies, each with the rate it was converted at. */
export const conversionsTable = outputTable(
  'Currency conversions',
  { about: 'Every line in another currency, with the rate it was converted at.', key: ['line'] },
  {
    line: code('Line', 'Tab and row.', { format: '', width: 140 }),
    date: date('Date', 'Of the cost or order.', {}),
    vendor: text('Vendor', 'Who.', {}),
    account: code('Account', 'Account it is charged to.', { format: '' }),
    currency: code('Currency', 'ISO code.', { format: '', width: 75 }),
    amount: number('Amount', 'In that currency.', { width: 105, format: '#,##0.00;(#,##0.00)' }),
    rate: code('Rate', 'What one unit was worth.', { format: '', width: 80 }),
    rateDate: date('Rate of', 'Date of the rate row.', {}),
    rateAge: number('Age (days)', 'Days between the rate and the line.', { width: 80 }),
    converted: money('Converted', 'In the production’s currency; blank where there is no rate.', {}),
    source: text('Source', 'Of the rate.', {}),
  },
);
