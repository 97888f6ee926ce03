import { sumMinor } from '../../money';
import { listAt } from '../codes';
import type { Cost } from '../ledger';
import type { PaperworkRow } from '../types';
import type { Draft, RuleContext } from './rule';
import { costsEvidence, count, money } from './words';

/** Words in Paperwork ▸ Status of a paper that is in: at the beginning of the status. */
const IN_FORCE =
  /^(?:fully |counter-?)?(?:signed|executed|on file|granted|received|approved|complete|done|filed|ok\b|yes\b|valid|current)/i;

/** True where the status says that the paper is there: signed, on file, granted … */
export function isInForce({ status }: PaperworkRow): boolean {
  return IN_FORCE.test(status.trim());
}

/** Contracts with vendors that are not signed, though the vendor has been paid. */
export function unsignedContracts(context: RuleContext): readonly Draft[] {
  const { vendors } = context.ledger;
  const contracts = context.inputs.paperwork.filter(({ kind }) => kind === 'Contract');
  if (!contracts.some(({ status }) => status !== '')) return [];
  const byVendor = new Map<string, PaperworkRow[]>();
  for (const row of contracts) if (row.for !== '') listAt(byVendor, vendors.idOf(row.for, null)).push(row);
  for (const [vendor, rows] of byVendor) {
    const open = rows.filter((row) => !rows.some((other) => isInForce(other) && covers(other, row)));
    if (open.length > 0) byVendor.set(vendor, open);
    else byVendor.delete(vendor);
  }
  const paid = new Map<string, Cost[]>();
  for (const cost of context.ledger.costs) if (byVendor.has(cost.vendor)) listAt(paid, cost.vendor).push(cost);
  return [...paid].flatMap(([vendor, costs]) => contractDraft(context, vendor, byVendor.get(vendor) ?? [], costs));
}

/** True where one paper holds for all the time that the other is for; a date that is not given is no bound. A row covers itself. */
function covers(a: PaperworkRow, b: PaperworkRow): boolean {
  return (a.from === null || b.from === null || a.from <= b.from) && (a.to === null || b.to === null || a.to >= b.to);
}

function contractDraft(
  context: RuleContext,
  vendor: string,
  rows: readonly PaperworkRow[],
  costs: readonly Cost[],
): readonly Draft[] {
  const net = sumMinor(costs.map((cost) => cost.net));
  if (net <= 0) return [];
  const name = context.ledger.vendors.nameOf(vendor);
  const [first] = rows;
  const says = first === undefined || first.status === '' ? 'has no status' : `is "${first.status}"`;
  return [
    {
      identity: ['contract', vendor],
      severity: 'medium',
      account: context.ledger.vendors.rowOf(vendor)?.account || (costs[0]?.row.account ?? ''),
      vendor: name,
      atStake: net,
      what: `${name} has been paid ${money(context, net)}, and the contract is not signed`,
      why: `The contract in Paperwork ${says}; ${count(costs.length, 'cost')} of ${name} ${costs.length === 1 ? 'comes' : 'come'} to ${money(context, net)} net. Without a signature its terms bind nobody.`,
      evidence: [
        ...rows.map((row) => ({
          where: { tab: row.ref.tab, row: row.ref.row, column: 'Status' },
          label: `Contract, ${row.for}`,
          value: row.status,
        })),
        ...costsEvidence(context, costs),
      ],
      doNext: `Get the contract signed before the next payment to ${name}, and type Signed into Paperwork ▸ Status.`,
    },
  ];
}
