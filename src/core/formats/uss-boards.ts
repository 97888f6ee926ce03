import type { Fields, UssFields } from './uss-fields';
import type { UssBoard } from './uss-types';

/** A board's parts, by the names the standard gives them. */
const SHOT = 'stripboard';
const BONEYARD = 'boneyard';

/**
 * The stripboards: a list of ids is one not cut into days, a list of lists is one list a day. An id that stands alone between
 * days has been met in a real file, as a day of its own: it is read so, and told.
 */
export function readUssBoards(root: Fields, known: ReadonlySet<string>, fields: UssFields): readonly UssBoard[] {
  return fields.objects(root, 'stripboards', 'the schedule').map((of) => {
    const name = fields.text(of, 'name', 'a stripboard');
    const what = `stripboard ${name}`;
    const parts = fields.objects(of, 'boards', what);
    const daysOf = (part: string): readonly (readonly string[])[] =>
      parts.filter((board) => board['name'] === part).flatMap((board) => readDays(board, what, known, fields));
    const strips = daysOf(SHOT);
    const order = strips.flat();
    noteTwice(order, what, fields);
    const inDays = parts.some((board) => board['name'] === SHOT && listOf(board).some(Array.isArray));
    return {
      id: fields.text(of, 'id', what),
      name,
      calendar: fields.text(of, 'calendar', what) || null,
      days: inDays ? strips : [],
      order,
      boneyard: daysOf(BONEYARD).flat(),
    };
  });
}

/** Under the standard's key, or the one its own full example has. */
function listOf(board: Fields): readonly unknown[] {
  const list = board['breakdownIds'] ?? board['breakdownArrays'];
  return Array.isArray(list) ? (list as readonly unknown[]) : [];
}

function readDays(
  board: Fields,
  what: string,
  known: ReadonlySet<string>,
  fields: UssFields,
): readonly (readonly string[])[] {
  const list = listOf(board);
  const inDays = list.some(Array.isArray);
  return list.map((entry, index) => {
    if (inDays && !Array.isArray(entry))
      fields.note('uss-strip-alone', `${what}, day ${index + 1}`, 'breakdownIds', 'a list', entry);
    return (Array.isArray(entry) ? (entry as readonly unknown[]) : [entry]).flatMap((id) => {
      if (typeof id === 'string' && known.has(id)) return [id];
      fields.note('uss-unknown-id', what, 'breakdownIds', "one of the file's breakdowns", id);
      return [];
    });
  });
}

function noteTwice(order: readonly string[], what: string, fields: UssFields): void {
  const seen = new Set<string>();
  for (const id of order) {
    if (seen.has(id)) fields.note('uss-strip-twice', what, 'breakdownIds', 'each breakdown once', id);
    seen.add(id);
  }
}
