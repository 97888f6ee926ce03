/**
 * The grid: shows what the host says and reports what a person does, as user actions.
 * It knows no menus, no pages and no network, and it calculates nothing.
 */
export { Grid } from './grid';
