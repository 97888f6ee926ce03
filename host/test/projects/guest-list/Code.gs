/** A guest list kept by menu: made up for the tests of the local host. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Guests')
    .addItem('Add guest…', 'addGuest')
    .addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Danger').addItem('Clear list', 'menu.clear'))
    .addToUi();
}

function addGuest() {
  const ui = SpreadsheetApp.getUi();
  const reply = ui.prompt('New guest', 'Who comes?', ui.ButtonSet.OK_CANCEL);
  if (reply.getSelectedButton() !== ui.Button.OK) return 'nobody';
  const name = reply.getResponseText().trim();
  const sure = ui.alert('Sure?', `Add ${name}?`, ui.ButtonSet.YES_NO);
  if (sure !== ui.Button.YES) return `not ${name}`;
  SpreadsheetApp.getActiveSheet().appendRow([name, new Date()]);
  SpreadsheetApp.getActive().toast(`${name} is on the list`, 'Guests', 3);
  return name;
}

const menu = {
  clear() {
    SpreadsheetApp.getActiveSheet().clear();
    return 'cleared';
  },
};

function buttonName() {
  return SpreadsheetApp.getUi().alert('One text').toString();
}
