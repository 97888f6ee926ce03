import { choice, code, date, eighths, list, money, number, percent, text, time } from './column';
import { inputTable } from './table';

/** The breakdown: one row a scene, and one further column for each category of element. */
export const scenesTable = inputTable(
  'Scenes',
  {
    about: 'The breakdown: one row a scene; further columns are element categories (Props, Vehicles, Stunts).',
    aliases: ['Breakdown', 'Scene list', 'Scene breakdown'],
    extras: true,
  },
  {
    scene: code('Scene', 'Scene number.', {
      aliases: ['Scene no', 'Sc', 'Sc no', 'Scene number'],
      width: 65,
      example: '12A',
    }),
    intExt: text('I/E', 'INT, EXT or INT/EXT.', { aliases: ['Int/Ext', 'IE'], width: 60, example: 'INT' }),
    set: text('Set', 'The set, as in the heading.', {
      aliases: ['Set name', 'Slug', 'Heading'],
      example: 'LIGHTHOUSE, LAMP ROOM',
    }),
    dayNight: text('D/N', 'Day, Night, Dawn or Dusk.', {
      aliases: ['Day/Night', 'Time of day', 'DN'],
      width: 60,
      example: 'NIGHT',
    }),
    pages: eighths('Pages', 'Length in eighths.', {
      aliases: ['Pgs', 'Page count', 'Eighths', 'Length'],
      example: '1 3/8',
    }),
    location: text('Location', 'Where it is shot.', { aliases: ['Shooting location', 'Loc'], example: 'Point Sorrel' }),
    cast: list('Cast', 'Cast ids.', { aliases: ['Cast ids', 'Cast members', 'Characters'], example: '1, 2' }),
    synopsis: text('Synopsis', 'What happens, in a line.', {
      optional: true,
      aliases: ['Description', 'Action'],
      width: 260,
    }),
    scriptDay: code('Script day', 'Day of the story.', { optional: true, aliases: ['Story day', 'SD'], width: 75 }),
    minutes: number('Minutes', 'Estimated shooting time in minutes.', {
      optional: true,
      aliases: ['Est time', 'Estimated minutes', 'Mins'],
    }),
    unit: text('Unit', 'Main, second, splinter.', { optional: true, aliases: ['Shooting unit'], width: 70 }),
    status: choice('Status', 'Where the scene stands.', ['To shoot', 'Shot', 'Part', 'Reshoot', 'Omitted'], {
      optional: true,
      aliases: ['Scene status'],
      synonyms: {
        Omit: 'Omitted',
        Cut: 'Omitted',
        Complete: 'Shot',
        Done: 'Shot',
        'Part shot': 'Part',
        Open: 'To shoot',
      },
      example: 'To shoot',
      width: 85,
    }),
    notBefore: date('Not before', 'First day it can be shot.', {
      optional: true,
      aliases: ['Earliest', 'Not before date'],
    }),
    notAfter: date('Not after', 'Last day it can be shot.', { optional: true, aliases: ['Latest', 'Not after date'] }),
    fixedDate: date('Fixed date', 'The only day it can be shot.', {
      optional: true,
      aliases: ['Fixed', 'Locked date'],
    }),
    afterScene: list('After scene', 'Scenes that must be shot first.', {
      optional: true,
      aliases: ['After', 'Shoot after'],
    }),
    needsDry: text('Needs dry', 'Yes where rain stops it.', {
      optional: true,
      aliases: ['Dry', 'Weather', 'Rain sensitive'],
      width: 80,
    }),
  },
);

/** Cast and their deals with the schedule. */
export const castTable = inputTable(
  'Cast',
  { about: 'Cast: who plays whom, at what rate, and when they are free.', aliases: ['Cast list'] },
  {
    id: code('ID', 'Number on the board.', {
      aliases: ['Cast id', 'No', 'Number', 'Board id'],
      width: 50,
      example: '1',
    }),
    character: text('Character', 'The role.', { aliases: ['Role', 'Part'], example: 'ORRA' }),
    performer: text('Performer', 'Who plays it.', {
      aliases: ['Actor', 'Artist', 'Talent', 'Name'],
      example: 'Mina Falk',
    }),
    rate: money('Rate', 'Pay for a day or week.', { aliases: ['Pay rate', 'Fee'], example: '1,082.00' }),
    unit: choice('Unit', 'Day or week.', ['Day', 'Week'], {
      aliases: ['Per'],
      synonyms: { Daily: 'Day', Weekly: 'Week' },
      width: 70,
      example: 'Day',
    }),
    hold: text('Hold', 'Whether hold days are paid.', {
      optional: true,
      aliases: ['Hold days', 'Paid holds'],
      width: 70,
    }),
    drop: text('Drop', 'Whether a drop and pick-up is allowed.', {
      optional: true,
      aliases: ['Drop/pick-up', 'May drop'],
      width: 70,
    }),
    minDropDays: number('Min drop days', 'Least days between drop and pick-up.', {
      optional: true,
      aliases: ['Drop days', 'Minimum drop'],
    }),
    availableFrom: date('Available from', 'First day free.', { optional: true, aliases: ['From', 'Avail from'] }),
    availableTo: date('Available to', 'Last day free.', { optional: true, aliases: ['To', 'Avail to'] }),
    unavailable: list('Unavailable', 'Days not free: dates or ranges.', {
      optional: true,
      aliases: ['Not available', 'Blackout', 'NA'],
    }),
    born: date('Born', 'Date of birth, for minors.', {
      optional: true,
      aliases: ['DOB', 'Date of birth', 'Birth date'],
    }),
    email: text('Email', 'Where notices go.', { optional: true, aliases: ['E-mail', 'Mail'] }),
  },
);

/** Places and what they allow. */
export const locationsTable = inputTable(
  'Locations',
  { about: 'Locations: sets they serve, state, fee, dates and hours.', aliases: ['Location list'] },
  {
    location: text('Location', 'Its name.', { aliases: ['Name', 'Place', 'Loc'], example: 'Point Sorrel' }),
    sets: list('Sets', 'Sets shot there.', { aliases: ['Set', 'Set names'], example: 'LIGHTHOUSE, BEACH' }),
    status: choice('Status', 'How sure it is.', ['Candidate', 'Held', 'Booked', 'Lost'], {
      optional: true,
      synonyms: { Confirmed: 'Booked', Option: 'Held', Scouted: 'Candidate' },
      example: 'Booked',
      width: 85,
    }),
    alternateFor: text('Alternate for', 'Location it can stand in for.', {
      optional: true,
      aliases: ['Alternate', 'Backup for'],
    }),
    dayFee: money('Day fee', 'Fee for a day.', { optional: true, aliases: ['Fee', 'Location fee', 'Rate'] }),
    availableFrom: date('Available from', 'First day free.', { optional: true, aliases: ['From', 'Avail from'] }),
    availableTo: date('Available to', 'Last day free.', { optional: true, aliases: ['To', 'Avail to'] }),
    unavailable: list('Unavailable', 'Days not free: dates or ranges.', {
      optional: true,
      aliases: ['Not available', 'Blackout'],
    }),
    hours: text('Hours', 'Hours it may be used, such as 07:00-22:00.', {
      optional: true,
      aliases: ['Permitted hours', 'Access'],
      format: '@',
    }),
    cover: text('Cover', 'Whether it is weather cover.', {
      optional: true,
      aliases: ['Cover set', 'Weather cover'],
      width: 70,
    }),
    address: text('Address', 'Where it is.', { optional: true, aliases: ['Street address'], width: 240 }),
    latitude: number('Latitude', 'Degrees north.', { optional: true, aliases: ['Lat'] }),
    longitude: number('Longitude', 'Degrees east.', { optional: true, aliases: ['Long', 'Lng', 'Lon'] }),
    hospital: text('Hospital', 'The nearest, for the call sheet.', {
      optional: true,
      aliases: ['Nearest hospital', 'A&E'],
    }),
    parking: text('Parking', 'Where crew and trucks park.', { optional: true, aliases: ['Crew parking', 'Unit base'] }),
  },
);

/** Gear, vehicles, meals: what is booked for the days that need it. */
export const resourcesTable = inputTable(
  'Resources',
  {
    about: 'Gear, vehicles and meals: what needs them, and how they are booked.',
    aliases: ['Bookings', 'Rentals', 'Equipment'],
  },
  {
    resource: text('Resource', 'Its name.', { aliases: ['Item', 'Equipment', 'Name'], example: 'Crane' }),
    kind: choice('Kind', 'What it is.', ['Gear', 'Vehicle', 'Meal', 'Other'], {
      aliases: ['Type', 'Category'],
      synonyms: { Equipment: 'Gear', Van: 'Vehicle', Truck: 'Vehicle', Transport: 'Vehicle', Catering: 'Meal' },
      example: 'Gear',
      width: 80,
    }),
    department: text('Department', 'Who it is for.', { aliases: ['Dept'], width: 110, example: 'Grip' }),
    vendor: text('Vendor', 'Where it is hired.', { aliases: ['Supplier', 'Company'], example: 'Tallin Cranes' }),
    dayRate: money('Day rate', 'Price of a day.', { aliases: ['Rate', 'Daily rate', 'Price'], example: '900.00' }),
    weekFactor: number('Week factor', 'Days charged for a week, where not the vendor’s.', {
      optional: true,
      aliases: ['Days per week'],
    }),
    neededBy: text('Needed by', 'Element, set, location, list of scenes, or "every day".', {
      aliases: ['For', 'Needed for', 'Used by'],
      example: 'Crane',
    }),
    pickUp: date('Pick-up', 'Day it is fetched.', { optional: true, aliases: ['Pickup', 'Collect', 'Out'] }),
    return: date('Return', 'Day it goes back.', { optional: true, aliases: ['Return date', 'Due back', 'In'] }),
    status: choice('Status', 'How sure the booking is.', ['Planned', 'Held', 'Booked', 'Confirmed', 'Cancelled'], {
      optional: true,
      synonyms: { Canceled: 'Cancelled', Option: 'Held' },
      example: 'Booked',
      width: 90,
    }),
    headCount: number('Head-count', 'People to feed or carry.', {
      optional: true,
      aliases: ['Heads', 'Covers', 'People', 'Pax'],
    }),
    cancelTerms: text('Cancel terms', 'What cancelling costs, where not the vendor’s.', {
      optional: true,
      aliases: ['Cancellation', 'Cancellation terms'],
    }),
    po: code('PO', 'Order it is booked on.', { optional: true, aliases: ['PO no', 'PO number', 'Purchase order'] }),
  },
);

/** The production's days. */
export const calendarTable = inputTable(
  'Calendar',
  {
    about: 'The production’s days: shoot, off, holiday, travel, weather hold.',
    aliases: ['Days', 'Production calendar'],
  },
  {
    date: date('Date', 'The day.', { aliases: ['Day'], example: '2027-05-14' }),
    kind: choice(
      'Kind',
      'What kind of day it is.',
      ['Shoot', 'Off', 'Holiday', 'Travel', 'Prep', 'Wrap', 'Weather hold'],
      {
        aliases: ['Type', 'Day type'],
        synonyms: { Shooting: 'Shoot', 'Day off': 'Off', 'Rain hold': 'Weather hold' },
        example: 'Shoot',
      },
    ),
    rain: percent('Rain %', 'Chance of rain.', { optional: true, aliases: ['Rain', 'Chance of rain', 'PoP'] }),
    note: text('Note', 'Anything worth knowing.', { optional: true, aliases: ['Notes', 'Comment'] }),
  },
);

/** Crew and where their notices go. */
export const crewTable = inputTable(
  'Crew',
  { about: 'Crew by department, with e-mail for notices.', aliases: ['Crew list', 'Contact list'] },
  {
    name: text('Name', 'Who.', { aliases: ['Crew member', 'Person'], example: 'Ines Okoro' }),
    department: text('Department', 'Which department.', { aliases: ['Dept'], width: 110, example: 'Electric' }),
    role: text('Role', 'As what.', { aliases: ['Position', 'Job', 'Title'], example: 'Gaffer' }),
    email: text('Email', 'Where notices go.', { optional: true, aliases: ['E-mail', 'Mail'] }),
    phone: code('Phone', 'Number to call.', { optional: true, aliases: ['Mobile', 'Cell', 'Telephone'], width: 120 }),
    callOffset: number('Call offset', 'Minutes before (-) or after (+) the general call.', {
      optional: true,
      aliases: ['Offset', 'Call +/-'],
    }),
  },
);

/** Permits, insurance, contracts, releases. */
export const paperworkTable = inputTable(
  'Paperwork',
  {
    about: 'Permits, insurance certificates, contracts and releases, with their dates.',
    aliases: ['Permits', 'Documents'],
  },
  {
    kind: choice('Kind', 'What paper it is.', ['Permit', 'COI', 'Contract', 'Release', 'Deal memo', 'Visa', 'Other'], {
      aliases: ['Type', 'Document type'],
      synonyms: { Insurance: 'COI', 'Certificate of insurance': 'COI' },
      example: 'Permit',
    }),
    for: text('For', 'Location, vendor or person it is for.', {
      aliases: ['Subject', 'Whom'],
      example: 'Point Sorrel',
    }),
    from: date('From', 'First day it holds.', { optional: true, aliases: ['Valid from', 'Start'] }),
    to: date('To', 'Last day it holds.', { optional: true, aliases: ['Valid to', 'Expires', 'Until', 'End'] }),
    status: text('Status', 'Where it stands.', { aliases: ['State'], width: 100, example: 'Applied' }),
    link: text('Link', 'Where it is kept.', { optional: true, aliases: ['URL', 'File'] }),
    owner: text('Owner', 'Who sees to it.', { optional: true, aliases: ['Responsible'], width: 110 }),
    needs: number('Needs (lead days)', 'Days the office needs.', {
      optional: true,
      aliases: ['Needs', 'Lead days', 'Lead time'],
    }),
  },
);

/** What the production report says of each person and day. */
export const dailyLogTable = inputTable(
  'Daily log',
  {
    about: 'Times and progress of each shoot day, from the production report.',
    aliases: ['DPR', 'Production report', 'Time sheet'],
  },
  {
    date: date('Date', 'The day.', { aliases: ['Shoot date', 'Day'], example: '2027-05-14' }),
    who: text('Who', 'Person, department or "Unit".', { aliases: ['Name', 'Person'], example: 'Unit' }),
    call: time('Call', 'Time of call.', { aliases: ['Call time', 'In'], example: '07:00' }),
    mealOut: time('Meal out', 'Start of the first meal.', {
      optional: true,
      aliases: ['Meal 1 out', 'Lunch out', 'Lunch start'],
    }),
    mealIn: time('Meal in', 'End of the first meal.', {
      optional: true,
      aliases: ['Meal 1 in', 'Lunch in', 'Lunch end'],
    }),
    meal2Out: time('Meal 2 out', 'Start of the second meal.', { optional: true, aliases: ['Second meal out'] }),
    meal2In: time('Meal 2 in', 'End of the second meal.', { optional: true, aliases: ['Second meal in'] }),
    wrap: time('Wrap', 'Time of wrap.', { aliases: ['Wrap time', 'Out'], example: '19:00' }),
    setUps: number('Set-ups', 'Camera set-ups.', { optional: true, aliases: ['Setups'] }),
    pagesShot: eighths('Pages shot', 'Pages shot that day.', { optional: true, aliases: ['Pages'] }),
    scenesShot: list('Scenes shot', 'Scenes completed.', { optional: true, aliases: ['Scenes', 'Scenes completed'] }),
    overtimeApprovedBy: text('Overtime approved by', 'Who approved the overtime or the penalty of the day.', {
      optional: true,
      aliases: ['OT approved by', 'OT approved'],
      width: 110,
    }),
    notes: text('Notes', 'Delays, injuries, weather.', { optional: true, aliases: ['Note', 'Remarks'], width: 240 }),
  },
);

/** Work rules as dated rows, each with its agreement and source. */
export const rulesTable = inputTable(
  'Rules',
  { about: 'Work rules and rates by date, each with its agreement and source.', aliases: ['Rule set', 'Work rules'] },
  {
    rule: text('Rule', 'Name of the rule.', { aliases: ['Name'], example: 'Rest between days' }),
    value: text('Value', 'Its figure.', { aliases: ['Figure'], width: 80, example: '12' }),
    unit: text('Unit', 'What the figure counts.', { aliases: ['Units'], width: 70, example: 'h' }),
    from: date('From', 'First day in force.', { aliases: ['Effective from', 'Start'], example: '2027-01-01' }),
    to: date('To', 'Last day in force.', { aliases: ['Effective to', 'End', 'Until'] }),
    agreement: text('Agreement', 'Whose rule it is.', { aliases: ['Contract'], example: 'House rule' }),
    source: text('Source', 'Where it is written.', {
      aliases: ['Reference', 'Link'],
      example: 'Production handbook (made up)',
    }),
  },
);
