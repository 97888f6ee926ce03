import type { BudgetInputs } from '../budget';
import type { Day } from '../calendar';
import type {
  AccountRow,
  CalendarRow,
  CrewRow,
  DailyLogRow,
  DealRow,
  ResourceRow,
  RowRef,
  TableRow,
  WorkRuleRow,
} from '../costs';
import type { Issue } from '../issue';
import type { DecimalText, Minor } from '../money';

/** A line of Daily log with the set-ups of the day. */
export interface HotLogRow extends DailyLogRow {
  readonly setUps: DecimalText | null;
}

/** A scene and its length in eighths of a page. */
interface SceneRow extends TableRow {
  readonly scene: string;
  readonly pages: number | null;
}

/** What a day's hot cost is made from. */
export interface HotCostInputs {
  readonly date: Day;
  readonly settings: {
    /** ISO 4217; throws if nobody issues it. */
    readonly currency: string;
    /** Production ▸ Day length (h): the day's pay covers it where no rule *Basic day* says otherwise. */
    readonly dayLength: DecimalText | null;
    /** Production ▸ Rule set: the agreement of a deal that names none. */
    readonly ruleSet: string;
    /** Production ▸ Pages per day, in eighths. */
    readonly pagesPerDay: number | null;
  };
  readonly log: readonly HotLogRow[];
  readonly deals: readonly DealRow[];
  readonly crew: readonly CrewRow[];
  readonly accounts: readonly AccountRow[];
  readonly calendar: readonly CalendarRow[];
  readonly workRules: readonly WorkRuleRow[];
  readonly resources: readonly ResourceRow[];
  readonly scenes: readonly SceneRow[];
  /** Budget lines, globals and fringes; fringes of deals are looked up here too. */
  readonly budget: Pick<BudgetInputs, 'lines' | 'globals' | 'fringes'>;
}

type PayKind = 'straight' | 'overtime' | 'premium' | 'meal-penalty' | 'forced-call' | 'fringes';

/** One component of a person's day, rounded once. */
export interface PayPart {
  readonly kind: PayKind;
  readonly amount: Minor;
  /** `overtime 1.2 h at 1.5×`. */
  readonly text: string;
}

/** Why actual and budget differ. */
export interface HotDifference {
  readonly text: string;
  /** Actual less budget. */
  readonly amount: Minor;
}

/** A person's day. Not costed (`actual` and `budget` null) where a line, a deal or a rule does not tell enough; `why` says so. */
export interface HotPerson {
  readonly who: string;
  readonly department: string;
  /** The line of Daily log it rests on. */
  readonly ref: RowRef;
  /** Minutes from midnight of the day; a wrap past midnight is above 1440. */
  readonly call: number | null;
  readonly wrap: number | null;
  /** Hours worked, meals taken off, counted up to the agreement's step. */
  readonly hours: DecimalText | null;
  readonly budget: Minor | null;
  /** The sum of `parts`. */
  readonly actual: Minor | null;
  readonly parts: readonly PayPart[];
  /** They add up to actual less budget. */
  readonly differences: readonly HotDifference[];
  /** Every component and every remark, in words. */
  readonly why: readonly string[];
}

/** A department's people together; those not costed are in neither figure. */
export interface DepartmentCost {
  readonly department: string;
  /** People costed. */
  readonly people: number;
  readonly budget: Minor;
  readonly actual: Minor;
  /** Budget less actual. */
  readonly variance: Minor;
}

/** What was planned and done; null = not said. */
export interface HotProgress {
  /** Eighths of a page. */
  readonly pages: { readonly planned: number | null; readonly actual: number | null };
  readonly setUps: DecimalText | null;
  readonly scenes: readonly string[];
  /** Meals booked, and people of the log who had one. */
  readonly meals: { readonly planned: DecimalText | null; readonly actual: number };
}

/** A day's hot cost. */
export interface HotCosts {
  readonly date: Day;
  readonly currency: string;
  readonly decimals: number;
  /** Null where Calendar does not call it a shoot day. */
  readonly shootDay: { readonly day: number; readonly of: number } | null;
  /** By department, in the order of Deals. */
  readonly people: readonly HotPerson[];
  readonly departments: readonly DepartmentCost[];
  readonly total: Omit<DepartmentCost, 'department'>;
  /** Worst first. */
  readonly reasons: readonly (HotDifference & { readonly who: string })[];
  readonly progress: HotProgress;
  /** `Rule set may be out of date: …`. */
  readonly ruleWarnings: readonly string[];
  readonly issues: readonly Issue[];
}

/** A day that Daily log has lines for. */
export interface LoggedDay {
  readonly date: Day;
  /** People its lines stand for. */
  readonly people: number;
  readonly shootDay: number | null;
}
