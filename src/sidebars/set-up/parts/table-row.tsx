import { useId } from 'preact/hooks';
import type { TableView } from '../../../sidebar-api';
import { announce, callServer, counted, IssueList, Mark } from '../../shared';
import { lacking, states } from '../view';
import { ColumnMap } from './column-map';
import { TabSelect } from './tab-select';

/** One table of the workbook: its state in a line; open, its purpose, its tab, its columns and what is wrong with it. */
export function TableRow(props: {
  readonly table: TableView;
  readonly otherTabs: readonly string[];
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onTab: (actualTab: string | null) => void;
  readonly onColumn: (column: string, header: string | null) => void;
}) {
  const { table, open, otherTabs } = props;
  const id = useId();
  const { word, shape, tone } = states[table.state];
  const lacks = lacking(table);
  const show = (tab: string, cell: string) => {
    void callServer('showCell', { tab, cell }).then((answer) => {
      announce(
        answer.ok ? `${tab} ${cell} is selected in the sheet.` : answer.issues.map(({ message }) => message).join(' '),
      );
    });
  };
  return (
    <li class={open ? 'tb on' : 'tb'}>
      <h3>
        <button type="button" class="tb-head" aria-expanded={open} aria-controls={id} onClick={props.onToggle}>
          <span class={tone}>
            <Mark shape={shape} />
          </span>
          <span class="grow">
            {table.tab} <span class={`cap ${tone}`}>{word}</span>
          </span>
          <span class="small ink3 rows">{counted(table.rows, 'row')}</span>
        </button>
      </h3>
      {lacks.length > 0 && !open && <p class="cap ink2 lacks">No column for {lacks.join(', ')}</p>}
      <div id={id}>
        {open && (
          <div class="tb-body stack">
            <p class="small ink2">{table.purpose}</p>
            {(otherTabs.length > 0 || table.actualTab !== '') && (
              <div>
                <TabSelect
                  label="Tab"
                  none={table.actualTab === '' ? table.tab : `${table.tab} (its own name)`}
                  tabs={table.actualTab === '' ? otherTabs : [table.actualTab, ...otherTabs]}
                  value={table.actualTab === '' ? null : table.actualTab}
                  onChoose={props.onTab}
                />
              </div>
            )}
            {table.issues.length > 0 && <IssueList issues={table.issues} onShow={show} />}
            <ColumnMap table={table} onColumn={props.onColumn} />
            {table.unknownHeaders.length > 0 && (
              <p class="hint">Your own columns, left alone: {table.unknownHeaders.join(', ')}.</p>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
