/** The keys, always in sight. */
export function KeyFooter() {
  return (
    <footer class="bar-bottom keys cap ink2" aria-label="Keyboard">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> next, back
      </span>
      <span>
        <kbd>Enter</kbd> show rows
      </span>
      <span>
        <kbd>1</kbd>–<kbd>4</kbd> status
      </span>
    </footer>
  );
}
