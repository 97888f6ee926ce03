/**
 * Runs script projects: threads with bare contexts, the synchronous boundary to the services, limits, faults, permissions.
 * It refuses to know what the services do, files of workbooks, and who started the execution.
 */
export { builtFile } from './built-files';
export { builtSurface } from './arity';
export { pageArguments, callableFromPage, type PageResult, type PageValue } from './page-values';
export { NO_PROJECT, readProject, type Project } from './project';
export { runScript, type Finished, type RunRequest, type ScriptHome } from './script-runner';
export type { Surface, SurfaceClass } from './surface';
export { ThreadPool } from './thread-pool';
export { Triggers, jsonResult } from './triggers';
export { customFunctionRunner } from './custom-function';
export type { Wire } from './wire';
