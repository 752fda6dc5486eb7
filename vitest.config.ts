import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    include: ['tests/**/*.test.ts'],
    // Builds and browsers share two cores: more workers would only make each slower.
    maxWorkers: 2,
    // Eleventy loads .eleventy.ts itself, outside of the test runner's own transforms.
    execArgv: ['--import', 'tsx'],
    testTimeout: 60_000,
    hookTimeout: 600_000,
  },
});
