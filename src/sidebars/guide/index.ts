/**
 * The guide: what is in the menu, a sentence each, and the habits that hold everywhere.
 * It refuses to know the workbook: it makes no call and reads nothing.
 */
export { GuideApp } from './app';
