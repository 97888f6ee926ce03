import { dayFromIso } from '../../core/calendar';
import { checkCosts, NO_INPUTS, type CostRow } from '../../core/costs';
import type { Issue } from '../../core/issue';
import { minor } from '../../core/money';
import { clockOf, clockText, journalState, survey, type Book } from '../../workbook';
import { googleBook } from '../google-book';
import { userInterface } from '../pages';
import type { Summary } from '../summary';

/** One thing that must hold for Wrapsheet to be trusted here; answers what it found, or throws. */
interface Probe {
  readonly name: string;
  readonly expected: string;
  readonly advice: string;
  readonly find: (book: Book) => string;
}

/** A winter night, a summer noon, and a day on which clocks change in many places. */
const instants = [1_799_999_999_000, 1_815_000_000_000, 1_805_000_400_000] as const;

const probes: readonly Probe[] = [
  {
    name: 'The known duplicate is found',
    expected: 'duplicate-invoice',
    advice: 'Reinstall Wrapsheet: this copy is damaged.',
    find: () =>
      checkCosts({
        ...NO_INPUTS,
        settings: { ...NO_INPUTS.settings, currency: 'USD' },
        costs: [sampleCost(2), sampleCost(3)],
      }).findings.find(({ rule }) => rule === 'duplicate-invoice')?.rule ?? 'nothing',
  },
  {
    name: 'Dates are read in this spreadsheet’s time zone',
    expected: 'the same times as Google’s',
    advice: 'Look at File ▸ Settings ▸ Time zone, and reload the spreadsheet.',
    find: (book) => {
      const zone = book.timeZone();
      const clock = clockOf(zone);
      const wrong = instants.find(
        (at) =>
          clock !== null &&
          clockText(clock(new Date(at))) !== Utilities.formatDate(new Date(at), zone, "yyyy-MM-dd'T'HH:mm:ss"),
      );
      return wrong === undefined
        ? 'the same times as Google’s'
        : `another time for ${new Date(wrong).toISOString()} in ${zone}`;
    },
  },
  {
    name: 'Tabs can be read',
    expected: 'at least one tab',
    advice: 'Reload the spreadsheet.',
    find: (book) => (survey(book).tabs.length > 0 ? 'at least one tab' : 'none'),
  },
  {
    name: 'Nothing lies half done',
    expected: 'nothing',
    advice: 'Choose Undo last change: it offers to repair.',
    find: (book) => journalState(book).broken?.action ?? 'nothing',
  },
  {
    name: 'Nobody else is at work here',
    expected: 'free',
    advice: 'Wait until the other person is done.',
    find: (book) => {
      if (!book.lock(0)) return 'busy';
      book.unlock();
      return 'free';
    },
  },
];

/** *Help ▸ Self-test*: changes nothing. */
export function selfTestAction(): Summary {
  const book = googleBook();
  const issues = probes.flatMap((probe) => failureOf(probe, book));
  const passed = probes.length - issues.length;
  const ui = userInterface();
  if (ui !== null) {
    const lines = issues.map(({ message, advice }) => `${message} ${advice}`);
    ui.alert(
      'Self-test',
      [`${String(passed)} of ${String(probes.length)} checks passed.`, ...lines].join('\n\n'),
      ui.ButtonSet.OK,
    );
  }
  return { ok: issues.length === 0, counts: { passed, failed: issues.length }, issues };
}

function failureOf({ name, expected, advice, find }: Probe, book: Book): readonly Issue[] {
  let received: string;
  try {
    received = find(book);
  } catch (error) {
    received = error instanceof Error ? error.message : String(error);
  }
  if (received === expected) return [];
  const message = `${name}: expected ${expected}, found ${received}.`;
  return [{ code: 'self-test', severity: 'high', where: { tab: '' }, expected, received, message, advice }];
}

function sampleCost(row: number): CostRow {
  return {
    ref: { tab: 'Costs', row },
    unreadable: {},
    date: dayFromIso('2027-05-14'),
    type: 'Invoice',
    vendor: 'Made-up Vans Ltd',
    docNo: '417',
    po: '',
    account: '3500',
    description: '',
    qty: null,
    rate: null,
    net: minor(126_000),
    tax: null,
    gross: null,
    currency: '',
    from: null,
    to: null,
    backup: '',
    approvedBy: '',
    period: '',
    float: '',
  };
}
