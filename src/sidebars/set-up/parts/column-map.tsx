import { useId } from 'preact/hooks';
import type { TableView } from '../../../sidebar-api';

/** Each column of a table beside the header it is read from; a free header can be given to any column. */
export function ColumnMap({
  table,
  onColumn,
}: {
  readonly table: TableView;
  readonly onColumn: (column: string, header: string | null) => void;
}) {
  const id = useId();
  return (
    <table class="cols">
      <caption class="vh">Columns of {table.tab} and the headers they are read from</caption>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Header in the tab</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map(({ name, required, header }, index) => (
          <tr key={name}>
            <th scope="row" id={`${id}-${index}`}>
              {name}
              {required && header === null && <span class="cap amber lack">needed</span>}
            </th>
            <td>
              {table.unknownHeaders.length === 0 && (header === null || header === name) ? (
                (header ?? <span class="ink3">not there</span>)
              ) : (
                <select
                  class="input"
                  aria-labelledby={`${id}-${index}`}
                  value={header ?? ''}
                  onChange={(event) => {
                    onColumn(name, event.currentTarget.value === '' ? null : event.currentTarget.value);
                  }}
                >
                  <option value="">{required ? '– none –' : '–'}</option>
                  {header !== null && <option value={header}>{header}</option>}
                  {table.unknownHeaders.map((free) => (
                    <option key={free} value={free}>
                      {free}
                    </option>
                  ))}
                </select>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
