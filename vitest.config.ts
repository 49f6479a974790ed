import { globSync, readFileSync } from 'node:fs'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// What opens no house asks nothing of a database, and is not asked again on Postgres 15.
const opensNoHouse = (file: string) => !readFileSync(file, 'utf8').includes('/support/house.ts')
const withoutDatabase = () => globSync('test/rooms/**/*.test.{ts,tsx}').filter(opensNoHouse)

// The walls take longest. They go first, so that both threads end together.
class WallsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isWall = ({ moduleId }: TestSpecification) => moduleId.includes('/test/walls/')
    return [...sorted.filter(isWall), ...sorted.filter((file) => !isWall(file))]
  }
}

// One temporary Postgres for the whole run (test/support/cluster.ts), one database a file, files side by side
// in threads that share what they import: the sign-in library alone costs a quarter of a second to load.

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    // On a merge's machine beside others, once more: bin/test names each test that needed it.
    retry: process.env.CI ? 1 : 0,
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    // Long enough for a machine with other things to do; nothing here asserts on time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    sequence: { sequencer: WallsFirst },
    globalSetup: ['test/support/cluster.ts'],
    exclude: [
      ...configDefaults.exclude,
      ...(process.env.BOTHWAYS_TEST_POSTGRES === '15' ? withoutDatabase() : []),
    ],
    include: ['test/{rooms,walls}/**/*.test.{ts,tsx}'],
  },
})
