import { minuteOfDay, nextAtMinute } from '#platform/time.ts'

/** The part of the day in which mail rests, in minutes since midnight; it may run over midnight. */
export interface QuietHours {
  readonly quietFrom: number
  readonly quietUntil: number
}

/** When a mail made at `at` may leave: at once, or when the quiet hours of this zone end. */
export function leaveAt(at: Date, zone: string, { quietFrom, quietUntil }: QuietHours): Date {
  const minute = minuteOfDay(zone, at)
  const quiet =
    quietFrom <= quietUntil
      ? minute >= quietFrom && minute < quietUntil
      : minute >= quietFrom || minute < quietUntil
  return quiet ? nextAtMinute(zone, at, quietUntil) : at
}
