import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { fields, type TakenFor } from '../../../src/staff/import/imported-row.ts'
import { type ExportReading, type ReadOptions, readExport } from '../../../src/staff/import/read-export.ts'
import { importReport } from '../../../src/staff/import/report.ts'
import { now, utf16, websiteExport } from './exports.ts'

const options: fc.Arbitrary<ReadOptions> = fc.record(
  {
    now: fc.constant(now),
    columns: fc.dictionary(
      fc.integer({ min: 0, max: 12 }).map(String),
      fc.constantFrom<TakenFor>('ignore', ...fields),
      { maxKeys: 4 },
    ),
    dateOrder: fc.constantFrom('dmy', 'mdy'),
  },
  { requiredKeys: ['now'] },
)

/** Every data row is somebody, joined to somebody, or left out with a reason. */
function expectNobodyLost(reading: ExportReading) {
  const { counts, outcomes, rows, problems } = reading
  const lines = outcomes.map(({ line }) => line)
  expect(counts.people + counts.joined + counts.leftOut).toBe(counts.dataRows)
  expect(new Set(lines).size).toBe(counts.dataRows)
  const people = outcomes.filter(({ outcome }) => outcome === 'person').map(({ line }) => line)
  expect(rows.map(({ line }) => line)).toEqual(people)
  for (const { outcome, line, into } of outcomes) {
    const said = problems.some((problem) => problem.line === line)
    if (outcome !== 'person') expect(said).toBe(true)
    if (outcome === 'joined') expect(lines).toContain(into)
  }
  const ids = rows.flatMap(({ memberId }) => memberId ?? [])
  const emails = rows.flatMap(({ email }) => email ?? [])
  expect([new Set(ids).size, new Set(emails).size]).toEqual([ids.length, emails.length])
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '7',
    '8',
    'm@example.org',
    'r@example.org',
    'Maya',
    'Ruth',
    '03/04/2019',
    '31/12/26',
    'Active',
    'odd',
  ),
  fc.constantFrom(
    '"',
    '""',
    '\n',
    ',',
    ';',
    '\t',
    '|',
    '=1',
    '\0',
    '\u202e',
    '45000',
    '2019',
    'a;b,c',
    ' , ',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
)
const headers = fc.constantFrom(
  'Member ID',
  'Name',
  'Vorname',
  'Email',
  'Email 2',
  'Joined',
  'Paid Thru',
  'Status',
  'Title',
  'Skills',
  'Password',
  '',
  'Odd',
)
const tables = fc.tuple(
  fc.array(headers, { minLength: 1, maxLength: 8 }),
  fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
)

test('any bytes at all are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), options, (bytes, given) => {
      const reading = readExport(bytes, given)
      if (reading.readable) expectNobodyLost(reading)
      else expect(reading.sentence).toMatch(/\.$/u)
    }),
    { numRuns: 1500 },
  )
})

test('a file cut, doubled or damaged anywhere loses nobody unsaid', () => {
  const whole = websiteExport()
  fc.assert(
    fc.property(
      fc.nat(whole.length),
      fc.nat(whole.length),
      fc.uint8Array({ maxLength: 4 }),
      (a, b, inserted) => {
        const bytes = Buffer.concat([whole.subarray(0, a), inserted, whole.subarray(b)])
        const reading = readExport(bytes, { now })
        if (reading.readable) expectNobodyLost(reading)
      },
    ),
    { numRuns: 1500 },
  )
})

test('tables of every kind of cell, raw and quoted, lose nobody unsaid and report everything', () => {
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.boolean(),
      options,
      ([head, rows], mark, quoted, given) => {
        const text = quoted
          ? Papa.unparse([head, ...rows], { delimiter: mark, quotes: true })
          : [head, ...rows].map((row) => row.join(mark)).join('\n')
        const reading = readExport(Buffer.from(text), given)
        if (!reading.readable) return
        expectNobodyLost(reading)
        const report = Papa.parse<string[]>(importReport(reading).slice(1), { delimiter: ',' }).data
        const reported = new Set(report.slice(1).map(([row]) => row))
        for (const { line } of reading.outcomes) expect(reported).toContain(String(line))
      },
    ),
    { numRuns: 1500 },
  )
})

const word = fc
  .stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ'’ ,;|"\n\t-]{0,12}$/u)
  .map((text) => `M${text.normalize('NFC')}m`)

test('what was written well comes back whole, whatever the separator and encoding', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('utf8', 'le', 'be'),
      (people, delimiter, encoding) => {
        const rows = people.map(([first, town], at) => [first, 'Okafor', `m${at}@example.org`, town])
        const text = Papa.unparse([['First name', 'Last name', 'Email', 'Town'], ...rows], { delimiter })
        const bytes =
          encoding === 'utf8' ? Buffer.from(text) : utf16(text, encoding === 'le' ? 'le' : 'be', true)
        const reading = readExport(bytes, { now })
        const plain = (value: string) => value.replace(/\s+/gu, ' ')
        const read = reading.readable ? reading.rows.map(({ name, town, email }) => [name, town, email]) : []
        expect(read).toEqual(
          people.map(([first, town], at) => [plain(`${first} Okafor`), plain(town), `m${at}@example.org`]),
        )
      },
    ),
    { numRuns: 500 },
  )
})
