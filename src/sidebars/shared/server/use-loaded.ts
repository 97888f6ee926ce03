import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { Answer, SidebarCallName, SidebarCalls } from '../../../sidebar-api';
import { callServer } from './call';

/** Where a page stands with what it asked for. */
type Loaded<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly issues: readonly Issue[] }
  | { readonly state: 'ready'; readonly value: T };

/** An answer as a page state. */
function loaded<T>(answer: Answer<T>): Loaded<T> {
  return answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', issues: answer.issues };
}

type NoArgument = {
  [Name in SidebarCallName]: SidebarCalls[Name]['argument'] extends null ? Name : never;
}[SidebarCallName];

/** Asks once when the page opens. `set` replaces what was loaded, `again` asks anew. */
export function useLoaded<Name extends NoArgument>(name: Name) {
  type Value = SidebarCalls[Name]['value'];
  const [page, setPage] = useState<Loaded<Value>>({ state: 'loading' });
  const set = useCallback((answer: Answer<Value>) => {
    setPage(loaded(answer));
  }, []);
  const again = useCallback(() => {
    setPage({ state: 'loading' });
    void callServer<Name>(name, null).then(set);
  }, [name, set]);
  useEffect(again, [again]);
  return { page, set, again } as const;
}
