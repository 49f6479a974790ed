import { z } from 'zod'

/** @public What an association may decide about questions. */
export const questionSettings = {
  room: 'questions',
  shape: z.object({
    /** Hours without an answer until somebody is asked. */
    routeHours: z.number().int().min(1).max(240).default(12),
    /** The same where a newcomer asks. */
    routeNewcomerHours: z.number().int().min(1).max(240).default(4),
    /** Hours that those who were asked have, until others are. */
    waveHours: z.number().int().min(1).max(240).default(24),
    /**
     * Office hours, in which all these hours count: minutes since midnight in the association's zone, the same twice round
     * the clock; on so many days from Monday.
     */
    officeFrom: z.number().int().min(0).max(1439).default(0),
    officeUntil: z.number().int().min(0).max(1439).default(0),
    officeDays: z.number().int().min(1).max(7).default(7),
    /** Asks a week for each person who takes part, all questions together. */
    asksPerWeek: z.number().int().min(0).max(20).default(1),
  }),
} as const
