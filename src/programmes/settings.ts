import { z } from 'zod'

/** More people at once than anybody can meet: a slip of the finger. */
export const MOST_SEATS = 50

/** @public What an association may decide about room for newcomers. */
export const programmeSettings = {
  room: 'programmes',
  shape: z.object({
    /** New hellos somebody gets in one week of their zone before the door says "no room". */
    weeklyIntake: z.number().int().min(1).max(50).default(3),
    /** How many people at once, until a member says otherwise. */
    seats: z.number().int().min(1).max(MOST_SEATS).default(3),
  }),
} as const
