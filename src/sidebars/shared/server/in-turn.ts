/**
 * Runs jobs one at a time, because Google's calls overtake each other. A job added under the key of one still waiting
 * is merged with it by the caller's `merge`, so that ten quick key presses cost one call.
 * @returns `add(key, job)` and `busy(key)`.
 */
export function inTurn<Job>(run: (job: Job) => Promise<void>, merge: (waiting: Job, next: Job) => Job) {
  const waiting = new Map<string, Job>();
  let running = false;
  const drain = async () => {
    if (running) return;
    running = true;
    for (let first = waiting.entries().next(); !first.done; first = waiting.entries().next()) {
      const [key, job] = first.value;
      waiting.delete(key);
      await run(job);
    }
    running = false;
  };
  return (key: string, job: Job): void => {
    const before = waiting.get(key);
    waiting.set(key, before === undefined ? job : merge(before, job));
    void drain();
  };
}
