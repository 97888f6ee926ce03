import { useId, useState } from 'preact/hooks';
import type { Issue } from '../../../core/issue';
import { Refusal } from '../../shared';

/** The first view: choose a file or drop one. A refused file stays named, with what to do. */
export function ChooseFile({
  refused,
  onFile,
}: {
  readonly refused: readonly Issue[];
  readonly onFile: (file: File) => void;
}) {
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined) onFile(file);
  };
  return (
    <main class="pane stack">
      <h1 class="title" tabIndex={-1}>
        Which file?
      </h1>
      <Refusal issues={refused} />
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <input
          id={id}
          class="vh"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <label for={id} class="btn primary">
          Choose a CSV file…
        </label>
        <p class="small ink2">or drop it here</p>
      </div>
      <p class="small ink2">
        A cost ledger or a card statement saved as CSV. You see what was understood before anything is written, and one
        Undo takes it out again.
      </p>
    </main>
  );
}
