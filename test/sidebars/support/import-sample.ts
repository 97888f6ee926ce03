import type { CostImportPreview } from '../../../src/sidebar-api';

/** A made-up card statement: nothing in it is real. */
export const statement = [
  'Trans Date,Merchant,Detail,Category,Amount,Card holder',
  '03/04/2027,HALYARD CAMERA HIRE LTD,Lens set 2 days,3300,412.50,D Okoro',
  '05/04/2027,NORVANE,Van 2,3500,190.00,D Okoro',
  '11/04/2027,GOOD LADLE,38 meals,3900,798.00,D Okoro',
].join('\n');

/** What the script would make of it. */
export const preview: CostImportPreview = {
  name: 'card-april.csv',
  rows: 917,
  columns: [
    { source: 'Trans Date', target: 'Date' },
    { source: 'Merchant', target: 'Vendor' },
    { source: 'Detail', target: 'Description' },
    { source: 'Category', target: 'Account' },
    { source: 'Amount', target: 'Net' },
    { source: 'Card holder', target: '' },
  ],
  alreadyThere: 0,
  repeated: 0,
  total: 48_211_337,
  currency: 'USD',
  decimals: 2,
  dateQuestion: null,
  sample: [
    ['03/04/2027', 'HALYARD CAMERA HIRE LTD', 'Lens set 2 days', '3300', '412.50', 'D Okoro'],
    ['05/04/2027', 'NORVANE', 'Van 2', '3500', '190.00', 'D Okoro'],
  ],
  issues: [],
};

/** Lines of the file that need a person. */
export const lineIssues: CostImportPreview['issues'] = [
  {
    code: 'not-an-amount',
    severity: 'medium',
    where: { tab: 'card-april.csv', row: 14, column: 'Amount' },
    expected: 'an amount such as 1,234.50',
    received: 'see note',
    message: 'card-april.csv line 14, Amount: "see note" is not an amount.',
    advice: 'The line is added without an amount; type it in Costs.',
  },
];

/** The refusal of a web page that was saved under the name of a CSV file. */
export const webPage: CostImportPreview['issues'][number] = {
  code: 'html-not-csv',
  severity: 'high',
  where: { tab: '' },
  expected: 'a CSV file',
  received: 'a web page',
  message: 'card-april.csv is a web page saved under the name of a CSV file.',
  advice: 'Log in to the bank again and use its Download or Export as CSV.',
};
