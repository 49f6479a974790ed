import { describe, expect, test } from 'vitest'
import { parse } from '../../../src/staff/import/parse.ts'

function table(text: string) {
  const parsed = parse(text)
  if (!parsed.readable) throw new Error(parsed.sentence)
  return parsed.table
}

describe('the separator is found', () => {
  test.each([',', ';', '\t', '|'])('%j', (mark) => {
    const text = ['First name', 'Last name', 'Email'].join(mark)
    const read = table(`${text}\n${['Maya', 'Okafor', 'maya@example.org'].join(mark)}\n`)
    expect(read.headers).toEqual(['First name', 'Last name', 'Email'])
    expect(read.rows).toEqual([{ line: 2, cells: ['Maya', 'Okafor', 'maya@example.org'] }])
  })

  test('semicolons, though every cell is full of commas', () => {
    const read = table('Name;Email;Expertise\nMaya;m@example.org;a, b, c, d\nRuth;r@example.org;e, f, g, h\n')
    expect(read.rows[1]?.cells).toEqual(['Ruth', 'r@example.org', 'e, f, g, h'])
  })

  test('bars inside bracketed headers separate nothing', () => {
    expect(table('[Name | First],[Email | Primary]\nMaya,m@example.org\n').headers).toHaveLength(2)
  })

  test("the spreadsheet's own first line says it, and is no row", () => {
    expect(table('sep=|\nName|Email\nMaya|m@example.org').rows).toEqual([
      { line: 2, cells: ['Maya', 'm@example.org'] },
    ])
  })

  test('one column needs none', () => {
    expect(table('Email\nmaya@example.org\nruth@example.org').rows).toHaveLength(2)
  })
})

describe('rows', () => {
  test('line breaks and doubled quotes stay in their cell, and rows are counted as a spreadsheet counts', () => {
    const read = table('Name,Email\n"Maya\n""Mo"" Okafor",m@example.org\n\n,\nRuth,r@example.org\n')
    expect(read.rows).toEqual([
      { line: 2, cells: ['Maya\n"Mo" Okafor', 'm@example.org'] },
      { line: 5, cells: ['Ruth', 'r@example.org'] },
    ])
    expect(read.emptyRows).toBe(2)
  })

  test('short rows are filled up, long rows say what was left out, empty ends say nothing', () => {
    const read = table('Name,Email\nMaya\nRuth,r@example.org,,\nOmar,o@example.org,x,,y\n')
    expect(read.rows.map(({ cells }) => cells.length)).toEqual([2, 2, 2])
    expect(read.notes).toEqual([
      { line: 2, sentence: 'This row has 1 of 2 cells. The rest was read as empty.', severity: 'note' },
      {
        line: 4,
        sentence: 'This row has 2 cells more than the headers. They were left out.',
        severity: 'cell left out',
      },
    ])
  })

  test('a million empty rows below the table are no rows', () => {
    const read = table(`Name;Email\nMaya;m@example.org\n${';\n'.repeat(1_000_000)}`)
    expect(read.rows).toHaveLength(1)
    expect(read.emptyRows).toBe(0)
  })

  test('a quotation mark that is never closed swallows nobody', () => {
    const people = [
      'Name,Email,Town',
      'Maya,m@example.org,"York',
      'Ruth,r@example.org,Lund',
      'Omar,o@example.org,Hull',
    ]
    const read = table(people.join('\n'))
    expect(read.rows.map(({ cells }) => cells[0])).toEqual(['Maya', 'Ruth', 'Omar'])
    expect(read.notes.map(({ line }) => line)).toEqual([2])
  })

  test('nor does one before rows that are quoted as they should be', () => {
    const people = [
      'Name,Email,Town',
      '"Maya,m@example.org,York',
      '"Ruth","r@example.org","Lund"',
      '"Omar",o@example.org,Hull',
    ]
    const read = table(people.join('\n'))
    expect(read.rows.map(({ cells }) => cells[0])).toEqual(['Maya', 'Ruth', 'Omar'])
    expect(read.notes).toHaveLength(1)
  })

  test('quotation marks inside a cell are text, doubled or not', () => {
    const read = table('Name,Employer\n"Maya ""Mo"" Okafor","The "Old" Press\nand Sons"\nRuth,5" pipes\n')
    expect(read.rows.map(({ cells }) => cells)).toEqual([
      ['Maya "Mo" Okafor', 'The "Old" Press\nand Sons'],
      ['Ruth', '5" pipes'],
    ])
    expect(read.notes).toEqual([])
  })

  test('a file whose quotation marks mean nothing is refused, with the row where it starts', () => {
    expect(parse(`Name,Email\nMaya,m@example.org\n${'"x,y\n'.repeat(500)}`)).toEqual({
      readable: false,
      sentence:
        'The quotation marks of this file do not pair up from row 3 on. Export it again, or correct them.',
    })
  })

  test('more rows or columns than can be read are refused with a sentence', () => {
    expect(parse(`Name,Email\n${'a,b\n'.repeat(200_001)}`)).toMatchObject({ readable: false })
    expect(parse(`${'Name,'.repeat(400)}Email\na,b`)).toMatchObject({ readable: false })
  })
})

describe('headers', () => {
  test('titles above them are skipped', () => {
    const read = table('Northern Guild\nkept by Ruth\n\nName,Email\nMaya,m@example.org\n')
    expect(read.headers).toEqual(['Name', 'Email'])
    expect(read.rows[0]?.line).toBe(5)
    expect(read.notes).toEqual([
      { line: 0, sentence: '2 rows above the headers were skipped.', severity: 'note' },
    ])
  })

  test('a file without any keeps its first person', () => {
    const read = table('Maya Okafor,m@example.org\nRuth Lindqvist,r@example.org\n')
    expect(read.headers).toEqual(['Column 1', 'Column 2'])
    expect(read.rows).toHaveLength(2)
  })

  test('nor is anybody above a row that only looks like headers', () => {
    const read = table('Maya Okafor,m@example.org,Designer\nRuth,,Fellow\nName,Email,Title\n')
    expect(read.rows.map(({ line }) => line)).toEqual([1, 2, 3])
  })

  test('unknown ones are the first row all the same', () => {
    expect(table('Foo,Bar\n1,2\n').headers).toEqual(['Foo', 'Bar'])
  })

  test('equal ones and empty ones are told apart', () => {
    expect(table('Name,Email,Email,,Email (2)\na,b,c,d,e').headers).toEqual([
      'Name',
      'Email',
      'Email (2)',
      'Column 4',
      'Email (2) (2)',
    ])
  })
})
