import type { ExplainPart, ExplainView } from '../../../sidebar-api';
import { allWhole, LinkButton, ListCut, Mark, moneyText } from '../../shared';
import { grouped, type PartGroup } from '../figures';

type Money = (amount: number) => string;
type Show = (tab: string, row: number | null) => void;

/** Figure and parts: cents stand in all of them, or in none. */
export function amountsOf({ amount, parts }: ExplainView): readonly number[] {
  return [amount, ...parts.map((part) => part.amount)];
}

/** The parts of a figure, grouped with a subtotal each, and the proof that they add up to it. */
export function PartsList({ view, onShow }: { readonly view: ExplainView; readonly onShow: Show }) {
  const { parts, amount, decimals } = view;
  const whole = allWhole(amountsOf(view), decimals);
  const money: Money = (value) => moneyText(value, decimals, whole);
  const groups = grouped(parts);
  const sum = groups.reduce((total, group) => total + group.sum, 0);
  return (
    <>
      {groups.map((group) => (
        <Group key={group.group} group={group} money={money} onShow={onShow} />
      ))}
      <section class="sec" aria-label="Sum of the parts">
        {parts.length === 0 && <p class="small ink2">No row adds to this figure.</p>}
        <p class={sum === amount ? 'row small' : 'row small red'}>
          <Mark shape={sum === amount ? 'tick' : 'octagon'} />
          <span class="grow">{sum === amount ? 'The parts add up' : 'The parts do not add up'}</span>
          <b class="num">{money(sum)}</b>
        </p>
      </section>
    </>
  );
}

function Group({ group, money, onShow }: { readonly group: PartGroup; readonly money: Money; readonly onShow: Show }) {
  const { title, sum, parts } = group;
  return (
    <section class="sec" aria-label={title}>
      <div class="sec-head">
        <h2>{title}</h2>
        <span>
          <b class="num">{money(sum)}</b>
        </span>
      </div>
      <ListCut count={parts.length} page={40}>
        {(shown) => (
          <table class="amounts">
            <caption class="vh">{title}, part by part</caption>
            <tbody>
              {parts.slice(0, shown).map((part, index) => (
                <tr key={index}>
                  <th scope="row">
                    <Part part={part} onShow={onShow} />
                  </th>
                  <td class="num">{money(part.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCut>
    </section>
  );
}

function Part({ part, onShow }: { readonly part: ExplainPart; readonly onShow: Show }) {
  const { label, tab, row } = part;
  if (tab === '') return <>{label}</>;
  return (
    <>
      {label}
      <br />
      <span class="cap">
        <LinkButton
          onPress={() => {
            onShow(tab, row);
          }}
        >
          {row === null ? tab : `${tab}, row ${row}`}
        </LinkButton>
      </span>
    </>
  );
}
