import type { Issue } from '../issue';
import { readUssBoards } from './uss-boards';
import { isFields, ussFields, type Fields, type UssFields } from './uss-fields';
import type { UssBanner, UssCalendar, UssElement, UssFile, UssRefusal, UssScene } from './uss-types';

/** The standard's own numbers of the categories that decide a schedule. */
const KINDS: Readonly<Record<number, UssElement['kind']>> = {
  0: 'set',
  1: 'interior-exterior',
  2: 'day-night',
  100: 'cast',
};

/** Milliseconds of a minute: durations are given in them. */
const MINUTE = 60_000;

/**
 * Reads a Universal Schedule Standard file (version 1; JSON): scenes with exact eighths, elements, stripboards cut into days,
 * calendars. What cannot be read is left out and told as an issue, nothing is guessed; a file that is not one is refused with one
 * issue. Both spellings met in real files are read: `breakdownIds` and `breakdownArrays`, `dropDayCount` and `doodDayCount`.
 * @example readUss('film.uss', text) // { ok: true, scenes: [{ number: '89PT1', eighths: 2, minutes: 95, … }], … }
 */
export function readUss(name: string, text: string): UssFile | UssRefusal {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, issue: refusal(name, 'text that is not JSON') };
  }
  const root = isFields(file) ? file['universalScheduleStandard'] : null;
  if (!isFields(root)) return { ok: false, issue: refusal(name, 'JSON without universalScheduleStandard') };
  const fields = ussFields(name);
  const elements = readElements(root, fields);
  const { scenes, banners } = readBreakdowns(root, elements, fields);
  const known = new Set([...scenes, ...banners].map(({ id }) => id));
  return {
    ok: true,
    name: fields.text(root, 'name', 'the schedule'),
    scenes,
    banners,
    elements,
    boards: readUssBoards(root, known, fields),
    calendars: fields.objects(root, 'calendars', 'the schedule').map((of) => readCalendar(of, fields)),
    issues: fields.issues,
  };
}

function refusal(name: string, received: string): Issue {
  return {
    code: 'not-uss',
    severity: 'high',
    where: { tab: name },
    expected: 'a Universal Schedule Standard file',
    received,
    message: `${name}: this is ${received}, not a Universal Schedule Standard file.`,
    advice: 'Export the schedule as USS (.uss) from your scheduling program and choose that file.',
  };
}

function readElements(root: Fields, fields: UssFields): readonly UssElement[] {
  const categories = new Map(
    fields
      .objects(root, 'categories', 'the schedule')
      .map((of) => [
        fields.text(of, 'id', 'a category'),
        { name: fields.text(of, 'name', 'a category'), kind: KINDS[Number(of['ucid'] ?? -1)] ?? ('other' as const) },
      ]),
  );
  return fields.objects(root, 'elements', 'the schedule').map((of) => {
    const name = fields.text(of, 'name', 'an element');
    const what = `element ${name}`;
    const category = categories.get(fields.text(of, 'category', what));
    if (category === undefined)
      fields.note('uss-unknown-id', what, 'category', "one of the file's categories", of['category']);
    const drop = of['dropDayCount'] === undefined ? 'doodDayCount' : 'dropDayCount';
    return {
      id: fields.text(of, 'id', what),
      name,
      category: category?.name ?? '',
      kind: category?.kind ?? 'other',
      number: fields.text(of, 'elementId', what),
      holdAllowed: fields.flag(of, 'isHold', what, true),
      dropAllowed: fields.flag(of, 'isDrop', what, true),
      dropDays: fields.whole(of, drop, what, (days) => days, 'a number of days'),
      weekdaysOff: fields.weekdays(of, 'daysOff', what),
      datesOff: datesOf(of, 'dayOff', what, fields),
    };
  });
}

/** Dates of the events that are of this type, or carry it as their name. */
function datesOf(of: Fields, kind: string, what: string, fields: UssFields): UssCalendar['holidays'] {
  return fields.objects(of, 'events', what).flatMap((event) => {
    if (event['type'] !== kind && event['name'] !== kind) return [];
    const date = fields.date(event, 'date', `${what}, ${kind}`);
    return date === null ? [] : [date];
  });
}

function readCalendar(of: Fields, fields: UssFields): UssCalendar {
  const name = fields.text(of, 'name', 'a calendar');
  const what = `calendar ${name}`;
  return {
    id: fields.text(of, 'id', what),
    name,
    start: datesOf(of, 'start', what, fields)[0] ?? null,
    weekdaysOff: fields.weekdays(of, 'daysOff', what),
    holidays: datesOf(of, 'holiday', what, fields),
  };
}

function readBreakdowns(
  root: Fields,
  elements: readonly UssElement[],
  fields: UssFields,
): { readonly scenes: readonly UssScene[]; readonly banners: readonly UssBanner[] } {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const scenes: UssScene[] = [];
  const banners: UssBanner[] = [];
  for (const of of fields.objects(root, 'breakdowns', 'the schedule')) {
    const id = fields.text(of, 'id', 'a breakdown');
    const type = fields.text(of, 'type', `breakdown ${id}`);
    if (type === 'banner') banners.push({ id, text: fields.text(of, 'bannerText', `banner ${id}`) });
    else if (type === 'scene' || type === 'strip') scenes.push(readScene(id, of, byId, fields));
    else fields.note('uss-field', `breakdown ${id}`, 'type', '"scene", "strip" or "banner"', of['type']);
  }
  return { scenes, banners };
}

function readScene(id: string, of: Fields, byId: ReadonlyMap<string, UssElement>, fields: UssFields): UssScene {
  const number = fields.text(of, 'scene', `breakdown ${id}`);
  const what = number === '' ? `the scene without a number (${id})` : `scene ${number}`;
  const elements = fields.texts(of, 'elements', what).flatMap((key) => {
    const element = byId.get(key);
    if (element === undefined) fields.note('uss-unknown-id', what, 'elements', "one of the file's elements", key);
    return element === undefined ? [] : [element];
  });
  const ofKind = (kind: UssElement['kind']): readonly UssElement[] =>
    elements.filter((element) => element.kind === kind);
  return {
    id,
    number,
    eighths: fields.whole(of, 'pages', what, (pages) => pages * 8, 'a number of pages in eighths'),
    minutes: fields.whole(of, 'duration', what, (ms) => ms / MINUTE, 'a time in whole minutes (milliseconds)'),
    description: fields.text(of, 'description', what),
    comments: fields.text(of, 'comments', what),
    scriptPage: fields.text(of, 'scriptPage', what),
    elements: elements.map((element) => element.id),
    sets: ofKind('set').map((element) => element.name),
    cast: ofKind('cast').map((element) => element.id),
    interiorExterior: ofKind('interior-exterior')[0]?.name ?? '',
    dayNight: ofKind('day-night')[0]?.name ?? '',
  };
}
