/** The weekly payroll, with overtime from the daily log, and the employer's fringes. */
import { fringeAccount } from './chart.mjs';
import { daysIn, KITS } from './people.mjs';
import { chance, plus } from './tools.mjs';
import { FIRST_SHOOT_WEEK, label, monday, NOW } from './weeks.mjs';

/** Who approves: the production manager, and for the manager the producer. */
export const APPROVER = 'Ottoline Brandreth';
export const PRODUCER = 'Caspar Ingleby';

/** Percent of labour that the employer's fringes come to so far, by the account that carries them. */
const SHARE = { 1900: 11, 4900: 15, 5900: 9, 7900: 4 };

const TENTHS_IN_DAY = 120;

/** Minutes from midnight as `07:30`; past midnight it begins again. */
export const clock = (minutes) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * One row a person and shoot day. An ordinary day is eleven and a half hours from call to wrap, with a meal; a long one has a second meal,
 * and everything beyond twelve hours worked is overtime that the production manager approved. `overtime` is in tenths of an hour, by
 * `name|week`.
 */
export function dailyLog(all) {
  const luck = chance(23);
  const rows = [];
  const overtime = new Map();
  let sceneNo = 1;
  for (let week = FIRST_SHOOT_WEEK; week <= NOW; week += 1) {
    for (let day = 0; day < 5; day += 1) {
      const date = plus(monday(week), day);
      const call = luck.pick([420, 420, 450]);
      const long = luck.often(35) ? luck.pick([6, 12, 18, 24, 30]) : 0;
      const scenes = Array.from({ length: luck.whole(2, 4) }, () => String(sceneNo++));
      rows.push({
        ...times(call, long),
        Date: date,
        Who: 'Unit',
        'Set-ups': luck.whole(17, 31),
        'Pages shot': `${luck.whole(2, 4)} ${luck.whole(1, 7)}/8`,
        'Scenes shot': scenes.join(', '),
        'Overtime approved by': long > 0 ? APPROVER : '',
        Notes: long > 0 ? 'Light lost on the quarry floor' : '',
      });
      for (const person of all) {
        const worked = person.cast ? day < daysIn(person, week) : daysIn(person, week) > 0 && onSet(person);
        if (!worked) continue;
        const over = long > 0 && !person.cast && luck.often(70) ? long : 0;
        rows.push({
          ...times(call, over),
          Date: date,
          Who: person.name,
          'Overtime approved by': over > 0 ? APPROVER : '',
        });
        const key = `${person.name}|${week}`;
        if (over > 0) overtime.set(key, (overtime.get(key) ?? 0) + over / 6);
      }
    }
  }
  return { rows, overtime };
}

/** Times of a day with so many minutes beyond twelve hours of work. */
function times(call, over) {
  const meal = { Call: clock(call), 'Meal out': clock(call + 330), 'Meal in': clock(call + 360) };
  if (over === 0) return { ...meal, 'Meal 2 out': '', 'Meal 2 in': '', Wrap: clock(call + 690) };
  // Twelve hours of work and two half-hour meals are thirteen from call.
  return { ...meal, 'Meal 2 out': clock(call + 690), 'Meal 2 in': clock(call + 720), Wrap: clock(call + 780 + over) };
}

const OFFICE = new Set(['Accounting', 'Editing', 'Construction', 'Production']);
const onSet = ({ department }) => !OFFICE.has(department);

/** Payroll lines of the weeks so far: the days at the deal's rate, the overtime at one and a half, kits, and the fringes. */
export function payroll(all, overtime) {
  const rows = [];
  for (let week = 1; week <= NOW; week += 1) {
    const friday = plus(monday(week), 4);
    const run = `PW-${String(week).padStart(2, '0')}`;
    const labour = new Map();
    const line = (person, text, qty, rate) => {
      const net = (Math.round(qty * 10) * rate) / 10;
      rows.push({
        Date: friday,
        Type: 'Payroll',
        Vendor: person.name,
        'Doc no': run,
        Account: person.account,
        Description: text,
        Qty: String(qty),
        Rate: rate,
        Net: net,
        From: monday(week),
        To: friday,
        Backup: `Time sheet ${run}`,
        'Approved by': APPROVER,
        Period: label(week),
      });
      return net;
    };
    for (const person of all) {
      const days = daysIn(person, week);
      if (days === 0) continue;
      let paid = line(person, `${person.role}, ${days === 1 ? '1 day' : `${days} days`}`, days, person.rate);
      const tenths = overtime.get(`${person.name}|${week}`) ?? 0;
      // An hour is a twelfth of a day; at one and a half times a tenth of it is an eightieth of a day.
      if (tenths > 0)
        paid += line(person, `${person.role}, overtime`, tenths / 10, Math.round((person.rate * 15) / TENTHS_IN_DAY));
      if (KITS[person.role] !== undefined && week >= FIRST_SHOOT_WEEK) {
        line(person, `${person.role}, kit rental`, days, KITS[person.role]);
      }
      const carrier = fringeAccount(person.account);
      labour.set(carrier, (labour.get(carrier) ?? 0) + paid);
    }
    for (const [carrier, amount] of [...labour].sort()) {
      rows.push({
        Date: friday,
        Type: 'Payroll',
        Vendor: 'Quillfeather Payroll',
        'Doc no': `${run}-F${carrier}`,
        Account: carrier,
        Description: `Employer’s fringes, ${run}`,
        Net: Math.round((amount * SHARE[carrier]) / 100) + week,
        Backup: `Payroll report ${run}`,
        'Approved by': APPROVER,
        Period: label(week),
        From: monday(week),
        To: friday,
      });
    }
  }
  return rows;
}
