import { entries, habits } from './entries';

/** The guide: the menu, a sentence for each entry. */
export function GuideApp() {
  return (
    <main>
      <header class="pane">
        <h1 class="title">What is in the menu</h1>
        <p class="small ink2">Extensions ▸ Wrapsheet</p>
      </header>
      <dl class="sec guide">
        {entries.map(({ path, does }) => (
          <div key={path}>
            <dt>{path}</dt>
            <dd class="small ink2">{does}</dd>
          </div>
        ))}
      </dl>
      <section class="sec" aria-labelledby="h-habits">
        <h2 id="h-habits">What you can rely on</h2>
        <ul class="habits small ink2">
          {habits.map((habit) => (
            <li key={habit}>{habit}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
