import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driftOf } from '#partnerships/meetings/time/drift.ts'
import {
  datesOf,
  fitted,
  rhythms,
  ruleOf,
  type Series,
  type SeriesDate,
  skippedOf,
} from '#partnerships/meetings/time/series.ts'
import { calendarFile } from '#platform/calendar/calendar-file.ts'
import { days, zones } from '#platform/time.ts'
import { instantByWall, localsByCounting, readFile, wall } from './oracle.ts'

// Both changes of the clock, north and south of the equator, zones at half and at quarter hours, one whose clocks change by
// half an hour, and some that never change.
const someZones = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'Pacific/Honolulu',
  'UTC',
]
// The weeks around each change, and the hours in which it happens.
const weeks = [
  '2026-10-18',
  '2027-03-07',
  '2027-03-21',
  '2027-04-01',
  '2027-09-20',
  '2027-10-25',
  '2028-02-26',
]

const series = fc
  .record({
    zone: fc.constantFrom(...someZones),
    day: fc.tuple(fc.constantFrom(...weeks), fc.nat(14)),
    hour: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 23 })),
    minute: fc.constantFrom(0, 15, 30, 45),
    repeats: fc.constantFrom(...rhythms),
    ends: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ zone, day: [week, n], hour, minute, repeats, ends }): Series => {
    const on = (more: number) => new Date(Date.parse(`${week}T00:00Z`) + days(n + more)).toISOString()
    const two = (n: number) => String(n).padStart(2, '0')
    const startsLocal = `${on(0).slice(0, 10)}T${two(hour)}:${two(minute)}`
    return fitted({
      ...{ zone, startsLocal, repeats },
      repeatsUntil: ends === null || repeats === 'once' ? null : on(ends + 2).slice(0, 10),
    })
  })

const MOST = 9

function fileOf(one: Series, dates: readonly SeriesDate[]): string {
  const rule = ruleOf(one)
  const skipped = rule === undefined ? [] : skippedOf(dates, one.zone)
  return calendarFile(
    [
      {
        ...{ id: 'one', sequence: 0, zone: one.zone, start: one.startsLocal, minutes: 30 },
        ...(rule ? { rule } : {}),
        changed: skipped.map(({ local, at }) => ({ local, at: at.toISOString(), minutes: 30, place: '' })),
        ...{ summary: 'Meeting', description: '', place: '', path: '/meetings/one' },
        changedAt: '2026-09-01T00:00:00.000Z',
      },
    ],
    { method: 'PUBLISH', baseUrl: 'https://mentoring.example.org', mailFrom: 'a@example.org' },
  )
}

/** What the two of them see, and what a calendar program makes of the file, against counting and asking. */
function compare(one: Series): void {
  const expected = localsByCounting(one, MOST).map((local) => ({ local, at: instantByWall(one.zone, local) }))
  const last = expected.at(-1)?.at ?? 0
  const from = new Date((expected[0]?.at ?? 0) - days(1))
  const ours = datesOf(one, from, new Date(last))
  expect(ours.map(({ local, at }) => ({ local, at: at.getTime() }))).toEqual(expected)
  const file = fileOf(one, ours)
  const read = readFile(file, expected.length).starts
  expect(read.map((at, place) => again(one.zone, at, expected[place]?.local))).toEqual(
    expected.map(({ at }) => at),
  )
}

/** The other program takes the second of two equal readings of the clock where the standard says the first. */
function again(zone: string, at: number, local: string | undefined): number {
  if (local === undefined || wall(zone, at) !== local) return at
  return instantByWall(zone, local)
}

describe('the dates of a series', () => {
  it('agree with counting, with the clocks on the wall, and with another program, 4,000 times', () => {
    fc.assert(fc.property(series, compare), { numRuns: 4_000, seed: 20_261_125 })
  }, 300_000)

  it('come out the same in another program for every zone there is, under whatever name', () => {
    const one = { startsLocal: '2026-12-01T12:00', repeats: 'weekly', repeatsUntil: '2027-11-30' } as const
    const differ = zones().filter((zone) => {
      const dates = datesOf({ ...one, zone }, new Date('2026-11-30T00:00Z'), new Date('2027-12-02T00:00Z'))
      const { starts } = readFile(fileOf({ ...one, zone }, dates), dates.length)
      return dates.length !== 53 || dates.some(({ at }, place) => at.getTime() !== starts[place])
    })
    expect(differ).toEqual([])
  }, 60_000)

  it('keep the wall clock of whoever proposed them, over both changes', () => {
    const dates = datesOf(
      {
        startsLocal: '2027-03-26T07:30',
        zone: 'Europe/London',
        repeats: 'weekdays',
        repeatsUntil: '2027-03-30',
      },
      new Date('2027-03-01T00:00Z'),
      new Date('2027-05-01T00:00Z'),
    )
    expect(dates.map(({ at }) => at.toISOString())).toEqual([
      '2027-03-26T07:30:00.000Z',
      '2027-03-29T06:30:00.000Z',
      '2027-03-30T06:30:00.000Z',
    ])
  })

  it('are at the next time there is where the clock skips theirs, and at the first where it comes twice', () => {
    const at = (startsLocal: string) =>
      datesOf(
        { startsLocal, zone: 'Europe/London', repeats: 'once', repeatsUntil: null },
        new Date('2026-01-01T00:00Z'),
        new Date('2028-01-01T00:00Z'),
      )[0]?.at.toISOString()
    expect(at('2027-03-28T01:30')).toBe('2027-03-28T01:30:00.000Z')
    expect(at('2026-10-25T01:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('on the 31st fall on the last day of a shorter month, and on the 30th leave February out', () => {
    const days = (startsLocal: string) =>
      datesOf(
        { startsLocal, zone: 'UTC', repeats: 'monthly', repeatsUntil: null },
        new Date('2027-01-01T00:00Z'),
        new Date('2027-05-01T00:00Z'),
      ).map(({ local }) => local.slice(5, 10))
    expect(days('2027-01-31T10:00')).toEqual(['01-31', '02-28', '03-31', '04-30'])
    expect(days('2027-01-30T10:00')).toEqual(['01-30', '03-30', '04-30'])
  })

  it('on weekdays that were begun at a weekend begin on Monday', () => {
    const begun = (day: string) =>
      fitted({ startsLocal: `${day}T07:30`, zone: 'UTC', repeats: 'weekdays', repeatsUntil: null })
        .startsLocal
    expect([begun('2026-11-27'), begun('2026-11-28'), begun('2026-11-29')]).toEqual([
      '2026-11-27T07:30',
      '2026-11-30T07:30',
      '2026-11-30T07:30',
    ])
  })

  it('show a reader elsewhere, or one who has moved, their own clock, and from when on it differs', () => {
    const dates = datesOf(
      { startsLocal: '2027-03-01T14:00', zone: 'Europe/London', repeats: 'weekly', repeatsUntil: null },
      new Date('2027-03-01T00:00Z'),
      new Date('2027-08-01T00:00Z'),
    ).map(({ at }) => at)
    // New York changes two weeks before London: two weeks an hour later, then as before. Kolkata only from London's change on.
    expect(driftOf(dates, 'America/New_York')).toEqual({
      from: new Date('2027-03-15T14:00Z'),
      ...{ clock: '10:00', until: new Date('2027-03-22T14:00Z') },
    })
    expect(driftOf(dates, 'Asia/Kolkata')).toEqual({
      from: new Date('2027-03-29T13:00Z'),
      ...{ clock: '18:30', until: undefined },
    })
    expect(driftOf(dates, 'Europe/London')).toBeUndefined()
    expect(driftOf([], 'Europe/London')).toBeUndefined()
  })
})
