/**
 * Serves an open workbook to a browser on this machine: the view, its socket, and the pages of scripts on an origin of their own.
 * It knows neither how scripts run nor how files are read; whoever starts it passes an open host.
 */
export { type RunningServer, startServer } from './start-server';
