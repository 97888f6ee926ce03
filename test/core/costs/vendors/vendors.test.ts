import fc from 'fast-check';
import { vendorDirectory } from '../../../../src/core/costs';
import { normaliseVendor } from '../../../../src/core/costs/vendors';
import { cost, vendor } from '../make';

const same = (a: string, b: string, type: 'Invoice' | 'P-card' = 'Invoice'): boolean => {
  const directory = vendorDirectory([], [cost({ vendor: a, type }), cost({ vendor: b, type })]);
  return directory.idOf(a, type) === directory.idOf(b, type);
};

test.each([
  ['Arclift Ltd.', 'ARCLIFT LIMITED'],
  ['Arclift, Inc.', 'arclift'],
  ['Carpets 4 Less', 'CARPETS4LESS'],
  ['B & Q plc', 'B AND Q'],
  ['The Grip Store', 'Grip Store'],
  ["Jay Kumar's Dance", 'JAY KUMARS DANCE'],
  ['Café Zoë', 'CAFE ZOE'],
  ['www.argos.co.uk', 'Argos Ltd'],
])('%s and %s are one firm', (a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['Michael Page UK Ltd', 'MICHAEL PAGE INTERNATIONAL RECRUITM'],
  ['OCS Support', 'OCSL'],
  ['HMRC', 'HMRC - EXCISE'],
  ['BT', 'BT Conferencing'],
  ['www.oxford.gov.uk', 'Oxford'],
  ['London Borough of Barking', 'London Borough of Merton'],
  ['Studio 8', 'Studio 9'],
  ['Studio 100', 'Studio 338'],
])('%s and %s are two firms on paper', (a, b) => {
  expect(same(a, b)).toBe(false);
});

test.each([
  ['RYMAN 1172', 'RYMAN 0330'],
  ['SAINSBURYS (0024)', 'SAINSBURYS LOC4049'],
  ['TESCO STORE 2994', 'TESCO STORES 6292'],
  ['HOMEBASE LTD 091', 'HOMEBASE LTD'],
  ['FACEBK 572YVCAVQ2', 'FACEBK HJCNNC6Q92'],
  ['PAYPAL  OCVA', 'OCVA'],
])('on a card statement %s and %s are one merchant', (a, b) => {
  expect(same(a, b, 'P-card')).toBe(true);
});

test('short numbers belong to the name on a card too', () => {
  expect(same('ROUTE 66', 'ROUTE 67', 'P-card')).toBe(false);
  expect(same('MY CARPETS4LESS', 'MY', 'P-card')).toBe(false);
  expect(normaliseVendor('1172', true).key).toBe('1172');
});

test('a name cut in mid-word joins the one firm it can be, and none where two fit', () => {
  expect(same('THE PLASTIC BOX COMPAN', 'The Plastic Box Company Ltd', 'P-card')).toBe(true);
  expect(same('WILKO RETAIL LIMIT', 'Wilko Retail Ltd', 'P-card')).toBe(true);
  const names = ['EVENT CONNECTION NO', 'Event Connection North', 'Event Connection Norway'];
  const directory = vendorDirectory(
    [],
    names.map((name) => cost({ vendor: name })),
  );
  expect(new Set(names.map((name) => directory.idOf(name, null))).size).toBe(3);
});

test('a card line and a row of Vendors meet, by name and by alias', () => {
  const vendors = [
    vendor('Ryman Ltd', { aliases: ['RYMAN STATIONERY'] }),
    vendor('Other', { aliases: ['Shared'] }),
    vendor('More', { aliases: ['Shared'] }),
  ];
  const directory = vendorDirectory(vendors, [cost({ vendor: 'RYMAN 1172', type: 'P-card' })]);
  const id = directory.idOf('Ryman', 'Invoice');
  expect(directory.idOf('RYMAN 1172', 'P-card')).toBe(id);
  expect(directory.idOf('Ryman Stationery', 'Invoice')).toBe(id);
  expect(directory.nameOf(id)).toBe('Ryman Ltd');
  expect(directory.rowOf(id)).toBe(vendors[0]);
  expect(directory.idOf('Shared', 'Invoice')).toBe('SHARED');
});

test('what was joined can be looked through', () => {
  const rows = ['Arclift', 'ARCLIFT LTD', 'ARCLIFT LTD', 'Norvane'].map((name) => cost({ vendor: name }));
  expect(vendorDirectory([], rows).joined).toEqual([
    { id: 'ARCLIFT', name: 'ARCLIFT LTD', spellings: ['ARCLIFT LTD', 'Arclift'] },
  ]);
});

test('a normal name is normal: taking it down again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), (name) => {
      const { words, key } = normaliseVendor(name, false);
      expect(words.join('')).toBe(key);
      expect(normaliseVendor(key, false).key).toBe(key);
    }),
  );
});
