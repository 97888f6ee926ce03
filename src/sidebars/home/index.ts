/**
 * The home sidebar: the production's name, the health of its money, the last check in a few lines, the last change with its undo, and the way to the others.
 * It refuses to work out any figure, and to know the schedule and the forecast; they get their sections when there is something to show.
 */
export { HomeApp } from './app';
