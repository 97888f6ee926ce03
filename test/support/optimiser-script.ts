/** What a place that runs the engine loads: the search itself and the three ways to drive it. Bundled by `bundleScript`. */
export { createOrderSearch, createPlanSearch, driveInSlices, driveSearch } from '../../src/core/optimiser';
