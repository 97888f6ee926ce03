import type { AccountRow, ResourceRow } from '../../../src/core/costs';
import { hotCosts, loggedDays, type HotCostInputs } from '../../../src/core/hot-costs';
import { calendar, cents, crew, deal, inputs, iso, line, person, place, rules } from './make';

const DAY = '2027-05-14';
const costsOf = (given: Partial<HotCostInputs>) => hotCosts(inputs(given));
const codes = (given: Partial<HotCostInputs>): readonly string[] => costsOf(given).issues.map(({ code }) => code);
const names = (given: Partial<HotCostInputs>) => costsOf(given).people.map(({ who, ref }) => [who, ref.row]);

const account = (code: string, title: string): AccountRow => {
  const blank = { section: null, budget: null, transfers: null, etc: null, postable: null };
  return { ...place('Accounts'), account: code, title, ...blank };
};

describe('whom a line of the log stands for', () => {
  const deals = [
    deal('Mara Venn', 850, { account: '1400' }),
    deal('Jory Pike', 300),
    deal('Mina Toll', 220),
    deal('Colm Ferrand', 310, { account: '3200' }),
  ];
  const people = [crew('Jory Pike', 'Camera'), crew('Mina Toll', 'Camera'), crew('Colm Ferrand', 'Electric')];
  const accounts = [account('1400', 'Cast')];
  const unit = line(DAY, 'Unit', '07:00', '17:00');
  const camera = line(DAY, 'camera', '06:30', '17:30');
  const mina = line(DAY, 'Mina  Toll', '06:00', '18:00');
  const mara = line(DAY, 'Mara Venn', '08:00', '16:00');

  it('a person’s own line comes before the department’s, and that before Unit; the cast is not in the unit', () => {
    const given = { deals, crew: people, accounts, log: [unit, camera, mina, mara] };
    expect(names(given)).toEqual([
      ['Mara Venn', mara.ref.row],
      ['Jory Pike', camera.ref.row],
      ['Mina Toll', mina.ref.row],
      ['Colm Ferrand', unit.ref.row],
    ]);
    expect(costsOf(given).departments.map(({ department, people: count }) => [department, count])).toEqual([
      ['Cast', 1],
      ['Camera', 2],
      ['Electric', 1],
    ]);
    expect(names({ deals, crew: people, accounts, log: [unit] }).map(([who]) => who)).not.toContain('Mara Venn');
    expect(names({ deals, crew: people, accounts, log: [line(DAY, 'Cast', '08:00', '16:00')] })).toHaveLength(1);
  });

  it('Unit is everyone with a deal where there is no Crew', () => {
    expect(names({ deals, log: [unit] })).toHaveLength(4);
  });

  it('Unit and departments leave out people whose deal does not run that day', () => {
    const gone = [deal('Jory Pike', 300, { finish: iso('2027-05-13') }), deal('Mina Toll', 220, { start: iso(DAY) })];
    expect(names({ deals: gone, crew: people, log: [unit] }).map(([who]) => who)).toEqual(['Mina Toll']);
  });

  it('a line of their own counts even then, with an issue', () => {
    const gone = [deal('Mina Toll', 220, { finish: iso('2027-05-13') })];
    expect(costsOf({ deals: gone, log: [mina] }).total.actual).toBe(cents(220));
    expect(codes({ deals: gone, log: [mina] })).toContain('outside-deal');
  });

  it.each([
    ['a name nobody knows', 'Nobody', 'unknown-person'],
    ['someone of the crew without a deal', 'Ravi', 'no-deal'],
    ['nobody', '', 'unknown-person'],
  ])('%s is an issue, and nothing is costed', (_, who, code) => {
    const given = { deals, crew: [...people, crew('Ravi', 'Locations')], log: [line(DAY, who, '07:00', '17:00')] };
    expect(costsOf(given).people).toEqual([]);
    expect(codes(given)).toContain(code);
  });

  it('two lines for one person, or two deals for one day, are not costed and not guessed between', () => {
    const twice = { deals, log: [mina, line(DAY, 'Mina Toll', '07:00', '17:00')] };
    expect(costsOf(twice).people).toMatchObject([{ who: 'Mina Toll', actual: null, budget: null }]);
    expect(codes(twice)).toContain('log-twice');
    const two = { deals: [...deals, deal('Mina Toll', 240)], log: [mina] };
    expect(costsOf(two).people).toMatchObject([{ actual: null }]);
    expect(codes(two)).toContain('two-deals');
  });

  it('crew of a shoot day of whom the log says nothing are named', () => {
    const given = { deals, crew: people, calendar: calendar('Shoot', DAY), log: [camera] };
    expect(costsOf(given).issues.find(({ code }) => code === 'not-in-log')?.message).toMatch(/nothing of Colm Ferrand/);
  });
});

describe('times that do not hang together', () => {
  const deals = [deal('Mara', 800)];
  it.each([
    ['no call', line(DAY, 'Mara', '', '17:00'), 'Call'],
    ['no wrap', line(DAY, 'Mara', '07:00', ''), 'Wrap'],
    ['a wrap at the time of call', line(DAY, 'Mara', '07:00', '07:00'), 'Wrap'],
    ['a meal without end', line(DAY, 'Mara', '07:00', '17:00', ['12:00-']), 'Meal in'],
    ['a meal without beginning', line(DAY, 'Mara', '07:00', '17:00', ['-12:30']), 'Meal out'],
    ['a meal after wrap', line(DAY, 'Mara', '07:00', '17:00', ['17:10-17:40']), 'Meal out'],
    ['a meal that outlasts wrap', line(DAY, 'Mara', '07:00', '17:00', ['16:50-17:20']), 'Meal in'],
    [
      'a second meal before the first',
      line(DAY, 'Mara', '07:00', '19:00', ['13:00-13:30', '11:00-11:30']),
      'Meal 2 out',
    ],
  ])('%s: the line is not costed, and the cell is named', (_, log, column) => {
    const costs = costsOf({ deals, log: [log] });
    expect(costs.people).toMatchObject([{ actual: null, budget: null, why: [expect.stringMatching(/^Not costed: /)] }]);
    expect(costs.total).toEqual({ people: 0, budget: 0, actual: 0, variance: 0 });
    expect(costs.issues.find(({ code }) => code === 'log-times')?.where).toEqual({
      tab: 'Daily log',
      row: log.ref.row,
      column,
    });
  });

  it('a cell that could not be read has been told already', () => {
    const issue = { code: 'unreadable-cell' } as never;
    const log = [line(DAY, 'Mara', '07:00', '', [], { unreadable: { wrap: issue } })];
    expect(costsOf({ deals, log }).people[0]?.why).toEqual(['Not costed: Wrap can’t be read']);
    expect(codes({ deals, log })).not.toContain('log-times');
  });
});

describe('the budget of a day', () => {
  const budgetLine = (description: string, rate: string, given: object = {}) => ({
    ...place('Budget'),
    account: '3300',
    description,
    amount: '8',
    unit: 'Day',
    x: '1',
    rate,
    currency: '',
    fringes: ['Tax'],
    subtotal: null,
    ...given,
  });
  const fringes = [{ ...place('Fringes'), name: 'Tax', percent: '10', flat: null, cutOff: null, account: '' }];
  const deals = [deal('Jory Pike', 320, { role: '1st AC' })];
  const log = [line(DAY, 'Jory Pike', '07:00', '17:00')];
  const jory = (...lines: readonly ReturnType<typeof budgetLine>[]) =>
    person(costsOf({ deals, log, budget: { lines, globals: [], fringes } }), 'Jory Pike');

  it('is one unit of the Budget line that names the person or the role, with the fringes of that line', () => {
    const line300 = budgetLine('1st AC, shoot', '300');
    expect(jory(line300)).toMatchObject({ budget: cents(330), actual: cents(352) });
    expect(jory(line300).why).toContain(`budget: Budget row ${line300.ref.row}`);
    expect(jory(line300).differences).toEqual([
      { text: 'pay of 320.00, budgeted 300.00', amount: cents(20) },
      { text: 'fringes on it', amount: cents(2) },
    ]);
  });

  it('prefers a line with the name, then the shoot to prep and kit', () => {
    const kit = budgetLine('1st AC, kit', '50');
    const prep = budgetLine('1st AC, prep', '280');
    const shoot = budgetLine('1st AC, shoot', '300');
    const named = budgetLine('Camera assistant, Jory Pike', '310');
    expect(jory(kit, prep, shoot).budget).toBe(cents(330));
    expect(jory(kit, prep, shoot, named).budget).toBe(cents(341));
  });

  it('takes the deal where two lines differ, and says so; and where there is no line', () => {
    const two = jory(budgetLine('1st AC, first unit', '280'), budgetLine('1st AC, splinter unit', '250'));
    expect(two.budget).toBe(cents(320));
    expect(two.why.join()).toMatch(/differ, so the deal is the budget/);
    expect(jory(budgetLine('Grip', '290')).budget).toBe(cents(320));
    expect(jory(budgetLine('1st AC', '300', { account: '9999' })).budget).toBe(cents(320));
  });

  it('knows the shoot by Amount too, and leaves weeks of several days aside', () => {
    const prep = budgetLine('1st AC, Jory Pike', '280', { amount: 'Prep weeks', unit: 'Week', x: '5' });
    const shoot = budgetLine('1st AC, Jory Pike', '300', { amount: 'Shoot days' });
    const wrap = budgetLine('1st AC, Jory Pike', '290', { amount: 'Wrap days' });
    expect(jory(prep, wrap, shoot).budget).toBe(cents(330));
    expect(jory(prep).budget).toBe(cents(320));
  });

  it('looks a rate up in Globals', () => {
    const globals = [{ ...place('Globals'), name: 'AC rate', value: '305' }];
    const budget = { lines: [budgetLine('1st AC', 'AC rate')], globals, fringes };
    expect(person(costsOf({ deals, log, budget }), 'Jory Pike').budget).toBe(cents(335.5));
  });
});

describe('what goes with the money', () => {
  const deals = [deal('Mara', 800), deal('Jory', 300)];
  const meal = (headCount: string, given: Partial<ResourceRow> = {}): ResourceRow => ({
    ...place('Resources'),
    resource: 'Lunch',
    kind: 'Meal',
    department: '',
    vendor: '',
    dayRate: null,
    weekFactor: null,
    neededBy: 'every day',
    pickUp: null,
    return: null,
    status: 'Booked',
    headCount,
    cancelTerms: '',
    po: '',
    ...given,
  });

  it('pages, set-ups, scenes and meals, planned and done', () => {
    const log = [
      line(DAY, 'Unit', '07:00', '17:00', ['12:00-13:00'], { pagesShot: 22, setUps: '14', scenesShot: ['3', '8'] }),
    ];
    const settings = { ...inputs().settings, pagesPerDay: 28 };
    const resources = [meal('38'), meal('5', { status: 'Cancelled' }), meal('9', { pickUp: iso('2027-05-15') })];
    expect(costsOf({ deals, log, settings, resources, calendar: calendar('Shoot', '2027-05-13', DAY) })).toMatchObject({
      shootDay: { day: 2, of: 2 },
      progress: {
        pages: { planned: 28, actual: 22 },
        setUps: '14',
        scenes: ['3', '8'],
        meals: { planned: '38', actual: 2 },
      },
    });
  });

  it('pages are those of the scenes shot where no pages are logged, and not said where a scene is unknown', () => {
    const scenes = [
      { ...place('Scenes'), scene: '3', pages: 10 },
      { ...place('Scenes'), scene: '8', pages: 5 },
    ];
    const log = (...shot: string[]) => [line(DAY, 'Unit', '07:00', '17:00', [], { scenesShot: shot })];
    expect(costsOf({ deals, scenes, log: log('3', '8') }).progress.pages.actual).toBe(15);
    expect(costsOf({ deals, scenes, log: log('3', '9') }).progress.pages.actual).toBeNull();
  });

  it('a rule set past its end, rules without a row, and rows nobody uses are said', () => {
    const log = [line('2028-01-05', 'Unit', '07:00', '17:00')];
    const workRules = rules(['Basic day', '10', 'h'], ['Work of a minor', '5', 'h']);
    const costs = costsOf({ date: iso('2028-01-05'), deals, log, workRules });
    expect(costs.ruleWarnings).toEqual([
      expect.stringMatching(/^Rule set may be out of date: Handbook ended on Fri 31 Dec 2027/),
    ]);
    expect(costs.issues.map(({ code }) => code)).toEqual(['rules-out-of-date', 'rules-missing', 'unknown-rule']);
    expect(codes({ deals, log: [line(DAY, 'Unit', '07:00', '17:00')] })).toEqual(['no-rules']);
  });

  it('days with a log are listed latest first', () => {
    const log = [
      line('2027-05-13', 'Unit', '07:00', '17:00'),
      line(DAY, 'Mara', '07:00', '17:00'),
      line(DAY, 'Jory', '07:00', '17:00'),
    ];
    expect(loggedDays(inputs({ deals, log, calendar: calendar('Shoot', DAY) }))).toEqual([
      { date: iso(DAY), people: 2, shootDay: 1 },
      { date: iso('2027-05-13'), people: 2, shootDay: null },
    ]);
  });
});
