import { formatDayWithYear, type Day } from '../../../calendar';
import type { Issue } from '../../../issue';

/** Kinds of things an event names, with the tab they stand on. */
const TABS = { scene: 'Scenes', cast: 'Cast', location: 'Locations', resource: 'Resources' } as const;

/** A kind of thing that an event names. */
export type Listed = keyof typeof TABS;

/** An event names something that is not there. */
export function unknownId(what: Listed, id: string): Issue {
  return issue(`unknown-${what}`, TABS[what], {
    expected: `an entry of ${TABS[what]}`,
    received: id,
    message: `"${id}" is not on ${TABS[what]}.`,
    advice: `Use the name as it stands on ${TABS[what]}.`,
  });
}

/** An event names a date on which nothing is shot anyway. */
export function unknownDate(date: Day): Issue {
  const text = formatDayWithYear(date);
  return issue('unknown-date', 'Calendar', {
    expected: 'a day of the shoot',
    received: text,
    message: `${text} is no day of the shoot.`,
    advice: 'Name a day on which shooting is possible. Maybe the day is marked Off in Calendar?',
  });
}

/** Nothing is left of the calendar. */
export function noDaysFrom(date: Day): Issue {
  const text = formatDayWithYear(date);
  return issue('no-days-left', 'Calendar', {
    expected: `an open day from ${text} on`,
    received: 'none',
    message: `The calendar has no open day from ${text} on.`,
    advice: 'Add shoot days to Calendar first.',
  });
}

/** A scene is owed from a day on which it was not to be shot. */
export function notThatDay(id: string, date: Day): Issue {
  const text = formatDayWithYear(date);
  return issue('scene-not-that-day', TABS.scene, {
    expected: `a scene of ${text}`,
    received: id,
    message: `Scene ${id} was not to be shot on ${text}.`,
    advice: 'Name the scenes that are owed from that day.',
  });
}

/** A scene that has been shot would be cut or changed. */
export function alreadyShot(id: string): Issue {
  return issue('scene-shot', TABS.scene, {
    expected: 'a scene still to be shot',
    received: id,
    message: `Scene ${id} has been shot; it can no longer be cut or changed.`,
    advice: 'Give a scene that is to be shot again a number of its own, such as 12R.',
  });
}

/** A scene is added or named again. */
export function sceneTwice(id: string): Issue {
  return issue('scene-twice', TABS.scene, {
    expected: 'each scene once',
    received: id,
    message: `Scene ${id} is there already, or is named twice.`,
    advice: 'Add a scene under a number that is free; name each scene once as added, cut or changed.',
  });
}

/** Scenes that each must follow the next. */
export function sceneCircle(circle: readonly string[]): Issue {
  return issue('scene-circle', TABS.scene, {
    expected: 'an order in which the scenes can be shot',
    received: circle.join(' after '),
    message: `Scenes follow each other in a circle: ${circle.join(' after ')}.`,
    advice: 'Take one of these out of After scene.',
  });
}

function issue(code: string, tab: string, words: Pick<Issue, 'expected' | 'received' | 'message' | 'advice'>): Issue {
  return { code, severity: 'medium', where: { tab }, ...words };
}
