import { describe, expect, test } from 'vitest'
import { isoDate, orderEvidence, orderOf, readDate } from '../../../src/staff/import/dates.ts'

const past = { year: 2026, ahead: false }
const ahead = { year: 2026, ahead: true }
const read = (cell: string, order: 'dmy' | 'mdy' | null = null, horizon = past) => {
  const date = readDate(cell, order, horizon)
  return date.is === 'date' ? isoDate(date, 'first') : date.is
}

describe('a date needs no order', () => {
  test.each([
    ['2019-03-04', '2019-03-04'],
    ['2019/3/4', '2019-03-04'],
    ['20190304', '2019-03-04'],
    ['2019-03-04T23:30:00-05:00', '2019-03-04'],
    ['2019-03-04 00:00:00.000', '2019-03-04'],
    ['04.03.2019', '2019-03-04'],
    ['4. 3. 2019', '2019-03-04'],
    ['31/12/2019', '2019-12-31'],
    ['12/31/2019 12:00 AM', '2019-12-31'],
    ['5/5/15', '2015-05-05'],
    ['43831', '2020-01-01'],
    ['43831.5', '2020-01-01'],
    ['4 March 2019', '2019-03-04'],
    ['March 4th, 2019', '2019-03-04'],
    ['Mon, 4 Mar 2019', '2019-03-04'],
    ['04-MAR-19', '2019-03-04'],
    ['4. März 2019', '2019-03-04'],
    ['1er août 1987', '1987-08-01'],
    ['4 de marzo de 2019', '2019-03-04'],
    ['2019', '2019-01-01'],
    ['03/2019', '2019-03-01'],
    ['2019-03', '2019-03-01'],
    ['Sept 2019', '2019-09-01'],
    ['Mar-19', '2019-03-01'],
  ])('%s', (cell, day) => {
    expect(read(cell)).toBe(day)
  })
})

describe('day first or month first', () => {
  test('is as told, where both are possible', () => {
    expect(read('03/04/2019', 'dmy')).toBe('2019-04-03')
    expect(read('03/04/2019', 'mdy')).toBe('2019-03-04')
    expect(read('03/04/2019')).toBe('undecided')
  })

  test('is shown by one cell of the column that can be only one of them', () => {
    expect(orderOf(orderEvidence(['03/04/2019', '5-6-19', '25/12/2019']))).toBe('dmy')
    expect(orderOf(orderEvidence(['03/04/2019', '12/25/2019 0:00']))).toBe('mdy')
  })

  test('is asked when no cell shows it, or two cells contradict each other', () => {
    expect(orderEvidence(['', '05/05/2019', '03/04/2019'])).toEqual({
      dmy: 0,
      mdy: 0,
      undecided: '03/04/2019',
    })
    expect(orderOf(orderEvidence(['13/04/2019', '04/13/2019']))).toBe(null)
  })
})

test('two digits of a year: what has happened is past, what ends may lie ahead', () => {
  expect(read('31/12/87')).toBe('1987-12-31')
  expect(read('31/12/30')).toBe('1930-12-31')
  expect(read('31/12/30', null, ahead)).toBe('2030-12-31')
  expect(read('31/12/87', null, ahead)).toBe('1987-12-31')
})

test('the end of a year or month is its last day', () => {
  const lastDay = (cell: string) => {
    const date = readDate(cell, null, ahead)
    return date.is === 'date' ? isoDate(date, 'last') : date.is
  }
  expect(lastDay('2026')).toBe('2026-12-31')
  expect(lastDay('02/2028')).toBe('2028-02-29')
  expect(lastDay('15.02.2028')).toBe('2028-02-15')
})

test.each(['31/02/2019', '2019-13-01', '29.02.2023', '30 February 2020', '2019-00-10'])(
  '%s does not exist',
  (cell) => {
    expect(read(cell)).toBe('impossible')
  },
)

test.each(['lifetime', 'soon', '12/24', '1/2/3/4', '7', '123456', 'March', '99999999', '12:30'])(
  '%s is no date',
  (cell) => {
    expect(['unreadable', 'impossible']).toContain(read(cell))
  },
)

test.each(['', ' - ', 'n/a', '0000-00-00', 'NULL'])('%j says nothing', (cell) => {
  expect(read(cell)).toBe('empty')
})
