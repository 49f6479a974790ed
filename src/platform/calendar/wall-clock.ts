import type { ICalTemporalZonedDateTimeStub } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'

/**
 * A reading of the wall clock, written into a file as it stands. The library would turn a time that the clock skips into
 * the one after, and a whole series with it; the rule of its dates needs the time the two agreed on.
 */
export function wallClock(local: string, zone: string): ICalTemporalZonedDateTimeStub {
  const plain = Temporal.PlainDateTime.from(local)
  const { year, month, day, hour, minute, second } = plain
  const itself: ICalTemporalZonedDateTimeStub = {
    ...{ year, month, day, hour, minute, second, timeZoneId: zone },
    // Only ever asked which of two comes first, which a skipped hour must not turn round.
    toInstant: () => plain.toZonedDateTime('UTC').toInstant(),
    toPlainDateTime: () => plain,
    toJSON: () => local,
    toString: () => local,
    withTimeZone: () => itself,
  }
  return itself
}

/** The reading so many minutes later; over a change of the clock as people count, not as time runs. */
export const wallClockAfter = (local: string, zone: string, minutes: number): ICalTemporalZonedDateTimeStub =>
  wallClock(Temporal.PlainDateTime.from(local).add({ minutes }).toString(), zone)
