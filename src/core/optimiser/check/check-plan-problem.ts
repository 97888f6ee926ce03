import type { PlanDay, PlanPerformer, PlanProblem, PlanResource, PlanScene } from '../plan/types';
import { requireNoCircle, requireNumbers, requireOnce } from './plan/require';

/**
 * Whether a problem can be planned at all: every id known and given once, days ascending, amounts and minutes whole and not
 * negative, no circle of scenes that each must follow the next, what was shot on a listed day. A published plan may name scenes and
 * dates that are no more, and may break rules.
 * @throws RangeError which names the thing and the value at fault.
 * @example checkPlanProblem(problem) // throws: plan: scene 12: cast names 7, which is not listed
 */
export function checkPlanProblem(problem: PlanProblem): void {
  const { scenes, performers, locations, resources, days, prices, decimals = 2 } = problem;
  const lists = { scene: scenes, performer: performers, location: locations, resource: resources };
  for (const [what, list] of Object.entries(lists)) {
    requireOnce(
      `${what}s`,
      list.map(({ id }) => id),
    );
  }
  checkDays(days);
  scenes.forEach((scene) => {
    checkScene(scene, problem);
  });
  performers.forEach(checkPerformer);
  for (const { id, dayFee, hours } of locations) {
    requireNumbers(`location ${id}`, { dayFee });
    if (hours !== null) requireNumbers(`location ${id}: hours`, { from: hours.from, to: hours.to });
  }
  const known = new Set(scenes.map(({ id }) => id));
  resources.forEach((resource) => {
    checkResource(resource, known);
  });
  checkRules(problem);
  requireNumbers('prices', { ...prices });
  requireNumbers('plan', { decimals, 'now.minutes': problem.now.minutes });
  checkPublished(problem);
  requireNoCircle(scenes);
}

function checkScene(scene: PlanScene, { performers, locations, scenes, days }: PlanProblem): void {
  const name = `scene ${scene.id}`;
  requireNumbers(name, { eighths: scene.eighths, minutes: scene.minutes });
  requireOnce(
    `${name}: cast`,
    scene.cast,
    performers.map(({ id }) => id),
  );
  requireOnce(
    `${name}: location`,
    [scene.location],
    locations.map(({ id }) => id),
  );
  requireOnce(
    `${name}: after`,
    scene.after,
    scenes.map(({ id }) => id),
  );
  if (scene.shot && !days.some(({ date }) => date === scene.fixedDay)) {
    throw new RangeError(`plan: ${name} was shot, but its fixedDay ${scene.fixedDay} is no listed day`);
  }
}

function checkPerformer(performer: PlanPerformer): void {
  const { id, rate, daysInWeek, guaranteedDays, minDropDays, maxDrops, rest, callBefore, minorLimits } = performer;
  const name = `performer ${id}`;
  requireNumbers(name, { rate, guaranteedDays, minDropDays, maxDrops, rest, callBefore });
  requireNumbers(name, { daysInWeek }, 1);
  minorLimits.forEach(({ from, maxAtPlace, latestRelease }, index) => {
    requireNumbers(`${name}: minorLimits`, { maxAtPlace, latestRelease });
    const before = minorLimits[index - 1];
    if (before !== undefined && before.from >= from) {
      throw new RangeError(`plan: ${name}: minorLimits from ${from} stand after those from ${before.from}`);
    }
  });
}

function checkResource(resource: PlanResource, scenes: ReadonlySet<string>): void {
  const { id, dayRate, weekFactor, neededBy, pickUpDaysBefore, returnDaysAfter, splitAfterDays, bookings } = resource;
  const name = `resource ${id}`;
  requireNumbers(name, { dayRate, pickUpDaysBefore, returnDaysAfter, splitAfterDays: splitAfterDays ?? 0 });
  if (weekFactor !== null && !(Number(weekFactor) >= 0))
    throw new RangeError(`plan: ${name}: weekFactor ${weekFactor}`);
  if (neededBy !== 'every-day') requireOnce(`${name}: neededBy`, neededBy, [...scenes]);
  for (const { from, to, pickUpMinutes, changeFee } of bookings) {
    requireNumbers(`${name}: booking from ${from}`, { pickUpMinutes, changeFee });
    if (to < from) throw new RangeError(`plan: ${name}: a booking ends on ${to}, before it begins on ${from}`);
  }
}

function checkDays(days: readonly PlanDay[]): void {
  days.forEach(({ date, sunrise, sunset, calls }, index) => {
    const before = days[index - 1];
    if (before !== undefined && before.date >= date) {
      throw new RangeError(`plan: day ${date} stands after day ${before.date}; earliest first, each once`);
    }
    requireNumbers(`day ${date}`, { sunrise, sunset });
    if (calls.length === 0) throw new RangeError(`plan: day ${date} offers no call`);
    calls.forEach((call, at) => {
      requireNumbers(`day ${date}`, { call });
      if (call <= (calls[at - 1] ?? -1))
        throw new RangeError(`plan: day ${date}: call ${call} stands too late; earliest first`);
    });
  });
}

function checkRules({ rules }: PlanProblem): void {
  const { maxEighths, maxMinutes, maxMoves, moveMinutes, moveCost, mealMinutes, mealAfter, crewRest, dayCost } = rules;
  const { maxMovesInAll, maxLocationDays, overtime, premiums } = rules;
  requireNumbers('rules', {
    ...{ maxEighths, maxMinutes, maxMoves, moveMinutes, moveCost, mealMinutes, mealAfter, crewRest, dayCost },
    ...{ maxMovesInAll: maxMovesInAll ?? 0, maxLocationDays: maxLocationDays ?? 0 },
  });
  requireNumbers('rules: overtime', { after: overtime.after, cost: overtime.cost });
  requireNumbers('rules: overtime', { step: overtime.step }, 1);
  for (const [name, percent] of Object.entries({ ...premiums, weekStart: 0 })) {
    if (!(percent >= 0)) throw new RangeError(`plan: rules: premium ${name} is ${percent}; it must be at least 0`);
  }
  if (![0, 1, 2, 3, 4, 5, 6].includes(premiums.weekStart)) {
    throw new RangeError(`plan: rules: weekStart ${premiums.weekStart} is no weekday (0 = Sunday … 6 = Saturday)`);
  }
}

function checkPublished({ published }: PlanProblem): void {
  if (published === null) return;
  requireOnce(
    'published scenes',
    published.days.flatMap(({ scenes }) => scenes),
  );
  published.days.forEach(({ date, call, scenes }, index) => {
    requireNumbers(`published day ${date}`, { call });
    const before = published.days[index - 1];
    if (before !== undefined && before.date >= date) {
      throw new RangeError(`plan: published day ${date} stands after day ${before.date}; earliest first, each once`);
    }
    if (scenes.length === 0) throw new RangeError(`plan: published day ${date} has no scenes; leave the day out`);
  });
}
