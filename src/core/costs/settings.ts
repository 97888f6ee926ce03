import { isDecimalText, type DecimalText } from '../money';
import {
  DEFAULT_THRESHOLDS,
  SETTING_LIST,
  type CostThresholds,
  type RuleSetting,
  type SettingKind,
  type SettingName,
} from './thresholds';

/** What a value of each kind may be, in words: `a whole number of 1 or more`. */
export const SETTING_RANGES: Readonly<Record<SettingKind, string>> = {
  count: 'a whole number of 1 or more',
  days: 'a whole number of days, 0 or more',
  minor: 'a whole number of 0 or more',
  percent: 'a percentage from 0 to 100',
  amount: 'an amount of 0 or more',
};

/** A setting with its name. */
export interface NamedSetting {
  readonly name: SettingName;
  readonly setting: RuleSetting;
}

/** The setting of this title or name, in any case; undefined if there is none. */
export function settingNamed(text: string): NamedSetting | undefined {
  const asked = text.trim().toLowerCase();
  const found = SETTING_LIST.find(([name, { title }]) => name.toLowerCase() === asked || title.toLowerCase() === asked);
  return found === undefined ? undefined : { name: found[0], setting: found[1] };
}

/**
 * Decimal text as the value that a setting of this kind has; null where it may not be that.
 * @example settingValue('days', '10') // 10; settingValue('percent', '120') // null
 */
export function settingValue(kind: SettingKind, text: DecimalText): number | DecimalText | null {
  if (!isDecimalText(text)) return null;
  const value = Number(text);
  const whole = Number.isSafeInteger(value);
  switch (kind) {
    case 'count':
      return whole && value >= 1 ? value : null;
    case 'days':
    case 'minor':
      return whole && value >= 0 ? value : null;
    case 'percent':
      return value >= 0 && value <= 100 ? text : null;
    case 'amount':
      return value >= 0 && value <= 1e9 ? text : null;
  }
}

/** The standard values with these in their place; each must come from `settingValue` of its setting's kind. */
export function thresholdsWith(values: ReadonlyMap<SettingName, number | DecimalText>): CostThresholds {
  return { ...DEFAULT_THRESHOLDS, ...Object.fromEntries(values) };
}
