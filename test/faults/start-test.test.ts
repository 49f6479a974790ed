import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Machine, makeMachine, NPM, nodeOfVersion } from './start-support.ts'

// bin/test and .ci/run: every step runs, and one true sum closes the output.

let machine: Machine

beforeEach(() => {
  machine = makeMachine()
  machine.install('id', 'echo 1000')
  machine.install('node', nodeOfVersion('24.1.0'))
  machine.install('npm', NPM)
  for (const check of ['tsc', 'biome', 'knip', 'chromium']) machine.install(check, '')
  machine.install('vitest', vitest(7, 0))
  machine.install('playwright', playwright(3, 0))
})
afterEach(() => machine.clear())

const vitest = (passed: number, failed: number) => `
for argument; do case $argument in --outputFile.json=*) file=\${argument#*=} ;; esac; done
echo '{"numPassedTests":${passed},"numFailedTests":${failed}}' >"$file"
exit ${failed}`

const playwright = (passed: number, failed: number) => `
echo '{"stats":{"expected":${passed},"unexpected":${failed},"flaky":0}}' >"$PLAYWRIGHT_JSON_OUTPUT_FILE"
exit ${failed}`

const lastLine = (said: string) => said.trimEnd().split('\n').at(-1)

test('checks and tests are summed', () => {
  const run = machine.run('bin/test')
  expect(lastLine(run.said)).toBe(`${4 + 7 + 3} passed, 0 failed`)
  expect(run.code).toBe(0)
  expect(machine.calls()).toContain(
    'playwright test --reporter=list,json --project=phone-js --project=desktop-nojs',
  )
})

test('after a failed step the others run all the same', () => {
  machine.install('tsc', 'exit 2')
  machine.install('vitest', vitest(5, 2))
  const run = machine.run('bin/test')
  expect(lastLine(run.said)).toBe(`${3 + 5 + 3} passed, ${1 + 2} failed`)
  expect(run.code).toBe(1)
})

test('a run that dies before its tests, or finds none, is a failure', () => {
  machine.install('vitest', 'exit 1')
  machine.install('playwright', playwright(0, 0))
  expect(lastLine(machine.run('bin/test').said)).toBe('4 passed, 2 failed')
})

test('a run whose tests pass but which fails as a whole is a failure', () => {
  machine.install('vitest', `${vitest(7, 0)}1`)
  expect(lastLine(machine.run('bin/test').said)).toBe(`${4 + 7 + 3} passed, 1 failed`)
})

test('without Chromium it says what to install, and the journeys count as failed', () => {
  machine.remove('chromium')
  const run = machine.run('bin/test')
  expect(run.said).toContain('apt-get install chromium')
  expect(lastLine(run.said)).toBe(`${4 + 7} passed, 1 failed`)
})

test('the run for a merge sums both runs, and fails with either', () => {
  machine.install('playwright', playwright(3, 1))
  const run = machine.run('.ci/run')
  const sums = run.said.match(/^\d+ passed, \d+ failed$/gm) ?? []
  expect(sums).toHaveLength(3)
  const [first, second, both] = sums.map((sum) => sum.split(/\D+/).map(Number))
  expect(both?.slice(0, 2)).toEqual([
    (first?.[0] ?? 0) + (second?.[0] ?? 0),
    (first?.[1] ?? 0) + (second?.[1] ?? 0),
  ])
  expect(lastLine(run.said)).toBe(sums[2])
  expect(run.code).toBe(1)
})
