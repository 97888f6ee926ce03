import { minor } from '../../../../src/core/money';
import { checkPlanProblem } from '../../../../src/core/optimiser/check/check-plan-problem';
import type { PlanProblem } from '../../../../src/core/optimiser/plan/types';
import {
  at,
  location,
  MONDAY,
  performer,
  planDay,
  planOn,
  planProblem,
  resource,
  scene,
} from '../../../support/plan-problem';

/** What is wrong, and what is said of it. */
const MALFORMED: readonly (readonly [problem: PlanProblem, text: string])[] = [
  [planProblem({ scenes: [scene('1'), scene('1')] }), 'scenes names 1 twice'],
  [planProblem({ scenes: [scene('1', { cast: ['7'] })] }), 'scene 1: cast names 7, which is not listed'],
  [planProblem({ scenes: [scene('1', { location: 'Moon' })] }), 'scene 1: location names Moon, which is not listed'],
  [planProblem({ scenes: [scene('1', { after: ['2'] })] }), 'scene 1: after names 2, which is not listed'],
  [
    planProblem({ scenes: [scene('1', { minutes: -5 })] }),
    'scene 1: minutes is -5; it must be a whole number, at least 0',
  ],
  [planProblem({ scenes: [scene('1', { eighths: 0.5 })] }), 'scene 1: eighths is 0.5'],
  [planProblem({ scenes: [scene('1', { shot: true })] }), 'scene 1 was shot, but its fixedDay null is no listed day'],
  [
    planProblem({ scenes: [scene('1', { after: ['3'] }), scene('2', { after: ['1'] }), scene('3', { after: ['2'] })] }),
    'scenes follow each other in a circle: 1 after 3 after 2 after 1',
  ],
  [planProblem({ days: [planDay(at(1)), planDay(MONDAY)] }), `day ${at(0)} stands after day ${at(1)}`],
  [planProblem({ days: [planDay(MONDAY, { calls: [] })] }), `day ${MONDAY} offers no call`],
  [planProblem({ days: [planDay(MONDAY, { calls: [540, 420] })] }), `day ${MONDAY}: call 420 stands too late`],
  [planProblem({ performers: [performer('7', { rate: minor(-1) })] }), 'performer 7: rate is -1'],
  [
    planProblem({ performers: [performer('7', { daysInWeek: 0 })] }),
    'performer 7: daysInWeek is 0; it must be a whole number, at least 1',
  ],
  [
    planProblem({ locations: [location('House', { hours: { from: -60, to: 600 } })] }),
    'location House: hours: from is -60',
  ],
  [
    planProblem({ resources: [resource('Crane', { neededBy: ['9'] })] }),
    'resource Crane: neededBy names 9, which is not listed',
  ],
  [
    planProblem({
      resources: [
        resource('Crane', {
          bookings: [
            {
              row: { tab: 'POs', row: 2 },
              from: at(2),
              to: at(1),
              pickUpMinutes: 0,
              cancelTerms: null,
              changeFee: minor(0),
            },
          ],
        }),
      ],
    }),
    'resource Crane: a booking ends on',
  ],
  [
    planProblem({ rules: { overtime: { after: 0, step: 0, cost: minor(1), account: '1' } } }),
    'rules: overtime: step is 0',
  ],
  [
    planProblem({ rules: { premiums: { sixth: 0, seventh: 0, holiday: 0, weekStart: 7 } } }),
    'rules: weekStart 7 is no weekday',
  ],
  [planProblem({ scenes: [scene('1')], published: planOn({ 0: ['1'], 1: ['1'] }) }), 'published scenes names 1 twice'],
  [planProblem({ published: planOn({ 0: [] }) }), `published day ${MONDAY} has no scenes`],
];

test.each(MALFORMED)('A malformed problem %# is a mistake of the program, named with its values', (problem, text) => {
  expect(() => {
    checkPlanProblem(problem);
  }).toThrow(new RangeError(`plan: ${text}`).message);
});

test('A published plan may name scenes and dates that are no more', () => {
  expect(() => {
    checkPlanProblem(planProblem({ scenes: [scene('1')], published: planOn({ 0: ['1', '2'], 90: ['3'] }) }));
  }).not.toThrow();
});
