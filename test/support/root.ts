import { join } from 'node:path';

/** The repository's top folder. */
export const root = join(__dirname, '../..');

/** Real inputs nobody here wrote; tests that need them skip themselves, by name, where the folder is absent. */
export const sharedData = join(root, '../shared/data');
