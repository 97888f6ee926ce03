import type { CostImportPreview } from '../../../sidebar-api';
import { counted, Segmented } from '../../shared';
import type { Duplicates } from '../state/stage';

/** Lines that are in Costs already, with the choice; and lines the file has more than once, which are added as they are. */
export function MetBefore(props: {
  readonly preview: CostImportPreview;
  readonly duplicates: Duplicates;
  readonly onChoose: (duplicates: Duplicates) => void;
}) {
  const { alreadyThere, repeated } = props.preview;
  if (alreadyThere === 0 && repeated === 0) return null;
  return (
    <section class="sec stack" aria-labelledby="h-met">
      <h2 id="h-met">Lines met before</h2>
      {alreadyThere > 0 && (
        <>
          <p class="small">
            <b>{counted(alreadyThere, 'line')}</b> {alreadyThere === 1 ? 'is' : 'are'} in Costs already.
          </p>
          <Segmented
            label="Lines that are in Costs already"
            choices={[
              { value: 'skip', label: 'Leave them out' },
              { value: 'add', label: 'Add them again' },
            ]}
            value={props.duplicates}
            onChoose={props.onChoose}
          />
        </>
      )}
      {repeated > 0 && (
        <p class="small">
          <b>{counted(repeated, 'line')}</b> {repeated === 1 ? 'repeats' : 'repeat'} another line of the file.{' '}
          {repeated === 1 ? 'It is' : 'They are'} added too; Check costs will say which look paid twice.
        </p>
      )}
    </section>
  );
}
