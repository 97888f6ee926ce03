/**
 * The periods sidebar: cost report periods, and the closing of the current one.
 * It refuses to know what a period holds beyond its figures; closing is the script's.
 */
export { PeriodsApp } from './app';
