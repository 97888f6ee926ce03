/** Scripts that misbehave: made up for the tests of the local host. */
function loopForEver() {
  console.log('going');
  while (true) {}
}

function loopOfMicrotasks() {
  const again = () => Promise.resolve().then(again);
  return again();
}

function neverSettles() {
  return new Promise(() => {});
}

function throwsObject() {
  throw { code: 7, why: 'because' };
}

function throwsText() {
  throw 'just text';
}

function throwsNothing() {
  throw null;
}

function rejects() {
  return Promise.reject(new TypeError('not today'));
}

function returnsCycle() {
  const one = { name: 'one' };
  one.self = one;
  return one;
}

function returnsFunction() {
  return () => 1;
}

function deepArgument() {
  let nest = [];
  for (let index = 0; index < 2000; index += 1) nest = [nest];
  SpreadsheetApp.getActiveSheet().getRange('A1').setValues(nest);
}

function overflows() {
  return overflows() + 1;
}

function passesFunction() {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(() => 1);
}

function reachesOut() {
  const makeFunction = SpreadsheetApp.getActiveSheet.constructor;
  return makeFunction('return typeof process + typeof require')();
}

function breaksPrototypes() {
  Array.prototype.map = () => ['broken'];
  Object.prototype.toWire = 'x';
  JSON.stringify = () => '"forged"';
  return SpreadsheetApp.getActiveSheet().getName();
}

function catchesAll() {
  try {
    UrlFetchApp.fetch('https://example.com');
  } catch (error) {
    return [error.name, error.message, error instanceof Error];
  }
}

function detached() {
  const { getName } = SpreadsheetApp.getActiveSheet();
  return getName();
}

function freshGlobals() {
  globalThis.leak = (globalThis.leak || 0) + 1;
  return leak;
}

function eats() {
  const hoard = [];
  while (true) hoard.push(new Array(1e6).fill(hoard.length));
}
