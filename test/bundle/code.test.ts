import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { root } from '../support/root';

const file = join(root, 'dist/Code.js');
const code = readFileSync(file, 'utf8');

/** Names that other programs and the menu rely on: this list changes only together with the contract. */
const globals = [
  'BUDGET_TOTAL',
  'CANCEL_FEE',
  'EFC',
  'FRINGE',
  'OVERAGE',
  'RENTAL_COST',
  'VARIANCE',
  'buildCashAndCards',
  'buildCostReport',
  'buildHotCosts',
  'buildPurchaseOrderStatus',
  'buildTopSheet',
  'changeGlobals',
  'checkCosts',
  'closePeriod',
  'compareBudgets',
  'importCosts',
  'loadSampleProduction',
  'onInstall',
  'onOpen',
  'openAbout',
  'openBudget',
  'openExplain',
  'openFindings',
  'openGuide',
  'openHome',
  'openHotCosts',
  'openImportCosts',
  'openPeriods',
  'openRules',
  'openSetUp',
  'saveBudgetVersion',
  'selfTest',
  'setUpWorkbook',
  'sidebarCall',
  'undoLastChange',
];

/** A V8 with nothing of Node or the browser in it, as Apps Script starts: the language's own globals only. */
function bareContext(): Record<string, unknown> {
  return createContext(Object.create(null) as Record<string, unknown>);
}

describe('dist/Code.js', () => {
  it('declares exactly the documented globals, and one bundle that neither cells nor sidebars can call', () => {
    const context = bareContext();
    runInContext(code, context);
    expect(Object.keys(context).sort()).toEqual([...globals, 'Wrapsheet_'].sort());
    for (const name of globals) expect(typeof context[name]).toBe('function');
  });

  it('puts a JSDoc above every global, as the editor and cell completion need it', () => {
    for (const name of globals) {
      const before = code.slice(0, code.indexOf(`\nfunction ${name}(`));
      expect(before.trimEnd().endsWith('*/')).toBe(true);
    }
  });

  it('is es2019: no private fields, static blocks or later syntax that Google may refuse', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it('touches no service when it is loaded, so that every cell function starts fast', () => {
    const context = bareContext();
    const forbidden = ['SpreadsheetApp', 'PropertiesService', 'LockService', 'HtmlService', 'Session', 'Utilities'];
    for (const name of forbidden) {
      Object.defineProperty(context, name, {
        get() {
          throw new Error(`${name} was touched at load time`);
        },
      });
    }
    expect(() => {
      runInContext(code, context);
    }).not.toThrow();
  });

  it('stays under 1 MB and is readable, so that stack traces mean something', () => {
    expect(statSync(file).size).toBeLessThan(1_000_000);
    const written = code.split('\n').filter((line) => !line.startsWith('  var orra_light_default = '));
    expect(Math.max(...written.map((line) => line.length))).toBeLessThan(2_000);
  });
});
