import type { SectionMoney } from '../../sidebar-api';

/** Width of a bar in its own units; the drawing scales with the sidebar. */
export const BAR_WIDTH = 268;

/** The longest and the shortest scale, as shares of budget: the mark never stands at the edge, nor in the middle of nowhere. */
const SCALES = { least: 1.1, most: 1.6 } as const;

/** A stretch of a bar, from and to. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One section's bar, in the units of BAR_WIDTH. */
export interface Bar {
  readonly spent: Stretch;
  readonly toComplete: Stretch;
  /** Past the budget; null = not over. */
  readonly over: Stretch | null;
  /** From EFC up to the budget; null = not under. */
  readonly under: Stretch | null;
  /** Where the budget is; null where the production has none. */
  readonly budget: number | null;
  /** True where the bar is longer than the scale. */
  readonly cut: boolean;
}

/**
 * What the right edge of all bars stands for: a share of budget, so that the budget marks line up (1.1 to 1.6); without any budget
 * an amount, the largest EFC.
 */
export function scaleOf(sections: readonly SectionMoney[], hasBudget: boolean): number {
  if (!hasBudget) return Math.max(1, ...sections.map(({ efc }) => efc));
  const shares = sections.filter(({ budget }) => budget > 0).map(({ efc, budget }) => efc / budget);
  return Math.min(SCALES.most, Math.max(SCALES.least, ...shares));
}

/** A section on that scale. A section without a budget in a production that has one is all over: red from the mark on. */
export function barOf({ total, efc, budget }: SectionMoney, scale: number, hasBudget: boolean): Bar {
  const unit = hasBudget ? budget * scale : scale;
  const at = (amount: number): number => (unit <= 0 ? 0 : Math.min(1, Math.max(0, amount / unit)) * BAR_WIDTH);
  if (!hasBudget) {
    return {
      spent: { from: 0, to: at(total) },
      toComplete: { from: at(total), to: at(efc) },
      over: null,
      under: null,
      budget: null,
      cut: false,
    };
  }
  const mark = BAR_WIDTH / scale;
  if (budget <= 0) {
    const over = efc > 0 ? { from: mark, to: BAR_WIDTH } : null;
    return { spent: { from: 0, to: 0 }, toComplete: { from: 0, to: 0 }, over, under: null, budget: mark, cut: efc > 0 };
  }
  const spent = Math.min(at(total), mark);
  const within = Math.min(at(efc), mark);
  return {
    spent: { from: 0, to: spent },
    toComplete: { from: spent, to: Math.max(spent, within) },
    over: efc > budget ? { from: mark, to: at(efc) } : null,
    under: efc < budget ? { from: Math.max(spent, within), to: mark } : null,
    budget: mark,
    cut: efc > unit,
  };
}

function percent(part: number, whole: number): string {
  const tenths = Math.round((part / whole) * 1000) / 10;
  return `${Number.isInteger(tenths) ? String(tenths) : tenths.toFixed(1)}%`;
}

/** The bar as a sentence: `Spent and committed 64% of budget, estimated final cost 102.8%`. */
export function barSentence({ total, efc, budget }: SectionMoney): string {
  if (budget <= 0) return efc > 0 ? 'No budget for what is spent, committed or to come' : 'No budget, nothing spent';
  return `Spent and committed ${percent(total, budget)} of budget, estimated final cost ${percent(efc, budget)}`;
}
