/**
 * Runs script projects: threads with bare contexts, the synchronous boundary to the services, limits, faults, permissions.
 * It refuses to know what the services do, files of workbooks, and who started the execution.
 */
export { builtFile } from './built-files';
export { pageArguments, callableFromPage, type PageResult } from './page-values';
export { NO_PROJECT, readProject, type Project } from './project';
export { runScript, type ScriptHome } from './script-runner';
export { ThreadPool } from './thread-pool';
export { Triggers, jsonResult } from './triggers';
export { customFunctionRunner } from './custom-function';
