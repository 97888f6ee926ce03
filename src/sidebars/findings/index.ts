/**
 * The findings sidebar: what the last check found, worst first, to walk through and decide about.
 * It refuses to know how a finding comes about; it shows what the script sends and sends back what the person decides.
 */
export { FindingsApp } from './app';
export { checkedText, newText } from './parts/header';
export { placesText } from './parts/unread-notice';
export { commandOf } from './state/commands';
export { placeText, ruleText } from './state/place';
export { matches, select } from './state/select';
export { accept, propose, refuse, shownFindings, startTriage } from './state/triage';
