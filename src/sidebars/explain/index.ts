/**
 * The explain sidebar: one figure of the cost report taken apart into the rows that make it, down to the cent.
 * It refuses to work anything out: the parts come from the script, and it only checks that they add up.
 */
export { Explain, ExplainApp } from './app';
