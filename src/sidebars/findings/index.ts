/**
 * The findings sidebar: what the last check found, worst first, to walk through and decide about.
 * It refuses to know how a finding comes about; it shows what the script sends and sends back what the person decides.
 */
export { FindingsApp } from './app';
