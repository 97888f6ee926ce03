import { at } from '../support/at';
import { lacking, missing, present } from '../../../src/sidebars/set-up/view';
import { halfWay } from '../support/set-up-sample';

const tabs = (tables: readonly { readonly tab: string }[]) => tables.map(({ tab }) => tab);

test('tables that need a hand come before those that are ready', () => {
  expect(tabs(present(halfWay.tables))).toEqual(['Costs', 'Vendors', 'Accounts']);
});

test('missing tables that Check costs needs come first', () => {
  expect(tabs(missing(halfWay.tables))).toEqual(['Production', 'Purchase orders', 'Scenes', 'Day out of days']);
});

test('only required columns without a header are lacking', () => {
  expect(lacking(at(halfWay.tables, 2))).toEqual(['Vendor']);
});
