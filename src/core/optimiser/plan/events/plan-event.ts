import type { Day } from '../../../calendar';
import type { PlanScene } from '../types';

/** Something that happened to a shoot, after which its plan is asked for anew (SCHEDULING.md §B). */
export type PlanEvent =
  /** Rain, illness, a strike: nothing more can be shot on these dates. */
  | { readonly kind: 'lost-days'; readonly dates: readonly Day[] }
  /** Performers cannot work on these dates. */
  | { readonly kind: 'unavailable'; readonly cast: readonly string[]; readonly dates: readonly Day[] }
  /**
   * A location cannot be had on these dates; null = for good. Its scenes that are still to be shot move to the alternate, if there is
   * one: all of them where it is lost for good, otherwise those that are published on these dates.
   */
  | {
      readonly kind: 'location-lost';
      readonly location: string;
      readonly dates: readonly Day[] | null;
      readonly alternate: string | null;
    }
  /** A shoot day is over and these of its scenes are still owed; the others have been shot. */
  | { readonly kind: 'overrun'; readonly date: Day; readonly owed: readonly string[] }
  /** A revision of the script. Scenes that have been shot can neither be cut nor changed. */
  | {
      readonly kind: 'script-change';
      readonly added: readonly ScriptScene[];
      /** Ids of scenes. */
      readonly cut: readonly string[];
      /** Whole scenes as they are now, by their ids. */
      readonly changed: readonly ScriptScene[];
    }
  /** Shooting begins, or goes on, on this date: earlier days close. Later days must be in the calendar. */
  | { readonly kind: 'start-moved'; readonly date: Day }
  /** A house cannot deliver on these dates: what is booked for them falls away without a fee, and the resource cannot be had. */
  | { readonly kind: 'booking-lost'; readonly resource: string; readonly dates: readonly Day[] }
  /** Nothing happened: it should just cost less. */
  | { readonly kind: 'cheaper' };

/** A scene of a revised script with the ids of the resources it needs, beside those for every day. */
interface ScriptScene {
  readonly scene: PlanScene;
  readonly resources: readonly string[];
}
