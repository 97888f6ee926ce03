import { journalState, repair, undoLastChange, type Book, type Outcome } from '../../../src/workbook';
import { faultyBook, type FaultPlan } from '../../support/faulty-book';
import { MemoryBook } from '../../support/memory-book';
import { appendCosts as append, editCosts as edit, rebuildFindings, sampleLayout } from '../../support/sample-changes';

const newBook = (): MemoryBook => new MemoryBook(sampleLayout);
const check =
  (...keys: string[]) =>
  (book: Book): Outcome<number> =>
    rebuildFindings(book, keys);

describe('undo', () => {
  test.each<[string, (book: Book) => Outcome<number>]>([
    ['a new tab', check('a', 'b')],
    ['rows added', append],
    ['cells and marks', edit],
  ])('takes %s back exactly, and leaves no journal behind', (_, action) => {
    const book = newBook();
    const before = book.snapshot();
    expect(action(book)).toMatchObject({ ok: true });
    expect(book.snapshot()).not.toEqual(before);
    expect(journalState(book).last).toMatchObject({ by: 'ap@example.com', at: '2027-05-14 18:00:00' });
    expect(undoLastChange(book)).toMatchObject({ ok: true });
    expect(book.snapshot()).toEqual(before);
  });

  test('takes a second run back to the first, the user’s words in between included, journal and all', () => {
    const book = newBook();
    check('a', 'b')(book);
    book.type('Findings', 2, 8, 'Chasing');
    book.type('Findings', 3, 10, 'called them');
    const before = book.snapshot();
    const findings = book.tabId('Findings');
    check('b', 'c')(book);
    expect(book.values('Findings')[1]?.slice(7, 10)).toEqual(['Open', '', 'called them']);
    expect(undoLastChange(book)).toMatchObject({ ok: true });
    expect(book.snapshot()).toEqual(before);
    expect(book.tabId('Findings')).toBe(findings);
  });

  test('refuses, with the tab named, where someone has typed since, unless told to go on', () => {
    const book = newBook();
    const before = book.snapshot();
    check('a')(book);
    book.type('Findings', 2, 10, 'called them');
    const refused = undoLastChange(book);
    expect(refused).toMatchObject({
      ok: false,
      why: 'refused',
      issues: [{ code: 'changed-since', where: { tab: 'Findings' } }],
    });
    expect(book.values('Findings')[1]?.[9]).toBe('called them');
    expect(undoLastChange(book, true)).toMatchObject({ ok: true });
    expect(book.snapshot()).toEqual(before);
  });

  test('finds rows that have moved down since, and takes out those and no others', () => {
    const book = newBook();
    append(book);
    book.insertRows('Costs', 2, 1, 'below');
    expect(undoLastChange(book)).toMatchObject({ ok: true });
    expect(book.values('Costs').map((row) => row[2])).toEqual(['Vendor', '', 'Norvane', 'Arclift']);
  });

  test('works on a tab that was renamed since', () => {
    const book = newBook();
    append(book);
    book.renameTab('Costs', 'Ledger');
    expect(undoLastChange(book)).toMatchObject({ ok: true });
    expect(book.values('Ledger')).toHaveLength(3);
  });

  test('says so when there is nothing to undo', () => {
    expect(undoLastChange(newBook())).toMatchObject({
      ok: false,
      why: 'refused',
      issues: [{ code: 'nothing-to-undo' }],
    });
  });

  test('goes back change by change, and keeps no more than six backup tabs', () => {
    const book = newBook();
    for (let run = 0; run < 12; run += 1) check(`run ${run}`)(book);
    const backups = book.tabs().filter((tab) => tab.startsWith('Wrapsheet backup'));
    expect(backups).toHaveLength(6);
    let undone = 0;
    while (undoLastChange(book).ok) undone += 1;
    expect(undone).toBe(6);
    expect(book.values('Findings')[1]?.[11]).toBe('run 5');
    expect(book.tabs()).toEqual(['Costs', 'Elsewhere', 'Findings']);
  });
});

describe('two people', () => {
  test('the second is told who is at work and since when', () => {
    const book = newBook();
    const { book: dying } = faultyBook(book, { call: 20, kind: 'death' });
    expect(() => check('a')(dying)).toThrow('dead');
    expect(journalState(book).broken).not.toBeNull();
    book.lockedByOther = true;
    const second = append(book);
    expect(second).toMatchObject({ ok: false, why: 'busy' });
    expect(second.ok ? '' : second.issues[0]?.message).toBe(
      'ap@example.com is running Check costs since 2027-05-14 18:00:00. Nothing was changed.',
    );
  });
});

interface Scenario {
  readonly name: string;
  readonly prepare: (book: MemoryBook) => void;
  readonly act: (book: Book) => Outcome<unknown>;
  /** What taking a half-done run back leads to: an undo is finished, everything else is taken back. */
  readonly repaired: 'before' | 'after';
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'the first check', repaired: 'before', prepare: () => undefined, act: check('a', 'b') },
  {
    name: 'a second check',
    repaired: 'before',
    prepare: (book) => void check('a', 'b')(book),
    act: check('b', 'c', 'd'),
  },
  { name: 'an import', repaired: 'before', prepare: () => undefined, act: append },
  { name: 'edits and marks', repaired: 'before', prepare: (book) => void check('a')(book), act: edit },
  {
    name: 'an undo of the last change',
    repaired: 'after',
    prepare: (book) => void append(book),
    act: undoLastChange,
  },
  {
    name: 'an undo of one change of two',
    repaired: 'after',
    prepare: (book) => {
      check('a')(book);
      check('b')(book);
    },
    act: undoLastChange,
  },
  {
    name: 'a change that drops the oldest backups',
    repaired: 'before',
    prepare: (book) => {
      for (let run = 0; run < 8; run += 1) check(`run ${run}`)(book);
    },
    act: check('last'),
  },
];

/** The workbook without what Wrapsheet keeps for itself. */
function seen(book: MemoryBook): unknown {
  const { tabs, ...rest } = book.snapshot() as { tabs: { name: string; hidden: boolean }[] };
  return { ...rest, tabs: tabs.filter((tab) => !tab.name.startsWith('Wrapsheet ')) };
}

function attempt(act: () => Outcome<unknown>): Outcome<unknown> | 'dead' {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && error.name === 'ExecutionDead') return 'dead';
    throw error;
  }
}

describe.each(SCENARIOS)('a fault at each call of $name', ({ prepare, act, repaired }) => {
  const prepared = newBook();
  prepare(prepared);
  const ready = (): MemoryBook => prepared.clone();
  const length = ((): number => {
    const { book, calls } = faultyBook(ready(), null);
    act(book);
    return calls();
  })();
  const before = seen(ready());
  const after = ((): unknown => {
    const book = ready();
    act(book);
    return seen(book);
  })();
  const goal = repaired === 'before' ? before : after;
  const calls = Array.from({ length }, (_, index) => index + 1);

  test.each<FaultPlan['kind']>(['throw', 'late', 'death'])(
    '%s: the old state, the new one, or one that repair brings back or keeps',
    (kind) => {
      for (const call of calls) {
        const book = ready();
        const { book: faulty } = faultyBook(book, { call, kind });
        const outcome = attempt(() => act(faulty));
        book.locked = false;
        const { broken } = journalState(book);
        const say = `${kind} at call ${call} of ${length}`;
        if (broken === null) {
          expect([say, [before, after]]).toEqual([say, expect.arrayContaining([seen(book)])]);
          if (outcome !== 'dead' && outcome.ok) expect([say, seen(book)]).toEqual([say, after]);
        } else {
          expect(act(book)).toMatchObject({ ok: false, why: 'broken' });
          expect(repair(book, false)).toMatchObject({ ok: true });
          expect(journalState(book).broken).toBeNull();
          const back = seen(book);
          expect([say, back]).toEqual([say, goal]);
        }
        // The next action finds nothing in its way.
        expect([say, check('next')(book).ok]).toEqual([say, true]);
      }
    },
  );

  test('a repair that dies half-way can be repeated, at each of its calls', () => {
    for (const call of calls) {
      for (let second = 1; ; second += 1) {
        const book = ready();
        attempt(() => act(faultyBook(book, { call, kind: 'death' }).book));
        if (journalState(book).broken === null) break;
        const { book: faulty, calls: made } = faultyBook(book, { call: second, kind: 'death' });
        attempt(() => repair(faulty, false));
        if (journalState(book).broken !== null) expect(repair(book, false)).toMatchObject({ ok: true });
        const say = `death at ${call}, again at ${second}`;
        expect([say, seen(book)]).toEqual([say, goal]);
        if (made() < second) break;
      }
    }
  });

  test('what a repair keeps can still be undone', () => {
    for (const call of calls) {
      const book = ready();
      attempt(() => act(faultyBook(book, { call, kind: 'death' }).book));
      if (journalState(book).broken === null) continue;
      expect(repair(book, true)).toMatchObject({ ok: true });
      expect(journalState(book).broken).toBeNull();
      // A run that died before it had changed anything leaves nothing to undo.
      const { last } = journalState(book);
      if (last !== null) expect(undoLastChange(book)).toMatchObject({ ok: true });
      expect([call, seen(book)]).toEqual([call, goal]);
    }
  });
});
