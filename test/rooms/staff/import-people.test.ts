import { describe, expect, test } from 'vitest'
import { addressesIn } from '../../../src/staff/import/email.ts'
import { turnedName } from '../../../src/staff/import/names.ts'
import { readExport } from '../../../src/staff/import/read-export.ts'
import { statusOf } from '../../../src/staff/import/status-words.ts'
import { now } from './exports.ts'

function read(lines: string[]) {
  const reading = readExport(Buffer.from(lines.join('\n')), { now })
  if (!reading.readable) throw new Error(reading.sentence)
  return reading
}

test.each([
  ['Maya@Example.ORG', ['maya@example.org']],
  [' mailto:maya@example.org?subject=Hi ', ['maya@example.org']],
  ['"Okafor, Maya" <maya@example.org>', ['maya@example.org']],
  ['maya@example.org.', ['maya@example.org']],
  ['maya@example.org; ruth@example.org / maya@example.org', ['maya@example.org', 'ruth@example.org']],
  ['nobody, but ruth.o’hara+x@mail.example.co.uk', []],
  ["ruth.o'hara+x@mail.example.co.uk", ["ruth.o'hara+x@mail.example.co.uk"]],
  ['jörg@münchen.example', ['jörg@münchen.example']],
  ['maya@', []],
  ['@example.org', []],
  ['maya@example', []],
  ['ma..ya@example.org', []],
  ['maya@-example.org', []],
  [`${'m'.repeat(65)}@example.org`, []],
])('addresses in %j', (cell, addresses) => {
  expect(addressesIn(cell)).toEqual(addresses)
})

test.each([
  ['Okafor, Maya', 'Maya Okafor'],
  ['Lindqvist, Ruth, PhD', 'Ruth Lindqvist, PhD'],
  ['Ruth Lindqvist, PhD', null],
  ['Omar Haddad Jr', null],
  ['Harbour, Vale, Sons', null],
  ['Okafor,', null],
])('%j turned round', (name, turned) => {
  expect(turnedName(name)).toBe(turned)
})

test.each([
  ['PendingNew', 'pending'],
  ['EXPIRÉ', 'lapsed'],
  ['ausgetreten', 'left'],
  ['In Grace', 'grace'],
  ['à jour', 'active'],
  ['mystery', null],
])('status %s', (word, status) => {
  expect(statusOf(word, new Map())).toBe(status)
})

describe('a name is kept as written', () => {
  test('capitals, apostrophes, other scripts', () => {
    const names = ['MAYA OKAFOR', "D'Angelo van der Berg", '李小龍', 'می‌خواهم']
    const reading = read(['Name,Email', ...names.map((name, at) => `${name},${at}@example.org`)])
    expect(reading.rows.map(({ name }) => name)).toEqual(names)
    expect(reading.problems).toEqual([])
  })

  test('but marks that nobody sees are taken out, and that is said', () => {
    const reading = read(['Name,Email', 'Ma\u200cya\u202e Oka\u200bfor,m@example.org'])
    expect(reading.rows[0]?.name).toBe('Maya Okafor')
    expect(reading.problems).toEqual([
      { line: 2, column: 'Name', sentence: 'Invisible characters were removed.', severity: 'note' },
    ])
  })

  test('a cell no name is that long costs the cell', () => {
    const reading = read(['Name,Email', `${'M'.repeat(301)},m@example.org`])
    expect(reading.rows[0]?.name).toBe('')
    expect(reading.problems.map(({ severity }) => severity)).toEqual(['cell left out', 'note'])
  })

  test('an id kept as text by a formula keeps its zeros', () => {
    expect(read(['Member ID,Name', '"=""0042""",Maya']).rows[0]?.memberId).toBe('0042')
  })
})

describe('rows of the same person', () => {
  const header = 'Member ID,Name,Email,Town,Chapter'

  test('the first value that is not empty wins, and what differs is named', () => {
    const reading = read([
      header,
      '7,Ruth Lindqvist,ruth@example.org,,North',
      '7,ruth lindqvist,RUTH@example.org,Lund,South',
    ])
    expect(reading.rows).toMatchObject([{ name: 'Ruth Lindqvist', town: 'Lund', chapter: 'North' }])
    expect(reading.problems).toEqual([
      {
        line: 3,
        sentence:
          'This is the same person as row 2, and was joined to it. What row 2 says was kept for: Chapter.',
        severity: 'note',
      },
    ])
  })

  test('are found by address where only one of them has an id', () => {
    const reading = read([header, ',Ruth,ruth@example.org,Lund,', '7,Ruth,ruth@example.org,,', '7,,,,North'])
    expect(reading.rows).toMatchObject([{ memberId: '7', town: 'Lund', chapter: 'North' }])
    expect(reading.counts).toMatchObject({ people: 1, joined: 2 })
  })

  test('two people who share an address are not made one', () => {
    const reading = read([header, '7,Ruth,home@example.org,,', '8,Omar,home@example.org,,'])
    expect(reading.rows).toMatchObject([{ memberId: '7', name: 'Ruth' }])
    expect(reading.problems).toEqual([
      {
        line: 3,
        sentence: 'The address home@example.org stands in row 2 for another member id and another name.',
        severity: 'row left out',
      },
    ])
  })

  test('one person with two ids keeps the first, and both lead there', () => {
    const reading = read([header, '7,Ruth,ruth@example.org,,', '8,Ruth,ruth@example.org,,', '8,,,Lund,'])
    expect(reading.rows).toMatchObject([{ memberId: '7', town: 'Lund' }])
    expect(reading.problems[0]?.sentence).toMatch(/kept for: Member ID\.$/u)
  })

  test('a row cannot give one member the address of another', () => {
    const reading = read([header, '7,Ruth,,,', '8,Omar,omar@example.org,,', '7,Ruth,omar@example.org,,'])
    expect(reading.rows.map(({ memberId, email }) => [memberId, email])).toEqual([
      ['7', undefined],
      ['8', 'omar@example.org'],
    ])
    expect(reading.counts.leftOut).toBe(1)
  })

  test('a made-up id such as 0 or n/a makes nobody the same', () => {
    const reading = read([
      header,
      '0,Ruth,ruth@example.org,,',
      '0,Omar,omar@example.org,,',
      'n/a,Ida,ida@example.org,,',
    ])
    expect(reading.rows.map(({ memberId }) => memberId)).toEqual([undefined, undefined, undefined])
  })
})
