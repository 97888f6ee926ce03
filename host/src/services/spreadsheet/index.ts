/**
 * SpreadsheetApp and its classes: Google's names, overloads, messages and live behaviours on top of the workbook model.
 * It refuses to know threads, the command line and every other service.
 */
export { createSpreadsheetApp } from './app';
export { spreadsheetCallKind, spreadsheetMethods } from './define-service';
export { requireValid } from './validation-check';
