import { formatDay } from '../../../calendar';
import type { PlanProblem, PlanScene } from '../types';
import { withScene, type Constraint } from './constraint';

/** The rules of each scene that is still to be shot. */
export function sceneConstraints(problem: PlanProblem): readonly Constraint[] {
  return [
    ...problem.scenes.filter(({ shot }) => !shot).flatMap((scene) => [...dateRules(scene), ...otherRules(scene)]),
    ...orderRules(problem),
  ];
}

/** Which scenes follow which, unless both have been shot. */
function orderRules({ scenes }: PlanProblem): readonly Constraint[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  return scenes.flatMap((later) =>
    later.after
      .flatMap((id) => byId.get(id) ?? [])
      .flatMap((earlier) => (later.shot && earlier.shot ? [] : [order(later, earlier)])),
  );
}

function order(later: PlanScene, earlier: PlanScene): Constraint {
  return {
    rule: 'after-scene',
    text: `scene ${later.id} after scene ${earlier.id}${later.shot ? `, but ${later.id} has been shot` : ''}`,
    rows: [later.row],
    who: [later.id, earlier.id],
    relax: (problem) => {
      const now = problem.scenes.find(({ id }) => id === later.id)?.after ?? [];
      return withScene(problem, later.id, { after: now.filter((id) => id !== earlier.id) });
    },
    excludes: (scene, { date }) =>
      (scene.id === later.id && earlier.shot && date < (earlier.fixedDay ?? date)) ||
      (scene.id === earlier.id && later.shot && date >= (later.fixedDay ?? date)),
  };
}

function dateRules(scene: PlanScene): readonly Constraint[] {
  const { id, fixedDay, notBefore, notAfter } = scene;
  return [
    ...(fixedDay === null
      ? []
      : [
          about(
            scene,
            'fixed-day',
            `scene ${id} fixed on ${formatDay(fixedDay)}`,
            { fixedDay: null },
            (_, { date }) => date !== fixedDay,
          ),
        ]),
    ...(notBefore === null
      ? []
      : [
          about(
            scene,
            'not-before',
            `scene ${id} not before ${formatDay(notBefore)}`,
            { notBefore: null },
            (_, { date }) => date < notBefore,
          ),
        ]),
    ...(notAfter === null
      ? []
      : [
          about(
            scene,
            'not-after',
            `scene ${id} not after ${formatDay(notAfter)}`,
            { notAfter: null },
            (_, { date }) => date > notAfter,
          ),
        ]),
  ];
}

function otherRules(scene: PlanScene): readonly Constraint[] {
  const { id, needsDry, light, minutes } = scene;
  const kept = light === 'day' ? 'in daylight' : 'in the dark';
  return [
    ...(needsDry
      ? [about(scene, 'needs-dry', `scene ${id} needs dry weather`, { needsDry: false }, (_, { wet }) => wet)]
      : []),
    ...(light === 'any'
      ? []
      : [
          about(
            scene,
            'light',
            `scene ${id} ${kept}`,
            { light: 'any' },
            (_, { sunrise, sunset }) => light === 'day' && sunset - sunrise < minutes,
          ),
        ]),
  ];
}

function about(
  { id, row }: PlanScene,
  rule: Constraint['rule'],
  text: string,
  without: Partial<PlanScene>,
  excludes: Constraint['excludes'],
): Constraint {
  return {
    rule,
    text,
    rows: [row],
    who: [id],
    relax: (problem) => withScene(problem, id, without),
    excludes: (scene, day) => scene.id === id && excludes(scene, day),
  };
}
