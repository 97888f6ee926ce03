import { failureIssue, isAnswer } from '../../../src/sidebars/shared/server/answer';
import { callServer } from '../../../src/sidebars/shared/server/call';
import { inTurn } from '../../../src/sidebars/shared/server/in-turn';

test('a failure is one line without class names and stack', () => {
  const issue = failureIssue(new Error('Exception: TypeError: rows is undefined\n    at read (Code:12)'));
  expect(issue.message).toBe('The script stopped: rows is undefined');
  expect(issue.advice).not.toBe('');
  expect(failureIssue(undefined).message).toBe('The script stopped without saying why.');
});

test('only what sidebarCall gives is an answer', () => {
  expect(isAnswer({ ok: true, value: null })).toBe(true);
  expect(isAnswer({ ok: false, issues: [] })).toBe(true);
  expect([null, undefined, 'ok', { ok: true }, { ok: false, issues: 'x' }].map(isAnswer)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('outside a spreadsheet a call is answered with an issue, not left hanging', async () => {
  expect(await callServer('home', null)).toMatchObject({ ok: false, issues: [{ code: 'no-answer' }] });
});

test('jobs run one at a time, and those that wait under one key become one', async () => {
  const done: string[] = [];
  let release: () => void = () => undefined;
  const add = inTurn<string>(
    async (job) => {
      if (job === 'a1')
        await new Promise<void>((resolve) => {
          release = resolve;
        });
      done.push(job);
    },
    (waiting, next) => `${waiting}+${next}`,
  );
  add('a', 'a1');
  add('a', 'a2');
  add('b', 'b1');
  add('a', 'a3');
  await Promise.resolve();
  expect(done).toEqual([]);
  release();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done).toEqual(['a1', 'a2+a3', 'b1']);
});
