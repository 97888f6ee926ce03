import type { PlanProblem, PlanScene } from '../types';
import { notThatDay, unknownDate } from './event-issues';
import { changeList, eventResult, unknownIn, type EventResult } from './event-result';
import type { PlanEvent } from './plan-event';

/**
 * A shoot day is over: it closes, its scenes have been shot but for those that are owed. Where a scene was shot before one it had to
 * follow, history has decided, and it follows that one no more.
 */
export function overrun(problem: PlanProblem, { date, owed }: Extract<PlanEvent, { kind: 'overrun' }>): EventResult {
  const published = problem.published?.days.find((day) => day.date === date)?.scenes ?? [];
  const ofDay = problem.scenes.filter(
    ({ id, shot, fixedDay }) => (shot && fixedDay === date) || (!shot && published.includes(id)),
  );
  const known = owed.filter((id) => problem.scenes.some((scene) => scene.id === id));
  const issues = [
    ...(problem.days.some((day) => day.date === date) ? [] : [unknownDate(date)]),
    ...unknownIn('scene', problem.scenes, owed),
    ...known.filter((id) => !ofDay.some((scene) => scene.id === id)).map((id) => notThatDay(id, date)),
  ];
  return eventResult(problem, issues, () => {
    const logged = changeList(problem.scenes, (scene) => {
      if (!ofDay.includes(scene)) return scene;
      if (owed.includes(scene.id)) return asOwed(scene);
      return scene.shot ? scene : { ...scene, shot: true, fixedDay: date };
    });
    const toShoot = new Set(logged.filter(({ shot }) => !shot).map(({ id }) => id));
    const scenes = changeList(logged, (scene) =>
      scene.shot && scene.after.some((id) => toShoot.has(id))
        ? { ...scene, after: scene.after.filter((id) => !toShoot.has(id)) }
        : scene,
    );
    const days = changeList(problem.days, (day) => (day.date === date && day.open ? { ...day, open: false } : day));
    return { ...problem, scenes, days };
  });

  function asOwed(scene: PlanScene): PlanScene {
    const fixedDay = scene.fixedDay === date ? null : scene.fixedDay;
    return !scene.shot && fixedDay === scene.fixedDay ? scene : { ...scene, shot: false, fixedDay };
  }
}
