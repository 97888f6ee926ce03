/**
 * The import sidebar: a file of costs, what was understood of it, what is still to be decided, and one button that adds them.
 * It refuses to know how a ledger is parsed or what makes two lines the same; the script says so.
 */
export { ImportCostsApp } from './app';
