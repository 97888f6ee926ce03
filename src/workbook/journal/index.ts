/**
 * Every change is written down before it is made, so that it can be taken back exactly, and a run that died half-way is seen and mended.
 * It refuses to know what a change is for.
 */
export { runChange, type Outcome, type Plan } from './run-change';
export { journalState, repair, undoLastChange } from './undo';
export type { Change, PlannedEdit, PlannedStep } from './steps';
