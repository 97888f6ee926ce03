/** Two people at one till: made up for the tests of the local host. */
function hold(milliseconds) {
  const lock = LockService.getDocumentLock();
  lock.waitLock(2000);
  const from = Date.now();
  Utilities.sleep(milliseconds);
  const to = Date.now();
  lock.releaseLock();
  return [from, to];
}

function holdToTheEnd(milliseconds) {
  LockService.getDocumentLock().waitLock(2000);
  Utilities.sleep(milliseconds);
  return LockService.getDocumentLock().hasLock();
}

function tryIt(milliseconds) {
  const lock = LockService.getDocumentLock();
  return [lock.tryLock(milliseconds), lock.hasLock()];
}

function waitForIt(milliseconds) {
  LockService.getDocumentLock().waitLock(milliseconds);
}

function otherLock() {
  return LockService.getScriptLock().tryLock(10);
}

function askWhileHolding() {
  const lock = LockService.getDocumentLock();
  lock.waitLock(100);
  SpreadsheetApp.getUi().alert('Still there?');
  return lock.hasLock();
}
