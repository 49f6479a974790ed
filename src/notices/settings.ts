import { z } from 'zod'

/** Minutes since midnight. */
const minuteOfTheDay = z.number().int().min(0).max(1439)

/** @public When mail rests, in each member's own zone: settings of the room `notices`. */
export const noticeSettings = {
  room: 'notices',
  shape: z.object({
    quietFrom: minuteOfTheDay.default(21 * 60),
    quietUntil: minuteOfTheDay.default(8 * 60),
  }),
} as const
