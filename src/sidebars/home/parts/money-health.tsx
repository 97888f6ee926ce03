import type { FindingsView, SectionMoney } from '../../../sidebar-api';
import { allWhole, currencySign, LinkButton, moneyText } from '../../shared';
import { barOf, barSentence, scaleOf } from '../bars';
import { MoneyBar } from './money-bar';

/** Red for over, green for under, quiet for neither. */
function tone(over: number, variance: number): string {
  return over > 0 ? 'red' : variance === 0 ? 'ink2' : 'green';
}

/** Estimated final cost against budget, in all and by section. */
export function MoneyHealth(props: {
  readonly view: FindingsView;
  /** Shows the tab Cost report; null while there is none. */
  readonly onReport: (() => void) | null;
}) {
  const { currency, decimals, money } = props.view;
  const { budget, efc, over, variance, sections } = money;
  const hasBudget = budget !== null;
  const shown = sections.filter((section) => section.efc !== 0 || section.budget !== 0);
  const whole = allWhole([efc, budget, ...shown.flatMap((section) => [section.efc, section.budget])], decimals);
  const text = (amount: number) => moneyText(amount, decimals, whole);
  const scale = scaleOf(shown, hasBudget);
  return (
    <section class="sec" aria-labelledby="h-money">
      <div class="sec-head">
        <h2 id="h-money">Estimated final cost</h2>
        {props.onReport !== null && <LinkButton onPress={props.onReport}>Cost report</LinkButton>}
      </div>
      <div class="row base wrap">
        <span class="figure grow">
          {currencySign(currency)}
          {text(efc)}
        </span>
        {hasBudget && (
          <span class={tone(over, variance)}>
            {variance === 0 ? (
              'on budget'
            ) : (
              <>
                <b>{text(variance)}</b> {over > 0 ? 'over' : 'under'}
              </>
            )}
          </span>
        )}
      </div>
      <p class="small ink2">
        {hasBudget
          ? `Budget ${text(budget)}${money.contingency === null ? '' : ' before contingency'}`
          : 'No budget in Accounts or Budget, so nothing can be over.'}
      </p>
      {shown.length > 0 && (
        <>
          <ul class="bars">
            {shown.map((section) => (
              <Section key={section.section} section={section} scale={scale} hasBudget={hasBudget} text={text} />
            ))}
          </ul>
          <ul class="key cap ink2" aria-label="Key to the bars">
            <li>
              <i class="spent" />
              Spent + committed
            </li>
            <li>
              <i class="etc" />
              To complete
            </li>
            {hasBudget && (
              <>
                <li>
                  <i class="over" />
                  Over
                </li>
                <li>
                  <i class="budget" />
                  Budget
                </li>
              </>
            )}
          </ul>
        </>
      )}
    </section>
  );
}

function Section(props: {
  readonly section: SectionMoney;
  readonly scale: number;
  readonly hasBudget: boolean;
  readonly text: (amount: number) => string;
}) {
  const { section, scale, hasBudget, text } = props;
  const spent = section.efc === 0 ? 'nothing spent' : `spent and committed ${text(section.total)}`;
  return (
    <li>
      <div class="row base small">
        <span class="grow">{section.title}</span>
        <span class="num ink3">
          <span class="vh">estimated final cost </span>
          {text(section.efc)}
        </span>
        {hasBudget && (
          <b class={`num var ${tone(section.over, section.variance)}`}>
            <span class="vh">, variance </span>
            {text(section.variance)}
          </b>
        )}
      </div>
      <MoneyBar bar={barOf(section, scale, hasBudget)} says={hasBudget ? barSentence(section) : `Of which ${spent}`} />
    </li>
  );
}
