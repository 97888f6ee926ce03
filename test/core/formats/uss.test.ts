import * as fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoFromDay } from '../../../src/core/calendar';
import { readUss, type UssBoard, type UssFile } from '../../../src/core/formats';
import { sharedData } from '../../support/root';

const FULL = join(sharedData, 'uss/full_sample_schedule.uss');
const SMALL = join(sharedData, 'uss/small_sample_schedule.uss');
const onFiles = existsSync(FULL) ? describe : describe.skip;

const read = (text: string): UssFile => {
  const file = readUss('film.uss', text);
  if (!file.ok) throw new Error(file.issue.message);
  return file;
};
const readFile = (path: string): UssFile => read(readFileSync(path, 'utf8'));
const made = (root: unknown): UssFile => read(JSON.stringify({ universalScheduleStandard: root }));

/** Work days and idle days between first and last, counted plainly. */
function workAndIdle({ scenes }: UssFile, { days }: UssBoard): readonly [days: number, work: number, idle: number] {
  const castOf = new Map(scenes.map(({ id, cast }) => [id, cast]));
  const worked = new Map<string, Set<number>>();
  days.forEach((ids, day) => {
    for (const who of ids.flatMap((id) => castOf.get(id) ?? []))
      worked.set(who, (worked.get(who) ?? new Set<number>()).add(day));
  });
  const all = [...worked.values()];
  const work = all.reduce((sum, { size }) => sum + size, 0);
  return [days.length, work, all.reduce((sum, on) => sum + Math.max(...on) - Math.min(...on) + 1, 0) - work];
}

onFiles('the sample schedules of the standard (not on this machine without ../shared/data/uss)', () => {
  test('a whole film comes in: scenes, cast, sets, pages to the eighth', () => {
    const { scenes, banners, elements, calendars } = readFile(FULL);
    expect([scenes.length, banners.length, elements.length]).toEqual([173, 1, 238]);
    expect(['cast', 'set'].map((kind) => elements.filter((element) => element.kind === kind).length)).toEqual([59, 79]);
    expect(scenes.reduce((sum, { eighths }) => sum + (eighths ?? NaN), 0)).toBe(177 * 8 + 5);
    expect(scenes.filter(({ number }) => number === '')).toHaveLength(1);
    expect(scenes.filter(({ number }) => /^\d+a$/.test(number)).map(({ number }) => number)).toEqual([
      '115a',
      '117a',
      '158a',
    ]);
    expect(scenes.filter(({ dayNight }) => dayNight === '')).toHaveLength(3);
    expect(scenes[0]).toMatchObject({
      number: '1',
      eighths: 24,
      minutes: 90,
      interiorExterior: 'EXT',
      dayNight: 'NIGHT',
    });
    expect(elements.find(({ name }) => name === 'MARY')).toMatchObject({ number: '4', weekdaysOff: [5], dropDays: 10 });
    expect(elements.find(({ name }) => name === 'POTTER')?.datesOff.map(isoFromDay)).toEqual(['2022-07-12']);
    expect(calendars[0]?.holidays.map(isoFromDay)).toEqual(['2022-09-05', '2022-10-10']);
    expect(calendars.map(({ start }) => start && isoFromDay(start))).toEqual([
      '2022-08-03',
      '2022-08-17',
      '2022-08-10',
    ]);
  });

  test('its boards have the days, work days and idle days that are known of them', () => {
    const file = readFile(FULL);
    const facts = file.boards.map((board) => [board.name, ...workAndIdle(file, board)]);
    expect(facts).toEqual([
      ['Script Order', 0, 0, 0],
      ['First Pass', 61, 264, 702],
      ['Second Pass', 67, 274, 769],
      ['Rev. WHITE', 56, 245, 597],
    ]);
    expect(file.boards.map(({ order, boneyard }) => [order.length, boneyard.length])).toEqual([
      [170, 1],
      [171, 2],
      [171, 2],
      [169, 2],
    ]);
  });

  test('the one strip that stands alone between days is told, and nothing else', () => {
    expect(readFile(FULL).issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'uss-strip-alone',
        'film.uss, stripboard First Pass, day 8: breakdownIds is "5e2dd860fb4b290017196808", not a list.',
      ],
    ]);
  });

  test('the smallest file has a scene, a banner, one board with days and one without', () => {
    const { scenes, banners, boards, issues } = readFile(SMALL);
    expect(scenes.map(({ number, eighths, minutes }) => [number, eighths, minutes])).toEqual([['89PT1', 2, 95]]);
    expect(banners.map(({ text }) => text)).toEqual(["It's A Wonderful Life Production Schedule"]);
    expect(boards.map(({ days, order }) => [days.length, order.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(issues).toEqual([]);
  });
});

describe('a schedule file', () => {
  test.each([
    ['', 'text that is not JSON'],
    ['{"a":', 'text that is not JSON'],
    ['[]', 'JSON without universalScheduleStandard'],
    ['{"universalScheduleStandard":7}', 'JSON without universalScheduleStandard'],
  ])('that is none is refused in one issue: %s', (text, received) => {
    expect(readUss('film.uss', text)).toMatchObject({ ok: false, issue: { code: 'not-uss', received } });
  });

  test('with pages that are no eighths, an unknown element and a strip twice says each', () => {
    const { scenes, boards, issues } = made({
      breakdowns: [{ id: 'b', type: 'scene', scene: 7, pages: 0.3, duration: 90_500, elements: ['gone'] }],
      stripboards: [{ id: 's', name: 'One', boards: [{ name: 'stripboard', breakdownIds: [['b'], ['b', 'x']] }] }],
    });
    expect(scenes[0]).toMatchObject({ number: '7', eighths: null, minutes: null, elements: [] });
    expect(boards[0]?.days).toEqual([['b'], ['b']]);
    expect(issues.map(({ message }) => message)).toEqual([
      `film.uss, scene 7: elements is "gone", not one of the file's elements.`,
      'film.uss, scene 7: pages is 0.3, not a number of pages in eighths.',
      'film.uss, scene 7: duration is 90500, not a time in whole minutes (milliseconds).',
      `film.uss, stripboard One: breakdownIds is "x", not one of the file's breakdowns.`,
      'film.uss, stripboard One: breakdownIds is "b", not each breakdown once.',
    ]);
  });

  test('of any other content is read or refused, never a crash', () => {
    const keys = fc.constantFrom(
      'universalScheduleStandard',
      ...['breakdowns', 'elements', 'categories', 'stripboards', 'boards', 'calendars', 'events'],
      ...['id', 'name', 'type', 'pages', 'breakdownIds', 'date', 'daysOff', 'category', '__proto__'],
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, 'scene', 'banner', 'start', 'stripboard', 7, -1, true),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
      ),
    }));
    fc.assert(
      fc.property(value, (root) => {
        for (const content of [root, { universalScheduleStandard: root }])
          expect(typeof readUss('x', JSON.stringify(content)).ok).toBe('boolean');
      }),
    );
  });
});
