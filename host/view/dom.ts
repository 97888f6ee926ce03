/** Attributes, properties and listeners of a new element; `on…` keys are listeners. */
type Props = Readonly<Record<string, string | number | boolean | null | ((event: never) => void)>>;

/** A new element. Text children are text, never markup. A null or false attribute is left out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(key.replace(/^on/, ''), value as (event: Event) => void);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== false) element.setAttribute(key, String(value));
  }
  element.append(...children);
  return element;
}

/** The element of the page with this id; the page is ours, so a missing one is our mistake. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`No element #${id} in the page`);
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Shapes of our own icons, on a 16 by 16 field. */
const ICONS = {
  close: 'M4 4l8 8M12 4l-8 8',
  right: 'M6 4l4 4-4 4',
} as const;

/** An icon that says nothing to a screen reader; the control around it carries the name. */
export function icon(name: keyof typeof ICONS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

let last = 0;

/** An id not used before on this page. */
export function freshId(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}
