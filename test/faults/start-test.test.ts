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

const vitest = (passed: number, failed: number) =>
  writes({ numPassedTests: passed, numFailedTests: failed }, failed)

const playwright = (passed: number, failed: number) =>
  writes({ stats: { expected: passed, unexpected: failed, flaky: 0 } }, failed)

const ROOMS_WITH_A_FAULT = {
  numPassedTests: 1,
  numFailedTests: 2,
  testResults: [
    {
      name: 'test/rooms/hellos/ask.test.ts',
      assertionResults: [
        { fullName: 'a hello waits', status: 'failed', failureMessages: ['expected 1\n to be 2'] },
        { fullName: 'a hello is answered', status: 'passed', failureMessages: ['timeout'] },
        { fullName: 'a hello is kept', status: 'passed', failureMessages: [] },
      ],
    },
    { name: 'test/rooms/today.test.ts', message: 'No such module', assertionResults: [] },
  ],
}

const ROOMS_TRIED_AGAIN = {
  numPassedTests: 1,
  numFailedTests: 0,
  testResults: [
    {
      name: 'test/rooms/today.test.ts',
      assertionResults: [{ fullName: 'a day', status: 'passed', failureMessages: ['timeout'] }],
    },
  ],
}

const failedAs = (projectName: string, status: string, message: string) => ({
  projectName,
  status,
  results: [{ error: { message } }],
})

const JOURNEYS_WITH_A_FAULT = {
  stats: { expected: 0, unexpected: 1, flaky: 1 },
  suites: [
    {
      file: 'hello.test.ts',
      specs: [
        {
          title: 'they talk',
          tests: [
            failedAs('phone-js', 'unexpected', 'not visible'),
            failedAs('desktop-nojs', 'flaky', 'too slow'),
          ],
        },
      ],
    },
  ],
}

/** A double that leaves this report behind and ends with this code. */
const writes = (report: object, code: number) => `
file=\${PLAYWRIGHT_JSON_OUTPUT_FILE-}
for argument; do case $argument in --outputFile.json=*) file=\${argument#*=} ;; esac; done
echo '${JSON.stringify(report)}' >"$file"
exit ${code}`

const lastLine = (said: string) => said.trimEnd().split('\n').at(-1)

test('checks and tests are summed', () => {
  const run = machine.run('bin/test')
  expect(lastLine(run.said)).toBe(`${4 + 7 + 3} passed, 0 failed`)
  expect(run.code).toBe(0)
  expect(machine.calls()).toContain('playwright test --reporter=list,json --project=phone-js')
})

test('after a failed step the others run all the same', () => {
  machine.install('tsc', 'exit 2')
  machine.install('vitest', vitest(5, 2))
  const run = machine.run('bin/test')
  expect(lastLine(run.said)).toBe(`${3 + 5 + 3} passed, ${1 + 2} failed`)
  expect(run.code).toBe(1)
})

test('what failed, and what passed only when tried again, is named at the end', () => {
  machine.install('vitest', writes(ROOMS_WITH_A_FAULT, 1))
  machine.install('playwright', writes(JOURNEYS_WITH_A_FAULT, 1))
  const run = machine.run('.ci/run')
  const told = run.said.slice(run.said.indexOf('Both runs:')).trimEnd().split('\n').slice(1)
  const once = [
    'Failed: test/rooms/hellos/ask.test.ts: a hello waits: expected 1 to be 2',
    'Tried again: test/rooms/hellos/ask.test.ts: a hello is answered: timeout',
    'Failed: test/rooms/today.test.ts: No such module',
    'Failed: hello.test.ts phone-js: they talk: not visible',
    'Tried again: hello.test.ts desktop-nojs: they talk: too slow',
  ]
  expect(told.slice(0, 5)).toEqual(once)
  expect(told.at(-1)).toMatch(/^\d+ passed, \d+ failed$/)
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

const callsOf = (program: string) => machine.calls().filter((call) => call.startsWith(`${program} `))

const ELSEWHERE = '--project=desktop-js --project=desktop-nojs --project=phone-nojs'

test('the run for a merge does not repeat what has passed a moment before', () => {
  const run = machine.run('.ci/run')
  for (const check of ['tsc', 'biome', 'knip']) expect(callsOf(check)).toHaveLength(1)
  expect(callsOf('playwright')).toEqual([
    'playwright test --reporter=list,json --project=phone-js',
    `playwright test --reporter=list,json ${ELSEWHERE}`,
    'playwright test --reporter=list,json --project=phone-js hello mentoring partnership',
  ])
  expect(callsOf('vitest').filter((call) => !/vitest\.faults|test\/rooms/.test(call))).toHaveLength(1)
  expect(callsOf('vitest').filter((call) => call.includes('vitest.faults'))).toHaveLength(1)
  expect(run.said).toContain('-- Types: passed in the run before')
})

test('the run for a merge repeats what failed, and what passed only when tried again', () => {
  machine.install('tsc', 'exit 2')
  machine.install('vitest', writes(ROOMS_TRIED_AGAIN, 0))
  machine.install('playwright', playwright(3, 1))
  machine.run('.ci/run')
  expect(callsOf('tsc')).toHaveLength(2)
  expect(callsOf('biome')).toHaveLength(1)
  expect(callsOf('vitest').filter((call) => !/vitest\.faults|test\/rooms/.test(call))).toHaveLength(2)
  expect(callsOf('playwright')).toContain('playwright test --reporter=list,json')
})

test('the run for a merge repeats everything where somebody has touched the checkout meanwhile', () => {
  machine.install('knip', `echo changed >'${machine.root}/bin/changed'`)
  machine.run('.ci/run')
  for (const check of ['tsc', 'biome', 'knip']) expect(callsOf(check)).toHaveLength(2)
  expect(callsOf('playwright')).toContain('playwright test --reporter=list,json')
})

test('all of it is run where nothing ran before', () => {
  machine.run('bin/test', ['--all'])
  for (const check of ['tsc', 'biome', 'knip']) expect(callsOf(check)).toHaveLength(1)
  expect(callsOf('playwright')[0]).toBe('playwright test --reporter=list,json')
  expect(callsOf('vitest').filter((call) => !/vitest\.faults|test\/rooms/.test(call))).toHaveLength(1)
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
