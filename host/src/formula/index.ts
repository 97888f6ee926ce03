/**
 * Formulas: their text (canonical form, shifting, R1C1) and their calculation by HyperFormula, made to behave as live Sheets.
 * It refuses to know formats, notes, files and scripts; custom functions are run by whoever the engine is given.
 */
export type {
  CustomArgument,
  CustomFunctionRunner,
  CustomOutcome,
  CustomScalar,
  EngineInput,
  FormulaEngine,
} from './engine';
export { formulaFromR1C1, formulaToR1C1 } from './r1c1-formula';
export type { Reference } from './reference';
export { changedFormula, type StructureChange } from './structure';
export { mapReferences, shiftFormula } from './text';
export { supportedFunctions } from './dialect';
export { createHyperFormulaEngine } from './hyper-engine';
export type { EngineOptions } from './hyper-context';
export { isOpen, parseReference } from './reference';
export { tokenize } from './tokens';
