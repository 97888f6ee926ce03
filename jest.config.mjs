/** One runner for everything; `test/browser` and `test/acceptance` use the built bundles, which `npm test` makes first. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/host/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.(ts|tsx|mjs|js)$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(numfmt|preact)/)'],
  maxWorkers: 2,
  setupFilesAfterEnv: ['<rootDir>/test/support/retry-browser.ts'],
  // Generous: these machines are shared and noisy, and no test measures time.
  testTimeout: 120_000,
};
