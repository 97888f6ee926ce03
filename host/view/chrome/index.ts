/**
 * What stands around the grid: menus, questions, toasts, the sidebar, dialogs and the bar of a running script, as plain
 * accessible DOM. It knows neither the grid nor the network; whoever builds it passes what to do.
 */
export { MenuBar } from './menu-bar';
export type { BarMenu, Entry } from './menu-model';
export { Pages } from './pages';
export { Questions } from './questions';
export { Running } from './running';
export { Toasts } from './toasts';
