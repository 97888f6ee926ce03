import type { Day } from '../calendar';
import type { CostRow, FloatRow } from '../costs';
import { addMinor, NO_MONEY, subtractMinor, type Minor } from '../money';

/** A receipt paid from a float: the cash that left the box, tax included. */
export interface CashReceipt {
  readonly row: CostRow;
  readonly paid: Minor;
}

/** A count of the box against what should have been in it at the end of that day. */
export interface CashCount {
  readonly row: FloatRow;
  readonly date: Day;
  readonly counted: Minor;
  /** Advances − returns − receipts dated on or before that day. */
  readonly due: Minor;
  /** counted − due: short is negative. */
  readonly difference: Minor;
}

/** One float with everything that moved it. */
export interface FloatBalance {
  readonly key: string;
  /** As typed; of several spellings the first by the alphabet. */
  readonly float: string;
  /** Who holds it by the latest event that names someone; '' = nobody is named. */
  readonly custodian: string;
  /** Advances and top-ups. */
  readonly advanced: Minor;
  readonly returned: Minor;
  /** Receipts, dated or not. */
  readonly receipts: Minor;
  /** advanced − returned − receipts: what should be in the box now. */
  readonly due: Minor;
  /** Day of the first advance or top-up; null = none has a date. */
  readonly openedOn: Day | null;
  /** Earliest first; several on a day count one after the other, as in the sheet. */
  readonly counts: readonly CashCount[];
  readonly receiptRows: readonly CashReceipt[];
  /** Events that could not be placed: date, kind or amount is missing. */
  readonly unusable: readonly FloatRow[];
}

/** A float's name as it is compared: `f 1` and `F1` are one. */
export function floatKey(name: string): string {
  return name.replace(/\s+/g, '').toUpperCase();
}

/**
 * Balances every float of the log, in the order of their names. At a count the box should hold what was advanced up to that
 * day, less what was returned and what receipts dated up to that day say was spent. A receipt without a date counts in the
 * total but at no count. Receipts of floats that the log does not have are not looked at. Row order changes nothing.
 * @example balanceFloats(floats, receipts)[0]?.counts[0]?.difference // −2000: the box is 20.00 short
 */
export function balanceFloats(floats: readonly FloatRow[], receipts: readonly CashReceipt[]): readonly FloatBalance[] {
  const events = grouped(floats, (row) => floatKey(row.float));
  const spent = grouped(receipts, ({ row }) => floatKey(row.float));
  return [...events.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => balanceOf(key, events.get(key) ?? [], spent.get(key) ?? []));
}

/** An event whose date, kind and amount are all known. */
type Event = FloatRow & { readonly date: Day; readonly amount: Minor; readonly kind: NonNullable<FloatRow['kind']> };

function isUsable(row: FloatRow): row is Event {
  return row.date !== null && row.amount !== null && row.kind !== null;
}

function balanceOf(key: string, rows: readonly FloatRow[], receipts: readonly CashReceipt[]): FloatBalance {
  const events = rows.filter(isUsable).sort((a, b) => a.date - b.date || a.ref.row - b.ref.row);
  const moves = movesOf(events, receipts);
  const sumOf = (kinds: readonly Event['kind'][]): Minor =>
    events.reduce((sum, { kind, amount }) => (kinds.includes(kind) ? addMinor(sum, amount) : sum), NO_MONEY);
  const advanced = sumOf(['Advance', 'Top-up']);
  const returned = sumOf(['Return']);
  const paid = receipts.reduce((sum, receipt) => addMinor(sum, receipt.paid), NO_MONEY);
  const named = [...events].reverse().find(({ custodian }) => custodian !== '');
  const counts: CashCount[] = [];
  let due = NO_MONEY;
  let next = 0;
  for (const row of events) {
    if (row.kind !== 'Count') continue;
    for (let move = moves[next]; move !== undefined && move.date <= row.date; move = moves[next]) {
      due = addMinor(due, move.amount);
      next += 1;
    }
    counts.push({ row, date: row.date, counted: row.amount, due, difference: subtractMinor(row.amount, due) });
  }
  return {
    key,
    float: rows.map(({ float }) => float).sort()[0] ?? key,
    custodian: named?.custodian ?? rows.find(({ custodian }) => custodian !== '')?.custodian ?? '',
    advanced,
    returned,
    receipts: paid,
    due: subtractMinor(subtractMinor(advanced, returned), paid),
    openedOn: events.find(({ kind }) => kind === 'Advance' || kind === 'Top-up')?.date ?? null,
    counts,
    receiptRows: receipts,
    unusable: rows.filter((row) => !isUsable(row)),
  };
}

/** Cash in (+) and out (−) of the box, earliest first. */
function movesOf(
  events: readonly Event[],
  receipts: readonly CashReceipt[],
): readonly { readonly date: Day; readonly amount: Minor }[] {
  const moves: { date: Day; amount: Minor }[] = [];
  for (const { kind, date, amount } of events) {
    if (kind !== 'Count') moves.push({ date, amount: kind === 'Return' ? subtractMinor(NO_MONEY, amount) : amount });
  }
  for (const { row, paid } of receipts) {
    if (row.date !== null) moves.push({ date: row.date, amount: subtractMinor(NO_MONEY, paid) });
  }
  return moves.sort((a, b) => a.date - b.date);
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return groups;
}
