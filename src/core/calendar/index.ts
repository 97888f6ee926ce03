/**
 * Calendar days without a zone: arithmetic, weekdays, ISO text and the way a call sheet writes them.
 * It refuses to know what today is, time zones and the production's days off.
 */
export { addDays, day, dayFromIso, dayFromYmd, isoFromDay, weekday, ymdFromDay, type Day } from './day';
export { formatDay, formatDayWithYear } from './format';
export { decideDateOrder, readDate, type DateOrder } from './read-date';
