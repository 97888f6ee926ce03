/**
 * Setting a workbook up: what is there, creating tabs, filling them from text, remembering which tab and column is which.
 * It refuses to know what a production contains.
 */
export { setUpView } from './view';
export { createTabs, planTabs, type SheetText } from './plan-tabs';
export { mapColumn, mapTab } from './mapping';
