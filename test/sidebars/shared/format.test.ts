import { at } from '../support/at';
import fc from 'fast-check';
import { counted } from '../../../src/sidebars/shared/format/counted';
import { lowerFirst, upperFirst } from '../../../src/sidebars/shared/format/first-letter';
import {
  allWhole,
  changeText,
  countText,
  currencySign,
  moneyText,
} from '../../../src/sidebars/shared/format/money-text';
import { periodText } from '../../../src/sidebars/shared/format/period-text';
import { dayText, whenAfter, whenText } from '../../../src/sidebars/shared/format/when-text';
import { whereText } from '../../../src/sidebars/shared/parts/issue-list';
import { unreadable } from '../support/findings-sample';

test('money: grouped, over in ( ), an en dash for none, cents left out only where there are none', () => {
  expect(moneyText(185_050, 2)).toBe('1,850.50');
  expect(moneyText(-185_050, 2)).toBe('(1,850.50)');
  expect(moneyText(185_000, 2, true)).toBe('1,850');
  expect(moneyText(185_050, 2, true)).toBe('1,850.50');
  expect(moneyText(5, 2)).toBe('0.05');
  expect(moneyText(1_850, 0)).toBe('1,850');
  expect(moneyText(null, 2)).toBe('–');
});

test('money: the digits shown are the amount, whatever the currency', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(0, 2, 3), (amount, decimals) => {
      const text = moneyText(amount, decimals);
      expect(Number(text.replace(/\D/g, ''))).toBe(Math.abs(amount));
      expect(text.startsWith('(')).toBe(amount < 0);
    }),
  );
});

test('a column leaves out its cents only when no amount has any', () => {
  expect(allWhole([100, null, -200], 2)).toBe(true);
  expect(allWhole([100, 201], 2)).toBe(false);
});

test('counts', () => {
  expect(countText(1_234_567)).toBe('1,234,567');
  expect(counted(1, 'cost')).toBe('1 cost');
  expect(counted(0, 'cost')).toBe('0 costs');
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
});

test('times: the weekday alone for the last days, the date when longer ago, the year when that could be mixed up', () => {
  expect(whenText('2027-05-11T18:05:00', '2027-05-12')).toBe('Tue 18:05');
  expect(whenText('2027-05-13T00:10:00', '2027-05-12')).toBe('Thu 00:10');
  expect(whenText('2027-05-05T09:30:00', '2027-05-12')).toBe('Wed 5 May 09:30');
  expect(whenText('2026-01-07T09:30:00', '2027-05-12')).toBe('Wed 7 Jan 2026 09:30');
  expect(whenText('once upon a time', '2027-05-12')).toBe('once upon a time');
  expect(whenAfter('2027-05-12T18:10:00', '2027-05-12T09:00:00', '2027-05-12')).toBe('18:10');
  expect(whenAfter('2027-05-12T18:10:00', '2027-05-11T09:00:00', '2027-05-12')).toBe('Wed 18:10');
});

test('places', () => {
  const issue = at(unreadable, 0);
  expect(whereText(issue)).toBe('Costs F51');
  expect(whereText({ ...issue, where: { tab: 'Costs', row: 51, column: 'Net' } })).toBe('Costs, row 51, column Net');
  expect(whereText({ ...issue, where: { tab: '' } })).toBe('');
});

test('a change carries its sign, and no sign where nothing changes', () => {
  expect(changeText(185_000, 2)).toBe('+1,850.00');
  expect(changeText(-185_000, 2, true)).toBe('−1,850');
  expect(changeText(0, 2, true)).toBe('0');
});

test.each([
  ['USD', '$'],
  ['EUR', '€'],
  ['JPY', '¥'],
  ['CHF', 'CHF '],
  ['XXX', ''],
  ['', ''],
])('the sign of %s is “%s”', (currency, sign) => {
  expect(currencySign(currency)).toBe(sign);
});

test('a day says its year only where it is another', () => {
  expect(dayText('2027-05-14', '2027-05-12')).toBe('Fri 14 May');
  expect(dayText('2026-12-31T23:00:00', '2027-05-12')).toBe('Thu 31 Dec 2026');
  expect(dayText('some day', '2027-05-12')).toBe('some day');
});

test('a period has its own name, or a word in front of its number', () => {
  expect(periodText('Week 3')).toBe('Week 3');
  expect(periodText('3')).toBe('Period 3');
});

test('a title begins a line or stands inside a sentence; PO stays PO', () => {
  expect(upperFirst('likely duplicate')).toBe('Likely duplicate');
  expect(lowerFirst('Likely duplicate')).toBe('likely duplicate');
  expect(lowerFirst('PO overrun')).toBe('PO overrun');
});
