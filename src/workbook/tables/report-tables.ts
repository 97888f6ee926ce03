import { choice, code, date, eighths, list, moment, money, number, percent, text, time } from './column';
import { outputTable } from './table';

/** What can be said of a finding. */
const FINDING_STATUSES = ['Open', 'Chasing', 'Solved', 'Not a fault'] as const;
/** How much a finding matters, in words; Cleared = no longer found, kept for the words written on it. */
const FINDING_SEVERITIES = ['High', 'Medium', 'Low', 'Cleared'] as const;

/** Budget against actuals, commitments and estimate to complete. */
export const costReportTable = outputTable(
  'Cost report',
  { about: 'Budget, actuals, commitments, estimate to complete and variance by account.', key: ['account', 'title'] },
  {
    account: code('Account', 'Account number; blank on totals.', { aliases: ['Acct', 'Account no'], format: '' }),
    title: text('Title', 'Name of the account or total.', { width: 200 }),
    thisPeriod: money('This period', 'Actual cost of the period.', { aliases: ['Cost this period'] }),
    actual: money('Actual', 'Actual cost to date.', { aliases: ['Actual to date', 'Actuals'] }),
    commitments: money('Commitments', 'Open purchase orders.', { aliases: ['Committed', 'POs'] }),
    total: money('Total', 'Actual + commitments.', { aliases: ['Total cost'] }),
    etc: money('ETC', 'Estimate to complete.', { aliases: ['Estimate to complete'] }),
    efc: money('EFC', 'Estimated final cost: total + ETC.', { aliases: ['Estimated final cost'] }),
    budget: money('Budget', 'Approved budget with transfers.', {}),
    variance: money('Variance', 'Budget against EFC; the header shows which way round.', {
      aliases: ['Over/under', 'Var'],
    }),
    lastVariance: money(
      'Last variance',
      'Variance when the last period was closed; before any was, the variance before it last changed.',
      {
        aliases: ['Previous variance'],
      },
    ),
    notes: text('Notes', 'Your own words; kept.', { kept: true, aliases: ['Note', 'Comments'], width: 240 }),
  },
);

/** What is wrong with the money, worst first. */
export const findingsTable = outputTable(
  'Findings',
  { about: 'What Check costs found, worst first; Status, Owner and Comment are yours.', key: ['key'] },
  {
    severity: choice('Severity', 'How much it matters.', FINDING_SEVERITIES, { width: 75 }),
    rule: text('Rule', 'Which check.', { width: 130 }),
    account: code('Account', 'Account concerned.', { aliases: ['Acct'], format: '', width: 75 }),
    atStake: money('At stake', 'Money that could be lost or saved.', { aliases: ['Amount'] }),
    what: text('What', 'The finding in a line.', { width: 320 }),
    where: text('Where', 'The rows it rests on; click to go there.', { width: 150 }),
    doNext: text('Do next', 'The next step.', { width: 280 }),
    status: choice('Status', 'What you decided; kept.', FINDING_STATUSES, { kept: true, width: 95 }),
    owner: text('Owner', 'Who sees to it; kept.', { kept: true, width: 110 }),
    comment: text('Comment', 'Your own words; kept.', { kept: true, width: 240 }),
    firstSeen: moment('First seen', 'When it was first found.', {}),
    key: text('Key', 'What makes it the same finding on every run.', { width: 160 }),
  },
);

/** Yesterday's labour against its budget. */
export const hotCostsTable = outputTable(
  'Hot costs',
  { about: 'A shoot day’s labour against its budget.', aliases: ['Hot cost'], key: ['date', 'who'] },
  {
    date: date('Date', 'The day.', {}),
    department: text('Department', 'Which department.', { width: 110 }),
    who: text('Who', 'Person.', {}),
    call: time('Call', 'Time of call.', {}),
    wrap: time('Wrap', 'Time of wrap.', {}),
    hours: number('Hours', 'Hours worked.', {}),
    budget: money('Budget', 'Budgeted for the day.', {}),
    actual: money('Actual', 'Cost of the day.', {}),
    variance: money('Variance', 'Budget less actual.', {}),
    why: text('Why', 'Overtime, meal penalties, short rest.', { width: 260 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** The stripboard as rows. */
export const scheduleTable = outputTable(
  'Schedule',
  {
    about: 'The stripboard as rows: day breaks, strips, banners, boneyard.',
    aliases: ['Stripboard', 'Shooting schedule'],
    key: ['kind', 'day', 'scene'],
  },
  {
    day: number('Day', 'Shoot day.', { width: 50 }),
    date: date('Date', 'The day.', {}),
    kind: choice('Kind', 'What the row is.', ['Day', 'Scene', 'Banner', 'Boneyard'], { width: 85 }),
    scene: code('Scene', 'Scene number.', { width: 65 }),
    intExt: text('I/E', 'INT or EXT.', { width: 55 }),
    set: text('Set', 'The set.', {}),
    dayNight: text('D/N', 'Day or night.', { width: 55 }),
    pages: eighths('Pages', 'Length in eighths.', {}),
    cast: list('Cast', 'Cast ids.', { width: 110 }),
    location: text('Location', 'Where.', {}),
    synopsis: text('Synopsis', 'What happens.', { width: 260 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** The schedule for reading. */
export const oneLinerTable = outputTable(
  'One-liner',
  { about: 'The schedule on a few pages, for reading.', aliases: ['One liner', 'Oneline'], key: ['date', 'scene'] },
  {
    date: date('Date', 'The day.', {}),
    day: number('Day', 'Shoot day.', { width: 50 }),
    scene: code('Scene', 'Scene number.', { width: 65 }),
    heading: text('Heading', 'I/E, set and D/N.', { width: 260 }),
    synopsis: text('Synopsis', 'What happens.', { width: 300 }),
    pages: eighths('Pages', 'Length in eighths.', {}),
    cast: list('Cast', 'Cast ids.', { width: 110 }),
    location: text('Location', 'Where.', {}),
  },
);

/** Work days of the cast; one column a date stands between Character and Start. */
export const dayOutOfDaysTable = outputTable(
  'Day out of days',
  { about: 'Work, hold and travel days of each member of the cast.', aliases: ['DOOD'], key: ['id'], extras: true },
  {
    id: code('ID', 'Number on the board.', { width: 50 }),
    character: text('Character', 'The role.', {}),
    start: date('Start', 'First day.', {}),
    finish: date('Finish', 'Last day.', {}),
    work: number('Work', 'Work days.', { width: 60 }),
    hold: number('Hold', 'Hold days.', { width: 60 }),
    travel: number('Travel', 'Travel days.', { width: 60 }),
    holiday: number('Holiday', 'Holidays.', { width: 65 }),
    total: number('Total', 'Days in all.', { width: 60 }),
  },
);

/** Who comes when. */
export const callSheetTable = outputTable(
  'Call sheet',
  { about: 'Tomorrow: scenes, calls, places.', key: ['part', 'what'] },
  {
    part: text('Part', 'Scenes, cast, crew, notes.', { width: 90 }),
    what: text('What', 'Scene, person or department.', {}),
    call: time('Call', 'Time of call.', {}),
    on: time('On set', 'Time on set.', {}),
    where: text('Where', 'Place.', {}),
    detail: text('Detail', 'Pages, make-up, transport.', { width: 260 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Ways out, priced. */
export const optionsTable = outputTable(
  'Options',
  { about: 'Ways out of a change, ranked and priced.', key: ['option'] },
  {
    option: code('Option', 'Its id.', { width: 65 }),
    name: text('Name', 'What it does.', { width: 220 }),
    money: money('Money', 'What it costs (+) or saves (-).', {}),
    byAccount: text('By account', 'Where the money goes.', { width: 220 }),
    finish: date('Finish', 'Last shoot day.', {}),
    scenesMoved: number('Scenes moved', 'How many scenes change day.', {}),
    peopleAffected: number('People affected', 'How many must be told.', {}),
    bookings: text('Bookings', 'Bookings to change.', { width: 220 }),
    freeUntil: text('Free until', 'Last moment without a fee.', {}),
    rulesBent: text('Rules bent', 'What it breaks.', { width: 220 }),
    bound: money('Bound', 'No option can be cheaper than this.', {}),
    gap: percent('Gap', 'How far from the bound.', {}),
  },
);

/** What was published, line by line. */
export const changesTable = outputTable(
  'Changes',
  { about: 'What the last published option changed.', key: ['what'] },
  {
    what: text('What', 'Scene, booking or person.', {}),
    before: text('Before', 'As it was.', {}),
    after: text('After', 'As it is.', {}),
    account: code('Account', 'Account touched.', { width: 75 }),
    amount: money('Amount', 'Difference in money.', {}),
    why: text('Why', 'The reason.', { width: 260 }),
  },
);

/** Who must be told what. */
export const noticesTable = outputTable(
  'Notices',
  { about: 'Messages to those who are touched by a change, and nobody else.', key: ['to', 'subject'] },
  {
    to: text('To', 'Person.', {}),
    department: text('Department', 'Which department.', { width: 110 }),
    subject: text('Subject', 'Subject line.', { width: 220 }),
    text: text('Text', 'The message.', { width: 320 }),
    status: text('Status', 'Draft, sent, failed.', { width: 80 }),
    sent: date('Sent', 'Day it was sent.', {}),
    acknowledged: text('Acknowledged', 'Your own mark; kept.', { kept: true, width: 110 }),
  },
);

/** When post is done. */
export const postScheduleTable = outputTable(
  'Post schedule',
  { about: 'Post tasks with their dates.', key: ['task'] },
  {
    task: code('Task', 'Short name.', {}),
    title: text('Title', 'What is done.', {}),
    start: date('Start', 'First day.', {}),
    finish: date('Finish', 'Last day.', {}),
    owner: text('Owner', 'Who does it.', { width: 110 }),
    slack: number('Slack', 'Days it can slip.', {}),
    critical: text('Critical', 'Yes where a slip delays delivery.', { width: 75 }),
    notes: text('Notes', 'Your own words; kept.', { kept: true, width: 220 }),
  },
);

/** Front, back and over/under times of a segment. */
export const rundownTimingTable = outputTable(
  'Rundown timing',
  { about: 'Front and back times of the rundown, over and under.', key: ['item'] },
  {
    item: code('Item', 'Number of the item.', { width: 60 }),
    slug: text('Slug', 'Short title.', {}),
    planned: time('Planned', 'Planned length.', {}),
    front: time('Front', 'Front time.', {}),
    back: time('Back', 'Back time.', {}),
    overUnder: text('Over/under', 'Against plan.', { width: 90 }),
  },
);
