import { fileSheetNames } from '../../src/xlsx/sheet-write';

test.each([
  [
    [' ', " ' "],
    ['Sheet', 'Sheet (2)'],
  ],
  [["'It''s'"], ["It''s"]],
  [["Thirty letters and an apostrop'he"], ['Thirty letters and an apostrop']],
  [
    ['a/b', 'a:b'],
    ['a b', 'a b (2)'],
  ],
  [
    ['History', 'constructor'],
    ['History (2)', 'constructor (2)'],
  ],
])('tabs %j are called %j in a file', (names, expected) => {
  expect(fileSheetNames(names)).toEqual(expected);
});
