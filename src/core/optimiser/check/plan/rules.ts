import type { Breach, PlanRule } from '../../plan/types';
import { locationUnavailable, needsDry, performerUnavailable, resourceUnavailable } from './availability-rules';
import { light, locationHours, minorHours, mixedLight } from './clock-rules';
import { eighths, emptyDay, locationDays, minutes, moves, movesInAll } from './limit-rules';
import type { Found } from './found';
import type { PlanPicture } from './picture';
import { callNotOffered, dayClosed, sceneMissing, sceneTwice, unknownScene } from './place-rules';
import { crewRest, performerRest } from './rest-rules';
import { afterScene, fixedDay, notAfter, notBefore } from './scene-rules';

/** One rule of a plan. */
interface Rule {
  /** What it asks, in a sentence. */
  readonly words: string;
  /** Every breach of it, in order of date. */
  readonly find: (picture: PlanPicture) => readonly Found[];
}

/** Every rule of a plan: what is legal, in one table. */
export const PLAN_RULES: Readonly<Record<PlanRule, Rule>> = {
  'scene-missing': { words: 'Each scene has a day.', find: sceneMissing },
  'scene-twice': { words: 'Each scene is shot once.', find: sceneTwice },
  'unknown-scene': { words: 'Only scenes of the script are shot.', find: unknownScene },
  'day-closed': { words: 'Scenes are shot on days that are open for shooting.', find: dayClosed },
  'fixed-day': { words: 'A scene with a fixed date stays on it; what was shot stays as it was.', find: fixedDay },
  'not-before': { words: 'A scene is not shot before its earliest date.', find: notBefore },
  'not-after': { words: 'A scene is not shot after its latest date.', find: notAfter },
  'after-scene': { words: 'A scene that follows another is shot later.', find: afterScene },
  'performer-unavailable': { words: 'Performers work only when they are available.', find: performerUnavailable },
  'location-unavailable': { words: 'Locations are used only when they can be had.', find: locationUnavailable },
  'location-hours': { words: 'Scenes lie within the permitted hours of their location.', find: locationHours },
  'resource-unavailable': { words: 'What a scene needs can be had on its day.', find: resourceUnavailable },
  'needs-dry': { words: 'Scenes that need dry weather are not on days marked wet.', find: needsDry },
  light: { words: 'Day exteriors lie in daylight, night exteriors in the dark.', find: light },
  'mixed-light': { words: 'No day mixes day and night exteriors.', find: mixedLight },
  eighths: { words: 'A day holds so many eighths at most, or one single scene.', find: eighths },
  minutes: { words: 'A day lasts so many minutes from call to wrap at most.', find: minutes },
  moves: { words: 'A day has so many company moves at most.', find: moves },
  'moves-in-all': { words: 'The plan has so many company moves at most.', find: movesInAll },
  'location-days': { words: 'The plan uses so many location days at most.', find: locationDays },
  'empty-day': { words: 'Something is shot on each open day.', find: emptyDay },
  'performer-rest': { words: 'Performers rest between release and the next call.', find: performerRest },
  'crew-rest': { words: 'The crew rests between wrap and the next call.', find: crewRest },
  'minor-hours': { words: 'Minors keep the hours of their age.', find: minorHours },
  'call-not-offered': { words: 'A day begins at one of the calls offered.', find: callNotOffered },
};

/** Every breach of every rule, in the order of the table. */
export function breachesOf(picture: PlanPicture): readonly Breach[] {
  return (Object.keys(PLAN_RULES) as PlanRule[]).flatMap((rule) =>
    PLAN_RULES[rule].find(picture).map((found) => ({ rule, ...found })),
  );
}
