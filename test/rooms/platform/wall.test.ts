import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayIn, localIn, minutes, wallIn, weekIn } from '#platform/time.ts'

// Summer time that begins and ends, half hours and quarters ahead, and the two ends of the day.
const zones = [
  'Europe/Stockholm',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]

const start = Date.parse('2026-01-01T00:00:00Z')
const justBefore = (at: Date) => new Date(at.getTime() - 1)

describe('The wall of a zone', () => {
  it('shows what the clock and the calendar there say, whenever and in whatever order it is looked at', () => {
    const look = fc.record({
      zone: fc.constantFrom(...zones),
      at: fc.integer({ min: 0, max: 1_051_200 }).map((minute) => new Date(start + minutes(minute))),
    })
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 40 }), (looks) => {
        for (const { zone, at } of looks) {
          const offset = (Date.parse(`${localIn(zone, at)}Z`) - at.getTime()) / minutes(1)
          expect(wallIn(zone, at)).toEqual({ day: dayIn(zone, at), week: weekIn(zone, at), offset })
        }
      }),
    )
  })

  it('turns with the hour that is left out, to the minute', () => {
    const spring = new Date('2026-03-29T01:00:00Z')
    expect(wallIn('Europe/Stockholm', justBefore(spring)).offset).toBe(60)
    expect(wallIn('Europe/Stockholm', spring).offset).toBe(120)
    expect(wallIn('Europe/Stockholm', justBefore(spring)).offset).toBe(60)
    const midnight = new Date('2026-11-28T18:15:00Z')
    expect(wallIn('Asia/Kathmandu', justBefore(midnight)).day).toBe('2026-11-28')
    expect(wallIn('Asia/Kathmandu', midnight).day).toBe('2026-11-29')
  })
})
