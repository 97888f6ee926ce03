/**
 * The command line of the local host: call, eval, read, new, open.
 * It refuses to know how scripts run and what workbooks are made of; it opens a host and prints what came of it.
 */
export { runCommandLine } from './command-line';
