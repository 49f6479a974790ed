import { existsSync, readFileSync } from 'node:fs'

// node bin/report.ts REPORT STATUS: reads the JSON report of a run of Vitest or Playwright that ended with STATUS.
// Prints "PASSED FAILED", then a line for each test that failed and for each that passed only when tried again.
// A run that fails without a failed test, or that tells of no test at all, is one failure: it never got as far.

interface Report {
  // Vitest
  numPassedTests?: number
  numFailedTests?: number
  testResults?: { name: string; message?: string; assertionResults: Assertion[] }[]
  // Playwright
  stats?: { expected?: number; flaky?: number; unexpected?: number }
  suites?: Suite[]
}

interface Assertion {
  fullName: string
  status: string
  failureMessages?: string[]
}

interface Suite {
  file: string
  specs?: { title: string; tests: JourneyTest[] }[]
  suites?: Suite[]
}

interface JourneyTest {
  projectName: string
  status: string
  results: { error?: { message?: string } }[]
}

const [file = '', status = '1'] = process.argv.slice(2)
const report: Report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
const passed = (report.numPassedTests ?? 0) + (report.stats?.expected ?? 0) + (report.stats?.flaky ?? 0)
const failed = (report.numFailedTests ?? 0) + (report.stats?.unexpected ?? 0)
const isSilent = failed === 0 && (status !== '0' || passed === 0)
console.log(passed, failed + (isSilent ? 1 : 0))
if (isSilent) console.log(line('Failed', 'a whole run', `it ended with ${status}`))
for (const told of [...ofRooms(), ...(report.suites ?? []).flatMap(ofJourneys)]) console.log(told)

function ofRooms(): string[] {
  return (report.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const ofFile = assertionResults.length === 0 && message ? [line('Failed', name, message)] : []
    const ofTests = assertionResults.flatMap((test) => {
      const why = test.failureMessages?.[0]
      if (test.status === 'failed') return [line('Failed', `${name}: ${test.fullName}`, why)]
      return why ? [line('Tried again', `${name}: ${test.fullName}`, why)] : []
    })
    return [...ofFile, ...ofTests]
  })
}

function ofJourneys(suite: Suite): string[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.flatMap(({ projectName, status, results }) => {
      if (status !== 'unexpected' && status !== 'flaky') return []
      const why = results.find(({ error }) => error)?.error?.message
      return [
        line(status === 'flaky' ? 'Tried again' : 'Failed', `${suite.file} ${projectName}: ${title}`, why),
      ]
    }),
  )
  return [...own, ...(suite.suites ?? []).flatMap(ofJourneys)]
}

function line(what: string, where: string, why = ''): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: The colours of a terminal begin with one.
  const plain = why.replaceAll(/\u001b\[[0-9;]*m/g, '').replaceAll(/\s+/g, ' ')
  return `${what}: ${where.replace(`${process.cwd()}/`, '')}: ${plain.slice(0, 600)}`
}
