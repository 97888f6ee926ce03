import type { CardCost, CardMatch, CardMatches } from '../../core/cash';
import { isoFromDay, type Day } from '../../core/calendar';
import type { CardLineRow, CostRow } from '../../core/costs';
import { formatMoney, negateMinor, type Minor } from '../../core/money';
import type { cardMatchTable } from '../tables';
import type { Output, OutputRow } from './output';
import type { Link } from './to-input';

type Row = OutputRow<typeof cardMatchTable>;

/** What is needed beside the matches. */
export interface CardMatchContext {
  readonly decimals: number;
  /** Number of a tab, for links; null where there is no such tab. */
  readonly tabId: (tab: string) => number | null;
}

/** The rows of Card match: every statement line in the order of the statement, then the P-card costs that no line pays. */
export function cardMatchRows(matches: CardMatches, context: CardMatchContext): Output<typeof cardMatchTable> {
  const keyOf = keyMaker(context.decimals);
  const matched = new Map(matches.matches.map((match) => [match.line, match]));
  const lines = [...matched.keys(), ...matches.unmatched, ...matches.unusable].sort((a, b) => a.ref.row - b.ref.row);
  return {
    rows: [
      ...lines.map((line) => lineRow(line, matched.get(line), keyOf, context)),
      ...matches.notOnStatement.map((cost) => openRow(cost, keyOf, context)),
    ],
    headerNotes: {
      line: `${String(matches.matches.length)} of ${String(lines.length)} lines matched; ${String(matches.notOnStatement.length)} P-card costs on no statement.`,
    },
  };
}

type KeyOf = (kind: string, date: Day | null, name: string, amount: Minor | null) => string;

/** A line's name that stays the same when rows move: date, name, amount, and a counter for those that are alike. */
function keyMaker(decimals: number): KeyOf {
  const used = new Map<string, number>();
  return (kind, date, name, amount) => {
    const parts = [
      date === null ? '' : isoFromDay(date),
      name,
      amount === null ? '' : formatMoney(amount, { decimals }),
    ];
    const key = [kind, ...parts].filter((part) => part !== '').join(' ');
    const times = (used.get(key) ?? 0) + 1;
    used.set(key, times);
    return times === 1 ? key : `${key} #${String(times)}`;
  };
}

function lineRow(line: CardLineRow, match: CardMatch | undefined, keyOf: KeyOf, context: CardMatchContext): Row {
  const { date, card, merchant, amount } = line;
  const shown = { line: keyOf('', date, merchant, amount), date, card, merchant, amount };
  if (match === undefined) return { ...shown, matched: 'Nothing' };
  const { costs, kind, difference, days } = match;
  const vendor = costs[0]?.vendor ?? '';
  return { ...shown, matched: kind, cost: linkTo(costs, context), vendor, difference, days: String(days) };
}

function openRow({ row, charged }: CardCost, keyOf: KeyOf, context: CardMatchContext): Row {
  return {
    line: keyOf('Cost', row.date, row.vendor, charged),
    matched: 'Not on a statement',
    cost: linkTo([row], context),
    vendor: row.vendor,
    difference: negateMinor(charged),
  };
}

/** `Costs 101, 102`, leading to the first of the rows. */
function linkTo(costs: readonly CostRow[], { tabId }: CardMatchContext): Link | string {
  const [first] = costs;
  if (first === undefined) return '';
  const rows = costs.map(({ ref }) => ref.row).sort((a, b) => a - b);
  const label = `${first.ref.tab} ${rows.join(', ')}`;
  const id = tabId(first.ref.tab);
  return id === null ? label : { label, tabId: id, a1: `A${String(rows[0] ?? first.ref.row)}` };
}
