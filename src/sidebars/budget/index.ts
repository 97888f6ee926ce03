/**
 * The budget sidebar: what a change of the globals would do before it is done, versions kept and compared, a chart to start from.
 * It refuses to price a line: every figure comes from the script.
 */
export { BudgetApp } from './app';
