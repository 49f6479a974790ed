import type { Clock } from '#platform/time.ts'

/** A clock that stands still until told otherwise: a Monday morning. */
export interface TestClock extends Clock {
  set(iso: string): void
  pass(milliseconds: number): void
}

export function testClock(iso = '2026-11-23T09:00:00Z'): TestClock {
  let at = new Date(iso)
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to)
    },
    pass: (milliseconds) => {
      at = new Date(at.getTime() + milliseconds)
    },
  }
}
