import { useCallback, useMemo, useState } from 'preact/hooks';
import type { FindingsView } from '../../../sidebar-api';
import { announce, callServer, inTurn } from '../../shared';
import { accept, forget, type Patch, propose, refuse, shownFindings, startTriage } from './triage';

interface Change {
  readonly key: string;
  readonly patch: Patch;
}

/** The findings and the two things done to them: changing one, and going to its rows. */
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
  const findings = useMemo(() => shownFindings(triage), [triage]);
  return { findings, refused: triage.refused, shown, change, show } as const;
}
