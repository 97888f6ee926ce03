import { menu } from '../../../src/addon/menu';
import { entries } from '../../../src/sidebars/guide/entries';

type Entry = (typeof menu)[number];

function paths(items: readonly Entry[], above = ''): string[] {
  return items.flatMap((item) => {
    if (item === 'separator') return [];
    return 'items' in item ? paths(item.items, `${above}${item.label} ▸ `) : [`${above}${item.label}`];
  });
}

test('the guide lists exactly what is in the menu, in its order', () => {
  expect(entries.map(({ path }) => path)).toEqual(paths(menu));
});
