/** The element of a list that a test is sure of. */
export function at<T>(list: readonly T[], index: number): T {
  const element = list[index];
  if (element === undefined) throw new Error(`at(${index}): the list has ${list.length} elements`);
  return element;
}
