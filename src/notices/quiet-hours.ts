import { minuteOfDay, nextAtMinute } from '#platform/time.ts'

/** @public The part of the day in which mail rests, in minutes since midnight; it may run over midnight. */
export interface QuietHours {
  readonly quietFrom: number
  readonly quietUntil: number
}

/** @public Whether somebody in this zone is to be left alone at `at`. */
export const isQuiet = (at: Date, zone: string, quiet: QuietHours): boolean => leaveAt(at, zone, quiet) > at

/** When a mail made at `at` may leave: at once, or when the quiet hours of this zone end. */
export function leaveAt(at: Date, zone: string, { quietFrom, quietUntil }: QuietHours): Date {
  const minute = minuteOfDay(zone, at)
  const quiet =
    quietFrom <= quietUntil
      ? minute >= quietFrom && minute < quietUntil
      : minute >= quietFrom || minute < quietUntil
  return quiet ? nextAtMinute(zone, at, quietUntil) : at
}
