import { defineConfig } from 'vitest/config'

// Real processes, killed and started again: one file at a time, so that none waits for another's load.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    // On a merge's machine beside others, once more: bin/test names each test that needed it.
    retry: process.env.CI ? 1 : 0,
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    globalSetup: ['test/support/cluster.ts'],
    include: ['test/{faults,simulations}/**/*.test.ts'],
  },
})
