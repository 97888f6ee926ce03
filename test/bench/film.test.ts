import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boardFacts, filmBoard, type FilmBoard } from '../../bench/support/film-board';
import { planProblem, reorderProblem } from '../../bench/support/film-problems';
import { recountFilm } from '../../bench/support/recount-film';
import { readUss } from '../../src/core/formats';
import { checkOrder } from '../../src/core/optimiser/check/check-order';
import { checkPlan } from '../../src/core/optimiser/check/check-plan';
import { checkPlanProblem } from '../../src/core/optimiser/check/check-plan-problem';
import { sharedData } from '../support/root';

const FULL = join(sharedData, 'uss/full_sample_schedule.uss');
const onFiles = existsSync(FULL) ? describe : describe.skip;

function boards(): readonly FilmBoard[] {
  const file = readUss(FULL, readFileSync(FULL, 'utf8'));
  if (!file.ok) throw new Error(file.issue.message);
  return file.boards.filter(({ days }) => days.length > 0).map((board) => filmBoard(file, board));
}

onFiles('the film benchmark (not on this machine without ../shared/data/uss)', () => {
  test('starts from boards with the work, idle and set days that are known of them, less the second set of one scene', () => {
    const facts = boards().map((board) => {
      const { work, idle, setDays } = boardFacts(board);
      return [board.name, board.days.length, work, idle, setDays];
    });
    expect(facts).toEqual([
      ['First Pass', 61, 264, 702, 116],
      ['Second Pass', 67, 274, 769, 117],
      ['Rev. WHITE', 56, 245, 597, 151],
    ]);
  });

  test('counts a board as the checkers do, though neither knows the other', () => {
    for (const board of boards()) {
      const { idle } = boardFacts(board);
      expect(checkOrder(reorderProblem(board), [...board.days.keys()])).toMatchObject({ hold: idle, breaches: [] });
      for (const variant of ['reassign', 'reassign-days-off', 'realistic'] as const) {
        const problem = planProblem(board, variant);
        checkPlanProblem(problem);
        if (problem.published === null) throw new Error('the board is the published plan');
        expect(checkPlan(problem, problem.published).cost).toBe(
          recountFilm(board, variant, problem.published).objective,
        );
      }
    }
  });

  test('finds the rules that the boards themselves break', () => {
    const broken = boards().map((board) => {
      const { published } = planProblem(board, 'realistic');
      return published === null ? [] : recountFilm(board, 'realistic', published).broken;
    });
    for (const rules of broken)
      expect(rules).toEqual([
        'too many pages',
        'more than 3 sets a day',
        'a performer works on a day off',
        'day and night exteriors on a day',
      ]);
  });
});
