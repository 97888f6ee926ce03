const id = 'announcements';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts the page's one live region in place; it must be there, empty, before anything is said. */
export function addAnnouncements(body: HTMLElement): void {
  const region = document.createElement('p');
  region.id = id;
  region.className = 'vh';
  region.setAttribute('role', 'status');
  body.append(region);
}

/** Says a sentence to a screen reader without moving the focus. The same sentence twice is said twice. */
export function announce(sentence: string): void {
  const region = document.getElementById(id);
  if (region === null) return;
  region.textContent = '';
  clearTimeout(timer);
  timer = setTimeout(() => {
    region.textContent = sentence;
  }, 50);
}
