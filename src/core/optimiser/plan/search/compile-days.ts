import { weekday } from '../../../calendar';
import type { PlanProblem } from '../types';
import type { CompiledDays } from './compiled';

/** The calendar, with what each day has seen and what is published for it. */
export function compileDays({ days, scenes, published, rules }: PlanProblem): CompiledDays {
  days.forEach(({ date, calls }, at) => {
    const before = days[at - 1];
    if (before !== undefined && before.date >= date) {
      throw new RangeError(`plan: day ${date} stands after day ${before.date}; earliest first, each once`);
    }
    if (calls.length === 0) throw new RangeError(`plan: day ${date} has no calls to choose from`);
  });
  const position = new Map(scenes.map(({ id }, at) => [id, at]));
  const onDay = new Map(published?.days.map((day) => [day.date, day]));
  const publishedOrder = days.map(({ date }) =>
    Int32Array.from(onDay.get(date)?.scenes.flatMap((id) => position.get(id) ?? []) ?? []),
  );
  const history = days.map(({ date }, at) => {
    const shot = scenes.flatMap((scene, index) => (scene.shot && scene.fixedDay === date ? [index] : []));
    const order = publishedOrder[at] ?? new Int32Array();
    const place = (scene: number): number => (order.includes(scene) ? order.indexOf(scene) : order.length);
    return Int32Array.from(shot.sort((a, b) => place(a) - place(b) || a - b));
  });
  const firstWeek = Math.floor(((days[0]?.date ?? 0) + 6 - rules.premiums.weekStart) / 7);
  return {
    count: days.length,
    date: Int32Array.from(days, ({ date }) => date),
    open: Uint8Array.from(days, ({ open }) => (open ? 1 : 0)),
    plain: Uint8Array.from(days, ({ kind }) => (kind === 'shoot' ? 1 : 0)),
    holiday: Uint8Array.from(days, ({ kind }) => (kind === 'holiday' ? 1 : 0)),
    sunrise: Int32Array.from(days, ({ sunrise }) => sunrise),
    sunset: Int32Array.from(days, ({ sunset }) => sunset),
    calls: days.map(({ date, calls }, at) => {
      const call = onDay.get(date)?.call;
      return Int32Array.from((history[at]?.length ?? 0) > 0 && call !== undefined ? [call] : calls);
    }),
    history,
    week: Int32Array.from(days, ({ date }) => {
      const begins = date - ((weekday(date) - rules.premiums.weekStart + 7) % 7);
      return Math.ceil((begins + 6 - rules.premiums.weekStart) / 7) - firstWeek;
    }),
    published: publishedOrder,
    publishedCall: Int32Array.from(days, ({ date }) => onDay.get(date)?.call ?? -1),
  };
}
