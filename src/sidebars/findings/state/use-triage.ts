import { useCallback, useMemo, useState } from 'preact/hooks';
import type { FindingsView, SidebarCalls } from '../../../sidebar-api';
import { announce, callServer, inTurn, useAction } from '../../shared';
import { accept, forget, type Patch, propose, refuse, renew, shownFindings, startTriage } from './triage';

interface Change {
  readonly key: string;
  readonly patch: Patch;
}

/** What a silence covers: the finding alone, or all of its rule about its vendor. */
export type SilenceScope = SidebarCalls['silence']['argument']['scope'];

/** The findings and the three things done to them: changing one, going to its rows, silencing it. */
export function useTriage(view: FindingsView) {
  const [triage, setTriage] = useState(() => startTriage(view.findings));
  const [shown, setShown] = useState<{ readonly key: string; readonly evidence: number } | null>(null);

  const send = useMemo(() => {
    const save = async ({ key, patch }: Change) => {
      const answer = await callServer('updateFinding', { key, ...patch });
      if (!answer.ok) announce(`Not saved. ${answer.issues.map(({ message }) => message).join(' ')}`);
      setTriage((now) => (answer.ok ? accept(now, key, patch, answer.value) : refuse(now, key, patch, answer.issues)));
    };
    return inTurn<Change>(save, (waiting, next) => ({ key: next.key, patch: { ...waiting.patch, ...next.patch } }));
  }, []);

  const goTo = useMemo(() => {
    const go = async (place: { readonly key: string; readonly evidence: number; readonly words: string }) => {
      const answer = await callServer('showRows', { key: place.key, evidence: place.evidence });
      if (answer.ok) {
        announce(`${place.words} is selected in the sheet.`);
        setShown({ key: place.key, evidence: place.evidence });
        setTriage((now) => forget(now, place.key));
      } else setTriage((now) => refuse(now, place.key, {}, answer.issues));
    };
    return inTurn(go, (_, next) => next);
  }, []);

  const change = useCallback(
    (key: string, patch: Patch) => {
      setTriage((now) => propose(now, key, patch));
      send(key, { key, patch });
    },
    [send],
  );
  const show = useCallback(
    (key: string, evidence: number, words: string) => {
      goTo('rows', { key, evidence, words });
    },
    [goTo],
  );
  const silencing = useAction<'silence'>();
  const silence = useCallback(
    async (key: string, scope: SilenceScope, reason: string): Promise<FindingsView | null> => {
      const answer = await silencing.run('silence', () => callServer('silence', { key, scope, reason }));
      if (answer?.ok !== true) return null;
      setTriage((now) => renew(now, answer.value.findings));
      return answer.value;
    },
    [silencing.run],
  );
  const findings = useMemo(() => shownFindings(triage), [triage]);
  return { findings, refused: triage.refused, shown, change, show, silence, silencing } as const;
}
