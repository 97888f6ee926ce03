import { useId } from 'preact/hooks';

/** A labelled choice of one name out of a few, or none. */
export function TabSelect(props: {
  readonly label: string;
  readonly none: string;
  readonly tabs: readonly string[];
  readonly value: string | null;
  readonly onChoose: (tab: string | null) => void;
}) {
  const id = useId();
  return (
    <>
      <label class="label" for={id}>
        {props.label}
      </label>
      <select
        id={id}
        class="input"
        value={props.value ?? ''}
        onChange={(event) => {
          props.onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value);
        }}
      >
        <option value="">{props.none}</option>
        {props.tabs.map((tab) => (
          <option key={tab} value={tab}>
            {tab}
          </option>
        ))}
      </select>
    </>
  );
}
