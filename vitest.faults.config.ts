import { defineConfig } from 'vitest/config'

// Real processes, killed and started again: one file at a time, so that none waits for another's load.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['test/support/cluster.ts'],
    include: ['test/{faults,simulations}/**/*.test.ts'],
  },
})
