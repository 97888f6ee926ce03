import { generateSmall } from '../../../../bench/support/small-plan';
import { availabilityConstraints } from '../../../../src/core/optimiser/plan/conflicts/availability-constraints';
import type { Constraint } from '../../../../src/core/optimiser/plan/conflicts/constraint';
import { explainConflict, type Feasibility } from '../../../../src/core/optimiser/plan/conflicts/explain-conflict';
import { limitConstraints } from '../../../../src/core/optimiser/plan/conflicts/limit-constraints';
import { quickExplain } from '../../../../src/core/optimiser/plan/conflicts/quick-explain';
import { sceneConstraints } from '../../../../src/core/optimiser/plan/conflicts/scene-constraints';
import { applyEvent } from '../../../../src/core/optimiser/plan/events/apply-event';
import type { PlanProblem } from '../../../../src/core/optimiser/plan/types';
import { bruteForcePlan } from '../../../support/plan-brute-force';
import { at, location, performer, planDay, planProblem, scene } from '../../../support/plan-problem';

const tried = (problem: PlanProblem): Feasibility => (bruteForcePlan(problem) === null ? 'impossible' : 'legal');
const texts = (problem: PlanProblem): readonly string[] | undefined =>
  explainConflict(problem, tried)?.rules.map(({ text }) => text);

describe('Rules that collide are named', () => {
  test('where a scene has no day: the fewest rules that take them all', () => {
    const problem = planProblem({
      scenes: [scene('1', { cast: ['7'], notAfter: at(2), notBefore: at(1), needsDry: true })],
      performers: [performer('7', { unavailable: [at(1), at(2), at(4)] })],
      days: [0, 1, 2, 3, 4].map((day) => planDay(at(day), { wet: day === 1 })),
    });
    const conflict = explainConflict(problem, tried);
    expect(conflict).toMatchObject({
      certain: true,
      text: 'No plan can keep all of these rules; give up one of them.',
    });
    expect(conflict?.rules.map(({ rule, text, who }) => [rule, text, who])).toEqual([
      ['not-before', 'scene 1 not before Tue 4 May', ['1']],
      ['performer-unavailable', 'performer 7 not available Tue 4 May to Wed 5 May', ['7']],
      ['not-after', 'scene 1 not after Wed 5 May', ['1']],
    ]);
  });

  test('where a scene must follow one that can only be shot later', () => {
    const problem = planProblem({
      scenes: [
        scene('1', { after: ['2'], notAfter: at(1) }),
        scene('2', { after: ['3'] }),
        scene('3', { notBefore: at(2) }),
      ],
    });
    expect(new Set(texts(problem))).toEqual(
      new Set([
        'scene 1 not after Tue 4 May',
        'scene 1 after scene 2',
        'scene 2 after scene 3',
        'scene 3 not before Wed 5 May',
      ]),
    );
  });

  test('where a scene was shot before one that it must follow', () => {
    const problem = planProblem({
      scenes: [scene('1', { after: ['2'], shot: true, fixedDay: at(1) }), scene('2')],
      days: [planDay(at(1), { open: false }), planDay(at(2))],
      now: { day: at(2), minutes: 0 },
    });
    expect(texts(problem)).toEqual(['scene 1 after scene 2, but 1 has been shot']);
  });

  test('where more must be shot on some days than they hold', () => {
    const long = { eighths: 30, notAfter: at(1) };
    const problem = planProblem({ scenes: [scene('1', long), scene('2', long), scene('3', long), scene('4')] });
    expect(new Set(texts(problem))).toEqual(
      new Set(['at most 40 eighths a day', ...['1', '2', '3'].map((id) => `scene ${id} not after Tue 4 May`)]),
    );
  });

  test('where the days that are left do not hold the rest in minutes', () => {
    const problem = planProblem({
      scenes: ['1', '2', '3'].map((id) => scene(id, { eighths: 1, minutes: 400 })),
      days: [planDay(at(0)), planDay(at(1), { open: false }), planDay(at(2), { open: false })],
    });
    // Three scenes of 400 minutes take three days of 12 hours; with one of two closed days open there would still be too few.
    expect(texts(problem)).toHaveLength(2);
    expect(texts(problem)).toContain('at most 12 h from call to wrap');
  });
});

describe('Rules that collide are found by asking a search', () => {
  const night = planProblem({
    scenes: [
      scene('1', { fixedDay: at(0), light: 'night', minutes: 300 }),
      scene('2', { fixedDay: at(1), light: 'day', minutes: 400 }),
    ],
    days: [0, 1].map((day) => planDay(at(day), { calls: [480, 1200] })),
    performers: [performer('7')],
    locations: [location('House')],
  });

  test('where a night is followed by a morning', () => {
    const conflict = explainConflict(night, tried);
    expect(conflict?.certain).toBe(true);
    expect(new Set(conflict?.rules.map(({ rule }) => rule))).toEqual(new Set(['crew-rest', 'fixed-day', 'light']));
  });

  test('and it is said when the search could not prove it', () => {
    const weak = (problem: PlanProblem): Feasibility => (tried(problem) === 'legal' ? 'legal' : 'not-found');
    const conflict = explainConflict(night, weak);
    expect(conflict?.certain).toBe(false);
    expect(conflict?.text).toContain('was found. There may be one');
    expect(conflict?.rules).toHaveLength(explainConflict(night, tried)?.rules.length ?? 0);
  });

  test('none where there is a legal plan', () => {
    expect(explainConflict(planProblem({ scenes: [scene('1')] }), tried)).toBeNull();
  });

  test('and that nothing helps, where nothing that can be given up helps', () => {
    expect(explainConflict(planProblem({ scenes: [scene('1')] }), () => 'not-found')).toEqual({
      certain: false,
      rules: [],
      text: 'No legal plan was found even without the rules that could be given up.',
    });
  });
});

/** A small made-up shoot cut down to four scenes, with all that is said about them. */
function tiny(seed: number): PlanProblem {
  const problem = generateSmall(seed);
  const cut = problem.scenes
    .filter(({ shot }) => !shot)
    .slice(4)
    .map(({ id }) => id);
  const result = applyEvent(problem, { kind: 'script-change', added: [], changed: [], cut });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return { ...result.problem, rules: { ...result.problem.rules, maxEighths: 9 } };
}

test('What is named collides by itself, and no more without any one of its rules', () => {
  let conflicts = 0;
  for (let seed = 1; seed <= 16; seed += 1) {
    const problem = tiny(seed);
    const conflict = explainConflict(problem, tried);
    expect(conflict === null).toBe(bruteForcePlan(problem) !== null);
    if (conflict === null || conflict.rules.length === 0) continue;
    conflicts += 1;
    const all = [...limitConstraints(problem), ...availabilityConstraints(problem), ...sceneConstraints(problem)];
    const named = all.filter((one) => conflict.rules.some(({ text }) => text === one.text));
    expect(named).toHaveLength(conflict.rules.length);
    const only = (kept: readonly Constraint[]): PlanProblem =>
      all.filter((one) => !kept.includes(one)).reduce((left, { relax }) => relax(left), problem);
    expect(tried(only(named))).toBe('impossible');
    for (const one of named) expect(tried(only(named.filter((other) => other !== one)))).toBe('legal');
  }
  expect(conflicts).toBeGreaterThan(2);
});

describe('A smallest part that collides', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);

  test('has the members that matter and no others, after few questions', () => {
    let asked = 0;
    const found = quickExplain(numbers, (part) => {
      asked += 1;
      return part.includes(13) && part.includes(77);
    });
    expect(found).toEqual([13, 77]);
    expect(asked).toBeLessThan(40);
  });

  test('is null where nothing collides and empty where everything does', () => {
    expect(quickExplain(numbers, () => false)).toBeNull();
    expect(quickExplain(numbers, () => true)).toEqual([]);
    expect(quickExplain([], () => true)).toEqual([]);
  });
});
