import type { SetUpView, TableView } from '../../../src/sidebar-api';

const table = (tab: string, purpose: string, more: Partial<TableView> = {}): TableView => ({
  tab,
  purpose,
  state: 'missing',
  essential: false,
  actualTab: '',
  rows: 0,
  columns: [],
  unknownHeaders: [],
  issues: [],
  ...more,
});

/** A made-up workbook: one table ready, one that lacks a column, one empty, the rest missing. */
export const halfWay: SetUpView = {
  tables: [
    table('Production', 'The production’s name, dates, limits and rules.', { essential: true }),
    table('Accounts', 'The chart of accounts with its budget.', {
      state: 'ready',
      essential: true,
      rows: 42,
      columns: [
        { name: 'Account', required: true, header: 'Account' },
        { name: 'Title', required: true, header: 'Title' },
      ],
    }),
    table('Costs', 'Every invoice, payroll line, card and petty cash receipt.', {
      state: 'incomplete',
      essential: true,
      actualTab: 'Ledger 2027',
      rows: 212,
      columns: [
        { name: 'Date', required: true, header: 'Trans date' },
        { name: 'Vendor', required: true, header: null },
        { name: 'Net', required: true, header: 'Net' },
        { name: 'Tax', required: false, header: null },
      ],
      unknownHeaders: ['Payee', 'My note that is rather long for a header of a column'],
      issues: [
        {
          code: 'missing-column',
          severity: 'high',
          where: { tab: 'Costs', column: 'Vendor' },
          expected: 'a column Vendor',
          received: 'no such header',
          message: 'Ledger 2027 has no column for Vendor.',
          advice: 'Choose the header that holds it, or add a column Vendor.',
        },
      ],
    }),
    table('Purchase orders', 'What has been ordered and at what price.', { essential: true }),
    table('Vendors', 'Whom you pay, and under which other names.', { state: 'empty' }),
    table('Scenes', 'The script, a row a scene.', {
      issues: [
        {
          code: 'duplicate-tab',
          severity: 'medium',
          where: { tab: 'Scenes' },
          expected: 'one tab',
          received: 'Scene list, Script',
          message: 'Scene list and Script could both be Scenes, so neither is read.',
          advice: 'Say below which one it is.',
        },
      ],
    }),
    table('Day out of days', 'Who works when, a column a date.'),
  ],
  otherTabs: ['POs 2027', 'Scratch'],
};
