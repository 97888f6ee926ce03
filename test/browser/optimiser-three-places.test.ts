import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createContext, runInContext } from 'node:vm';
import { generateFeature } from '../../bench/support/feature';
import { randomTalent } from '../../bench/support/random-talent';
import type { OrderAnswer, OrderOptions, OrderProblem, PlanAnswer, Report, Request } from '../../src/core/optimiser';
import { checkOrder, checkPlan } from '../../src/core/optimiser';
import { startBrowser, type Browser } from '../support/chromium';
import { bundled } from '../support/optimiser-bundle';

const engine = bundled('optimiser-script.ts', 'Optimiser');
const worker = bundled('optimiser-worker-script.ts');

/** Too much to prove in the steps it is given. */
const large = randomTalent(30, 14, 1);
/** Proved at once. */
const small = randomTalent(14, 8, 1);
const feature = generateFeature({ scenes: 24, days: 8, cast: 8, locations: 6, resources: 2, seed: 4 });

interface Outcome<Answer = OrderAnswer> {
  readonly how: string;
  readonly steps: number;
  readonly answer: Answer;
}

/** Runs the engine as a server does: a context of its own for each execution, with the language's globals only; JSON goes in and out. */
function onServer<Answer>(create: string, problem: unknown, options: OrderOptions, drive: string): Outcome<Answer> {
  const context = createContext(Object.create(null) as Record<string, unknown>);
  runInContext(engine, context);
  const script = `(() => {
    const search = Optimiser.${create}(${JSON.stringify(problem)}, ${JSON.stringify(options)});
    const how = Optimiser.driveSearch(search, ${drive});
    return JSON.stringify({ how, steps: search.steps, answer: search.answer });
  })()`;
  return JSON.parse(runInContext(script, context) as string) as Outcome<Answer>;
}

const orderOnServer = (problem: OrderProblem, options: OrderOptions, drive: string): Outcome =>
  onServer('createOrderSearch', problem, options, drive);

/** The engine on a page's own thread, giving way after each slice. */
const PAGE = `async (create, problem, options, steps) => {
  const pause = () => new Promise((resume) => setTimeout(resume, 0));
  const search = Optimiser[create](problem, options);
  const how = await Optimiser.driveInSlices(search, pause, { clock: () => performance.now(), sliceMilliseconds: 5, steps });
  return { how, steps: search.steps, answer: search.answer };
}`;

/** A worker made of the bundle's text, as a sidebar makes it; answers with all it said, and cancels at so many reports. */
const WORKER = `(request, cancelAfter) => new Promise((resolve, reject) => {
  const worker = new Worker(URL.createObjectURL(new Blob([window.workerCode], { type: 'text/javascript' })));
  const reports = [];
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.onmessage = ({ data }) => {
    reports.push(data);
    if (data.say !== 'progress') { worker.terminate(); resolve(reports); }
    else if (reports.length === cancelAfter) worker.postMessage({ say: 'cancel' });
  };
  worker.postMessage(request);
})`;

describe('one engine in three places', () => {
  let browser: Browser;
  let server: Server;
  let run: <Result>(script: string, ...values: readonly unknown[]) => Promise<Result>;
  beforeAll(async () => {
    const escaped = (code: string): string => code.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
    const html = `<!doctype html><script>${escaped(engine)}</script><script>window.workerCode = ${escaped(JSON.stringify(worker))}</script>`;
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await startBrowser();
    const page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    run = (script, ...values) =>
      page.evaluate(`(${script})(${values.map((value) => JSON.stringify(value)).join(', ')})`);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    browser.trouble.demandNone();
  });

  const inWorker = async (
    request: Omit<Request & { say: 'start' }, 'say' | 'id'>,
    cancelAfter = -1,
  ): Promise<readonly Report[]> => run(WORKER, { say: 'start', id: 1, ...request }, cancelAfter);

  it.each([
    ['stopped after its steps', large, 4000, 'budget'],
    ['proved', small, 1_000_000, 'done'],
  ] as const)(
    'gives the same order on a server, on a page and in a worker: a search %s',
    async (_, problem, steps, how) => {
      const options = { seed: 5 };
      const server = orderOnServer(problem, options, `{ steps: ${steps} }`);
      const page = await run<Outcome>(PAGE, 'createOrderSearch', problem, options, steps);
      const reports = await inWorker({ kind: 'order', problem, options, steps });
      expect(server.how).toBe(how);
      expect(checkOrder(problem, server.answer.order)).toMatchObject({ cost: server.answer.cost, breaches: [] });
      expect(page).toMatchObject({ how, answer: server.answer });
      expect(reports.at(-1)).toMatchObject({ say: 'ended', how, answer: server.answer });
    },
  );

  it('gives the same plan on a server, on a page and in a worker', async () => {
    const [options, steps] = [{ seed: 5 }, 2000];
    const server = onServer<PlanAnswer>('createPlanSearch', feature, options, `{ steps: ${steps} }`);
    const page = await run<Outcome<PlanAnswer>>(PAGE, 'createPlanSearch', feature, options, steps);
    const reports = await inWorker({ kind: 'plan', problem: feature, options, steps });
    const { priced } = server.answer;
    expect(checkPlan(feature, priced.plan)).toMatchObject({ cost: priced.cost, money: priced.money, breaches: [] });
    expect(page).toMatchObject(server);
    expect(reports.at(-1)).toMatchObject({ say: 'ended', ...server });
  });

  it('tells a page of improvements on the way, each cheaper or with a better bound than the one before', async () => {
    const reports = await inWorker({ kind: 'order', problem: large, options: { seed: 5 }, steps: 4000 });
    const progress = reports.flatMap((report) =>
      report.say === 'progress' && report.answer !== null ? [report.answer] : [],
    );
    expect(progress.length).toBeGreaterThan(0);
    progress.slice(1).forEach((answer, index) => {
      const before = progress[index];
      expect(answer.cost).toBeLessThanOrEqual(before?.cost ?? NaN);
      expect(answer.bound).toBeGreaterThanOrEqual(before?.bound ?? NaN);
    });
  });

  it('gives back a legal order with an honest bound when Cancel is pressed in a worker', async () => {
    const problem = randomTalent(60, 22, 1);
    const reports = await inWorker({ kind: 'order', problem, options: { seed: 5 } }, 1);
    const last = reports.at(-1);
    if (last?.say !== 'ended') throw new Error(`the worker said ${JSON.stringify(last)}`);
    expect(last.how).toBe('cancelled');
    const { order, cost, bound, proven } = last.answer as OrderAnswer;
    expect(checkOrder(problem, order)).toMatchObject({ cost, breaches: [] });
    expect(bound).toBeLessThan(cost);
    expect(proven).toBe(false);
  });

  it('stops a server’s execution at its own deadline, and the next goes on from the order it is given', () => {
    const drive = '{ clock: Date.now, milliseconds: 100 }';
    const first = orderOnServer(large, { seed: 1 }, drive);
    const second = orderOnServer(large, { seed: 2, start: first.answer.order }, drive);
    expect(['deadline', 'done']).toContain(first.how);
    expect(checkOrder(large, second.answer.order)).toMatchObject({ cost: second.answer.cost, breaches: [] });
    expect(second.answer.cost).toBeLessThanOrEqual(first.answer.cost);
  });

  it('never claims a bound above what the whole search proves, wherever it is stopped', () => {
    const proved = orderOnServer(small, { seed: 5 }, '{}').answer;
    expect(proved).toMatchObject({ proven: true, bound: proved.cost });
    for (const steps of [1, 2, 5, 10, 50, 100, 500, 1000]) {
      const { answer } = orderOnServer(small, { seed: steps }, `{ steps: ${steps} }`);
      expect(answer.bound).toBeLessThanOrEqual(proved.cost);
      expect(checkOrder(small, answer.order)).toMatchObject({ cost: answer.cost, breaches: [] });
    }
  });
});
