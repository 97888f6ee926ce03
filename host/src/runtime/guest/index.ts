/**
 * The code that runs inside the script's own context and gives it Google's globals in its own realm: services, enums, console, clock.
 * It refuses to know threads, files and the workbook: one function to call out is all it is lent.
 */
export { bootGuest } from './boot';
export type { GuestHost } from './guest-host';
