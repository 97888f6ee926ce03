import type { Issue } from '../core/issue';
import type { Answer, HomeView, SidebarCallName, SidebarCalls } from '../sidebar-api';
import {
  createTabs,
  journalState,
  mapColumn,
  mapTab,
  readProduction,
  repair,
  setUpView,
  survey,
  type Book,
  type Change,
  type Outcome,
} from '../workbook';
import { rebuildCostTabs } from './actions/check-costs';
import { startChart } from './actions/budget-chart';
import { compareBudgets } from './actions/budget-compare';
import { changeGlobals, whatIf } from './actions/budget-globals';
import { saveBudgetVersion } from './actions/budget-versions';
import { budgetView } from './actions/budget-view';
import { explainFigure } from './actions/explain';
import { hotCostDays, hotCosts } from './actions/hot-costs';
import { appendCosts, previewCosts } from './actions/import-costs';
import { closePeriod, periodsView } from './actions/periods';
import { rulesView, setRule, setRuleSetting } from './actions/rules';
import { silence, unsilence } from './actions/silence';
import { showEvidence, updateFinding } from './actions/triage';
import { undoAsking } from './actions/undo';
import { findingsNow, findingsView } from './findings-view';
import { googleBook } from './google-book';
import { openSidebar } from './pages';

type Handlers = {
  readonly [Name in SidebarCallName]: (
    book: Book,
    argument: SidebarCalls[Name]['argument'],
  ) => Answer<SidebarCalls[Name]['value']>;
};

/** What each call of the sidebars does: one row a call, the types are those of sidebar-api. */
const handlers: Handlers = {
  home: (book) => ok(homeView(book)),
  findings: (book) => {
    const now = findingsNow(book);
    return 'blocked' in now ? no(now.blocked) : ok(findingsView(now));
  },
  checkCosts: (book) => {
    const outcome = rebuildCostTabs(book);
    return outcome.ok ? handlers.findings(book, null) : no(outcome.issues);
  },
  showRows: showEvidence,
  showCell: (book, { tab, cell }) => {
    book.select(tab, cell);
    return ok(null);
  },
  updateFinding,
  setUp: (book) => ok(setUpView(book)),
  createTabs: (book, { tabs }) => then(createTabs(book, tabs), () => setUpView(book)),
  mapColumn: (book, { tab, column, header }) => then(mapColumn(book, tab, column, header), () => setUpView(book)),
  mapTab: (book, { tab, actualTab }) => then(mapTab(book, tab, actualTab), () => setUpView(book)),
  previewCosts,
  importCosts: (book, request) => {
    const outcome = appendCosts(book, request, () => null);
    if (!outcome.ok) return no(outcome.issues);
    const { added, skipped, issues } = outcome.value;
    return ok({ added, skipped, issues });
  },
  undoLastChange: (book) => then(undoAsking(book), () => homeView(book)),
  openPage: (_, { page }) => {
    openSidebar(page);
    return ok(null);
  },
  silence,
  unsilence,
  rules: rulesView,
  setRule,
  setRuleSetting,
  explain: explainFigure,
  budget: budgetView,
  whatIf,
  changeGlobals,
  saveBudgetVersion,
  compareBudgets,
  startChart,
  hotCostDays,
  hotCosts,
  periods: periodsView,
  closePeriod,
  repair: (book, { keep }) => then(repair(book, keep), () => homeView(book)),
};

/** Answers a call of a sidebar by name. */
export function answerSidebar(name: string, argument: unknown): Answer<unknown> {
  if (!Object.prototype.hasOwnProperty.call(handlers, name)) throw new Error(`sidebarCall: there is no call "${name}"`);
  const handler = handlers[name as SidebarCallName] as (book: Book, argument: unknown) => Answer<unknown>;
  return handler(googleBook(), argument);
}

function homeView(book: Book): HomeView {
  const { last, broken } = journalState(book);
  return { title: readProduction(book, survey(book)).settings.title, lastChange: told(last), broken: told(broken) };
}

function told(change: Change | null): HomeView['lastChange'] {
  return change === null ? null : { action: change.action, at: change.at, by: change.by };
}

function ok<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function no(issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } {
  return { ok: false, issues };
}

function then<T, U>(outcome: Outcome<T>, value: () => U): Answer<U> {
  return outcome.ok ? ok(value()) : no(outcome.issues);
}
