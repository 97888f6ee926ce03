import type { ColumnKind } from './column';

/** One setting of the production: a row of the Production tab with its name and value. */
export interface Setting {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly about: string;
  readonly aliases: readonly string[];
  readonly choices: readonly string[];
  /** A made-up value, as typed. */
  readonly example: string;
}

interface SettingOptions {
  readonly kind?: ColumnKind;
  readonly aliases?: readonly string[];
  readonly choices?: readonly string[];
  readonly example?: string;
}

function setting(name: string, about: string, options: SettingOptions = {}): Setting {
  const { kind = 'text', aliases = [], choices = [], example = '' } = options;
  return { name, about, kind, aliases, choices, example };
}

/** Ways to write variance; the first is the default. */
export const VARIANCE_SIGNS = ['Budget - EFC', 'EFC - Budget'] as const;

/** The Production tab: settings by the name a program calls them. Each is one row, name left, value beside it. */
export const production = {
  name: 'Production',
  about: 'The production’s own facts and settings: one row each, name and value.',
  settings: {
    title: setting('Title', 'Title of the production.', {
      aliases: ['Production', 'Production title', 'Project'],
      example: 'Orra Light',
    }),
    company: setting('Company', 'Production company.', {
      aliases: ['Production company'],
      example: 'Sorrel Pictures (made up)',
    }),
    currency: setting('Currency', 'ISO code of every total, such as USD.', {
      kind: 'code',
      aliases: ['Base currency'],
      example: 'USD',
    }),
    timeZone: setting('Time zone', 'Where it is shot.', { example: 'America/Los_Angeles' }),
    shootStart: setting('Shoot start', 'First shoot day.', {
      kind: 'date',
      aliases: ['Start of shoot', 'First shoot day'],
      example: '2027-05-10',
    }),
    weeklyDaysOff: setting('Weekly days off', 'Such as Sat, Sun.', {
      kind: 'list',
      aliases: ['Days off'],
      example: 'Sun',
    }),
    pagesPerDay: setting('Pages per day', 'Pages planned for a day.', {
      kind: 'eighths',
      aliases: ['Pages/day'],
      example: '3',
    }),
    dayLength: setting('Day length (h)', 'Hours of a shoot day.', {
      kind: 'number',
      aliases: ['Day length', 'Hours per day'],
      example: '12',
    }),
    warnAt: setting('Warn at (% of budget)', 'Percent of an account’s budget at which to warn.', {
      kind: 'percent',
      aliases: ['Warn at'],
      example: '90',
    }),
    approvalLimit: setting('Approval limit', 'Costs above this need an approver.', {
      kind: 'money',
      example: '2,500.00',
    }),
    pettyCashCap: setting('Petty cash cap', 'Most that may be paid in petty cash at once.', {
      kind: 'money',
      example: '150.00',
    }),
    contingency: setting('Contingency %', 'Percent of the budget kept back.', {
      kind: 'percent',
      aliases: ['Contingency'],
      example: '10',
    }),
    costPerShootDay: setting('Cost per shoot day', 'What one more shoot day costs.', {
      kind: 'money',
      aliases: ['Shoot day cost'],
    }),
    companyMoveCost: setting('Company move cost', 'What a company move costs.', { kind: 'money' }),
    companyMoveMinutes: setting('Company move (min)', 'Minutes a company move takes.', {
      kind: 'number',
      aliases: ['Company move'],
    }),
    varianceSign: setting('Variance sign', 'Budget - EFC: over is negative. EFC - Budget: over is positive.', {
      kind: 'choice',
      choices: VARIANCE_SIGNS,
      example: 'Budget - EFC',
    }),
    ruleSet: setting('Rule set', 'Agreement whose rules apply.', {}),
    stripColours: setting('Strip colours', 'School of strip colours.', { aliases: ['Strip colors'] }),
    latitude: setting('Latitude', 'Degrees north.', { kind: 'number', aliases: ['Lat'] }),
    longitude: setting('Longitude', 'Degrees east.', { kind: 'number', aliases: ['Long', 'Lng', 'Lon'] }),
    period: setting('Period', 'Period that is being reported, as written in Costs. Blank: the latest.', {
      aliases: ['Cost report period', 'Current period'],
    }),
    periodEnd: setting('Period end', 'Last day of that period.', {
      kind: 'date',
      aliases: ['Period ending', 'Cut-off date'],
    }),
  },
} as const;

/** Name of a setting in programs. */
export type SettingName = keyof typeof production.settings;
