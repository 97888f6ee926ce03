/** Milliseconds within which the grid has taken over what was pasted. */
const PASTE_TIME = 500;

/** Tells whether text from outside the grid is being pasted: it is parsed like typing, while copied cells keep their values. */
export function watchPaste(page: Document): () => boolean {
  let pasting = false;
  page.addEventListener(
    'paste',
    (event) => {
      pasting = !(event.clipboardData?.getData('text/html') ?? '').includes('data-copy-id');
      setTimeout(() => {
        pasting = false;
      }, PASTE_TIME);
    },
    true,
  );
  return () => pasting;
}
