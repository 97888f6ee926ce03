/**
 * Google Sheets and Apps Script on your own machine: opens a workbook with a script project and runs it.
 * It refuses to know what any script is for, and reaches no network.
 */
export * from './contract';
export { openHost } from './host';
export { readProject, type Project } from './runtime';
export { implementedMethods } from './services';
