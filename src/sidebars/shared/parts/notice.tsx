import type { ComponentChildren } from 'preact';
import { Mark } from './severity-mark';

type Tone = 'info' | 'warn' | 'bad' | 'good';
const marks = {
  info: ['blue', 'info'],
  warn: ['amber', 'triangle'],
  bad: ['red', 'octagon'],
  good: ['green', 'tick'],
} as const;

/** A boxed message beside the control it is about. `alert` has it read out at once: for what went wrong with what the person just did. */
export function Notice({
  tone,
  alert,
  children,
}: {
  readonly tone: Tone;
  readonly alert?: boolean;
  readonly children: ComponentChildren;
}) {
  const [colour, shape] = marks[tone];
  return (
    <div class={`notice ${tone}`} role={alert === true ? 'alert' : undefined}>
      <span class={colour}>
        <Mark shape={shape} />
      </span>
      <div class="grow">{children}</div>
    </div>
  );
}
