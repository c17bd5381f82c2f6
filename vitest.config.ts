import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Much of the time goes by waiting for servers, browsers and processes: workers beyond the cores fill it.
    maxWorkers: 4,
    // No test changes what modules keep; loading them once a worker instead of once a file saves a third of the time.
    isolate: false,
  },
});
