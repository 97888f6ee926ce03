/** Functions for cells: made up for the tests of the local host. */

/**
 * Doubles numbers.
 *
 * @param {number|Array<Array<number>>} input a number or a range
 * @return the double of each
 * @customfunction
 */
function TWICE(input) {
  return Array.isArray(input) ? input.map((row) => row.map((cell) => (cell === '' ? '' : cell * 2))) : input * 2;
}

/**
 * A list in one row.
 * @customfunction
 */
function SPREAD(count) {
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** @customfunction */
function RAGGED() {
  return [[1], [2, 3], []];
}

/** @customfunction */
function KIND(value) {
  return Array.isArray(value) ? `rows of ${value[0].map((cell) => typeof cell).join(' ')}` : value instanceof Date ? 'date' : typeof value;
}

/** @customfunction */
function NEXT_DAY(date) {
  return new Date(date.getTime() + 86400000);
}

/** @customfunction */
function FAILS() {
  throw new Error('No such rate');
}

/** @customfunction */
function OBJECT() {
  return { a: 1 };
}

/** @customfunction */
function NOT_A_NUMBER() {
  return 0 / 0;
}

/** @customfunction */
function WRITES() {
  SpreadsheetApp.getActiveSheet().getRange('B9').setValue(1);
  return 'written';
}

/** @customfunction */
function ASKS() {
  SpreadsheetApp.getUi().alert('hello');
}

/** @customfunction */
function MAILS() {
  MailApp.sendEmail('a@example.com', 'x', 'y');
}

let calls = 0;

/** @customfunction */
function CALLS() {
  calls += 1;
  return calls;
}

function UNDOCUMENTED(x) {
  return x + 1;
}

function private_() {
  return 1;
}

const ARROW = () => 1;
