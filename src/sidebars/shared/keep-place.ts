/**
 * After a change that may have taken away the button that was pressed: where the keyboard's place is lost, it goes to the
 * page's heading, so that neither Tab nor a screen reader starts over at the top of the window.
 */
export function keepPlace(): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    const heading = document.querySelector('h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
}
