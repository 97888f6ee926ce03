import { countText, spanText } from '../../check/plan/words';
import type { PlanPerformer, PlanProblem, PlanRules, PlanScene, RowRef } from '../types';
import type { Constraint } from './constraint';

/** More than any plan has: a limit that is none. */
const NO_LIMIT = 1_000_000;

/** The limits of a day, of the plan, of people's hours and of locations' hours. */
export function limitConstraints(problem: PlanProblem): readonly Constraint[] {
  const { rules, performers, locations } = problem;
  const { rows } = rules;
  return [
    ofRules('eighths', `at most ${countText(rules.maxEighths, 'eighth')} a day`, rows.capacity, {
      maxEighths: NO_LIMIT,
    }),
    {
      ...ofRules('minutes', `at most ${spanText(rules.maxMinutes)} from call to wrap`, rows.capacity, {
        maxMinutes: NO_LIMIT,
      }),
      excludes: (scene) => dayLength(scene, rules) > rules.maxMinutes,
    },
    ofRules('moves', `at most ${countText(rules.maxMoves, 'company move')} a day`, rows.moves, { maxMoves: NO_LIMIT }),
    ...(rules.maxMovesInAll === null
      ? []
      : [
          ofRules('moves-in-all', `at most ${countText(rules.maxMovesInAll, 'company move')} in all`, rows.moves, {
            maxMovesInAll: null,
          }),
        ]),
    ...(rules.maxLocationDays === null
      ? []
      : [
          ofRules('location-days', `at most ${countText(rules.maxLocationDays, 'location day')} in all`, undefined, {
            maxLocationDays: null,
          }),
        ]),
    ...(rules.everyDayShoots
      ? [ofRules('empty-day', 'something is shot on each open day', rows.day, { everyDayShoots: false })]
      : []),
    ...(rules.mixDayAndNight
      ? []
      : [ofRules('mixed-light', 'no day with both day and night exteriors', undefined, { mixDayAndNight: true })]),
    ...(rules.crewRest > 0
      ? [ofRules('crew-rest', `at least ${spanText(rules.crewRest)} of rest for the crew`, rows.rest, { crewRest: 0 })]
      : []),
    ...performers.flatMap((performer) => [
      ...(performer.rest > 0
        ? [ofPerformer(performer, 'performer-rest', `at least ${spanText(performer.rest)} of rest`, { rest: 0 })]
        : []),
      ...(performer.minorLimits.length > 0
        ? [ofPerformer(performer, 'minor-hours', 'hours of a minor', { minorLimits: [] })]
        : []),
    ]),
    ...locations.flatMap(({ id, row, hours }): readonly Constraint[] =>
      hours === null
        ? []
        : [
            {
              rule: 'location-hours',
              text: `hours of ${id}`,
              rows: [row],
              who: [id],
              relax: (from) => ({
                ...from,
                locations: from.locations.map((other) => (other.id === id ? { ...other, hours: null } : other)),
              }),
              excludes: (scene) => scene.location === id && hours.to - hours.from < scene.minutes,
            },
          ],
    ),
  ];
}

/** Minutes from call to wrap of a day of this scene alone. */
function dayLength({ minutes }: PlanScene, { mealMinutes, mealAfter }: PlanRules): number {
  return minutes + (minutes > mealAfter ? mealMinutes : 0);
}

function ofRules(
  rule: Constraint['rule'],
  text: string,
  row: RowRef | undefined,
  without: Partial<PlanRules>,
): Constraint {
  return {
    rule,
    text,
    rows: row === undefined ? [] : [row],
    who: [],
    relax: (problem) => ({ ...problem, rules: { ...problem.rules, ...without } }),
    excludes: () => false,
  };
}

function ofPerformer(
  { id, row }: PlanPerformer,
  rule: Constraint['rule'],
  text: string,
  without: Partial<PlanPerformer>,
): Constraint {
  return {
    rule,
    text: `performer ${id}: ${text}`,
    rows: [row],
    who: [id],
    relax: (problem) => ({
      ...problem,
      performers: problem.performers.map((other) => (other.id === id ? { ...other, ...without } : other)),
    }),
    excludes: () => false,
  };
}
