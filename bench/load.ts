import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { median, type Row } from './support/report';

/** `npm run bench -- load`: size of dist/Code.js and the time a fresh V8 context takes to compile and run it, as every cell function pays. */
export function benchLoad(): Promise<readonly Row[]> {
  const code = readFileSync('dist/Code.js', 'utf8');
  const times = Array.from({ length: 31 }, () => {
    const context = createContext(Object.create(null) as object);
    const started = process.hrtime.bigint();
    new Script(code).runInContext(context);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  return Promise.resolve([
    {
      name: 'load',
      bytes: code.length,
      milliseconds: Math.round(median(times) * 100) / 100,
      first: Math.round((times[0] ?? NaN) * 100) / 100,
    },
  ]);
}
