import { minor } from '../../../src/core/money';
import type { PlanPerformer, PlanProblem, PlanScene } from '../../../src/core/optimiser/plan/types';
import type { Random } from '../../../src/core/optimiser/random';
import { between, chance, pick, shuffle } from './draw';

/** Leads through the whole film, supporting parts that belong to some locations, day players of one; two supporting parts are minors. */
export function withCast(random: Random, problem: PlanProblem, count: number): PlanProblem {
  const leads = Math.max(1, Math.round(count * 0.1));
  const supporting = Math.round(count * 0.35);
  const parts = Array.from({ length: count }, (_, index) =>
    index < leads ? 'lead' : index < leads + supporting ? 'supporting' : 'player',
  );
  const castOf = new Map<string, string[]>(problem.scenes.map(({ id }) => [id, []]));
  parts.forEach((part, index) => {
    for (const id of scenesOf(random, problem, part)) castOf.get(id)?.push(String(index + 1));
  });
  return {
    ...problem,
    scenes: problem.scenes.map((scene) => ({ ...scene, cast: castOf.get(scene.id) ?? [] })),
    performers: parts.map((part, index) => madeUpPerformer(random, part, index)),
  };
}

type Part = 'lead' | 'supporting' | 'player';

function scenesOf(random: Random, { scenes, published, locations }: PlanProblem, part: Part): readonly string[] {
  const at = (places: readonly string[]): readonly PlanScene[] =>
    scenes.filter(({ location }) => places.includes(location));
  const own = ((): readonly string[] => {
    switch (part) {
      case 'lead': {
        const present = 0.4 + 0.4 * random.next();
        return (published?.days ?? [])
          .filter(() => chance(random, present))
          .flatMap((day) => day.scenes.filter(() => chance(random, 0.7)));
      }
      case 'supporting': {
        const places = Array.from({ length: between(random, 2, 4) }, () => pick(random, locations).id);
        return at(places).flatMap(({ id }) => (chance(random, 0.5) ? [id] : []));
      }
      case 'player': {
        const list = at([pick(random, scenes).location]);
        return shuffle(random, list)
          .slice(0, between(random, 1, 4))
          .map(({ id }) => id);
      }
    }
  })();
  return own.length > 0 ? own : [pick(random, scenes).id];
}

function madeUpPerformer(random: Random, part: Part, index: number): PlanPerformer {
  const weekly = part === 'lead' || (part === 'supporting' && chance(random, 0.5));
  const rate = {
    lead: between(random, 1_000_000, 3_000_000, 5_000),
    supporting: weekly ? between(random, 300_000, 800_000, 1_000) : between(random, 90_000, 250_000, 500),
    player: between(random, 80_000, 160_000, 100),
  }[part];
  const dropAllowed = part !== 'lead' && chance(random, 0.6);
  return {
    id: String(index + 1),
    row: { tab: 'Cast', row: index + 2 },
    account: part === 'player' ? '1405' : '1401',
    rate: minor(rate),
    unit: weekly ? 'week' : 'day',
    daysInWeek: 5,
    guaranteedDays: part === 'player' ? 0 : between(random, 0, part === 'lead' ? 20 : 10, 5),
    holdAllowed: chance(random, 0.95),
    dropAllowed,
    minDropDays: between(random, 8, 12),
    maxDrops: dropAllowed ? between(random, 1, 2) : 0,
    unavailable: [],
    rest: 660,
    callBefore: between(random, 0, 90, 15),
    minorLimits: [],
  };
}
