import type { Issue } from '../issue';
import { readCutOff } from './read-cut-off';
import { readFee } from './read-fee';
import type { CancelFeeKind, CancelTerms, CancelWindow, CutOff } from './terms';

/** Terms as data, or what in them could not be understood. */
export type CancelTermsRead =
  { readonly ok: true; readonly terms: CancelTerms } | { readonly ok: false; readonly issue: Issue };

/** One clause: what it costs up to a point, from a point on, or from where the clause before ended. */
type Clause =
  | { readonly kind: 'until'; readonly cutOff: CutOff; readonly fee: CancelFeeKind }
  | { readonly kind: 'after'; readonly cutOff: CutOff; readonly fee: CancelFeeKind }
  | { readonly kind: 'rest'; readonly fee: CancelFeeKind }
  | { readonly kind: 'weather'; readonly until: CutOff };

const FREE: CancelFeeKind = { kind: 'free' };
const NOT_STATED: CancelFeeKind = { kind: 'not-stated' };

/**
 * Reads cancel terms as houses write them: `Free until 15:00 the day before; then 1 day`, `< 24 h: full fee`,
 * `Free until 7 days before; then 50 % until 48 h before; then the full fee`, `Half the fee once loaded`. Clauses are
 * parted by semicolons, new lines or `then`. What comes before the first stated point is free; what is owed after the
 * last is `not-stated` where the words end there (`Free until 48 h before`). Anything not understood is an issue that names
 * it: never a guess.
 * @example readCancelTerms('Free until 24 h before pick-up; then 1 day')
 */
export function readCancelTerms(text: string): CancelTermsRead {
  const unless = /\bunless [^;,.]+/i.exec(text)?.[0].trim() ?? '';
  const parts = clausesIn(text.replace(/,?\s*\bunless [^;,.]+/i, ''));
  if (parts.length === 0) return notUnderstood(text, '', 'No cancel terms are given.');
  const windows: CancelWindow[] = [];
  let weatherFreeUntil: CutOff | null = null;
  for (const part of parts) {
    const clause = readClause(part);
    if (clause === null) return notUnderstood(text, part, `The cancel terms are not understood at "${part}".`);
    if (clause.kind === 'weather') weatherFreeUntil = clause.until;
    else if (!place(windows, clause)) {
      return notUnderstood(text, part, `"${part}" does not follow from what stands before it in the cancel terms.`);
    }
  }
  const last = windows[windows.length - 1];
  if (last === undefined) return notUnderstood(text, text.trim(), 'The cancel terms say nothing but for weather.');
  if (last.until !== null) windows.push({ until: null, fee: NOT_STATED });
  return { ok: true, terms: { windows, weatherFreeUntil, unless } };
}

function clausesIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, (space) => (space.includes('\n') ? ';' : ' '))
    .replace(/\.\s*$/, '')
    .split(/[;\n]|,? then |, and (?=after )|\. (?=\D)/)
    .map((part) => part.replace(/^\s*(?:,|and |then )?\s*|\s*[,.]?\s*$/g, ''))
    .filter((part) => part !== '');
}

/** `(crew) cancel:` in front of a clause says nothing by itself. */
const LEAD = /^(?:(?:crew )?cancel(?:lation|led|ling)?(?: (?:fee|terms))?:? )/;
/** What may be changed, or must be in, until a time: a head-count, a rider. */
const OPEN_UNTIL =
  /^(?:[a-z]+(?:[- ][a-z]+)? )?(?:open|changes?|free|in|may be changed)(?: of charge)? (?:until|till|up to|by) (.+)$/;

function readClause(part: string): Clause | null {
  const plain = part.replace(LEAD, '');
  const weather = /^weather(?: cancel(?:lation)?)?:? (?:is )?free (?:until|till|(?:if )?before) (.+)$/.exec(plain);
  if (weather !== null) return made(readCutOff(weather[1] ?? ''), (until) => ({ kind: 'weather', until }));
  const open = OPEN_UNTIL.exec(plain);
  if (open !== null) return made(readCutOff(open[1] ?? ''), (cutOff) => ({ kind: 'until', cutOff, fee: FREE }));
  const by = /^by (.+)$/.exec(plain);
  if (by !== null) return made(readCutOff(by[1] ?? ''), (cutOff) => ({ kind: 'until', cutOff, fee: FREE }));
  const thenAfter = /^(.+?),? (?:after (?:that|this)|thereafter|afterwards|otherwise|later)$/.exec(plain);
  if (thenAfter !== null) return rest(thenAfter[1] ?? '');
  const afterThat = /^(?:after (?:that|this)|thereafter|afterwards|otherwise|else|later):? (.+)$/.exec(plain);
  if (afterThat !== null) return rest(afterThat[1] ?? '');
  return pointFirst(plain) ?? feeFirst(plain) ?? rest(plain);
}

/** `< 24 h: full fee`, `after noon the day before: charged`, `once loaded: half`. A bare `24 h: …` could mean either side. */
function pointFirst(plain: string): Clause | null {
  for (const at of colons(plain)) {
    const typed = plain.slice(0, at).trim();
    const point = typed.replace(/^(?:<|less than |under |inside |within |later than |after |from |once |when ) */, '');
    const cutOff = readCutOff(point);
    const fee = readFee(plain.slice(at).replace(/^[:=\s-]+/, ''));
    if (cutOff === null || fee === null || (point === typed && cutOff.kind !== 'event')) continue;
    return { kind: 'after', cutOff, fee };
  }
  return null;
}

/** Places of the colons that may part a point in time from its fee: not those within a time of day. */
function colons(plain: string): readonly number[] {
  const places: number[] = [];
  for (const found of plain.matchAll(/:(?!\d)| = | - /g)) places.push(found.index);
  return places;
}

/** `free until 24 h before`, `half until …`, `1 day after noon the day before`, `half the fee once loaded`. */
function feeFirst(plain: string): Clause | null {
  const until = /^(.+?) (?:until|till|up to) (.+)$/.exec(plain);
  if (until !== null) return pair(until[1], until[2], 'until');
  const after = /^(.+?) (?:if )?(?:after|from|once|when|less than|under|within|inside|<) ?(.+)$/.exec(plain);
  return after === null ? null : pair(after[1], after[2], 'after');
}

function pair(feeText = '', pointText = '', kind: 'until' | 'after'): Clause | null {
  const fee = readFee(feeText);
  const cutOff = readCutOff(pointText);
  return fee === null || cutOff === null ? null : { kind, cutOff, fee };
}

function rest(text: string): Clause | null {
  const fee = readFee(text);
  return fee === null ? null : { kind: 'rest', fee };
}

function made(cutOff: CutOff | null, make: (cutOff: CutOff) => Clause): Clause | null {
  return cutOff === null ? null : make(cutOff);
}

/** Puts a clause behind the windows so far; false where it can't follow them. */
function place(windows: CancelWindow[], clause: Exclude<Clause, { kind: 'weather' }>): boolean {
  const last = windows[windows.length - 1];
  const ended = last !== undefined && last.until === null;
  switch (clause.kind) {
    case 'until':
      if (ended || (last?.until && !isLater(last.until, clause.cutOff))) return false;
      windows.push({ until: clause.cutOff, fee: clause.fee });
      return true;
    case 'rest':
      if (ended) return false;
      windows.push({ until: null, fee: clause.fee });
      return true;
    case 'after':
      if (last === undefined) windows.push({ until: clause.cutOff, fee: FREE });
      else if (ended) {
        const before = windows[windows.length - 2]?.until;
        if (before && !isLater(before, clause.cutOff)) return false;
        windows[windows.length - 1] = { ...last, until: clause.cutOff };
      } else if (!sameCutOff(last.until, clause.cutOff)) return false;
      windows.push({ until: null, fee: clause.fee });
      return true;
  }
}

function sameCutOff(a: CutOff | null, b: CutOff): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** False where two points can be compared and the second does not come later. */
function isLater(earlier: CutOff, later: CutOff): boolean {
  if (earlier.kind === 'before' && later.kind === 'before') return later.minutes < earlier.minutes;
  if (earlier.kind !== 'clock' || later.kind !== 'clock' || earlier.business !== later.business) return true;
  if (earlier.daysBefore !== later.daysBefore) return later.daysBefore < earlier.daysBefore;
  return earlier.minutes === null || later.minutes === null || later.minutes > earlier.minutes;
}

function notUnderstood(text: string, received: string, message: string): CancelTermsRead {
  return {
    ok: false,
    issue: {
      code: received === '' ? 'no-cancel-terms' : 'cancel-terms-not-understood',
      severity: 'medium',
      where: { tab: '' },
      expected: 'words such as "Free until 15:00 the day before; then 1 day"',
      received: received === '' ? text : received,
      message,
      advice:
        'Write until when cancelling is free and what is owed then: Free until 24 h before pick-up; then 50 %; or < 24 h: full fee.',
    },
  };
}
