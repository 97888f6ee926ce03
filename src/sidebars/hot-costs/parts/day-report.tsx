import type { HotCostsView } from '../../../sidebar-api';
import {
  allWhole,
  browserToday,
  changeText,
  dayText,
  LinkButton,
  MoneyChip,
  moneyText,
  Notice,
  ToLookAt,
} from '../../shared';

/** A day worked out: the figure, warnings, departments, what made the difference, and the day's progress. */
export function DayReport(props: {
  readonly report: HotCostsView;
  readonly shootDay: number | null;
  readonly onTab: () => void;
}) {
  const { report, shootDay } = props;
  const { budget, actual, decimals, departments, reasons, progress, ruleWarnings, issues } = report;
  const whole = allWhole(
    [
      budget,
      actual,
      ...departments.flatMap((each) => [each.budget, each.actual]),
      ...reasons.map((each) => each.amount),
    ],
    decimals,
  );
  const money = (amount: number) => moneyText(amount, decimals, whole);
  const over = actual - budget;
  return (
    <>
      <section class="sec" aria-labelledby="h-day">
        <div class="sec-head">
          <h2 id="h-day">
            {shootDay === null ? '' : `Day ${shootDay}, `}
            {dayText(report.date, browserToday())}
          </h2>
          <LinkButton onPress={props.onTab}>Hot costs</LinkButton>
        </div>
        <div class="row base wrap">
          <span class="figure grow">{money(actual)}</span>
          <OverUnder over={over} money={money} />
        </div>
        <p class="row small ink2">
          <span class="grow">Budget of the day {money(budget)}</span>
          <MoneyChip currency={report.currency} sign="budget-minus-efc" />
        </p>
        {ruleWarnings.length > 0 && (
          <div class="warnings">
            <Notice tone="warn">
              <ul class="stack">
                {ruleWarnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </Notice>
          </div>
        )}
      </section>
      <section class="sec" aria-labelledby="h-dept">
        <div class="sec-head">
          <h2 id="h-dept">By department</h2>
          <span class="ink3">Budget − actual</span>
        </div>
        <Departments report={report} money={money} />
      </section>
      <section class="sec" aria-labelledby="h-reasons">
        <div class="sec-head">
          <h2 id="h-reasons">What made the difference</h2>
          {reasons.length > 0 && <span class="ink3">+ costs more</span>}
        </div>
        {reasons.length === 0 ? (
          <p class="small ink2">No overtime, penalty, short rest or premium that day.</p>
        ) : (
          <table class="amounts">
            <caption class="vh">What made the difference, worst first</caption>
            <tbody>
              {reasons.map(({ who, text, amount }, index) => (
                <tr key={index}>
                  <th scope="row">
                    {who !== '' && <b>{who} </b>}
                    {text}
                  </th>
                  <td class="num">{changeText(amount, decimals, whole)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      {progress.length > 0 && <Progress progress={progress} />}
      <ToLookAt issues={issues} />
    </>
  );
}

type Money = (amount: number) => string;

function OverUnder({ over, money }: { readonly over: number; readonly money: Money }) {
  if (over === 0) return <span class="ink2">on budget</span>;
  return over > 0 ? (
    <span class="red">
      <b>{money(-over)}</b> over
    </span>
  ) : (
    <span class="green">
      <b>{money(-over)}</b> under
    </span>
  );
}

function Departments({ report, money }: { readonly report: HotCostsView; readonly money: Money }) {
  const { departments, budget, actual } = report;
  const cells = (each: { readonly budget: number; readonly actual: number }) => {
    const left = each.budget - each.actual;
    return (
      <>
        <td class="num ink2">{money(each.budget)}</td>
        <td class="num">{money(each.actual)}</td>
        <td class={left < 0 ? 'num red' : left > 0 ? 'num green' : 'num'}>{money(left)}</td>
      </>
    );
  };
  return (
    <table class="amounts tight">
      <caption class="vh">Labour by department</caption>
      <thead>
        <tr>
          <th scope="col">Department, people</th>
          {['Budget', 'Actual', 'Variance'].map((title) => (
            <th scope="col" class="num" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {departments.map((each) => (
          <tr key={each.department}>
            <th scope="row">
              {each.department === '' ? 'No department' : each.department}
              {'\u00A0'}
              <span class="cap ink3">{each.people}</span>
              <span class="vh"> {each.people === 1 ? 'person' : 'people'}</span>
            </th>
            {cells(each)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          {cells({ budget, actual })}
        </tr>
      </tfoot>
    </table>
  );
}

function Progress({ progress }: { readonly progress: HotCostsView['progress'] }) {
  return (
    <section class="sec" aria-labelledby="h-progress">
      <div class="sec-head">
        <h2 id="h-progress">The day’s work</h2>
      </div>
      <table class="amounts">
        <caption class="vh">Planned and done</caption>
        <thead>
          <tr>
            <td />
            <th scope="col" class="num">
              Planned
            </th>
            <th scope="col" class="num">
              Done
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ label, planned, actual }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="num ink2">{planned === '' ? '–' : planned}</td>
              <td class="num">{actual === '' ? '–' : actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
