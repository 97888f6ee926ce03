import type { ComponentChildren } from 'preact';
import type { Severity } from '../../../core/issue';

type Shape = 'octagon' | 'triangle' | 'ring' | 'tick' | 'info';

/** The five marks: their shape tells them apart before their colour does. Always beside a word, so hidden from screen readers. */
const shapes: Record<Shape, ComponentChildren> = {
  octagon: (
    <>
      <path d="M4.3 1h5.4L13 4.3v5.4L9.7 13H4.3L1 9.7V4.3z" fill="var(--ws-red)" />
      <path d="M7 3.6v4" stroke="var(--ws-paper)" stroke-width="1.7" stroke-linecap="round" />
      <circle cx="7" cy="10.2" r="1" fill="var(--ws-paper)" />
    </>
  ),
  triangle: (
    <>
      <path
        d="M7 1.2 13.4 12.4H.6z"
        fill="var(--ws-amber-mark)"
        stroke="var(--ws-amber-mark)"
        stroke-linejoin="round"
      />
      <path d="M7 5v3.4" stroke="var(--ws-paper)" stroke-width="1.6" stroke-linecap="round" />
      <circle cx="7" cy="10.6" r=".95" fill="var(--ws-paper)" />
    </>
  ),
  ring: (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--ws-blue)" stroke-width="1.6" />
      <circle cx="7" cy="7" r="1.6" fill="var(--ws-blue)" />
    </>
  ),
  tick: (
    <>
      <circle cx="7" cy="7" r="6.2" fill="var(--ws-green)" />
      <path d="m4.2 7.2 2 2 3.8-4.2" fill="none" stroke="var(--ws-paper)" stroke-width="1.6" stroke-linecap="round" />
    </>
  ),
  info: (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke="var(--ws-blue)" stroke-width="1.4" />
      <path d="M7 6.4v3.6" stroke="var(--ws-blue)" stroke-width="1.6" stroke-linecap="round" />
      <circle cx="7" cy="4.2" r=".95" fill="var(--ws-blue)" />
    </>
  ),
};

/** A mark by its shape. */
export function Mark({ shape }: { readonly shape: Shape }) {
  return (
    <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">
      {shapes[shape]}
    </svg>
  );
}

/** How each severity is shown: its word, the tone of the text, the shape of the mark. */
export const severities: Record<Severity, { readonly word: string; readonly tone: string; readonly shape: Shape }> = {
  high: { word: 'High', tone: 'red', shape: 'octagon' },
  medium: { word: 'Medium', tone: 'amber', shape: 'triangle' },
  low: { word: 'Low', tone: 'blue', shape: 'ring' },
};

/** A severity as shape, colour and word. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const { word, tone, shape } = severities[severity];
  return (
    <span class={`sev ${tone}`}>
      <Mark shape={shape} />
      {word}
    </span>
  );
}
