/** A page that is still asking: one quiet bar, and the words for those who can't see it. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <main class="pane stack" aria-busy="true">
      <h1 class="title">{words}</h1>
      <div class="waiting" />
    </main>
  );
}
