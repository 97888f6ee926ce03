import { useCallback, useRef, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import type { Answer } from '../../../sidebar-api';

/**
 * One thing at a time that the person asked for: its name while it is on its way (for a button's words), and why the last was
 * refused. A second press meanwhile is dropped, so nothing is done twice.
 * @example const action = useAction(); const answer = await action.run('close', () => callServer('closePeriod', period));
 */
export function useAction<Name extends string>() {
  const [working, setWorking] = useState<Name | null>(null);
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const busy = useRef(false);
  const run = useCallback(async <T>(name: Name, ask: () => Promise<Answer<T>>): Promise<Answer<T> | null> => {
    if (busy.current) return null;
    busy.current = true;
    setWorking(name);
    const answer = await ask();
    busy.current = false;
    setWorking(null);
    setRefused(answer.ok ? [] : answer.issues);
    return answer;
  }, []);
  const clear = useCallback(() => {
    setRefused([]);
  }, []);
  return { working, refused, run, clear } as const;
}
