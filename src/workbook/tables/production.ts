import { choice, code, date, eighths, list, money, number, percent, text } from './column';
import type { ValueOf } from './table';

/**
 * The Production tab: settings by the name a program calls them. Each is one row, name left, value right of it; none is
 * required by itself, each action says what it misses.
 */
export const production = {
  name: 'Production',
  aliases: ['Production settings', 'Settings', 'Production info'],
  about: 'The production’s own facts and settings: one row each, name and value.',
  settings: {
    title: text('Title', 'Title of the production.', {
      aliases: ['Production', 'Production title', 'Project'],
      example: 'Orra Light',
    }),
    company: text('Company', 'Production company.', { aliases: ['Production company'], example: 'Tidewrack Pictures' }),
    currency: code('Currency', 'ISO code of every total, such as USD.', { aliases: ['Base currency'], example: 'USD' }),
    timeZone: text('Time zone', 'Where it is shot.', { aliases: ['Timezone'], example: 'Europe/London' }),
    shootStart: date('Shoot start', 'First shoot day.', {
      aliases: ['Start of shoot', 'First shoot day'],
      example: '2027-05-11',
    }),
    weeklyDaysOff: list('Weekly days off', 'Such as Sat, Sun.', { aliases: ['Days off'], example: 'Sat, Sun' }),
    pagesPerDay: eighths('Pages per day', 'Pages planned for a day.', { aliases: ['Pages/day'], example: '3 4/8' }),
    dayLength: number('Day length (h)', 'Hours of a shoot day.', {
      aliases: ['Day length', 'Hours per day'],
      example: '10',
    }),
    warnAt: percent('Warn at (% of budget)', 'Percent of an account’s budget at which to warn.', {
      aliases: ['Warn at', 'Warn at %'],
      example: '90',
    }),
    approvalLimit: money('Approval limit', 'Costs above this need an approver.', { example: '1000.00' }),
    pettyCashCap: money('Petty cash cap', 'Most that may be paid in petty cash at once.', { example: '300.00' }),
    contingency: percent('Contingency %', 'Percent of the budget kept back.', {
      aliases: ['Contingency'],
      example: '10',
    }),
    bond: percent('Completion bond %', 'Fee of the completion guarantor, percent of budget and contingency.', {
      aliases: ['Bond %', 'Completion bond'],
      example: '3',
    }),
    taxRates: list('Tax rates', 'Rates of sales tax or VAT that may be met, in percent.', {
      aliases: ['Sales tax rates', 'VAT rates'],
      example: '0, 5, 20',
    }),
    costPerShootDay: money('Cost per shoot day', 'What one more shoot day costs.', { aliases: ['Shoot day cost'] }),
    companyMoveCost: money('Company move cost', 'What a company move costs.'),
    companyMoveMinutes: number('Company move (min)', 'Minutes a company move takes.', { aliases: ['Company move'] }),
    varianceSign: choice(
      'Variance sign',
      'Budget - EFC: over is negative (the default). EFC - Budget: over is positive.',
      ['Budget - EFC', 'EFC - Budget'],
      {
        synonyms: {
          'Budget − EFC': 'Budget - EFC',
          'Budget minus EFC': 'Budget - EFC',
          'budget-minus-efc': 'Budget - EFC',
          '(over)': 'Budget - EFC',
          'EFC − Budget': 'EFC - Budget',
          'EFC minus Budget': 'EFC - Budget',
          'efc-minus-budget': 'EFC - Budget',
        },
        example: 'Budget - EFC',
      },
    ),
    ruleSet: text('Rule set', 'Agreement whose rules apply.'),
    stripColours: text('Strip colours', 'School of strip colours.', { aliases: ['Strip colors'] }),
    latitude: number('Latitude', 'Degrees north.', { aliases: ['Lat'] }),
    longitude: number('Longitude', 'Degrees east.', { aliases: ['Long', 'Lng', 'Lon'] }),
    period: text('Period', 'Period that is being reported, as written in Costs. Blank: the latest.', {
      aliases: ['Cost report period', 'Current period'],
    }),
    periodEnd: date('Period end', 'Last day of that period.', { aliases: ['Period ending', 'Cut-off date'] }),
  },
} as const;

/** Name of a setting in programs. */
export type SettingName = keyof typeof production.settings;

/** The settings as read: text is '' when blank, everything else null when blank or unreadable. */
export type ProductionSettings = { readonly [S in SettingName]: ValueOf<(typeof production.settings)[S]> };
