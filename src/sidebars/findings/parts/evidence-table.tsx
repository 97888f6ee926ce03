import type { EvidenceView } from '../../../sidebar-api';
import { LinkButton } from '../../shared';
import { placeText } from '../state/place';

/** True for a value that is an amount or a count: it must not break across lines. */
function isFigure({ value }: EvidenceView): boolean {
  return /^[(−-]?[\d,.]{1,20}\)?$/.test(value);
}

/** The rows a finding rests on; each can be gone to. `current` is the one last gone to. */
export function EvidenceTable(props: {
  readonly evidence: readonly EvidenceView[];
  readonly current: number | null;
  readonly onShow: (evidence: number) => void;
}) {
  return (
    <table class="ev">
      <caption class="vh">Evidence</caption>
      <tbody>
        {props.evidence.map((item, index) => (
          <tr key={index} class={index === props.current ? 'current' : undefined}>
            <th scope="row">
              <LinkButton
                current={index === props.current}
                onPress={() => {
                  props.onShow(index);
                }}
              >
                {placeText(item)}
              </LinkButton>
            </th>
            {item.text !== '' && item.value !== '' && <td>{item.text}</td>}
            <td
              class={isFigure(item) ? 'value num' : 'value'}
              colSpan={item.text === '' || item.value === '' ? 2 : undefined}
            >
              {item.value === '' ? item.text : item.value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
