import { at } from '../support/at';
import {
  accept,
  forget,
  propose,
  refuse,
  shownFindings,
  startTriage,
} from '../../../src/sidebars/findings/state/triage';
import { eight, unreadable } from '../support/findings-sample';

const first = at(eight, 0);
const key = first.key;
const shown = (triage: ReturnType<typeof startTriage>) => at(shownFindings(triage), 0);

test('a change is shown before the script has answered', () => {
  const triage = propose(startTriage(eight), key, { status: 'Solved' });
  expect(shown(triage).status).toBe('Solved');
});

test('an accepted change shows what the workbook has, such as a trimmed comment', () => {
  const proposed = propose(startTriage(eight), key, { comment: ' rang them ' });
  const triage = accept(proposed, key, { comment: ' rang them ' }, { ...first, comment: 'rang them' });
  expect(shown(triage).comment).toBe('rang them');
  expect(triage.onTheWay.size).toBe(0);
});

test('a refused change is taken back and the reason kept until the next change', () => {
  const proposed = propose(startTriage(eight), key, { status: 'Solved' });
  const refused = refuse(proposed, key, { status: 'Solved' }, unreadable);
  expect(shown(refused).status).toBe('Open');
  expect(refused.refused.get(key)).toEqual(unreadable);
  expect(propose(refused, key, { status: 'Chasing' }).refused.has(key)).toBe(false);
  expect(forget(refused, key).refused.size).toBe(0);
});

test('a later change outlives the answer to an earlier one, accepted or refused', () => {
  const twice = propose(propose(startTriage(eight), key, { status: 'Chasing' }), key, {
    status: 'Solved',
    owner: 'Ines',
  });
  expect(shown(accept(twice, key, { status: 'Chasing' }, { ...first, status: 'Chasing' }))).toMatchObject({
    status: 'Solved',
    owner: 'Ines',
  });
  expect(shown(refuse(twice, key, { status: 'Chasing' }, unreadable)).status).toBe('Solved');
});
