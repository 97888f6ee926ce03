import { useCallback, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { Answer } from '../../../sidebar-api';

/**
 * What the person asks for, one at a time and in order, because Google's calls overtake each other: `working` is the name of what is
 * on its way (for a button's words), `refused` says why the last was not done. Pressing twice does it once: `run` then gives null.
 * @example const action = useAction<'close'>(); const answer = await action.run('close', () => callServer('closePeriod', period));
 */
export function useAction<Name extends string>() {
  const [working, setWorking] = useState<Name | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const asked = useRef(new Set<Name>());
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const run = useCallback(<T>(name: Name, ask: () => Promise<Answer<T>>): Promise<Answer<T> | null> => {
    if (asked.current.has(name)) return Promise.resolve(null);
    asked.current.add(name);
    const turn = before.current.then(async () => {
      setWorking(name);
      const answer = await ask();
      asked.current.delete(name);
      setWorking(null);
      setRefused(answer.ok ? [] : answer.issues);
      return answer;
    });
    before.current = turn;
    return turn;
  }, []);
  const clear = useCallback(() => {
    setRefused([]);
  }, []);
  return { working, refused, run, clear } as const;
}
