/**
 * The hot costs sidebar: a day's labour by department against that day's budget, with what made the difference.
 * It refuses to know any agreement's rules; it shows the day that the script worked out.
 */
export { HotCostsApp } from './app';
