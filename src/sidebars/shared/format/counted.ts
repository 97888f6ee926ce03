import { countText } from './money-text';

/**
 * A count with its noun, in the right number.
 * @example counted(1, 'cost') // '1 cost'
 * @example counted(3, 'entry', 'entries') // '3 entries'
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}
