import type { FindingStatus } from '../../../sidebar-api';
import { hasOwnEnter, isWriting, plainKey } from '../../shared';

/** What a key does in the list of findings. */
export type Command =
  | { readonly do: 'next' }
  | { readonly do: 'back' }
  | { readonly do: 'show' }
  | { readonly do: 'search' }
  | { readonly do: 'close' }
  | { readonly do: 'silence' }
  | { readonly do: 'status'; readonly status: FindingStatus };

/** The statuses in the order of their keys 1 to 4. */
export const statuses: readonly FindingStatus[] = ['Open', 'Chasing', 'Solved', 'Not a fault'];

const anywhere: Readonly<Record<string, Command>> = {
  j: { do: 'next' },
  k: { do: 'back' },
  s: { do: 'silence' },
  '/': { do: 'search' },
  Escape: { do: 'close' },
  ...Object.fromEntries(statuses.map((status, index) => [String(index + 1), { do: 'status', status }])),
};

const onARow: Readonly<Record<string, Command>> = {
  ArrowDown: { do: 'next' },
  ArrowUp: { do: 'back' },
};

/** Where the keyboard is: on the title of a finding (open or not), or elsewhere in the page. */
function place(target: EventTarget | null): 'open row' | 'row' | 'elsewhere' {
  if (!(target instanceof HTMLElement) || !target.classList.contains('fi-title')) return 'elsewhere';
  return target.getAttribute('aria-expanded') === 'true' ? 'open row' : 'row';
}

/** The command of a key press, null where the key belongs to the text being written or to the control under the focus. */
export function commandOf(event: KeyboardEvent): Command | null {
  const key = plainKey(event);
  if (isWriting(event.target)) return null;
  const at = place(event.target);
  if (key === 'Enter')
    return at === 'open row' || (at === 'elsewhere' && !hasOwnEnter(event.target)) ? { do: 'show' } : null;
  return (at === 'elsewhere' ? undefined : onARow[key]) ?? anywhere[key] ?? null;
}
