import { countedMinutes, hoursText } from '../day-log';
import { minor, type DecimalText, type Minor } from '../money';
import type { WorkRules } from '../work-rules';
import type { DayRate, HourlyRate } from './day-rate';
import { shareOf } from './share';
import type { PayPart } from './types';

/** Straight time, overtime and premiums of a day. */
export interface TimeOutcome {
  /** Minutes worked, counted up to the step. */
  readonly counted: number;
  readonly parts: readonly PayPart[];
  readonly remarks: readonly string[];
}

/** What makes a day dearer than another: its factor and its name, such as `6th day in a row`. */
export interface Premium {
  readonly name: string;
  readonly factor: DecimalText;
}

/**
 * Pay for the time of a day: the day's pay (by the hour: the hours up to overtime), then each tier of overtime for the time beyond,
 * each rounded once. On a premium day straight time is paid at the premium's factor and overtime at the larger of the two: factors
 * are not multiplied with each other. Time that no rule prices is not paid, and said.
 */
export function timePay(worked: number, rate: DayRate, rules: WorkRules, premium: Premium | null): TimeOutcome {
  const counted = countedMinutes(worked, rules);
  if (rate.unit === 'flat') return { counted, parts: [], remarks: ['flat deal: no pay by the day'] };
  const remarks: string[] = [];
  const parts: PayPart[] = [];
  const all = tiersOf(rules, remarks);
  // An hour that is paid by the hour is paid, whether or not a factor is known.
  const tiers = rate.unit === 'hour' ? all.filter(({ factor }) => factor !== null) : all;
  const covered = rate.unit === 'hour' ? 0 : (rate.hourly?.minutes ?? counted);
  const firstTier = Math.max(covered, tiers[0]?.after ?? (rate.unit === 'hour' ? counted : covered));
  const straight = straightPay(rate, Math.min(counted, firstTier));
  parts.push(straight);
  const base = baseOf(rate, rules);
  if (premium !== null && Number(premium.factor) > 1) {
    parts.push(premiumPart(straight, rate, rules, premium, Math.min(counted, firstTier)));
  }
  if (base === null) {
    if (tiers.some(({ after }) => after < counted)) remarks.push('overtime: no rule Basic day, and no Day length');
    return { counted, parts, remarks };
  }
  if (counted > covered && tiers.length === 0 && rate.unit !== 'hour') {
    remarks.push(`${hoursText(counted - covered)} h beyond the day: no rule for overtime`);
  }
  // Between the end of the day and the first tier an hour is an hour.
  const bands =
    rate.unit === 'hour' ? tiers : [{ after: covered, factor: tiers[0] === undefined ? null : '1' }, ...tiers];
  bands.forEach(({ after, factor }, index) => {
    const from = Math.max(after, covered);
    const to = Math.min(counted, Math.max(bands[index + 1]?.after ?? counted, covered));
    if (to <= from || factor === null) return;
    const paid = premium !== null && Number(premium.factor) > Number(factor) ? premium.factor : factor;
    const text = `${factor === '1' ? 'further' : 'overtime'} ${hoursText(to - from)} h at ${paid}×`;
    parts.push({ kind: 'overtime', amount: shareOf(base.amount, to - from, base.minutes, paid), text });
  });
  return { counted, parts, remarks };
}

interface Tier {
  readonly after: number;
  readonly factor: DecimalText | null;
}

function tiersOf(rules: WorkRules, remarks: string[]): readonly Tier[] {
  const pairs = [
    [rules.overtimeAfter, rules.overtimeFactor],
    [rules.secondOvertimeAfter, rules.secondOvertimeFactor],
    [rules.thirdOvertimeAfter, rules.thirdOvertimeFactor],
  ] as const;
  const tiers: Tier[] = [];
  for (const [after, factor] of pairs) {
    if (after === null) continue;
    if (factor === null) remarks.push(`no factor for overtime after ${hoursText(after.value)} h`);
    tiers.push({ after: after.value, factor: factor?.value ?? null });
  }
  return tiers.sort((a, b) => a.after - b.after);
}

function straightPay(rate: DayRate, minutes: number): PayPart {
  if (rate.unit !== 'hour') return { kind: 'straight', amount: rate.day ?? minor(0), text: 'day' };
  const { amount, minutes: whole } = rate.hourly ?? { amount: minor(0), minutes: 60 };
  return { kind: 'straight', amount: shareOf(amount, minutes, whole), text: `${hoursText(minutes)} h` };
}

/** What overtime is worked out from: the rate, or the money break where a day's pay is above it. */
function baseOf({ day, hourly, unit }: DayRate, { moneyBreak }: WorkRules): HourlyRate | null {
  if (moneyBreak === null || day === null || hourly === null || day <= moneyBreak.value) return hourly;
  return unit === 'hour'
    ? { amount: moneyBreak.value, minutes: Math.round((day * hourly.minutes) / hourly.amount) }
    : { amount: moneyBreak.value, minutes: hourly.minutes };
}

function premiumPart(straight: PayPart, rate: DayRate, rules: WorkRules, premium: Premium, minutes: number): PayPart {
  const text = `${premium.name} at ${premium.factor}×`;
  const extra = minusOne(premium.factor);
  const base = baseOf(rate, rules);
  const amount: Minor =
    rate.unit === 'hour' && base !== null
      ? shareOf(base.amount, minutes, base.minutes, extra)
      : shareOf(capped(straight.amount, rules), 1, 1, extra);
  return { kind: 'premium', amount, text };
}

function capped(amount: Minor, { moneyBreak }: WorkRules): Minor {
  return moneyBreak !== null && moneyBreak.value < amount ? moneyBreak.value : amount;
}

/** A factor above 1, less 1, exact: `1.5` → `0.5`. */
function minusOne(factor: DecimalText): DecimalText {
  const [whole = '1', fraction = ''] = factor.split('.');
  return `${Number(whole) - 1}${fraction === '' ? '' : `.${fraction}`}`;
}
