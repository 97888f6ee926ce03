/** `npm run sheet -- COMMAND …`: the local host's command line on the built add-on. Builds first what is not built yet. */
import { ensureBuilt } from './ensure-built.mjs';

await ensureBuilt();
await import('../host/dist/cli.mjs');
