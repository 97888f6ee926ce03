import { serveSearches, type Report, type Request } from '../../../src/core/optimiser/serve';
import { countdown } from '../../support/countdown-search';

/** A page and its worker in one: what is said to the worker, and all it says back, through JSON as between threads. */
function stage(pause: () => Promise<void> = () => Promise.resolve()): {
  say: (request: Request<'countdown' | 'broken'>) => Promise<void>;
  reports: Report[];
} {
  const reports: Report[] = [];
  let now = 0;
  const serve = serveSearches(
    {
      countdown: (length: number) => countdown(length),
      broken: () => {
        throw new RangeError('a problem without scenes');
      },
    },
    { post: (report) => reports.push(JSON.parse(JSON.stringify(report)) as Report), clock: () => (now += 10), pause },
  );
  return { say: (request) => serve(JSON.parse(JSON.stringify(request)) as typeof request), reports };
}

const start = { say: 'start', id: 7, kind: 'countdown', problem: 10_000, options: {} } as const;

describe('the worker’s side of a search', () => {
  it('posts improvements with gap, steps and seconds, and at the end how it ended', async () => {
    const { say, reports } = stage();
    await say(start);
    expect(reports[0]).toMatchObject({
      say: 'progress',
      id: 7,
      answer: { cost: 9744, bound: -9744 },
      gap: 2,
      steps: 256,
    });
    expect(reports.at(-1)).toMatchObject({
      say: 'ended',
      how: 'done',
      id: 7,
      answer: { cost: 0, bound: 0 },
      gap: 0,
      steps: 10_000,
    });
    expect(reports.map((report) => report.say).slice(0, -1)).toEqual(reports.slice(1).map(() => 'progress'));
  });

  it('stops at the steps given, exactly, and at the seconds given', async () => {
    const { say, reports } = stage();
    await say({ ...start, steps: 3001 });
    expect(reports.at(-1)).toMatchObject({ say: 'ended', how: 'budget', steps: 3001, answer: { cost: 6999 } });
    await say({ ...start, problem: 1e12, seconds: 0.5 });
    expect(reports.at(-1)).toMatchObject({ say: 'ended', how: 'deadline' });
  });

  it('hears Cancel in a pause and gives back the best so far', async () => {
    let pauses = 0;
    const { say, reports } = stage(async () => {
      if (++pauses === 5) await say({ say: 'cancel' });
    });
    await say({ ...start, problem: 1e12 });
    expect(reports.at(-1)).toMatchObject({ say: 'ended', how: 'cancelled' });
    expect(reports.at(-1)).toHaveProperty('answer.cost');
    expect(pauses).toBe(5);
  });

  it('ends the search before when another is started', async () => {
    const later: Promise<void>[] = [];
    let pauses = 0;
    const { say, reports } = stage(() => {
      if (++pauses === 3) later.push(say({ ...start, id: 8, problem: 5000 }));
      return Promise.resolve();
    });
    await say({ ...start, problem: 1e12 });
    await Promise.all(later);
    expect(reports.filter((report) => report.say === 'ended')).toMatchObject([
      { id: 7, how: 'cancelled' },
      { id: 8, how: 'done', answer: { cost: 0 } },
    ]);
  });

  it('says so when the request was wrong, so that the page does not wait for ever', async () => {
    const { say, reports } = stage();
    await say({ ...start, kind: 'broken' });
    expect(reports).toEqual([{ say: 'failed', id: 7, message: 'a problem without scenes' }]);
  });
});
