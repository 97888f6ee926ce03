import { CHARTS, chartRows, countingGlobals, nameKey, namesUsed } from '../../core/budget';
import { day, isoFromDay } from '../../core/calendar';
import { sumMinor } from '../../core/money';
import type { Answer, BudgetView } from '../../sidebar-api';
import { readProduction, survey, type Book } from '../../workbook';
import { readBudget, readVersions, type BudgetDesk, type Versions } from '../budget-desk';

/** What the page Budget shows; where there is no budget yet, the charts to start from. Writes nothing. */
export function budgetView(book: Book): Answer<BudgetView> {
  const desk = readBudget(book);
  if (!('blocked' in desk)) return { ok: true, value: viewOf(desk, readVersions(book, desk)) };
  if (desk.blocked.some(({ code }) => code !== 'no-budget')) return { ok: false, issues: desk.blocked };
  const { settings, decimals } = readProduction(book, survey(book));
  const nothing = { budget: 0, contingency: 0, bond: 0, grand: 0 };
  const value: BudgetView = {
    ...{ currency: settings.currency, decimals, globals: [], ...nothing, versions: [] },
    ...{ charts: chartViews(), hasAccounts: false, issues: desk.blocked },
  };
  return { ok: true, value };
}

function viewOf(desk: BudgetDesk, { table, saved }: Versions): BudgetView {
  const { sheet, priced, globals, accounts, currency, decimals, issues } = desk;
  const users = new Map<string, number>();
  for (const row of [...priced.lines.map((line) => line.row), ...priced.leftOut]) {
    for (const name of namesUsed(row)) users.set(name, (users.get(name) ?? 0) + 1);
  }
  return {
    currency,
    decimals,
    globals: countingGlobals(globals.rows).map(({ name, value, note }) => {
      return { name, value: value ?? '', note, lines: users.get(nameKey(name)) ?? 0 };
    }),
    budget: sheet.subtotal.budget,
    contingency: sheet.contingency?.budget ?? 0,
    bond: sheet.bond?.budget ?? 0,
    grand: sheet.grand.budget,
    versions: saved.map(({ name, saved: at, lines }) => {
      const total = sumMinor(lines.map((line) => line.total));
      return { name, saved: at === null ? '' : isoFromSerial(at), lines: lines.length, total };
    }),
    charts: chartViews(),
    hasAccounts: accounts.rows.length > 0,
    issues: [
      ...issues,
      ...table.issues.filter(({ code }) => code !== 'missing-tab'),
      ...saved.flatMap((each) => each.issues),
    ],
  };
}

function chartViews(): BudgetView['charts'] {
  return CHARTS.map(({ id, name }) => ({ id, name, accounts: chartRows(id)?.length ?? 0 }));
}

/** A moment of the sheet as ISO text to the second. */
function isoFromSerial(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return `${isoFromDay(day(Math.floor(serial)))}T${time}`;
}
