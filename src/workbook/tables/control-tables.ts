import { choice, code, date, money, number, text } from './column';
import { inputTable } from './table';

/** Rates of exchange by date. */
export const currencyRatesTable = inputTable(
  'Currency rates',
  {
    about: 'Rates of exchange by date: what one unit of a currency is worth in the production’s own.',
    aliases: ['Exchange rates', 'FX rates', 'Rates of exchange'],
  },
  {
    date: date('Date', 'First day the rate holds; it holds until the next row of the currency.', {
      aliases: ['Rate date', 'From'],
      example: '2027-05-03',
    }),
    currency: code('Currency', 'ISO code of the foreign currency.', {
      aliases: ['Curr', 'Cur', 'CCY'],
      width: 75,
      example: 'EUR',
    }),
    rate: number('Rate', 'What one unit of it is worth in the production’s currency.', {
      aliases: ['Exchange rate', 'FX rate'],
      example: '1.0825',
    }),
    source: text('Source', 'Where the rate was taken from.', { optional: true, aliases: ['Reference', 'Note'] }),
  },
);

/** The log of budget transfers. */
export const transfersTable = inputTable(
  'Transfers',
  {
    about: 'Budget moved between accounts, with its reason and who approved it.',
    aliases: ['Transfer log', 'Budget transfers', 'Budget transfer log'],
  },
  {
    date: date('Date', 'Day it was approved.', { example: '2027-05-12' }),
    from: code('From', 'Account the budget comes from; Contingency = the contingency.', {
      aliases: ['From account'],
      example: '3300',
    }),
    to: code('To', 'Account the budget goes to; Contingency = back to the contingency.', {
      aliases: ['To account'],
      example: '3500',
    }),
    amount: money('Amount', 'How much is moved.', { example: '1,200.00' }),
    reason: text('Reason', 'Why.', { optional: true, aliases: ['Why', 'Note', 'Description'], width: 240 }),
    approvedBy: text('Approved by', 'Who approved it.', {
      optional: true,
      aliases: ['Approver', 'Approved'],
      width: 110,
    }),
  },
);

/** Cost report periods: open, and closed for good. */
export const periodsTable = inputTable(
  'Periods',
  {
    about: 'Cost report periods. Close period… closes one and keeps what every account stood at.',
    aliases: ['Cost periods', 'Cost report periods'],
  },
  {
    period: text('Period', 'Its name, as in Costs ▸ Period.', { width: 90, example: 'Week 4' }),
    end: date('End', 'Its last day.', { aliases: ['Period end', 'Ending', 'Week ending'], example: '2027-05-14' }),
    status: choice('Status', 'Open or Closed. Blank: Open.', ['Open', 'Closed'], { width: 80 }),
    closedOn: date('Closed on', 'Day it was closed.', { optional: true, aliases: ['Closed', 'Date closed'] }),
  },
);

/** Events of petty cash floats. */
export const floatsTable = inputTable(
  'Floats',
  {
    about: 'Petty cash floats: what was advanced, topped up, returned, and counted in the box.',
    aliases: ['Petty cash floats', 'Petty cash', 'Cash floats'],
  },
  {
    date: date('Date', 'The day.', { example: '2027-05-03' }),
    float: code('Float', 'Its name or number, as in Costs ▸ Float.', {
      aliases: ['Float no', 'Envelope'],
      example: 'F1',
    }),
    custodian: text('Custodian', 'Who holds the cash.', {
      aliases: ['Holder', 'Held by', 'Name'],
      example: 'Ines Okoro',
    }),
    kind: choice(
      'Kind',
      'Advance and Top-up put cash in, Return takes it out, Count says what is in the box.',
      ['Advance', 'Top-up', 'Return', 'Count'],
      {
        aliases: ['Event', 'Type'],
        synonyms: { Topup: 'Top-up', Reimbursement: 'Top-up', Counted: 'Count' },
        width: 85,
      },
    ),
    amount: money('Amount', 'How much.', { example: '500.00' }),
    note: text('Note', 'Anything worth knowing.', { optional: true, aliases: ['Notes', 'Comment'] }),
  },
);

/** Lines of card statements. */
export const cardStatementTable = inputTable(
  'Card statement',
  {
    about: 'Lines of the card statements, to be matched with receipts and invoices in Costs.',
    aliases: ['Card statements', 'P-card statement', 'Statement', 'Credit card statement'],
  },
  {
    date: date('Date', 'Day of the purchase or posting.', {
      aliases: ['Transaction date', 'Posting date', 'Posted'],
      example: '2027-05-11',
    }),
    card: text('Card', 'Last digits or holder.', {
      aliases: ['Card no', 'Cardholder', 'Holder'],
      width: 90,
      example: '4417',
    }),
    merchant: text('Merchant', 'As the bank writes it.', {
      aliases: ['Vendor', 'Payee', 'Description'],
      example: 'NORVANE TMBR 0042',
    }),
    amount: money('Amount', 'What was charged; a refund is negative.', {
      aliases: ['Gross', 'Total', 'Charge'],
      example: '86.40',
    }),
    reference: code('Reference', 'The bank’s number for it.', { optional: true, aliases: ['Ref', 'Transaction id'] }),
    note: text('Note', 'Anything worth knowing.', { optional: true, aliases: ['Notes', 'Comment'] }),
  },
);

/** Where the checks draw their lines, when not at the default. */
export const checkSettingsTable = inputTable(
  'Check settings',
  {
    about: 'Rules switched off and lines drawn elsewhere than by default. Rules and settings… writes it.',
    aliases: ['Rule settings', 'Thresholds'],
  },
  {
    setting: text('Setting', 'Name of a rule, or of one of its settings.', {
      width: 260,
      example: 'No PO: from amount',
    }),
    value: text('Value', 'On or Off for a rule; a number for a setting.', { width: 80, example: '750' }),
    note: text('Note', 'Why.', { optional: true, aliases: ['Reason', 'Comment'], width: 260 }),
  },
);

/** Findings nobody wants to hear of again, with the reason. */
export const silencedTable = inputTable(
  'Silenced',
  {
    about:
      'Findings that were silenced, for a vendor or one by one, each with its reason. Delete a row to hear of it again.',
    aliases: ['Silenced findings'],
  },
  {
    rule: text('Rule', 'Which check.', { width: 160, example: 'Likely duplicate' }),
    vendor: text('Vendor', 'Silent for this vendor.', { optional: true, example: 'Good Ladle' }),
    finding: text('Finding', 'Key of one finding that is silent.', { optional: true, aliases: ['Key'] }),
    reason: text('Reason', 'Why; never blank.', { width: 280, example: 'Same price every day' }),
    by: text('By', 'Who decided.', { optional: true, width: 140 }),
    since: date('Since', 'Day of the decision.', { optional: true }),
  },
);
