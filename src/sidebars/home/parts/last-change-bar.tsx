import type { LastChange } from '../../../sidebar-api';
import { browserToday, Button, whenText } from '../../shared';

/** The last thing that was written, and its undo. */
export function LastChangeBar(props: {
  readonly change: LastChange;
  readonly working: boolean;
  readonly onUndo: (action: string) => void;
}) {
  const { action, at, by } = props.change;
  return (
    <footer class="bar-bottom row small" aria-label="Last change">
      <span class="grow ink2">
        Last change: {action}, {whenText(at, browserToday())}
        {by === '' ? '' : `, ${by}`}
      </span>
      <Button
        small
        kind="quiet"
        working={props.working ? 'Undoing…' : undefined}
        onPress={() => {
          props.onUndo(action);
        }}
      >
        Undo<span class="vh"> {action}</span>
      </Button>
    </footer>
  );
}
