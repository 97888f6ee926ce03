/**
 * Google's services as the local host has them, made anew for each execution.
 * It refuses to know threads and how a call gets here.
 */
export { implementedMethods } from './catalogue';
export { createServices } from './create-services';
export { Locks, type LockOwner } from './lock';
export { ScriptException, ServiceObject } from './service-object';
export { UserService } from './session';
export { UiService } from './ui';
export { createStores, type SharedStores } from './stores';
export type { Surroundings } from './surroundings';
export type { StoredTrigger } from './triggers';
