import { z } from 'zod'
import { isZone } from '#platform/time.ts'
import { stages } from '../member.ts'

/** @public Words and doors an association chooses: settings of the room `members`. */
export const memberSettings = {
  room: 'members',
  shape: z.object({
    association: z.string().min(1).max(120).default('Our association'),
    /** The time zone newcomers start in, until they or their browser say another. */
    zone: z.string().refine(isZone).default('UTC'),
    openJoining: z.boolean().default(false),
    /** Said on /join while joining is not open. */
    joinHelp: z
      .string()
      .max(500)
      .default('Membership staff send invitations. Please write to them, and you will get a link.'),
    /** What a local group is called: chapter, department, section. */
    chapterWord: z.string().min(1).max(40).default('Chapter'),
    chaptersWord: z.string().min(1).max(40).default('Chapters'),
    stageWords: z.record(z.enum(stages), z.string().min(1).max(60)).default({
      student: 'Student',
      early: 'First years',
      mid: 'Mid-career',
      senior: 'Senior',
      retired: 'Retired',
    }),
    /** What the two are called in mentoring, where people look for the words. */
    mentorWord: z.string().min(1).max(40).default('mentor'),
    menteeWord: z.string().min(1).max(40).default('mentee'),
    /** Letters to sign in with, from one network in an hour: a conference shares one, so this is generous. */
    lettersPerNetwork: z.number().int().min(5).max(10_000).default(30),
    /** Licensing regimes people may have gone through; `changedIn` is the year after which the way differs. */
    regimes: z
      .array(z.object({ key: z.string(), name: z.string(), changedIn: z.number().int().optional() }))
      .default([]),
  }),
} as const
