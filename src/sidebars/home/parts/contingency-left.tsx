import type { MoneyView } from '../../../sidebar-api';
import { allWhole, moneyText } from '../../shared';

/** What is left of the contingency, beside what is left of the shoot. */
export function ContingencyLeft(props: {
  readonly contingency: NonNullable<MoneyView['contingency']>;
  readonly progress: MoneyView['progress'];
  readonly decimals: number;
}) {
  const { contingency, progress, decimals } = props;
  const { total, drawn, left } = contingency;
  const whole = allWhole([total, drawn, left], decimals);
  const text = (amount: number) => moneyText(amount, decimals, whole);
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, left / total));
  const percent = `${Math.round(share * 100)}%`;
  const held = total - drawn - left;
  const gone = [
    drawn === 0 ? '' : `${text(drawn)} drawn`,
    held <= 0 ? '' : `${text(held)} taken by what is over budget`,
  ].filter((part) => part !== '');
  return (
    <section class="sec" aria-labelledby="h-cont">
      <div class="row base wrap">
        <h2 id="h-cont" class="grow">
          Contingency left
        </h2>
        <span>
          <b class={left < 0 ? 'red' : undefined}>{text(left)}</b> <span class="ink3 small">of {text(total)}</span>
        </span>
      </div>
      <svg class="cont" viewBox="0 0 268 12" role="img" aria-label={`${percent} of contingency left`}>
        <defs>
          <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v5" stroke="var(--ws-line-strong)" stroke-width="1.6" />
          </pattern>
        </defs>
        <rect x=".5" y="2.5" width="267" height="7" fill="url(#hatch)" stroke="var(--ws-line-strong)" />
        <rect x="0" y="2" width={share * 268} height="8" fill="var(--ws-ink)" />
      </svg>
      <p class="cap ink3">
        {left < 0 ? 'Nothing left' : `${percent} left`}
        {progress !== null && progress.of > 0 && ` with ${daysLeft(progress)}`}
        {gone.length > 0 && (
          <>
            <br />
            {gone.join(', ')}
          </>
        )}
      </p>
    </section>
  );
}

/** `75% of the shoot, 6 days, to go` */
function daysLeft({ day, of }: { readonly day: number; readonly of: number }): string {
  const left = Math.max(0, of - day);
  if (left === 0) return 'the shoot done';
  return `${Math.round((left / of) * 100)}% of the shoot to go, ${left} of ${of} days`;
}
