import type { Day } from '../calendar';
import type { Issue } from '../issue';

/** A schedule of the Movie-industry Universal Schedule Standard as plain data; ids are the file's own. */
export interface UssFile {
  readonly ok: true;
  /** Title of the schedule; '' where none is given. */
  readonly name: string;
  readonly scenes: readonly UssScene[];
  readonly banners: readonly UssBanner[];
  readonly elements: readonly UssElement[];
  readonly boards: readonly UssBoard[];
  readonly calendars: readonly UssCalendar[];
  /** What could not be read, and what was taken out for it. */
  readonly issues: readonly Issue[];
}

export interface UssRefusal {
  readonly ok: false;
  readonly issue: Issue;
}

/** A strip with a scene. Two strips may carry the same scene number, and a number may be missing (''). */
export interface UssScene {
  readonly id: string;
  readonly number: string;
  /** Length in eighths of a page; null where the file gives none or no whole number of them. */
  readonly eighths: number | null;
  /** Planned shooting time; null where the file gives none. */
  readonly minutes: number | null;
  readonly description: string;
  readonly comments: string;
  readonly scriptPage: string;
  /** Ids of all elements, in the file's order. */
  readonly elements: readonly string[];
  /** Names of sets, usually one. */
  readonly sets: readonly string[];
  /** Element ids of the cast. */
  readonly cast: readonly string[];
  /** `INT`, `EXT`, as written; '' where the file gives none. */
  readonly interiorExterior: string;
  /** `DAY`, `NIGHT`, `LATER`, as written; '' where the file gives none. */
  readonly dayNight: string;
}

export interface UssBanner {
  readonly id: string;
  readonly text: string;
}

/** A member of the cast, a prop, a set: anything a scene may need. */
export interface UssElement {
  readonly id: string;
  readonly name: string;
  /** Name of its category: `Cast`, `Set`, `Props`. */
  readonly category: string;
  /** What kind the standard's own number of the category makes it; `other` for what does not decide a schedule. */
  readonly kind: 'cast' | 'set' | 'interior-exterior' | 'day-night' | 'other';
  /** Number on the board: `1` for the first of the cast; '' where there is none. */
  readonly number: string;
  /** Idle days between work days are held. */
  readonly holdAllowed: boolean;
  readonly dropAllowed: boolean;
  /** Least days between drop and pick-up; null where the file gives none. */
  readonly dropDays: number | null;
  /** Weekdays off, 0 = Sunday. */
  readonly weekdaysOff: readonly number[];
  readonly datesOff: readonly Day[];
}

export interface UssBoard {
  readonly id: string;
  readonly name: string;
  /** Id of its calendar; null where there is none. */
  readonly calendar: string | null;
  /** Ids of scenes and banners, day by day; empty for a board that is not cut into days. */
  readonly days: readonly (readonly string[])[];
  /** The same ids in their order, days or none. */
  readonly order: readonly string[];
  /** Taken off the board, but not thrown away. */
  readonly boneyard: readonly string[];
}

export interface UssCalendar {
  readonly id: string;
  readonly name: string;
  /** First day of shooting; null where there is none. */
  readonly start: Day | null;
  readonly weekdaysOff: readonly number[];
  readonly holidays: readonly Day[];
}
