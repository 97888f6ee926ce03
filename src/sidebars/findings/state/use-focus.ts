import { type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Goal = 'open finding' | 'heading';

/** Moves the keyboard's place once the page has been drawn anew: `ask('open finding')` in an event, the move after it. */
export function useFocus(page: RefObject<HTMLElement | null>): (goal: Goal) => void {
  const wanted = useRef<Goal | null>(null);
  useLayoutEffect(() => {
    const goal = wanted.current;
    wanted.current = null;
    if (goal === 'heading') document.querySelector<HTMLElement>('h1')?.focus();
    if (goal !== 'open finding') return;
    const row = page.current?.querySelector<HTMLElement>('.fi.on');
    row?.querySelector<HTMLElement>('.fi-title')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  return (goal) => {
    wanted.current = goal;
  };
}
