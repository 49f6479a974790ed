// What the cast is put together from. Dates are relative to the day the demo is made, so that no story goes stale.

const day = 86_400_000

export function daysAgo(today: Date, days: number): Date {
  return new Date(today.getTime() - days * day)
}

/** The last Sunday before this day, in UTC. */
export function lastSunday(today: Date): Date {
  return daysAgo(today, today.getUTCDay() === 0 ? 7 : today.getUTCDay())
}
