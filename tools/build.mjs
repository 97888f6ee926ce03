/** `npm run build`: the add-on into dist/, the local host into host/dist/. */
import { ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { buildAddon } = await import('./build-addon.mjs');
const { buildHost } = await import('../host/build.mjs');
const { root } = await import('./root.mjs');
await Promise.all([buildAddon(), buildHost({ root })]);
