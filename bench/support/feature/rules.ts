import { minor } from '../../../src/core/money';
import type { PlanRules, StabilityPrices } from '../../../src/core/optimiser/plan/types';

/** The rules of a made-up feature: twelve-hour days with a meal, ten hours of rest for the crew, overtime by the half hour. */
export const MADE_UP_RULES: PlanRules = {
  maxEighths: 32,
  maxMinutes: 690,
  maxMoves: 2,
  moveMinutes: 45,
  moveCost: minor(250_000),
  overnightMoves: true,
  maxMovesInAll: null,
  maxLocationDays: null,
  everyDayShoots: false,
  mixDayAndNight: false,
  mealMinutes: 45,
  mealAfter: 360,
  crewRest: 600,
  dayCost: minor(4_500_000),
  dayAccount: '2000',
  moveAccount: '3500',
  overtime: { after: 600, step: 30, cost: minor(180_000), account: '2090' },
  premiums: { sixth: 50, seventh: 100, holiday: 100, weekStart: 1 },
  rows: {
    capacity: { tab: 'Production', row: 9 },
    moves: { tab: 'Production', row: 16 },
    day: { tab: 'Production', row: 15 },
    overtime: { tab: 'Rules', row: 2 },
    premiums: { tab: 'Rules', row: 3 },
    rest: { tab: 'Rules', row: 4 },
  },
};

/** A change weighs a little: 100.00 a scene, 50.00 a call, 200.00 a booking. */
export const SOME_PRICES: StabilityPrices = {
  movedScene: minor(10_000),
  changedCall: minor(5_000),
  touchedBooking: minor(20_000),
};
