/** Writes a letter to each row: made up for the tests of the local host. */
function sendLetters() {
  const [header, ...rows] = SpreadsheetApp.getActiveSheet().getDataRange().getValues();
  const column = (name) => header.indexOf(name);
  for (const row of rows) {
    const subject = Utilities.formatString('%s, call at %s', row[column('Name')], Utilities.formatDate(row[column('Call')], Session.getScriptTimeZone(), 'EEE d MMM HH:mm'));
    MailApp.sendEmail(row[column('Email')], subject, 'See you there.', { name: 'The office', attachments: [Utilities.newBlob('map', 'text/plain', 'map.txt')] });
  }
  MailApp.sendEmail({ to: 'office@example.com', subject: 'Done', htmlBody: '<b>All sent</b>' });
  return MailApp.getRemainingDailyQuota();
}

function sendToNobody() {
  MailApp.sendEmail('', 'x', 'y');
}
