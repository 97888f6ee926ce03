import { priceBudget, type PricedBudget } from '../core/budget';
import { checkCosts, openBooks, type CostBooks, type CostCheck, type CostInputs } from '../core/costs';
import type { Issue } from '../core/issue';
import { currencyDecimals, NO_CURRENCY } from '../core/money';
import {
  costInputs,
  readCheckSettings,
  readCostTables,
  survey,
  type Book,
  type CheckSettings,
  type CostTables,
  type Places,
} from '../workbook';

/** The workbook's costs and their priced budget, as read; nothing is written. */
interface ReadCosts {
  readonly places: Places;
  readonly tables: CostTables;
  readonly inputs: CostInputs;
  readonly budget: PricedBudget;
  /** Rules switched off and lines drawn by the user. */
  readonly settings: CheckSettings;
}

/** The costs, read and checked. */
export interface CheckedCosts extends ReadCosts {
  readonly check: CostCheck;
}

/** The costs, read and added up to the cost report, without a rule having looked at them. */
export interface ReportedCosts extends ReadCosts {
  readonly books: CostBooks;
}

type Blocked = { readonly blocked: readonly Issue[] };

/** Reads and checks, or says why nothing can be checked. A fixed number of service calls. */
export function readAndCheck(book: Book): CheckedCosts | Blocked {
  const read = readCosts(book);
  return 'blocked' in read ? read : { ...read, check: checkCosts(read.inputs, read.settings.options) };
}

/** Reads and makes the cost report, or says why there is none. The same service calls as `readAndCheck`, none of its rules. */
export function readAndReport(book: Book): ReportedCosts | Blocked {
  const read = readCosts(book);
  return 'blocked' in read ? read : { ...read, books: openBooks(read.inputs) };
}

function readCosts(book: Book): ReadCosts | Blocked {
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
    deals: tables.desk.deals.rows,
  });
  const settings = readCheckSettings(book, tables.checkSettings);
  const read = costInputs(tables, budget.byAccount, [...budget.issues, ...settings.issues]);
  const inputs = { ...read, settings: { ...read.settings, currency } };
  return { places, tables, inputs, budget, settings };
}
