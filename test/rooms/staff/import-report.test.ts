import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { safeCell, writeCsv } from '../../../src/platform/csv.ts'
import { readExport } from '../../../src/staff/import/read-export.ts'
import { importReport } from '../../../src/staff/import/report.ts'
import { handmadeExport, now } from './exports.ts'

const formula = /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u
const dangerous = /^[\s"]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/u
const hostile = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ';',
    ',',
    '"',
    "'",
    ' ',
    'a',
    '1',
    '\u200b',
    '＝',
  ),
  maxLength: 12,
})
const cellsUnder = (csv: string, delimiter: string) => Papa.parse<string[]>(csv, { delimiter }).data.flat()

describe('a cell is safe to open in a spreadsheet', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    [' =1', "' =1"],
    ['a;=1', "a;'=1"],
    ['Maya = Ruth + Omar', 'Maya = Ruth + Omar'],
    ['m@example.org', 'm@example.org'],
    ['', ''],
  ])('%j', (text, safe) => {
    expect(safeCell(text)).toBe(safe)
  })

  // Cut at a separator that is not ours, a tab may come first in a cell, but no formula.
  test.each([
    [',', dangerous],
    [';', formula],
    ['\t', formula],
  ])('whatever stands in it, where %j separates', (delimiter, start) => {
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        expect(cellsUnder(writeCsv(rows), delimiter).filter((cell) => start.test(cell))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  test('and nothing is lost but for the apostrophes', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', 'é', ',', '"', "'", '\n', ' ', ';', '1'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 5 }), (rows) => {
        const back = Papa.parse<string[]>(writeCsv(rows), { delimiter: ',', newline: '\r\n' }).data
        expect(back.slice(0, -1)).toEqual(rows)
      }),
    )
  })

  test('numbers stay numbers, nothing stays empty, lines end as RFC 4180 says', () => {
    expect(
      writeCsv([
        ['a', -2, null],
        [undefined, true, 'b;"c"'],
      ]),
    ).toBe('a,-2,\r\n,true,"b;""c"""\r\n')
    expect(writeCsv([])).toBe('')
  })
})

describe('the report of an import', () => {
  const reading = readExport(handmadeExport(), { now })
  if (!reading.readable) throw new Error(reading.sentence)
  const lines = (csv: string) =>
    Papa.parse<string[]>(csv.slice(1), { delimiter: ',', skipEmptyLines: true }).data

  test('has every row of the file with what became of it', () => {
    const report = lines(importReport(reading))
    expect(report[0]).toEqual([
      'Row',
      'What happened',
      'Member id',
      'E-mail',
      'Name',
      'Column',
      'What was noticed',
    ])
    expect([...new Set(report.slice(1).map(([row]) => row))]).toEqual([
      '',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
    ])
    expect(report.at(-1)).toEqual([
      '11',
      'left out',
      '',
      '',
      'Total: 6 members',
      '',
      'Neither a usable e-mail address nor a member id stands in this row.',
    ])
  })

  test('says what the import did, where it did something', () => {
    const report = lines(importReport(reading, new Map([[5, 'added']])))
    expect(report.find(([row]) => row === '5')?.[1]).toBe('added')
  })

  test('opens with the mark by which Excel reads UTF-8, and runs no formula', () => {
    const csv = importReport(reading)
    expect(csv.startsWith('\ufeffRow,')).toBe(true)
    expect(csv).toContain(`"'=HYPERLINK(""http://bad.example"")"`)
  })
})
