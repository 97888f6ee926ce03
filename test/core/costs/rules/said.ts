import { checkCosts, type CostInputs, type Finding } from '../../../../src/core/costs';
import { inputs, iso } from '../make';

/** The findings of one rule. */
export const found = (rule: string, given: Partial<CostInputs>): readonly Finding[] =>
  checkCosts(inputs(given)).findings.filter((finding) => finding.rule === rule);

/** What is said and what is at stake, in whole units of money. */
export const said = (rule: string, given: Partial<CostInputs>): string[] =>
  found(rule, given).map(
    ({ what, atStake, severity }) => `${severity} ${atStake === null ? '-' : atStake / 100} ${what}`,
  );

/** A day in May 2027. */
export const may = (day: number): ReturnType<typeof iso> => iso(`2027-05-${String(day).padStart(2, '0')}`);
