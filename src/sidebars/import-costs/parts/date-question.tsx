import { formatDayWithYear, readDate } from '../../../core/calendar';
import type { DateOrder } from '../state/stage';

const orders: readonly { readonly order: DateOrder; readonly label: string }[] = [
  { order: 'DMY', label: 'Day first' },
  { order: 'MDY', label: 'Month first' },
];

/** A date of the file read one way, as a call sheet would print it; as written where it can't be read that way. */
export function dateAs(text: string, order: DateOrder): string {
  const found = readDate(text, order);
  return found.ok ? formatDayWithYear(found.day) : text;
}

/** Asked only where no date of the file decides it. Each answer shows what it makes of the file's own dates. */
export function DateQuestion(props: {
  readonly dates: readonly string[];
  readonly order: DateOrder | null;
  /** True after an attempt to go on without an answer. */
  readonly missing: boolean;
  readonly onAnswer: (order: DateOrder) => void;
}) {
  return (
    <section class="sec stack">
      <h2 id="h-dates">Is the day or the month first?</h2>
      <p class="small ink2">Every date in the file can be read both ways.</p>
      {props.missing && (
        <p class="small red" role="alert">
          Choose one first.
        </p>
      )}
      <div role="radiogroup" aria-labelledby="h-dates" aria-required="true">
        {orders.map(({ order, label }) => (
          <label key={order} class="check">
            <input
              type="radio"
              name="date-order"
              checked={order === props.order}
              onChange={() => {
                props.onAnswer(order);
              }}
            />
            <span class="grow">
              <b>{label}</b>
              {props.dates.map((date, index) => (
                <span key={index} class="reading small ink2">
                  <span>{date}</span> <span>{dateAs(date, order)}</span>
                </span>
              ))}
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
