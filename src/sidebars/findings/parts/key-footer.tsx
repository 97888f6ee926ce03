/** The keys, always in sight. */
export function KeyFooter() {
  return (
    <footer class="bar-bottom keys cap ink2" aria-label="Keyboard">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> move
      </span>
      <span>
        <kbd>Enter</kbd> rows
      </span>
      <span>
        <kbd>1</kbd>–<kbd>4</kbd> status
      </span>
      <span>
        <kbd>S</kbd> silence
      </span>
    </footer>
  );
}
