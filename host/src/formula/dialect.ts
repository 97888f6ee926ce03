import { HyperFormula } from 'hyperformula';
import { ARRAY_RESULTS, OWN_FUNCTIONS } from './functions';

/** Sheets' function forms of the operators, which HyperFormula knows under names of its own. */
const OPERATORS: Readonly<Record<string, string>> = {
  ADD: 'HF.ADD',
  MINUS: 'HF.MINUS',
  MULTIPLY: 'HF.MULTIPLY',
  DIVIDE: 'HF.DIVIDE',
  POW: 'HF.POW',
  EQ: 'HF.EQ',
  NE: 'HF.NE',
  GT: 'HF.GT',
  GTE: 'HF.GTE',
  LT: 'HF.LT',
  LTE: 'HF.LTE',
  UMINUS: 'HF.UMINUS',
  UPLUS: 'HF.UPLUS',
  UNARY_PERCENT: 'HF.UNARY_PERCENT',
  CONCAT: 'HF.CONCAT',
};

/** HyperFormula's own additions, which Sheets does not have. */
const NOT_IN_SHEETS = /^(HF\.|HOST\.|VERSION$|MAXPOOL$|MEDIANPOOL$|ARRAY_CONSTRAIN$)/;

let builtIn: ReadonlySet<string> | undefined;

function hyperNames(): ReadonlySet<string> {
  builtIn ??= new Set(HyperFormula.getRegisteredFunctionNames('enGB').filter((name) => !NOT_IN_SHEETS.test(name)));
  return builtIn;
}

/** HyperFormula's name for a Sheets function, in capitals; null if there is no such function here. */
export function hyperName(name: string): string | null {
  if (OWN_FUNCTIONS.has(name)) return `HOST.${name}`;
  return OPERATORS[name] ?? (name === 'ARRAY_CONSTRAIN' || hyperNames().has(name) ? name : null);
}

/** True if a function may answer with more than one cell. */
export function isArrayFunction(name: string): boolean {
  return ARRAY_RESULTS.has(name);
}

/** Names of all functions that formulas may use here, in alphabetical order; LET is written out before calculation. */
export function supportedFunctions(): readonly string[] {
  const names = [...hyperNames(), ...OWN_FUNCTIONS, ...Object.keys(OPERATORS), 'ARRAY_CONSTRAIN', 'LET'];
  return [...new Set(names)].sort();
}
