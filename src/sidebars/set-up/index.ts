/**
 * The set-up sidebar: the workbook's tables, their state, and which tab and header stands for which table and column.
 * It refuses to know what the tables are; the script sends them.
 */
export { SetUpApp } from './app';
