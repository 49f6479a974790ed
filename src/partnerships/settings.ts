import { z } from 'zod'

const count = (most: number, usual: number) => z.number().int().min(1).max(most).default(usual)

/** @public What an association may decide about trials and partnerships. */
export const partnershipSettings = {
  room: 'partnerships',
  shape: z.object({
    /** What a suggested trial is filled in with; the two may change both. */
    trialConversations: count(12, 3),
    trialDays: count(180, 30),
    /** Days of a trial without a word and with nothing planned, after which both are asked. */
    trialQuietDays: count(90, 10),
    /** Lessons one way only, after which each is asked about the other way. */
    oneWayLessons: count(20, 3),
  }),
} as const
