import { decideDateOrder, isoFromDay, readDate, type DateOrder } from '../../../src/core/calendar';

const read = (text: string, order?: DateOrder): string => {
  const result = readDate(text, order);
  return result.ok ? isoFromDay(result.day) : result.code;
};

test.each([
  '2027-05-14',
  '2027/5/14',
  '20270514',
  '2027-05-14T10:00:00Z',
  '2027-05-14 10:00',
  '14/05/2027',
  '05/14/2027',
  '14.5.27',
  '14-05-2027 09:15 AM',
  '14 May 2027',
  '14-May-27',
  'May 14, 2027',
  '14th May 2027',
  'Fri 14 May 2027',
  'Friday, 14 May 2027',
  '2027-May-14',
])('%s is 14 May 2027', (text) => {
  expect(read(text)).toBe('2027-05-14');
});

test('day and month are never guessed', () => {
  expect(read('05/04/2027')).toBe('ambiguous-date');
  expect(read('05/04/2027', 'DMY')).toBe('2027-04-05');
  expect(read('05/04/2027', 'MDY')).toBe('2027-05-04');
  expect(read('05/05/2027')).toBe('2027-05-05');
  expect(read('12/25/2027', 'DMY')).toBe('no-such-day');
});

test('what is no date says so', () => {
  expect(['', 'soon', '30/02/2027', '2027-13-01', '14 Foo 2027', '978'].map((text) => read(text))).toEqual([
    'blank',
    'not-a-date',
    'no-such-day',
    'no-such-day',
    'not-a-date',
    'not-a-date',
  ]);
});

test('two-digit years fall between 1970 and 2069', () => {
  expect([read('14/05/69', 'DMY'), read('14/05/70', 'DMY')]).toEqual(['2069-05-14', '1970-05-14']);
});

test('the whole column decides the order', () => {
  expect(decideDateOrder(['05/04/2017', '19/04/2017'])).toBe('DMY');
  expect(decideDateOrder(['05/04/2017', '04/19/2017'])).toBe('MDY');
  expect(decideDateOrder(['05/04/2017', '06/07/2017'])).toBe('undecidable');
  expect(decideDateOrder(['19/04/2017', '04/19/2017'])).toBe('undecidable');
  expect(decideDateOrder(['2017-04-05', '14 May 2027', ''])).toBe('YMD');
  expect(decideDateOrder(['05/05/2017'])).toBe('YMD');
  expect(decideDateOrder([])).toBe('YMD');
});
