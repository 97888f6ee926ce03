import { priceBudget } from '../core/budget';
import { checkCosts, type CostCheck, type CostInputs } from '../core/costs';
import type { Issue } from '../core/issue';
import { currencyDecimals, NO_CURRENCY } from '../core/money';
import { costInputs, readCostTables, survey, type Book, type CostTables, type Places } from '../workbook';

/** The workbook's costs, read and checked; nothing is written. */
export interface CheckedCosts {
  readonly places: Places;
  readonly tables: CostTables;
  readonly inputs: CostInputs;
  readonly check: CostCheck;
}

/** Reads and checks, or says why nothing can be checked. A fixed number of service calls. */
export function readAndCheck(book: Book): CheckedCosts | { readonly blocked: readonly Issue[] } {
  const places = survey(book);
  const tables = readCostTables(book, places);
  if (tables.blocking.length > 0) return { blocked: tables.blocking };
  const { currency: stated } = tables.settings;
  const currency = currencyDecimals(stated) === null ? NO_CURRENCY : stated;
  const budget = priceBudget({
    currency,
    lines: tables.budget.rows,
    globals: tables.globals.rows,
    fringes: tables.fringes.rows,
  });
  const read = costInputs(tables, budget.byAccount, budget.issues);
  const inputs = { ...read, settings: { ...read.settings, currency } };
  return { places, tables, inputs, check: checkCosts(inputs) };
}
