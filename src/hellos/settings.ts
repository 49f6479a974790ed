import { z } from 'zod'

/** @public What an association may decide about hellos. */
export const helloSettings = {
  room: 'hellos',
  shape: z.object({
    /** How many somebody may have open at once: waiting less than three days, asking or talking. */
    mostOpen: z.number().int().min(1).max(50).default(5),
    /** Days without a word after which a conversation moves to *Earlier*. */
    quietDays: z.number().int().min(7).max(730).default(60),
  }),
} as const
