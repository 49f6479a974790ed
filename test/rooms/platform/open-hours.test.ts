import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { after, afterOpen, hours } from '#platform/time.ts'

const office = { from: 9 * 60, until: 17 * 60, days: 5 }
const iso = (zone: string, at: string, many: number, open = office) =>
  afterOpen(zone, new Date(at), hours(many), open).toISOString()

describe('open hours', () => {
  it('count from the opening, over nights and weekends', () => {
    // A Monday.
    expect(iso('UTC', '2026-11-23T10:00:00Z', 4)).toBe('2026-11-23T14:00:00.000Z')
    expect(iso('UTC', '2026-11-23T15:00:00Z', 4)).toBe('2026-11-24T11:00:00.000Z')
    expect(iso('UTC', '2026-11-23T06:00:00Z', 1)).toBe('2026-11-23T10:00:00.000Z')
    expect(iso('UTC', '2026-11-27T16:00:00Z', 2)).toBe('2026-11-30T10:00:00.000Z')
    expect(iso('UTC', '2026-11-28T12:00:00Z', 12)).toBe('2026-12-01T13:00:00.000Z')
  })

  it('are those of the zone, also where the clocks change and where they last past midnight', () => {
    expect(iso('Asia/Kolkata', '2026-11-23T10:00:00Z', 2)).toBe('2026-11-24T04:00:00.000Z')
    // Clocks go back on the Sunday before: nine in London is nine UTC from then on.
    expect(iso('Europe/London', '2026-10-23T15:30:00Z', 2)).toBe('2026-10-26T10:30:00.000Z')
    const late = { from: 22 * 60, until: 2 * 60, days: 7 }
    expect(iso('UTC', '2026-11-23T01:00:00Z', 2, late)).toBe('2026-11-23T23:00:00.000Z')
  })

  it('round the clock are all hours there are, in every zone and over every change of the clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('UTC', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe'),
        fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 240 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, at, many, from) => {
          const found = afterOpen(zone, at, hours(many), { from, until: from, days: 7 })
          expect(found).toEqual(after(at, hours(many)))
        },
      ),
      { numRuns: 300 },
    )
  })
})
