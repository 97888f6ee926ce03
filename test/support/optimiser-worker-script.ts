import { createOrderSearch, createPlanSearch, serveSearches } from '../../src/core/optimiser';

/** The whole of a Web Worker that searches: a way out, a clock, and a pause in which the page's messages come in. */
const { port1, port2 } = new MessageChannel();
const pause = (): Promise<void> =>
  new Promise((resume) => {
    port1.onmessage = () => {
      resume();
    };
    port2.postMessage(null);
  });
const serve = serveSearches(
  { order: createOrderSearch, plan: createPlanSearch },
  {
    post: (report) => {
      self.postMessage(report);
    },
    clock: () => performance.now(),
    pause,
  },
);
self.onmessage = ({ data }) => void serve(data as Parameters<typeof serve>[0]);
