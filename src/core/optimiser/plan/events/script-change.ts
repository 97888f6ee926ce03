import type { Issue } from '../../../issue';
import type { PlanProblem } from '../types';
import { circleOf } from '../scene-circle';
import { alreadyShot, sceneCircle, sceneTwice } from './event-issues';
import { changeList, eventResult, unknownIn, type EventResult } from './event-result';
import type { PlanEvent } from './plan-event';

type ScriptChange = Extract<PlanEvent, { kind: 'script-change' }>;

/** A revision: scenes go, come and change, with what they need. Nothing follows a scene that was cut. */
export function changeScript(problem: PlanProblem, event: ScriptChange): EventResult {
  const revised = revise(problem, event);
  return eventResult(problem, issuesOf(problem, revised, event), () => revised);
}

function revise(problem: PlanProblem, { added, cut, changed }: ScriptChange): PlanProblem {
  const renewed = new Map(changed.map(({ scene }) => [scene.id, scene]));
  const kept = problem.scenes.filter(({ id }) => !cut.includes(id));
  const replaced = changeList(kept.length === problem.scenes.length ? problem.scenes : kept, (scene) => {
    const news = renewed.get(scene.id) ?? scene;
    const after = news.after.filter((id) => !cut.includes(id));
    const trimmed = after.length === news.after.length ? news : { ...news, after };
    return JSON.stringify(trimmed) === JSON.stringify(scene) ? scene : trimmed;
  });
  return {
    ...problem,
    scenes: added.length === 0 ? replaced : [...replaced, ...added.map(({ scene }) => scene)],
    resources: changeList(problem.resources, (resource) => {
      const { id, neededBy } = resource;
      if (neededBy === 'every-day') return resource;
      const needs = [...added, ...changed]
        .filter(({ resources }) => resources.includes(id))
        .map(({ scene }) => scene.id);
      const stay = neededBy.filter((scene) => !cut.includes(scene) && (!renewed.has(scene) || needs.includes(scene)));
      const come = needs.filter((scene) => !stay.includes(scene));
      return come.length === 0 && stay.length === neededBy.length
        ? resource
        : { ...resource, neededBy: [...stay, ...come] };
    }),
  };
}

function issuesOf(problem: PlanProblem, revised: PlanProblem, { added, cut, changed }: ScriptChange): readonly Issue[] {
  const news = [...added, ...changed].map(({ scene }) => scene);
  const old = [...cut, ...changed.map(({ scene }) => scene.id)];
  const named = [...added.map(({ scene }) => scene.id), ...old];
  const twice = named.filter((id, index) => named.indexOf(id) !== index);
  const there = added.map(({ scene }) => scene.id).filter((id) => problem.scenes.some((scene) => scene.id === id));
  const unknown = [
    ...unknownIn('scene', problem.scenes, old),
    ...unknownIn(
      'scene',
      [...revised.scenes, ...cut.map((id) => ({ id }))],
      news.flatMap(({ after }) => after),
    ),
    ...unknownIn(
      'cast',
      problem.performers,
      news.flatMap(({ cast }) => cast),
    ),
    ...unknownIn(
      'location',
      problem.locations,
      news.map(({ location }) => location),
    ),
    ...unknownIn(
      'resource',
      problem.resources,
      [...added, ...changed].flatMap(({ resources }) => resources),
    ),
  ];
  const circle = circleOf(revised.scenes);
  return [
    ...unknown,
    ...[...new Set([...twice, ...there])].map(sceneTwice),
    ...problem.scenes.filter(({ id, shot }) => shot && old.includes(id)).map(({ id }) => alreadyShot(id)),
    ...(circle === null ? [] : [sceneCircle(circle)]),
  ];
}
