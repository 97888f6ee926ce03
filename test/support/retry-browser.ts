/** A browser on a busy machine sometimes misses a key or a frame: such a test may try again, and says so. No other test may. */
if (/[\\/](browser|sidebars)[\\/]/.test(expect.getState().testPath ?? '')) {
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
}
