import { z } from 'zod'

/** More people at once than anybody can meet: a slip of the finger. */
export const MOST_SEATS = 50

/** @public What an association may decide about room for newcomers, and about rests. */
export const programmeSettings = {
  room: 'programmes',
  shape: z.object({
    /** New hellos somebody gets in one week of their zone before the door says "no room". */
    weeklyIntake: z.number().int().min(1).max(50).default(3),
    /** How many people at once, until a member says otherwise. */
    seats: z.number().int().min(1).max(MOST_SEATS).default(3),
    /** Hellos in a row that closed unanswered, after which a helper is asked whether they would like a rest. */
    restUnanswered: z.number().int().min(1).max(20).default(3),
    /** Days a helper was not seen, after which they are asked the same. */
    restUnseenDays: z.number().int().min(7).max(730).default(60),
    /** Days without an answer to that, after which the rest begins by itself. */
    restAskedDays: z.number().int().min(1).max(60).default(7),
  }),
} as const
