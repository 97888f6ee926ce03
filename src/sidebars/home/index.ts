/**
 * The home sidebar: the production's name, the last check in a few lines, the last change with its undo, and the way to the others.
 * It refuses to know the schedule and the forecast; they get their sections when there is something to show.
 */
export { HomeApp } from './app';
