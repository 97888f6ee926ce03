/** Uses more than it may: made up for the tests of the local host. */
function onOpen(e) {
  const ui = SpreadsheetApp.getUi();
  ui.createAddonMenu().addItem('Go', 'go').addToUi();
  return [String(e && e.authMode), Session.getScriptTimeZone(), new Date(0).getHours()];
}

function tryAll() {
  const tries = {
    sheet: () => SpreadsheetApp.getActiveSheet().getName(),
    properties: () => PropertiesService.getDocumentProperties().getKeys().length,
    cache: () => CacheService.getScriptCache().get('x'),
    sidebar: () => SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')),
    alert: () => SpreadsheetApp.getUi().alert('x').toString(),
    mail: () => MailApp.getRemainingDailyQuota(),
    trigger: () => ScriptApp.getProjectTriggers().length,
    date: () => Utilities.formatDate(new Date(0), 'GMT', 'yyyy'),
    user: () => Session.getActiveUser().getEmail(),
    advanced: () => Sheets.Spreadsheets.get('x'),
    absent: () => typeof Drive,
  };
  const result = {};
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      const value = attempt();
      result[name] = value === undefined ? 'done' : value;
    } catch (error) {
      result[name] = error.message;
    }
  }
  return result;
}
