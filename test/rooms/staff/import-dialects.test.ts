import { describe, expect, test } from 'vitest'
import { readExport } from '../../../src/staff/import/read-export.ts'
import {
  bracketExport,
  chamberExport,
  databaseExport,
  handmadeExport,
  largeExport,
  now,
  websiteExport,
} from './exports.ts'

function read(bytes: Uint8Array, options: Partial<Parameters<typeof readExport>[1]> = {}) {
  const reading = readExport(bytes, { now, ...options })
  if (!reading.readable) throw new Error(reading.sentence)
  return reading
}

describe('a website builder’s members', () => {
  const reading = read(websiteExport())

  test('Maya stands twice and comes once, with what either row says', () => {
    expect(reading.rows[0]).toEqual({
      line: 2,
      memberId: '101',
      email: 'maya.okafor@example.org',
      name: 'Maya Okafor',
      type: 'Student',
      jobTitle: 'Designer',
      employer: 'Harbour & Vale, Ltd',
      town: 'York',
      status: 'active',
      statusWord: 'Active',
      memberSince: '2024-09-01',
      paidThrough: '2027-08-31',
      topicsOffered: ['typography', 'grids', 'colour'],
      topicsWanted: [],
    })
    expect(reading.outcomes.map(({ outcome }) => outcome)).toEqual([
      'person',
      'person',
      'person',
      'joined',
      'person',
      'left out',
      'left out',
    ])
  })

  test('addresses are tidied; a bad one costs the cell, not the person with a member id', () => {
    expect(reading.rows.map(({ email }) => email)).toEqual([
      'maya.okafor@example.org',
      'ruth@example.org',
      'omar@example.org',
      undefined,
    ])
    expect(reading.problems).toContainEqual({
      line: 6,
      column: 'Email',
      sentence: '"not an address" is not an e-mail address.',
      severity: 'cell left out',
    })
  })

  test('another address for a known member id is reported, never taken over', () => {
    expect(reading.problems).toContainEqual({
      line: 7,
      sentence: 'Member id 101 stands in row 2 with another address. No address was taken over.',
      severity: 'row left out',
    })
  })

  test('a town at work stands in for none at home, and renewal pending is grace', () => {
    expect(reading.rows[2]).toMatchObject({ town: 'Hull', status: 'grace', memberSince: '2015-05-05' })
  })

  test('no password leaves the file', () => {
    expect(JSON.stringify(reading)).not.toMatch(/hunter2|s3cret/u)
  })

  test('every row is accounted for', () => {
    expect(reading.counts).toEqual({
      dataRows: 7,
      people: 4,
      joined: 1,
      leftOut: 2,
      emptyRows: 1,
      cellsLeftOut: 1,
    })
  })
})

describe('a German chamber’s list', () => {
  const reading = read(chamberExport())

  test('umlauts, curly quotes, dotted dates and words of its own are read', () => {
    expect(reading.encoding).toBe('windows-1252')
    expect(reading.rows.map(({ name, memberSince }) => [name, memberSince])).toEqual([
      ['Käthe Öztürk', '2009-03-04'],
      ['Jörg D’Angelo', '1998-05-01'],
      ['Ute Weiß', undefined],
      ['Anh Nguyen', undefined],
    ])
    expect(reading.rows[0]).toMatchObject({
      employer: 'Gebr. Groß; Söhne',
      status: 'active',
      country: 'Deutschland',
    })
  })

  test('a word nobody knows is asked once, and read as answered', () => {
    expect(reading.rows[2]).toMatchObject({ status: 'unknown', statusWord: 'ruhend' })
    expect(reading.questions).toContainEqual({
      about: 'status word',
      word: 'ruhend',
      rows: 1,
      sentence: 'What does the status "ruhend" mean? It stands in 1 row.',
    })
    const answered = read(chamberExport(), { statusWords: { Ruhend: 'pending' } })
    expect(answered.rows[2]).toMatchObject({ status: 'pending', statusWord: 'ruhend' })
    expect(answered.questions.map(({ about }) => about)).toEqual(['column'])
  })
})

describe('a membership manager with bracketed headers', () => {
  test('one date that can only be month first decides for the file', () => {
    expect(read(bracketExport()).rows.map(({ email, memberSince }) => [email, memberSince])).toEqual([
      ['maya@example.org', '2024-09-01'],
      ['ruth@example.org', '1987-03-04'],
      ['omar@example.org', '2015-05-06'],
    ])
  })
})

describe('a database’s dump', () => {
  test.each([
    ['le', true],
    ['le', false],
    ['be', true],
    ['be', false],
  ] as const)('reads the same as UTF-16 %s, mark: %s', (order, mark) => {
    const { rows, problems, outcomes } = read(databaseExport(order, mark))
    expect({ rows, problems, outcomes }).toEqual(
      (({ rows, problems, outcomes }) => ({ rows, problems, outcomes }))(read(databaseExport())),
    )
  })

  test('last names first are turned round, serial days and years alone are read', () => {
    expect(read(databaseExport()).rows[1]).toMatchObject({
      line: 3,
      name: 'Ruth Lindqvist, PhD',
      memberSince: '1987-03-01',
      paidThrough: '2026-12-31',
    })
  })

  test('Ruth by address and Ruth by member id are one, once a row has both', () => {
    const { rows, outcomes } = read(databaseExport())
    expect(rows.filter(({ name }) => name.includes('Ruth'))).toHaveLength(1)
    expect(rows[1]).toMatchObject({ memberId: '21', email: 'ruth@example.org', jobTitle: 'Fellow' })
    expect(outcomes.filter(({ into }) => into === 3).map(({ line }) => line)).toEqual([4, 5])
  })

  test('letters that mean something else everywhere are asked', () => {
    const words = read(databaseExport()).questions.map((question) => 'word' in question && question.word)
    expect(words).toEqual(['X', 'D'])
  })
})

describe('a sheet kept by hand', () => {
  const reading = read(handmadeExport())

  test('titles, empty rows and the total below are nobody', () => {
    expect(reading.rows.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9, 10])
    expect(reading.problems).toContainEqual({
      line: 11,
      sentence: 'Neither a usable e-mail address nor a member id stands in this row.',
      severity: 'row left out',
    })
  })

  test('dates of every kind are read, one that does not exist is said', () => {
    expect(reading.rows.map(({ memberSince, paidThrough }) => [memberSince, paidThrough])).toEqual([
      ['2024-09-01', '2027-08-31'],
      ['1987-03-15', '2026-12-31'],
      ['2015-05-05', '2020-01-01'],
      [undefined, '2027-03-04'],
      ['2020-01-01', undefined],
      ['2020-01-01', undefined],
    ])
    expect(reading.problems).toContainEqual({
      line: 8,
      column: 'Joined',
      sentence: '"2021-02-30" is a date that does not exist.',
      severity: 'cell left out',
    })
  })

  test('topics are cut at line breaks, commas and semicolons; years are found in words', () => {
    expect(reading.rows[0]).toMatchObject({ topicsOffered: ['typography', 'grids'], inTheFieldSince: 2023 })
    expect(reading.rows[1]).toMatchObject({
      topicsWanted: ['podcasts', 'video'],
      licence: 'L-77',
      licenceYear: 1986,
      inTheFieldSince: 1985,
    })
  })

  test('markup stays text, marks that turn or hide letters go', () => {
    expect(reading.rows[3]).toMatchObject({ name: 'InesDuarte', topicsOffered: ['<b>grids</b>'] })
  })
})

describe('what the file leaves open', () => {
  const open = Buffer.from(
    'Name,Email,Joined\nMaya,m@example.org,03/04/2019\nRuth,r@example.org,05/05/2019\n',
  )

  test('is left out and asked, and read as answered', () => {
    const asked = read(open)
    expect(asked.rows.map(({ memberSince }) => memberSince)).toEqual([undefined, '2019-05-05'])
    expect(asked.questions).toEqual([
      {
        about: 'date order',
        column: 'Joined',
        sample: '03/04/2019',
        sentence: 'Is 03/04/2019 meant day first or month first? The file does not show it.',
      },
    ])
    expect(read(open, { dateOrder: 'dmy' }).rows[0]?.memberSince).toBe('2019-04-03')
    expect(read(open, { dateOrder: 'mdy' }).rows[0]?.memberSince).toBe('2019-03-04')
    expect(read(open, { dateOrder: 'mdy' }).questions).toEqual([])
  })

  test('another column of the same file can decide', () => {
    const reading = read(
      Buffer.from('Name,Email,Joined,Paid until\nMaya,m@example.org,03/04/2019,31/12/2026\n'),
    )
    expect(reading.rows[0]?.memberSince).toBe('2019-04-03')
  })

  test('without addresses and ids nobody can be imported, and that is asked first', () => {
    const reading = read(Buffer.from('Name,Town\nMaya,York\nRuth,Lund\n'))
    expect(reading.rows).toEqual([])
    expect(reading.counts).toMatchObject({ dataRows: 2, leftOut: 2 })
    expect(reading.questions[0]?.about).toBe('identity')
  })
})

test('ten thousand members come out as ten thousand people, the same at every reading', () => {
  const bytes = largeExport(10_000)
  const reading = read(bytes)
  expect(reading.counts).toMatchObject({ dataRows: 10_000, people: 10_000, leftOut: 0, cellsLeftOut: 0 })
  expect(reading.rows[9_999]).toMatchObject({
    name: 'First10000 Last, 10000',
    memberSince: '2019-03-05',
    topicsOffered: ['pumps', 'valves', '10000'],
  })
  expect(read(bytes)).toEqual(reading)
})
