import { addDays, type Day } from '../../../src/core/calendar';
import {
  locationDates,
  needDates,
  picturePlan,
  workDays,
  type OwnDay,
  type PlanPicture,
} from '../../../src/core/optimiser/check/plan/picture';
import type { MinorLimit, Plan, PlanProblem, PlanScene } from '../../../src/core/optimiser/plan/types';
import type { Random } from '../../../src/core/optimiser/random';
import { between, chance, shuffle, stretch } from './draw';

/** A random rule set that a plan keeps: each step draws rules and leaves out what the plan would break. */
export function withRulesThatHold(random: Random, problem: PlanProblem, plan: Plan): PlanProblem {
  return [withMinors, withLight, withWeather, withDates, withPrecedence, withRest, withAvailability, withHours].reduce(
    (made, step) => step(random, made, picturePlan(made, plan)),
    problem,
  );
}

/** Every tenth performer, from the sixth on, is a minor: released in time, and older from the middle of the shoot on. */
function withMinors(_random: Random, problem: PlanProblem, { days }: PlanPicture): PlanProblem {
  const middle = days[Math.floor(days.length / 2)]?.date;
  if (middle === undefined) return problem;
  const limits: readonly MinorLimit[] = [
    { from: addDays(middle, -3650), maxAtPlace: 480, earliestCall: 300, latestRelease: 1320 },
    { from: middle, maxAtPlace: 540, earliestCall: 300, latestRelease: 1320 },
  ];
  const minors = new Set(problem.performers.filter((_, index) => index % 10 === 5).map(({ id }) => id));
  const performers = problem.performers.map((performer) =>
    minors.has(performer.id) ? { ...performer, minorLimits: limits } : performer,
  );
  const leaves = new Map<string, number>();
  for (const { call, scenes } of days) {
    for (const { scene, end } of scenes) leaves.set(scene.id, end > 1320 ? Infinity : end - call);
  }
  const scenes = problem.scenes.map((scene) => ({
    ...scene,
    cast: scene.cast.filter((id) => !minors.has(id) || (leaves.get(scene.id) ?? 0) <= 390),
  }));
  return { ...problem, performers, scenes };
}

/** Two of five locations are exteriors: their scenes want daylight or the dark, where the plan gives it to them. */
function withLight(random: Random, problem: PlanProblem, { days }: PlanPicture): PlanProblem {
  const exteriors = new Set(problem.locations.filter(() => chance(random, 0.4)).map(({ id }) => id));
  const light = new Map<string, PlanScene['light']>();
  for (const { call, listed, scenes } of days) {
    for (const { scene, begin, end } of scenes) {
      if (listed === null || !exteriors.has(scene.location) || chance(random, 0.15)) continue;
      const night = call >= 960;
      if (!night && begin >= listed.sunrise && end <= listed.sunset) light.set(scene.id, 'day');
      if (night && begin >= listed.sunset && end <= listed.sunrise + 1440) light.set(scene.id, 'night');
    }
  }
  return withScenes(problem, (scene) => ({ light: light.get(scene.id) ?? 'any' }));
}

/** Half the exteriors need dry weather; days without such scenes may be marked wet. */
function withWeather(random: Random, problem: PlanProblem, { days }: PlanPicture): PlanProblem {
  const dry = new Set(problem.scenes.filter(({ light }) => light !== 'any' && chance(random, 0.5)).map(({ id }) => id));
  const dryDates = days.filter(({ scenes }) => scenes.some(({ scene }) => dry.has(scene.id))).map(({ date }) => date);
  return {
    ...withScenes(problem, ({ id }) => ({ needsDry: dry.has(id) })),
    days: problem.days.map((day) => ({ ...day, wet: !dryDates.includes(day.date) && chance(random, 0.15) })),
  };
}

/** A few scenes with a fixed day, an earliest or a latest one. */
function withDates(random: Random, problem: PlanProblem, { days }: PlanPicture): PlanProblem {
  const dates = new Map(days.flatMap(({ date, scenes }) => scenes.map(({ scene }) => [scene.id, date] as const)));
  return withScenes(problem, ({ id }) => {
    const date = dates.get(id);
    if (date === undefined) return {};
    const draw = random.next();
    const slack = between(random, 0, 10);
    if (draw < 0.03) return { fixedDay: date };
    if (draw < 0.08) return { notBefore: addDays(date, -slack) };
    if (draw < 0.13) return { notAfter: addDays(date, slack) };
    return {};
  });
}

/** One scene in ten follows another. */
function withPrecedence(random: Random, problem: PlanProblem, { days }: PlanPicture): PlanProblem {
  const order = days.flatMap(({ scenes }) => scenes.map(({ scene }) => scene.id));
  const after = new Map(
    shuffle(random, order.slice(1))
      .slice(0, Math.floor(order.length / 10))
      .map((id) => [id, [order[random.below(order.indexOf(id))] ?? '']]),
  );
  return withScenes(problem, ({ id }) => ({ after: after.get(id) ?? [] }));
}

/** Rest as long as the plan leaves room for. */
function withRest(_random: Random, problem: PlanProblem, picture: PlanPicture): PlanProblem {
  const least = (days: readonly OwnDay[]): number =>
    Math.min(
      ...days.slice(1).map(({ day, call }, index) => {
        const before = days[index];
        return before === undefined ? Infinity : (day.date - before.day.date) * 1440 + call - before.release;
      }),
    );
  return {
    ...problem,
    performers: problem.performers.map((performer) => ({
      ...performer,
      rest: Math.min(performer.rest, Math.max(0, least(workDays(picture, performer)))),
    })),
  };
}

/** Everybody and everything is away at times, but not when the plan needs them. */
function withAvailability(random: Random, problem: PlanProblem, picture: PlanPicture): PlanProblem {
  const dates = problem.days.map(({ date }) => date);
  const away = (times: number, longest: number, needed: readonly Day[]): readonly Day[] => {
    const drawn = new Set(Array.from({ length: times }, () => stretch(random, dates, longest)).flat());
    return dates.filter((date) => drawn.has(date) && !needed.includes(date));
  };
  const used = new Map(locationDates(picture).map(({ id, dates: list }) => [id, list]));
  return {
    ...problem,
    performers: problem.performers.map((performer) => ({
      ...performer,
      unavailable: away(
        between(random, 1, 4),
        5,
        workDays(picture, performer).map(({ day }) => day.date),
      ),
    })),
    locations: problem.locations.map((location) => ({
      ...location,
      unavailable: away(between(random, 0, 3), 8, used.get(location.id) ?? []),
    })),
    resources: problem.resources.map((resource) =>
      resource.neededBy === 'every-day'
        ? resource
        : { ...resource, unavailable: away(between(random, 0, 2), 5, needDates(picture, resource.neededBy)) },
    ),
  };
}

/** A third of the locations have hours, by the hour, wide enough for the plan. */
function withHours(random: Random, problem: PlanProblem, { days }: PlanPicture): PlanProblem {
  const placed = days.flatMap(({ scenes }) => scenes);
  return {
    ...problem,
    locations: problem.locations.map((location) => {
      const own = placed.filter(({ scene }) => scene.location === location.id);
      if (own.length === 0 || !chance(random, 0.35)) return location;
      const from = Math.min(...own.map(({ begin }) => begin));
      const to = Math.max(...own.map(({ end }) => end));
      const hours = { from: 60 * Math.floor(from / 60), to: 60 * (Math.ceil(to / 60) + between(random, 0, 2)) };
      return { ...location, hours };
    }),
  };
}

function withScenes(problem: PlanProblem, change: (scene: PlanScene) => Partial<PlanScene>): PlanProblem {
  return { ...problem, scenes: problem.scenes.map((scene) => ({ ...scene, ...change(scene) })) };
}
