import { addDays, type Day } from '../../calendar';
import { listAt } from '../codes';
import { statusOf } from '../commitments';
import type { Evidence, PaperworkRow, ResourceRow, RowRef, VendorRow } from '../types';
import type { Draft, RuleContext } from './rule';
import { isInForce } from './vendor-contract';
import { dates } from './words';

/** Rows shown with a finding, of each kind. */
const MOST = 6;

/** Days on which something of a vendor is on the show. */
interface Stay {
  readonly from: Day;
  readonly to: Day;
  readonly ref: RowRef;
  readonly column: string;
  readonly what: string;
  /** Gear and vehicles must be insured; of anything else only a certificate once given must not end. */
  readonly asksForOne: boolean;
}

/** Certificates of a vendor: the days they hold. */
interface Certificates {
  readonly row: VendorRow | null;
  readonly papers: readonly PaperworkRow[];
  /** From null: ever since; to null: without end. Earliest first. */
  readonly spans: readonly { readonly from: Day | null; readonly to: Day | null }[];
}

/** Vendors whose gear, vehicles or places are on the show on a day that no certificate of insurance covers. */
export function uninsured(context: RuleContext): readonly Draft[] {
  const papers = papersOf(context);
  if (papers.size === 0 && !context.inputs.vendors.some(({ coiExpires }) => coiExpires !== null)) return [];
  const drafts: Draft[] = [];
  for (const [vendor, stays] of staysOf(context)) {
    const row = context.ledger.vendors.rowOf(vendor);
    const known = certificatesOf(row, papers.get(vendor) ?? []);
    if (row?.unreadable.coiExpires !== undefined) continue;
    const open = stays.flatMap((stay) => {
      const day = firstOpenDay(stay, known);
      return day === null || (known.spans.length === 0 && !stay.asksForOne) ? [] : [{ stay, day }];
    });
    if (open.length > 0) drafts.push(insuranceDraft(context, vendor, known, open));
  }
  return drafts;
}

/** Certificates in Paperwork, by vendor. */
function papersOf({ inputs, ledger }: RuleContext): ReadonlyMap<string, readonly PaperworkRow[]> {
  const papers = new Map<string, PaperworkRow[]>();
  for (const row of inputs.paperwork) {
    if (row.kind === 'COI' && row.for !== '' && (row.status === '' || isInForce(row)))
      listAt(papers, ledger.vendors.idOf(row.for, null)).push(row);
  }
  return papers;
}

function certificatesOf(row: VendorRow | null, papers: readonly PaperworkRow[]): Certificates {
  const dated = papers.filter(({ to }) => to !== null);
  const expires = row?.coiExpires ?? null;
  // A paper that does not say when it ends counts only where nothing else says so.
  const used = expires !== null || dated.length > 0 ? dated : papers;
  const spans = [...(expires === null ? [] : [{ from: null, to: expires }]), ...used];
  return { row, papers, spans: spans.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)) };
}

function staysOf({ inputs, ledger }: RuleContext): ReadonlyMap<string, readonly Stay[]> {
  const stays = new Map<string, Stay[]>();
  const put = (vendor: string, stay: Stay): void => {
    if (vendor !== '' && stay.from <= stay.to) listAt(stays, vendor).push(stay);
  };
  for (const row of inputs.resources) {
    if (row.pickUp === null || row.vendor === '' || row.status === 'Cancelled' || row.status === 'Planned') continue;
    const to = row.return ?? row.pickUp;
    const asksForOne = isGear(row);
    put(ledger.vendors.idOf(row.vendor, null), {
      from: row.pickUp,
      to,
      ref: row.ref,
      column: 'Return',
      what: row.resource,
      asksForOne,
    });
  }
  for (const { vendor, row } of ledger.costs) {
    if (row.type !== 'Invoice' || row.from === null) continue;
    const what = row.docNo === '' ? row.description : row.docNo;
    put(vendor, { from: row.from, to: row.to ?? row.from, ref: row.ref, column: 'To', what, asksForOne: false });
  }
  for (const row of inputs.purchaseOrders) {
    if (row.from === null || row.vendor === '' || statusOf(row) === 'Void') continue;
    const vendor = ledger.vendors.idOf(row.vendor, null);
    put(vendor, {
      from: row.from,
      to: row.to ?? row.from,
      ref: row.ref,
      column: 'To',
      what: `PO ${row.po}`,
      asksForOne: false,
    });
  }
  return stays;
}

function isGear({ kind }: ResourceRow): boolean {
  return kind === 'Gear' || kind === 'Vehicle';
}

/** The first day of a stay without a certificate; null = all are covered. */
function firstOpenDay({ from, to }: Stay, { spans }: Certificates): Day | null {
  let day = from;
  for (const span of spans) {
    if (day > to) break;
    if (span.from !== null && span.from > day) continue;
    if (span.to === null) return null;
    if (span.to >= day) day = addDays(span.to, 1);
  }
  return day > to ? null : day;
}

function insuranceDraft(
  context: RuleContext,
  vendor: string,
  { row, papers, spans }: Certificates,
  open: readonly { readonly stay: Stay; readonly day: Day }[],
): Draft {
  const name = context.ledger.vendors.nameOf(vendor);
  const sorted = [...open].sort((a, b) => a.day - b.day || b.stay.to - a.stay.to || a.stay.ref.row - b.stay.ref.row);
  const [first] = sorted;
  if (first === undefined) throw new RangeError('vendor-paper: an insurance finding without days');
  const last = sorted.reduce((latest, { stay }) => (stay.to > latest ? stay.to : latest), first.stay.to);
  const ends = spans.reduce<Day | null>(
    (latest, { to }) => (to !== null && to < first.day && to > (latest ?? 0) ? to : latest),
    null,
  );
  const [endText, lastText] = dates(ends ?? first.day, last);
  const [fromText, toText] = dates(first.stay.from, first.stay.to);
  const what =
    spans.length === 0
      ? `${name} has no certificate of insurance`
      : ends === null
        ? `${name} has no certificate of insurance for ${endText}`
        : `${name}: the certificate of insurance ends ${endText}, before ${lastText}`;
  return {
    identity: ['insurance', vendor],
    severity: 'medium',
    account: row?.account ?? '',
    vendor: name,
    atStake: null,
    what,
    why: `${first.stay.what === '' ? 'Its hire' : first.stay.what} is on the show from ${fromText} to ${toText}, and no certificate covers ${dates(first.day, last)[0]}${first.day === last ? '' : ` to ${lastText}`}. A loss on an uncovered day is the production’s to pay.`,
    evidence: [...certificateEvidence(row, papers), ...sorted.slice(0, MOST).map(({ stay }) => stayEvidence(stay))],
    doNext: `Have the broker issue a certificate that holds until ${lastText}, and type the day into Vendors ▸ COI expires.`,
  };
}

function certificateEvidence(row: VendorRow | null, papers: readonly PaperworkRow[]): readonly Evidence[] {
  const own = row === null ? [] : [evidence(row.ref, 'COI expires', `${row.vendor}, COI expires`, row.coiExpires)];
  return [
    ...own,
    ...papers.slice(0, MOST).map(({ ref, for: holder, to }) => evidence(ref, 'To', `COI, ${holder}`, to)),
  ];
}

function stayEvidence({ ref, column, what, to }: Stay): Evidence {
  return evidence(ref, column, what, to);
}

function evidence({ tab, row }: RowRef, column: string, label: string, day: Day | null): Evidence {
  return { where: { tab, row, column }, label, value: day === null ? '' : dates(day, day)[0] };
}
