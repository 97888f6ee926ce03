import type { Menu, MenuItem } from '../src/contract';
import type { BarMenu, Entry } from './chrome';

/** What the entries of the menu bar do. */
export interface MenuActions {
  readonly run: (functionName: string, label: string) => void;
  readonly download: () => void;
  readonly openFile: () => void;
  readonly newFile: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

const separator: Entry = { kind: 'separator' };

/** The whole bar: our own menus, menus of the script's own, and Extensions with the add-on's menu in it. */
export function barMenus(menus: readonly Menu[], canOpen: boolean, actions: MenuActions): readonly BarMenu[] {
  const addOns = menus.filter((menu) => menu.addOn).map((menu): Entry => submenu(menu.label, menu.items, actions));
  return [
    {
      label: 'File',
      entries: [
        ...(canOpen
          ? [
              { kind: 'item', label: 'New', run: actions.newFile } as const,
              { kind: 'item', label: 'Open…', run: actions.openFile } as const,
              separator,
            ]
          : []),
        { kind: 'item', label: 'Download .xlsx', run: actions.download },
      ],
    },
    {
      label: 'Edit',
      entries: [
        { kind: 'item', label: 'Undo', hint: 'Ctrl+Z', run: actions.undo },
        { kind: 'item', label: 'Redo', hint: 'Ctrl+Y', run: actions.redo },
      ],
    },
    ...menus
      .filter((menu) => !menu.addOn)
      .map((menu) => ({ label: menu.label, entries: entriesOf(menu.items, actions) })),
    {
      label: 'Extensions',
      entries:
        addOns.length > 0 ? addOns : [{ kind: 'item', label: 'No add-ons', disabled: true, run: () => undefined }],
    },
  ];
}

const submenu = (label: string, items: readonly MenuItem[], actions: MenuActions): Entry => ({
  kind: 'submenu',
  label,
  entries: entriesOf(items, actions),
});

function entriesOf(items: readonly MenuItem[], actions: MenuActions): readonly Entry[] {
  return items.map((item): Entry => {
    switch (item.kind) {
      case 'separator':
        return separator;
      case 'submenu':
        return submenu(item.label, item.items, actions);
      case 'item':
        return {
          kind: 'item',
          label: item.label,
          run: () => {
            actions.run(item.functionName, item.label);
          },
        };
    }
  });
}
