import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    include: ['tests/**/*.test.ts'],
    // Builds and browsers share two cores: more workers would only make each slower.
    maxWorkers: 2,
    // Eleventy loads .eleventy.ts itself, outside of the test runner's own transforms.
    execArgv: ['--import', 'tsx'],
    // A guard against hanging, not a measure: a shared machine may be several times slower than at other times.
    testTimeout: 300_000,
    hookTimeout: 1_200_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
