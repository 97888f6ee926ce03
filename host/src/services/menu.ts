import type { Menu, MenuItem } from '../contract';
import { ServiceObject } from './service-object';
import { Arguments } from './signature';
import type { Surroundings } from './surroundings';

/** A menu being built; `addToUi` shows it as it is then. */
export class MenuService extends ServiceObject {
  readonly apiName = 'Menu';
  private readonly items: MenuItem[] = [];

  constructor(
    private readonly surroundings: Surroundings,
    private readonly label: string,
    private readonly addOn: boolean,
  ) {
    super();
  }

  addItem(...args: readonly unknown[]): this {
    const given = new Arguments('Menu.addItem', args);
    this.items.push({ kind: 'item', label: given.text(0), functionName: given.text(1), items: [] });
    return this;
  }

  addSeparator(): this {
    this.items.push({ kind: 'separator', label: '', functionName: '', items: [] });
    return this;
  }

  addSubMenu(...args: readonly unknown[]): this {
    const menu = new Arguments('Menu.addSubMenu', args).object(0, MenuService);
    this.items.push({ kind: 'submenu', label: menu.label, functionName: '', items: [...menu.items] });
    return this;
  }

  addToUi(): void {
    const menu: Menu = { label: this.label, addOn: this.addOn, items: [...this.items] };
    this.surroundings.addMenu(menu);
  }
}
