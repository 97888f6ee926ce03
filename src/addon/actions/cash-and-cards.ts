import { cardMatches, floatBalances, type CostInputs } from '../../core/costs';
import type { Issue } from '../../core/issue';
import {
  cardMatchRows,
  cardMatchTable,
  cardStatementTable,
  cashStatusRows,
  cashStatusTable,
  floatsTable,
  planOutput,
  type Book,
  type OutputPlan,
  type Table,
} from '../../workbook';
import { makeChange, stepsOf } from '../change';
import { readAndReport, type ReportedCosts } from '../cost-check';
import { googleBook } from '../google-book';
import { toast } from '../pages';
import { done, failed, type Summary } from '../summary';

/** One report of this action: the table it rests on, and what to do where that is missing or empty. */
interface CashReport {
  readonly source: Table;
  readonly rowsOf: (inputs: CostInputs) => number;
  readonly shows: string;
  readonly fill: string;
}

const REPORTS = {
  floats: {
    source: floatsTable,
    rowsOf: ({ floats }) => floats.length,
    shows: 'Petty cash can’t be balanced',
    fill: 'enter each advance, top-up, return and count in it; name the float of each petty cash line in Costs ▸ Float',
  },
  cards: {
    source: cardStatementTable,
    rowsOf: ({ cardLines }) => cardLines.length,
    shows: 'No card statement can be matched',
    fill: 'paste the lines of the card statement into it: date, card, merchant and amount',
  },
} as const satisfies Readonly<Record<string, CashReport>>;

interface Figures {
  readonly counts: Summary['counts'];
  readonly plans: readonly OutputPlan[];
}

/**
 * *Petty cash and cards*: rebuilds Petty cash status and Card match in one change. A report whose input tab is missing or empty
 * is left as it is, and an issue says what to fill in; where both are, nothing is done.
 */
export function cashAndCardsAction(): Summary {
  const book = googleBook();
  const outcome = makeChange(book, 'Petty cash and cards', () => {
    const read = readAndReport(book);
    if ('blocked' in read) return { issues: read.blocked };
    const missing = Object.values(REPORTS).flatMap((report) => missingIssue(report, read.inputs));
    if (missing.length === Object.keys(REPORTS).length) return { issues: missing };
    const figures = [floatFigures(book, read), cardFigures(book, read)];
    const { steps, issues } = stepsOf(figures.flatMap(({ plans }) => plans));
    if (issues.length > 0) return { issues };
    const counts = Object.assign({}, ...figures.map((each) => each.counts)) as Summary['counts'];
    return { steps, value: { counts, issues: [...missing, ...read.inputs.issues] } };
  });
  if (!outcome.ok) return failed(outcome.issues);
  const { counts, issues } = outcome.value;
  toast(inOneLine(counts));
  return done(counts, issues);
}

function floatFigures(book: Book, { inputs, books, places, tables }: ReportedCosts): Figures {
  if (REPORTS.floats.rowsOf(inputs) === 0) return { counts: {}, plans: [] };
  const floats = floatBalances(inputs, books.ledger);
  const { decimals } = tables.production;
  const out = floats.filter(({ counts }) => (counts[counts.length - 1]?.difference ?? 0) !== 0).length;
  return {
    counts: { floats: floats.length, floatsOut: out },
    plans: [planOutput(book, places, cashStatusTable, () => cashStatusRows(floats), decimals)],
  };
}

function cardFigures(book: Book, { inputs, books, places, tables, settings }: ReportedCosts): Figures {
  if (REPORTS.cards.rowsOf(inputs) === 0) return { counts: {}, plans: [] };
  const matches = cardMatches(inputs, books.ledger, settings.options.thresholds);
  const { decimals } = tables.production;
  const tabId = (tab: string): number | null => (places.tabs.includes(tab) ? book.tabId(tab) : null);
  const { unmatched, notOnStatement } = matches;
  return {
    counts: {
      cardLines: inputs.cardLines.length,
      matched: matches.matches.length,
      unmatched: unmatched.length,
      notOnStatement: notOnStatement.length,
    },
    plans: [planOutput(book, places, cardMatchTable, () => cardMatchRows(matches, { decimals, tabId }), decimals)],
  };
}

function missingIssue({ source, rowsOf, shows, fill }: CashReport, inputs: CostInputs): readonly Issue[] {
  if (rowsOf(inputs) > 0) return [];
  const absent = inputs.absent.includes(source.name);
  const create = `Create the tab with Set up workbook, then ${fill}.`;
  return [
    {
      code: absent ? 'missing-tab' : 'empty-tab',
      severity: 'low',
      where: { tab: source.name },
      expected: `a tab ${source.name} with rows`,
      received: absent ? 'no such tab' : 'a tab without rows',
      message: `${shows}: ${absent ? `there is no tab ${source.name}` : `the tab ${source.name} is empty`}.`,
      advice: absent ? create : `${fill.charAt(0).toUpperCase()}${fill.slice(1)}.`,
    },
  ];
}

function inOneLine({ floats, floatsOut = 0, cardLines, matched = 0 }: Summary['counts']): string {
  const parts: string[] = [];
  if (floats !== undefined) {
    const balance = floatsOut === 0 ? 'all that were counted balance' : `${String(floatsOut)} out at the last count`;
    parts.push(`${String(floats)} ${floats === 1 ? 'float' : 'floats'}, ${balance}`);
  }
  if (cardLines !== undefined) parts.push(`${String(matched)} of ${String(cardLines)} card lines matched`);
  return `${parts.join('; ')}.`;
}
