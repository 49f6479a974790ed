import { describe, expect, it } from 'vitest'
import { leaveAt } from '#notices/quiet-hours.ts'

const night = { quietFrom: 21 * 60, quietUntil: 8 * 60 }
const leaves = (zone: string, at: string, quiet = night) => leaveAt(new Date(at), zone, quiet).toISOString()

describe('quiet hours', () => {
  it.each([
    // Plain days: at once by day, at eight after a night, in whichever zone.
    ['Europe/London', '2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['Europe/London', '2026-11-23T20:59:00.000Z', '2026-11-23T20:59:00.000Z'],
    ['Europe/London', '2026-11-23T21:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['Europe/London', '2026-11-24T07:59:59.000Z', '2026-11-24T08:00:00.000Z'],
    ['Europe/London', '2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z'],
    ['America/Los_Angeles', '2026-11-24T06:30:00.000Z', '2026-11-24T16:00:00.000Z'],
    // Half and three-quarter hours.
    ['Asia/Kolkata', '2026-11-23T15:30:00.000Z', '2026-11-24T02:30:00.000Z'],
    ['Asia/Kolkata', '2026-11-23T15:29:59.000Z', '2026-11-23T15:29:59.000Z'],
    ['Asia/Kathmandu', '2026-11-23T15:15:00.000Z', '2026-11-24T02:15:00.000Z'],
    ['Australia/Adelaide', '2026-11-23T10:30:00.000Z', '2026-11-23T21:30:00.000Z'],
    ['Pacific/Chatham', '2026-11-23T07:15:00.000Z', '2026-11-23T18:15:00.000Z'],
    // The night in which the clocks go forward is an hour shorter, the one in which they go back an hour longer.
    ['Europe/London', '2026-03-28T22:00:00.000Z', '2026-03-29T07:00:00.000Z'],
    ['Europe/London', '2026-10-24T21:00:00.000Z', '2026-10-25T08:00:00.000Z'],
    ['America/New_York', '2026-03-08T03:00:00.000Z', '2026-03-08T12:00:00.000Z'],
    ['America/New_York', '2026-11-01T02:00:00.000Z', '2026-11-01T13:00:00.000Z'],
    // Lord Howe moves by half an hour, in either direction.
    ['Australia/Lord_Howe', '2026-04-04T12:00:00.000Z', '2026-04-04T21:30:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-03T12:00:00.000Z', '2026-10-03T21:00:00.000Z'],
  ])('%s: made at %s, leaves at %s', (zone, made, left) => {
    expect(leaves(zone, made)).toBe(left)
  })

  it('may lie within one day', () => {
    const siesta = { quietFrom: 13 * 60, quietUntil: 15 * 60 }
    expect(leaves('UTC', '2026-11-23T13:30:00Z', siesta)).toBe('2026-11-23T15:00:00.000Z')
    expect(leaves('UTC', '2026-11-23T22:00:00Z', siesta)).toBe('2026-11-23T22:00:00.000Z')
  })

  it('are none when they begin where they end', () => {
    const none = { quietFrom: 0, quietUntil: 0 }
    expect(leaves('UTC', '2026-11-23T00:00:00Z', none)).toBe('2026-11-23T00:00:00.000Z')
  })
})
