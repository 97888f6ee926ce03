import { type ComponentType, createElement, render } from 'preact';
import { addAnnouncements } from './announce';

/** Shows a sidebar in the page, in the element that the build leaves for it. */
export function mount(app: ComponentType): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('mount: the page has no element with id "app"');
  addAnnouncements(document.body);
  render(createElement(app, {}), root);
}
