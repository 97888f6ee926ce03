import type { Severity } from '../../core/issue';
import type { FindingsView, FindingView } from '../../sidebar-api';

/** Shape and word of each severity, for a line that has no room for both in colour. */
export const severityShapes: Record<
  Severity,
  { readonly shape: 'octagon' | 'triangle' | 'ring'; readonly word: string }
> = {
  high: { shape: 'octagon', word: 'High' },
  medium: { shape: 'triangle', word: 'Medium' },
  low: { shape: 'ring', word: 'Low' },
};

const weight: Record<Severity, number> = { high: 0, medium: 1, low: 2 };

/** The last check in figures: what is still open, the money at stake in it (minor units), what is new, and the worst three. */
export function headline({ findings }: FindingsView): {
  readonly open: number;
  readonly atStake: number;
  readonly fresh: number;
  readonly worst: readonly FindingView[];
} {
  const open = findings.filter(({ status }) => status === 'Open' || status === 'Chasing');
  const worst = [...open].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || (b.atStake ?? -1) - (a.atStake ?? -1),
  );
  return {
    open: open.length,
    atStake: open.reduce((sum, { atStake }) => sum + (atStake ?? 0), 0),
    fresh: open.filter(({ isNew }) => isNew).length,
    worst: worst.slice(0, 3),
  };
}
