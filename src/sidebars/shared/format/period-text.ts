/**
 * A cost report period as people say it: its own name where that is a word, else with one in front.
 * @example periodText('Week 3') // 'Week 3'
 * @example periodText('3') // 'Period 3'
 */
export function periodText(label: string): string {
  return /^\p{L}/u.test(label) ? label : `Period ${label}`;
}
