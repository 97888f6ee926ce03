import { at } from '../support/at';
import fc from 'fast-check';
import type { FindingView } from '../../../src/sidebar-api';
import { checkedText, newText } from '../../../src/sidebars/findings/parts/header';
import { placesText } from '../../../src/sidebars/findings/parts/unread-notice';
import { matches, select } from '../../../src/sidebars/findings/state/select';
import { placeText, ruleText } from '../../../src/sidebars/findings/state/place';
import { totals, worstFirst } from '../../../src/sidebars/shared/findings/rank';
import { checked, eight, unreadable } from '../support/findings-sample';

const finding = fc
  .record({
    key: fc.string(),
    severity: fc.constantFrom('high', 'medium', 'low'),
    atStake: fc.option(fc.nat()),
    status: fc.constantFrom('Open', 'Chasing', 'Solved', 'Not a fault'),
    isNew: fc.boolean(),
  })
  .map((some): FindingView => ({ ...at(eight, 0), ...some }));
const findings = fc.uniqueArray(finding, { selector: ({ key }) => key });
const keys = (list: readonly FindingView[]) => list.map(({ key }) => key);

test('the order does not depend on the order the findings came in', () => {
  fc.assert(
    fc.property(findings, (list) => {
      expect(keys([...list].reverse().sort(worstFirst))).toEqual(keys([...list].sort(worstFirst)));
    }),
  );
});

test('every finding stands in exactly one list, and the lists add up', () => {
  fc.assert(
    fc.property(findings, (list) => {
      const sums = totals(list);
      const all = Object.values(sums);
      expect(all.reduce((count, total) => count + total.count, 0)).toBe(list.length);
      expect(all.reduce((money, total) => money + total.atStake, 0)).toBe(
        list.reduce((money, one) => money + (one.atStake ?? 0), 0),
      );
      for (const name of ['open', 'solved', 'not a fault'] as const) {
        const { findings: shown, counts } = select(list, { list: name, severity: 'all', query: '', held: null });
        expect(shown).toHaveLength(sums[name].count);
        expect(counts.high + counts.medium + counts.low).toBe(counts.all);
      }
    }),
  );
});

test('the finding that is held stays although it has left the list, but is not counted', () => {
  const solved = eight.map((one, index) => (index === 3 ? { ...one, status: 'Solved' as const } : one));
  const { findings: shown, counts } = select(solved, {
    list: 'open',
    severity: 'all',
    query: '',
    held: at(solved, 3).key,
  });
  expect(shown).toHaveLength(8);
  expect(counts.all).toBe(7);
});

test('a query is read without accents and case; “rule 1” is not rule 12', () => {
  const one = { ...at(eight, 2), what: 'Café Lumière billed twice' };
  expect(matches(one, 'CAFE lumiere')).toBe(true);
  expect(matches(one, '  ')).toBe(true);
  expect(matches(one, 'Rule 1 transport')).toBe(true);
  expect(eight.filter((each) => matches(each, 'rule 1'))).toHaveLength(1);
});

test('rule and place read as a person says them', () => {
  expect(ruleText(at(eight, 3))).toBe('Rule 13, booking with no scene · 3300 Camera');
  expect(ruleText({ ...at(eight, 3), ruleTitle: 'PO overrun', ruleNumber: 3, account: '', accountTitle: '' })).toBe(
    'Rule 3, PO overrun',
  );
  expect(ruleText({ ...at(eight, 3), ruleTitle: 'Unreadable row', ruleNumber: null, accountTitle: '' })).toBe(
    'Unreadable row · 3300',
  );
  expect(placeText({ tab: 'Costs', row: 48, text: '', value: '' })).toBe('Costs, row 48');
  expect(placeText({ tab: 'Budget', row: null, text: '', value: '' })).toBe('Budget');
});

test('the header says what is new since when, and a time alone only on the same day', () => {
  const view = checked(eight);
  expect(newText(view, 3, '2027-05-12')).toBe('3 new since Tue 18:05');
  expect(newText(view, 0, '2027-05-12')).toBe('Nothing new since Tue 18:05');
  expect(checkedText(view, '2027-05-12')).toBe('Checked Wed 18:10');
  expect(checkedText({ ...view, previousCheckAt: '2027-05-12T09:00:00' }, '2027-05-12')).toBe('Checked 18:10');
});

test('unread cells are named by place, the tab once while it stays the same, and the rest counted', () => {
  expect(placesText(unreadable)).toBe('Costs F51, F60, J62');
  const elsewhere = { ...at(unreadable, 0), where: { tab: 'Budget', row: 4, cell: 'C4' } };
  expect(placesText([at(unreadable, 0), elsewhere, at(unreadable, 1), elsewhere])).toBe(
    'Costs F51, Budget C4, Costs F60 and 1 more',
  );
});
