var Session = { mine: true };
function Browser() {
  return 'my browser';
}
const MailApp = 'letters';

function shadows() {
  return [Session.mine, Browser(), MailApp];
}
