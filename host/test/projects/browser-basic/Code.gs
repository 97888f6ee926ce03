/** A small add-on for the tests of the browser side: one function for each thing that a script can do to the view. */
function onOpen() {
  var ui = SpreadsheetApp.getUi();
  ui.createAddonMenu()
    .addItem('Greet', 'greet')
    .addItem('Ask', 'ask')
    .addSeparator()
    .addItem('Show sidebar', 'showSidebar')
    .addItem('Show second sidebar', 'showSecondSidebar')
    .addItem('Show dialog', 'showDialog')
    .addItem('Show floating dialog', 'showFloating')
    .addSubMenu(ui.createMenu('More').addItem('Select totals', 'selectTotals').addItem('Build report', 'buildReport'))
    .addSeparator()
    .addItem('Break', 'breakDown')
    .addItem('Wait long', 'waitLong')
    .addToUi();
  ui.createMenu('Production').addItem('Greet from the bar', 'greet').addToUi();
}

function onEdit(event) {
  if (event.range.getA1Notation() === 'A20') event.range.setNote('Edited: ' + event.value);
}

function greet() {
  SpreadsheetApp.getActive().toast('Good morning, unit base', 'Greeting', 20);
}

function ask() {
  var ui = SpreadsheetApp.getUi();
  var sheet = SpreadsheetApp.getActiveSheet();
  var name = ui.prompt('Wrap time', 'When did the unit wrap?', ui.ButtonSet.OK_CANCEL);
  sheet.getRange('E1').setValue(name.getSelectedButton() === ui.Button.OK ? "'" + name.getResponseText() : 'cancelled');
  var sure = ui.alert('Sure?', 'Publish it?', ui.ButtonSet.YES_NO_CANCEL);
  sheet.getRange('E2').setValue(String(sure));
}

function showSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('First sidebar'));
}

function showSecondSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Second page</p>').setTitle('Second sidebar'));
}

function showDialog() {
  var page = HtmlService.createHtmlOutputFromFile('Dialog').setWidth(420).setHeight(240);
  SpreadsheetApp.getUi().showModalDialog(page, 'A dialog');
}

function showFloating() {
  var page = HtmlService.createHtmlOutputFromFile('Dialog').setWidth(320).setHeight(200);
  SpreadsheetApp.getUi().showModelessDialog(page, 'A floating dialog');
}

function addTogether(first, rest) {
  return { sum: first + rest.second, back: rest };
}

function failOnPurpose() {
  throw new Error('The crane is not available');
}

function giveDate() {
  return new Date(2026, 4, 14);
}

function takeForm(form) {
  return form.title + ' / ' + form.unit;
}

function slowEcho(value) {
  Utilities.sleep(150);
  return value;
}

function secret_() {
  return 'not for pages';
}

function selectTotals() {
  var range = SpreadsheetApp.getActive().getSheetByName('Far').getRange('D190:F192');
  SpreadsheetApp.setActiveRange(range);
}

function buildReport() {
  var book = SpreadsheetApp.getActive();
  var sheet = book.insertSheet('Report');
  sheet.getRange(1, 1, 3, 2).setValues(
    [
      ['Account', 'Total'],
      ['Camera', 1234.5],
      ['=NOT A FORMULA', 2],
    ].map(function (row) {
      return [row[0].charAt(0) === '=' ? "'" + row[0] : row[0], row[1]];
    }),
  );
  sheet.getRange('B2:B3').setNumberFormat('#,##0.00');
  sheet.getRange('A1:B1').setFontWeight('bold').setBackground('#f1f3f4');
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(1, 220);
  book.setActiveSheet(sheet);
}

function breakDown() {
  throw new Error('There is no tab "Budget". Add it, or run Set up.');
}

function waitLong() {
  Utilities.sleep(15000);
  SpreadsheetApp.getActiveSheet().getRange('E9').setValue('waited');
}

/**
 * Doubles a number, slowly.
 *
 * @param {number} value what to double
 * @return {number} twice as much
 * @customfunction
 */
function TWICE(value) {
  Utilities.sleep(700);
  return value * 2;
}

/**
 * Always fails.
 *
 * @customfunction
 */
function FAILS() {
  throw new Error('No such rate');
}
