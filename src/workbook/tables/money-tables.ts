import { choice, code, date, list, money, number, percent, text, yesNo } from './column';
import { inputTable } from './table';

/** The chart of accounts, with each account's budget, transfers and estimate to complete. */
export const accountsTable = inputTable(
  'Accounts',
  {
    about: 'The chart of accounts: budget, transfers and estimate to complete of each.',
    aliases: ['Chart of accounts', 'COA'],
  },
  {
    account: code('Account', 'Account number, as the accountant writes it.', {
      aliases: ['Acct', 'Account no', 'Account code', 'Acct no', 'Cost code', 'Code', 'Nominal'],
      example: '2210',
    }),
    title: text('Title', 'Name of the account.', {
      aliases: ['Account title', 'Account name', 'Account description', 'Description', 'Name'],
      example: 'Set construction',
    }),
    section: choice('Section', 'Part of the top sheet it belongs to.', ['Above', 'Production', 'Post', 'Other'], {
      aliases: ['Category', 'Top sheet section', 'Level'],
      synonyms: {
        'Above the line': 'Above',
        ATL: 'Above',
        'Below the line': 'Production',
        BTL: 'Production',
        'Post production': 'Post',
        'Post-production': 'Post',
      },
      example: 'Production',
    }),
    budget: money('Budget', 'Approved budget. Blank: priced from the Budget tab.', {
      optional: true,
      aliases: ['Approved budget', 'Original budget', 'Budget amount'],
      example: '12,000.00',
    }),
    transfers: money('Transfers', 'Approved transfers in (+) and out (-).', {
      optional: true,
      aliases: ['Budget transfers', 'Approved changes', 'Overages'],
    }),
    etc: money('ETC', 'Estimate to complete: what is still to be spent beyond actuals and open POs.', {
      optional: true,
      aliases: ['Estimate to complete', 'To complete', 'Cost to complete'],
      example: '1,500.00',
    }),
    postable: yesNo('Postable', 'No: a heading that nothing may be coded to. Blank: yes.', {
      optional: true,
      aliases: ['Posting', 'Can post', 'Active'],
      example: 'Yes',
    }),
    notes: text('Notes', 'Anything worth knowing.', { optional: true, aliases: ['Note', 'Comments'], width: 220 }),
  },
);

/** Budget detail lines: amount × unit × X × rate. */
export const budgetTable = inputTable(
  'Budget',
  { about: 'Budget detail: Amount × X × Rate for each line, by account.', aliases: ['Budget detail', 'Detail budget'] },
  {
    account: code('Account', 'Account the line belongs to.', {
      aliases: ['Acct', 'Account no', 'Account code', 'Acct no', 'Cost code', 'Code'],
      example: '2210',
    }),
    description: text('Description', 'What is bought.', {
      aliases: ['Item', 'Line', 'Detail'],
      example: 'Timber and paint',
    }),
    amount: code('Amount', 'How many: a number, or a name from Globals.', {
      aliases: ['Amt', 'Quantity', 'Qty', 'Units'],
      example: '8',
      format: '',
    }),
    unit: text('Unit', 'Flat, Hour, Day, Week, Month or Allow.', {
      aliases: ['Per', 'Unit type'],
      width: 70,
      example: 'Day',
    }),
    x: code('X', 'Multiplier: a number, or a name from Globals.', {
      aliases: ['Times', 'Multiplier'],
      width: 60,
      example: '1',
      format: '',
    }),
    rate: code('Rate', 'Price of one unit: a number, or a name from Globals.', {
      aliases: ['Price', 'Unit rate', 'Unit cost'],
      example: '450.00',
      format: '',
    }),
    currency: code('Currency', 'ISO code, where it is not the production’s.', {
      optional: true,
      aliases: ['Curr', 'Cur', 'CCY'],
      width: 75,
    }),
    fringes: list('Fringes', 'Names from Fringes that come on top.', {
      optional: true,
      aliases: ['Fringe', 'Fringe names'],
    }),
    subtotal: money('Subtotal', 'The line before fringes as typed, to be compared with ours.', {
      optional: true,
      aliases: ['Total', 'Line total', 'Extension'],
    }),
  },
);

/** Named numbers used in Budget amounts and rates. */
export const globalsTable = inputTable(
  'Globals',
  { about: 'Named numbers used in Budget: shoot days, weeks, rates.', aliases: ['Global values', 'Budget globals'] },
  {
    name: text('Name', 'The name used in Budget.', { aliases: ['Global'], example: 'Shoot days' }),
    value: number('Value', 'Its number.', { aliases: ['Amount', 'Number'], example: '8' }),
    note: text('Note', 'Why it is that.', { optional: true, aliases: ['Notes', 'Comment'] }),
  },
);

/** Payroll taxes, pension and health, and the like, that sit on budget lines. */
export const fringesTable = inputTable(
  'Fringes',
  { about: 'What comes on top of labour: payroll taxes, pension and health.', aliases: ['Fringe', 'Fringe rates'] },
  {
    name: text('Name', 'The name used in Budget.', { aliases: ['Fringe'], example: 'FICA' }),
    percent: percent('Percent', 'Percent of the line.', {
      optional: true,
      aliases: ['%', 'Rate', 'Pct'],
      example: '7.65',
    }),
    flat: money('Flat', 'Amount for each unit of the line.', { optional: true, aliases: ['Flat amount', 'Flat rate'] }),
    cutOff: money('Cut-off', 'What one person may earn in a year before the percent stops.', {
      optional: true,
      aliases: ['Cutoff', 'Ceiling', 'Cap'],
    }),
    account: code('Account', 'Account the fringe is charged to, where not the line’s own.', {
      optional: true,
      aliases: ['Acct', 'Account no', 'Account code'],
    }),
  },
);

/** Orders placed: the commitments. */
export const purchaseOrdersTable = inputTable(
  'Purchase orders',
  { about: 'Orders placed with vendors: the commitments.', aliases: ['POs', 'PO log', 'Purchase order log', 'PO'] },
  {
    po: code('PO', 'Number of the order.', {
      aliases: ['PO no', 'PO number', 'Purchase order', 'Order no'],
      example: '1007',
    }),
    date: date('Date', 'Day it was raised.', {
      aliases: ['PO date', 'Date raised', 'Issue date'],
      example: '2027-04-02',
    }),
    vendor: text('Vendor', 'Who it is placed with.', {
      aliases: ['Supplier', 'Payee', 'Company'],
      example: 'Norvane Timber',
    }),
    account: code('Account', 'Account it is charged to.', {
      aliases: ['Acct', 'Account no', 'Account code', 'Acct no', 'Cost code', 'Code'],
      example: '2210',
    }),
    description: text('Description', 'What is ordered.', {
      aliases: ['Item', 'Details', 'Memo'],
      example: 'Flats, ply, paint',
    }),
    amount: money('Amount', 'Total of the order.', { aliases: ['PO amount', 'Total', 'Value'], example: '4,200.00' }),
    currency: code('Currency', 'ISO code, where it is not the production’s.', {
      optional: true,
      aliases: ['Curr', 'Cur', 'CCY'],
      width: 75,
    }),
    status: choice(
      'Status',
      'Open, Closed (nothing more will come) or Void. Blank: Open.',
      ['Open', 'Closed', 'Void'],
      {
        aliases: ['PO status'],
        synonyms: { Cancelled: 'Void', Canceled: 'Void', Complete: 'Closed', Paid: 'Closed', Issued: 'Open' },
        example: 'Open',
        width: 80,
      },
    ),
    from: date('From', 'First day of hire.', { optional: true, aliases: ['Start', 'From date', 'Hire from'] }),
    to: date('To', 'Last day of hire.', { optional: true, aliases: ['End', 'To date', 'Until', 'Hire to'] }),
    approvedBy: text('Approved by', 'Who approved it.', {
      optional: true,
      aliases: ['Approver', 'Approved'],
      width: 110,
    }),
  },
);

/** The ledger: invoices, payroll, cards, petty cash, journals. */
export const costsTable = inputTable(
  'Costs',
  {
    about: 'The ledger: every invoice, payroll line, card and petty cash line.',
    aliases: ['Ledger', 'Cost ledger', 'General ledger', 'Actuals', 'Transactions'],
  },
  {
    date: date('Date', 'Date of the invoice or payment.', {
      aliases: ['Invoice date', 'Doc date', 'Transaction date', 'Trans date', 'Posting date'],
      example: '2027-04-09',
    }),
    type: choice('Type', 'What kind of cost it is.', ['Invoice', 'Payroll', 'P-card', 'Petty cash', 'Journal'], {
      aliases: ['Doc type', 'Document type', 'Source', 'Cost type'],
      synonyms: {
        Inv: 'Invoice',
        Bill: 'Invoice',
        Wages: 'Payroll',
        Card: 'P-card',
        'Credit card': 'P-card',
        'Purchasing card': 'P-card',
        Cash: 'Petty cash',
        JE: 'Journal',
        'Journal entry': 'Journal',
      },
      example: 'Invoice',
      width: 85,
    }),
    vendor: text('Vendor', 'Who is paid.', {
      aliases: ['Supplier', 'Payee', 'Vendor name', 'Supplier name', 'Merchant'],
      example: 'Norvane Timber',
    }),
    docNo: code('Doc no', 'Number on the invoice or receipt.', {
      aliases: [
        'Invoice',
        'Invoice no',
        'Invoice number',
        'Document no',
        'Document number',
        'Doc',
        'Ref',
        'Reference',
        'Inv no',
      ],
      example: '417',
    }),
    po: code('PO', 'Order it was invoiced against.', {
      optional: true,
      aliases: ['PO no', 'PO number', 'Purchase order', 'Order no'],
      example: '1007',
    }),
    account: code('Account', 'Account it is charged to.', {
      aliases: ['Acct', 'Account no', 'Account code', 'Acct no', 'Cost code', 'Code', 'Nominal'],
      example: '2210',
    }),
    description: text('Description', 'What was bought.', {
      aliases: ['Details', 'Memo', 'Narrative', 'Transaction description'],
      example: 'Timber for cabin',
    }),
    qty: number('Qty', 'How many.', { optional: true, aliases: ['Quantity', 'Units', 'Hours', 'Days'], example: '12' }),
    rate: number('Rate', 'Price of one.', {
      optional: true,
      aliases: ['Unit price', 'Price', 'Unit rate', 'Unit cost'],
      format: '#,##0.00',
      example: '100.00',
    }),
    net: money('Net', 'Amount before tax. Credits are negative.', {
      aliases: ['Net amount', 'Amount', 'Amount net', 'Subtotal', 'Cost'],
      example: '1,200.00',
    }),
    tax: money('Tax', 'Sales tax or VAT.', {
      optional: true,
      aliases: ['VAT', 'Sales tax', 'GST', 'Tax amount'],
      example: '96.00',
    }),
    gross: money('Gross', 'Amount with tax.', {
      optional: true,
      aliases: ['Gross amount', 'Total', 'Invoice total', 'Amount gross', 'Total amount'],
      example: '1,296.00',
    }),
    currency: code('Currency', 'ISO code, where it is not the production’s.', {
      optional: true,
      aliases: ['Curr', 'Cur', 'CCY'],
      width: 75,
    }),
    from: date('From', 'First day it covers.', {
      optional: true,
      aliases: ['Service from', 'From date', 'Hire from', 'Start'],
    }),
    to: date('To', 'Last day it covers.', {
      optional: true,
      aliases: ['Service to', 'To date', 'Hire to', 'End', 'Until'],
    }),
    backup: text('Backup', 'Link to, or number of, the receipt.', {
      optional: true,
      aliases: ['Receipt', 'Backup link', 'Attachment', 'Scan'],
      width: 110,
    }),
    approvedBy: text('Approved by', 'Who approved it.', {
      optional: true,
      aliases: ['Approver', 'Approved'],
      width: 110,
    }),
    period: text('Period', 'Cost report period it was posted in.', {
      optional: true,
      aliases: ['Cost period', 'Period no', 'Accounting period', 'Fiscal period', 'Posting period'],
      width: 75,
      example: 'P4',
    }),
    float: code('Float', 'Petty cash float it was paid from.', {
      optional: true,
      aliases: ['Float no', 'Envelope', 'Petty cash float'],
      width: 75,
    }),
  },
);

/** Vendors: other spellings, usual account, papers and rental terms. */
export const vendorsTable = inputTable(
  'Vendors',
  { about: 'Vendors: other spellings, usual account, papers and rental terms.', aliases: ['Suppliers', 'Vendor list'] },
  {
    vendor: text('Vendor', 'The name to use.', {
      aliases: ['Supplier', 'Name', 'Vendor name', 'Company'],
      example: 'Norvane Timber',
    }),
    aliases: list('Aliases', 'Other spellings met on invoices and card statements.', {
      optional: true,
      aliases: ['Also known as', 'AKA', 'Other names', 'DBA'],
      example: 'NORVANE TMBR; Norvane Ltd',
    }),
    account: code('Account', 'Account it usually goes to.', {
      optional: true,
      aliases: ['Acct', 'Usual account', 'Default account', 'Account no', 'Account code'],
      example: '2210',
    }),
    currency: code('Currency', 'ISO code it invoices in.', {
      optional: true,
      aliases: ['Curr', 'Cur', 'CCY'],
      width: 75,
    }),
    w9: yesNo('W-9', 'Whether the tax form is in.', { optional: true, aliases: ['W9 on file', 'Tax form'] }),
    coiExpires: date('COI expires', 'Last day of the certificate of insurance.', {
      optional: true,
      aliases: ['COI', 'COI expiry', 'Insurance expires'],
    }),
    taxExempt: yesNo('Tax exempt', 'Yes: no sales tax or VAT is due.', {
      optional: true,
      aliases: ['Exempt', 'VAT exempt'],
    }),
    weekFactor: number('Week factor', 'Days charged for a week of hire.', {
      optional: true,
      aliases: ['Days per week'],
      example: '3',
    }),
    pickUpFreeAfter: text('Pick-up free after', 'Time of the day before after which pick-up is free.', {
      optional: true,
      aliases: ['Free pick-up after', 'Pickup after'],
      format: '@',
      example: '15:00',
    }),
    returnBy: text('Return by', 'Time by which hire must be back.', {
      optional: true,
      aliases: ['Return before', 'Due back'],
      format: '@',
      example: '10:00',
    }),
    cancelTerms: text('Cancel terms', 'What cancelling costs, and until when it is free.', {
      optional: true,
      aliases: ['Cancellation', 'Cancellation terms'],
    }),
  },
);

/** Deal memos. */
export const dealsTable = inputTable(
  'Deals',
  { about: 'Deal memos: who, as what, at what rate.', aliases: ['Deal memos', 'Deal memo list'] },
  {
    name: text('Name', 'Who.', { aliases: ['Employee', 'Person', 'Payee'], example: 'Ines Okoro' }),
    role: text('Role', 'As what.', { aliases: ['Position', 'Job', 'Title'], example: 'Gaffer' }),
    account: code('Account', 'Account it is charged to.', {
      aliases: ['Acct', 'Account no', 'Account code'],
      example: '3210',
    }),
    rate: money('Rate', 'Pay for one unit.', { aliases: ['Pay rate', 'Deal rate'], example: '480.00' }),
    unit: text('Unit', 'Hour, Day, Week or Flat.', { aliases: ['Per', 'Unit type'], width: 70, example: 'Day' }),
    guaranteed: number('Guaranteed', 'Units paid whether worked or not.', {
      optional: true,
      aliases: ['Guarantee'],
      example: '8',
    }),
    kitCap: money('Kit cap', 'Most that may be paid as kit rental.', {
      optional: true,
      aliases: ['Kit fee cap', 'Box cap'],
    }),
    start: date('Start', 'First day.', { optional: true, aliases: ['Start date', 'From'] }),
    finish: date('Finish', 'Last day.', { optional: true, aliases: ['Finish date', 'End', 'To'] }),
    agreement: text('Agreement', 'Whose rules hold, as in Rules. Blank: Production ▸ Rule set.', {
      optional: true,
      aliases: ['Contract', 'Union', 'Guild'],
    }),
    fringes: list('Fringes', 'Names from Fringes that come on top.', {
      optional: true,
      aliases: ['Fringe', 'Fringe names'],
    }),
  },
);
