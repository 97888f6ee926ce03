import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { announce, callServer, counted, Waiting } from '../shared';
import { ChooseFile } from './parts/choose-file';
import { Done } from './parts/done';
import { Preview } from './parts/preview';
import { readFile, type TextFile } from './state/read-file';
import { type Looked, requestOf, type Stage } from './state/stage';

const start: Stage = { at: 'choose', refused: [] };

/** The import sidebar: choose, look, decide, add. */
export function ImportCostsApp() {
  const [stage, setStage] = useState<Stage>(start);
  /** Answers that come back after the person has moved on are dropped. */
  const asking = useRef(0);
  /** Known at once, before the button is drawn anew: nothing is added twice by a double click. */
  const adding = useRef(false);

  const look = async (answers: Pick<Looked, 'file' | 'order' | 'duplicates' | 'asked'>) => {
    const turn = (asking.current += 1);
    const answer = await callServer('previewCosts', requestOf(answers));
    if (turn !== asking.current) return;
    if (!answer.ok) {
      setStage({ at: 'choose', refused: answer.issues });
      return;
    }
    const asked = answers.asked ?? answer.value.dateQuestion;
    setStage({ at: 'preview', looked: { ...answers, preview: answer.value, asked }, adding: false, refused: [] });
    announce(`${counted(answer.value.rows, 'cost')} found in ${answers.file.name}.`);
  };
  const takeFile = async (chosen: File) => {
    setStage({ at: 'reading', name: chosen.name });
    const file: TextFile | Awaited<ReturnType<typeof readFile>> = await readFile(chosen);
    if ('issues' in file) setStage({ at: 'choose', refused: file.issues });
    else await look({ file, order: null, duplicates: 'skip', asked: null });
  };
  const decide = (looked: Looked, answer: Partial<Pick<Looked, 'order' | 'duplicates'>>) => {
    const next = { ...looked, ...answer };
    setStage({ at: 'preview', looked: next, adding: false, refused: [] });
    void look(next);
  };
  const add = async (looked: Looked) => {
    if (adding.current) return;
    adding.current = true;
    asking.current += 1;
    setStage({ at: 'preview', looked, adding: true, refused: [] });
    const answer = await callServer('importCosts', requestOf(looked));
    adding.current = false;
    if (!answer.ok) {
      setStage({ at: 'preview', looked, adding: false, refused: answer.issues });
      return;
    }
    setStage({ at: 'done', name: looked.file.name, result: answer.value });
    announce(`${counted(answer.value.added, 'cost')} added.`);
  };
  const restart = () => {
    asking.current += 1;
    setStage(start);
  };

  const first = useRef(true);
  useLayoutEffect(() => {
    if (!first.current) document.querySelector<HTMLElement>('h1[tabindex]')?.focus();
    first.current = false;
  }, [stage.at]);

  switch (stage.at) {
    case 'choose':
      return (
        <ChooseFile
          refused={stage.refused}
          onFile={(file) => {
            void takeFile(file);
          }}
        />
      );
    case 'reading':
      return <Waiting words={`Reading ${stage.name}…`} />;
    case 'preview':
      return (
        <Preview
          looked={stage.looked}
          adding={stage.adding}
          refused={stage.refused}
          onOrder={(order) => {
            decide(stage.looked, { order });
          }}
          onDuplicates={(duplicates) => {
            decide(stage.looked, { duplicates });
          }}
          onAdd={() => {
            void add(stage.looked);
          }}
          onOther={restart}
        />
      );
    case 'done':
      return <Done name={stage.name} result={stage.result} onOther={restart} />;
  }
}
