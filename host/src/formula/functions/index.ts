/**
 * Functions of Sheets that HyperFormula lacks or does differently, as one table and two plugins.
 * It refuses to know cells and sheets: it asks the engine through HostContext.
 */
import { HyperFormula } from 'hyperformula';
import { HostPlugin } from './host-plugin';
import { LazyPlugin } from './lazy-plugin';
import { TABLE, TablePlugin } from './table-plugin';

const PLUGINS = [TablePlugin, LazyPlugin, HostPlugin];

/** Of the plugins' functions those that a formula may not call by name. */
const INTERNAL = new Set(['SPILL', 'CUSTOM', 'UNKNOWN', 'UNKNOWNNAME', 'LITERAL', 'ERROR']);

const ids = PLUGINS.flatMap(({ implementedFunctions }) => Object.keys(implementedFunctions));

/** Names, in capitals, of the Sheets functions implemented here. */
export const OWN_FUNCTIONS: ReadonlySet<string> = new Set(
  ids.map((id) => id.slice('HOST.'.length)).filter((name) => !INTERNAL.has(name)),
);

/** Names of functions that may answer with an array when nothing else in the formula shows it. */
export const ARRAY_RESULTS: ReadonlySet<string> = new Set([
  ...TABLE.flatMap(({ name, array }) => (array === true ? [name] : [])),
  ...[
    'ARRAYFORMULA',
    'ARRAY_CONSTRAIN',
    'SEQUENCE',
    'TRANSPOSE',
    'MMULT',
    'HSTACK',
    'VSTACK',
    'INDIRECT',
    'OFFSET',
    'RANDARRAY',
  ],
]);

let registered = false;

/** Tells HyperFormula about the plugins, once in a process. */
export function registerFunctions(): void {
  if (registered) return;
  registered = true;
  const names = Object.fromEntries(ids.map((id) => [id, id]));
  for (const plugin of PLUGINS) HyperFormula.registerFunctionPlugin(plugin, { enGB: names });
}
