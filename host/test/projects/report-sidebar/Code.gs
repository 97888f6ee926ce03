/** A templated sidebar: made up for the tests of the local host. */
function showReport() {
  const template = HtmlService.createTemplateFromFile('parts/report');
  template.heading = 'Totals <today>';
  template.rows = [
    { name: 'Crew & cast', total: 1250 },
    { name: '"Extras"', total: 90 },
  ];
  template.link = 'javascript:alert(1)';
  const page = template.evaluate().setTitle('Report').setWidth(280);
  SpreadsheetApp.getUi().showSidebar(page);
  return page.getContent();
}

function include(name) {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

function showHelp() {
  const page = HtmlService.createHtmlOutput('<p>Help</p>').setTitle('ignored').setWidth(400).setHeight(250);
  SpreadsheetApp.getUi().showModalDialog(page, 'Help');
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('<p>Later</p>'), 'Later');
}

function showMissing() {
  return HtmlService.createHtmlOutputFromFile('nowhere');
}

function rowTotal(rows) {
  return rows.reduce((sum, row) => sum + row.total, 0);
}

function hidden_() {
  return 'not for pages';
}

function pageAnswer(kind) {
  const answers = {
    date: () => ({ at: new Date(0) }),
    range: () => SpreadsheetApp.getActiveSheet().getRange('A1'),
    nothing: () => undefined,
    list: () => [1, undefined, 'x', { a: undefined }],
    map: () => new Map([[1, 2]]),
    cycle: () => {
      const one = {};
      one.self = one;
      return one;
    },
    promise: () => Promise.resolve('later'),
    thrown: () => {
      throw new RangeError('too far');
    },
  };
  return answers[kind]();
}
