/** Notes who changed what, and when: made up for the tests of the local host. */
function onEdit(e) {
  const { range, value, oldValue, source, authMode, user } = e;
  if (range.getColumn() !== 1) return;
  const sheet = range.getSheet();
  sheet.getRange(range.getRow(), 3).setValue(`${oldValue} > ${value}`);
  console.log(
    JSON.stringify({
      keys: Object.keys(e).sort(),
      at: [range.rowStart, range.rowEnd, range.columnStart, range.columnEnd],
      a1: range.getA1Notation(),
      authMode: String(authMode),
      isLimited: authMode === ScriptApp.AuthMode.LIMITED,
      source: source.getName(),
      user: user.getEmail(),
    }),
  );
}

function onSelectionChange(e) {
  return e.range.getA1Notation();
}

function onOpen(e) {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Install', 'install').addToUi();
  return String(e.authMode);
}

function install() {
  ScriptApp.newTrigger('installed').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
  ScriptApp.newTrigger('changed').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create();
  ScriptApp.newTrigger('nightly').timeBased().everyDays(1).atHour(3).create();
  return ScriptApp.getProjectTriggers().map((one) => `${one.getHandlerFunction()} ${one.getEventType()}`);
}

function uninstall() {
  for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger);
  return ScriptApp.getProjectTriggers().length;
}

function installed(e) {
  return [String(e.authMode), e.triggerUid.length, e.user.getEmail()];
}

function changed(e) {
  return e.changeType;
}

function nightly() {}
