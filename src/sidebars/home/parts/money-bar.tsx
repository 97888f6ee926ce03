import { BAR_WIDTH, type Bar } from '../bars';

/** A section as a bar: spent and committed, to complete, past the budget, and the budget's mark. `says` is read out in its place. */
export function MoneyBar({ bar, says }: { readonly bar: Bar; readonly says: string }) {
  const { spent, toComplete, over, under, budget, cut } = bar;
  return (
    <svg class="bar" viewBox={`0 0 ${BAR_WIDTH} 18`} role="img" aria-label={says}>
      <Stretch {...toComplete} fill="var(--ws-bar-etc)" />
      <Stretch {...spent} fill="var(--ws-bar-spent)" />
      {over !== null && <Stretch {...over} fill="var(--ws-red)" />}
      {under !== null && under.to - under.from > 2 && (
        <rect
          x={under.from + 0.5}
          y="5"
          width={under.to - under.from - 1}
          height="8"
          fill="none"
          stroke="var(--ws-green)"
          stroke-dasharray="2 2"
        />
      )}
      {cut && <path d="m258 15 5-12M262 15l5-12" stroke="var(--ws-paper)" stroke-width="2" />}
      {budget !== null && <path d={`M${budget} 0v18`} stroke="var(--ws-bar-budget)" stroke-width="2" />}
    </svg>
  );
}

function Stretch({ from, to, fill }: { readonly from: number; readonly to: number; readonly fill: string }) {
  return <rect x={from} y="4.5" width={Math.max(0, to - from)} height="9" fill={fill} />;
}
