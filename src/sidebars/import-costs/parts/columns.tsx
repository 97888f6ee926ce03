import { useState } from 'preact/hooks';
import type { CostImportPreview } from '../../../sidebar-api';
import { announce, Button, counted } from '../../shared';

/** Which column of the file goes where, with one line of the file as proof; the lines can be leafed through. */
export function Columns({ preview }: { readonly preview: CostImportPreview }) {
  const { columns, sample } = preview;
  const [line, setLine] = useState(0);
  const used = columns.map((column, index) => ({ ...column, index })).filter(({ target }) => target !== '');
  const unused = columns.filter(({ target }) => target === '');
  const leaf = (to: number) => {
    setLine(to);
    announce(`Line ${to + 1} of ${sample.length}.`);
  };
  return (
    <section class="sec" aria-labelledby="h-columns">
      <div class="sec-head">
        <h2 id="h-columns">Columns</h2>
        {sample.length > 1 && (
          <span class="row">
            <Button
              small
              kind="quiet"
              label="Line before"
              onPress={() => {
                leaf((line + sample.length - 1) % sample.length);
              }}
            >
              ‹
            </Button>
            <span class="ink2">
              line {line + 1} of {sample.length}
            </span>
            <Button
              small
              kind="quiet"
              label="Next line"
              onPress={() => {
                leaf((line + 1) % sample.length);
              }}
            >
              ›
            </Button>
          </span>
        )}
      </div>
      <table class="map">
        <caption class="vh">Columns of the file, the columns of Costs they go to, and one line of the file</caption>
        <thead>
          <tr>
            <th scope="col">In Costs</th>
            <th scope="col">From the file</th>
          </tr>
        </thead>
        <tbody>
          {used.map(({ source, target, index }) => (
            <tr key={index}>
              <th scope="row">{target}</th>
              <td>
                <span class="ink3">{source}</span>
                <br />
                {sample[line]?.[index] ?? ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unused.length > 0 && (
        <p class="hint">
          {counted(unused.length, 'column')} not used: {unused.map(({ source }) => source).join(', ')}.
        </p>
      )}
    </section>
  );
}
