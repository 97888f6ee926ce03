import { rmSync } from 'node:fs';
import { openHost } from '../../host/src';
import { contractProject } from '../support/contract-project';
import { root } from '../support/root';
const project = contractProject();
afterAll(() => rmSync(project, { recursive: true }));
test('dangling', async () => {
  const host = await openHost({ project });
  const log: string[] = [];
  const s = host.snapshot();
  log.push(JSON.stringify((await host.run('typeInto', { args: ['Sheet1', 1, 1, '=Findings!A2'] })).error));
  log.push(JSON.stringify((await host.run('layOut')).error?.message));
  await host.close();
  const h2 = await openHost({ project: `${root}/dist` });
  for (const f of ['loadSampleProduction', 'checkCosts', 'checkCosts', 'undoLastChange']) {
    const r = await h2.run(f);
    log.push(
      `${f} ${JSON.stringify(r.service)} ${Math.round(r.ms)} ${r.error?.message ?? ''} ${(JSON.stringify(r.result) ?? '').slice(0, 120)}`,
    );
  }
  await h2.close();
  console.log(log.join('\n'));
}, 60000);
