import { describe, expect, it } from 'vitest'
import {
  ago,
  clock,
  day,
  dayAfterWord,
  dayLabel,
  dayRange,
  exact,
  hours,
  isoDay,
  monthWords,
  noonOf,
  shortAfterWord,
  shortLabel,
  when,
  whenAt,
} from '#ui/dates.ts'
import { initials } from '#ui/person/initials.ts'
import { counted, inWords, listed, noun, sentence } from '#ui/wording.ts'

const london = 'Europe/London'
// A Thursday, half past seven in the evening in London.
const now = new Date('2026-09-10T18:30:00Z')
const on = (iso: string) => new Date(iso)

describe('days', () => {
  it.each([
    ['2026-09-10T06:00:00Z', 'today'],
    ['2026-09-09T22:59:00Z', 'yesterday'],
    ['2026-09-11T05:00:00Z', 'tomorrow'],
    ['2026-09-06T12:00:00Z', 'on Sunday'],
    ['2026-09-16T12:00:00Z', 'on Wednesday'],
    ['2026-09-03T12:00:00Z', 'on 3 September'],
    ['2026-09-17T12:00:00Z', 'on 17 September'],
    ['2025-09-03T12:00:00Z', 'on 3 September 2025'],
  ])('%s is said as %s', (at, words) => {
    expect(when(now, on(at), london)).toBe(words)
  })

  it('begin at midnight where the reader is, not where the server is', () => {
    const late = on('2026-09-10T23:30:00Z')
    expect(when(now, late, london)).toBe('tomorrow')
    expect(when(now, late, 'America/New_York')).toBe('today')
    expect(isoDay(late, 'Pacific/Auckland')).toBe('2026-09-11')
  })

  it('keep their weekday over the end of summer time', () => {
    expect(when(on('2026-10-24T12:00:00Z'), on('2026-10-25T23:30:00Z'), london)).toBe('tomorrow')
  })

  it('stand as labels without a preposition', () => {
    expect(dayLabel(now, on('2026-09-06T12:00:00Z'), london)).toBe('Sunday')
    expect(dayLabel(now, now, london)).toBe('Today')
    expect(shortLabel(now, now, london)).toBe('Today')
    expect(shortLabel(now, on('2026-11-24T12:00:00Z'), london)).toBe('24 Nov')
    expect(shortLabel(now, on('2027-01-04T12:00:00Z'), london)).toBe('4 Jan 2027')
    expect(day(now, noonOf('2024-02-29'), 'UTC')).toBe('29 February 2024')
    expect(monthWords('2024-09')).toBe('September 2024')
  })

  it('stand in a sentence after another word', () => {
    expect(`on trial since ${dayAfterWord(now, now, london)}`).toBe('on trial since today')
    expect(dayAfterWord(now, on('2026-09-06T12:00:00Z'), london)).toBe('Sunday')
    expect(shortAfterWord(now, now, london)).toBe('today')
    expect(shortAfterWord(now, on('2026-11-24T12:00:00Z'), london)).toBe('24 Nov')
  })

  it('make ranges', () => {
    const range = (from: string, until: string) => dayRange(now, noonOf(from), noonOf(until), 'UTC')
    expect(range('2026-09-03', '2026-09-09')).toBe('3 to 9 September')
    expect(range('2026-09-28', '2026-10-03')).toBe('28 September to 3 October')
    expect(range('2026-12-28', '2027-01-03')).toBe('28 December to 3 January 2027')
    expect(range('2026-09-03', '2026-09-03')).toBe('3 September')
  })
})

describe('times', () => {
  it('are said in the zone of the reader, and exactly on hover', () => {
    expect(clock(now, london)).toBe('19:30')
    expect(clock(on('2026-09-10T23:00:00Z'), london)).toBe('00:00')
    expect(whenAt(now, now, 'Europe/Stockholm')).toBe('today at 20:30')
    expect(exact(now, london)).toBe('Thursday 10 September 2026 at 19:30 BST')
  })

  it.each([
    ['2026-09-10T18:29:30Z', 'just now'],
    ['2026-09-10T18:18:00Z', '12 minutes ago'],
    ['2026-09-10T17:20:00Z', 'an hour ago'],
    ['2026-09-10T13:00:00Z', '5 hours ago'],
    ['2026-09-09T22:30:00Z', 'yesterday'],
  ])('%s was %s', (at, words) => {
    expect(ago(now, on(at), london)).toBe(words)
  })

  it('make ranges of the clock', () => {
    expect(hours('08:00', '20:30')).toBe('08:00 to 20:30')
    expect(hours('00:00', '24:00')).toBe('all day')
  })
})

describe('numbers and lists', () => {
  it('are words up to ten, and agree with their noun', () => {
    expect([inWords(0), inWords(3), inWords(11), inWords(10482)]).toEqual(['no', 'three', '11', '10,482'])
    expect([counted(1, 'person', 'people'), counted(3, 'person', 'people')]).toEqual([
      'one person',
      'three people',
    ])
    expect(noun(0, 'person', 'people')).toBe('people')
  })

  it('join with and, and begin large', () => {
    expect(listed(['fees'])).toBe('fees')
    expect(sentence(listed(['the licensing exam', 'fees', 'budgets']))).toBe(
      'The licensing exam, fees and budgets',
    )
    expect([sentence(''), sentence('ökologie')]).toEqual(['', 'Ökologie'])
  })
})

describe('initials', () => {
  it.each([
    ['Maya Okafor', 'MO'],
    ['Nguyễn Thị Minh Khai', 'NK'],
    ['Hanna Kowalczyk-Brzęczyszczykiewicz', 'HK'],
    ['Khai', 'K'],
    ['ruth lindqvist', 'RL'],
    ['Øystein Åås', 'ØÅ'],
    ['E\u0301mile O\u0308berg', 'ÉÖ'],
    ['🌳 Jun 🌳 Watanabe 🌳', 'JW'],
    ['Ruth Lindqvist (she)', 'RL'],
    ['“Omar” Haddad', 'OH'],
    ['山田太郎', '山'],
    ['🌳', '·'],
    ['', '·'],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})
