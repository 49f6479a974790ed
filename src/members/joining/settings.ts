import { z } from 'zod'
import { isZone } from '#platform/time.ts'
import { communityKinds, firstWords } from '../community/kinds.ts'
import { stages } from '../member.ts'

const { association: words } = firstWords

/** @public Words and doors an association chooses: settings of the room `members`. */
export const memberSettings = {
  room: 'members',
  shape: z.object({
    kind: z.enum(communityKinds).default('association'),
    association: z.string().min(1).max(120).default('Our association'),
    /** The time zone newcomers start in, until they or their browser say another. */
    zone: z.string().refine(isZone).default('UTC'),
    openJoining: z.boolean().default(false),
    /** Said on /join while joining is not open. */
    joinHelp: z.string().max(500).default(words.joinHelp),
    /** What a local group is called: chapter, department, section. */
    chapterWord: z.string().min(1).max(40).default(words.chapterWord),
    chaptersWord: z.string().min(1).max(40).default(words.chaptersWord),
    /** Whose people are led to others first: the employer; in a company the team. */
    employerWord: z.string().min(1).max(40).default(words.employerWord),
    stageWords: z.record(z.enum(stages), z.string().min(1).max(60)).default(words.stageWords),
    /** What the two are called in mentoring, where people look for the words. */
    mentorWord: z.string().min(1).max(40).default(words.mentorWord),
    menteeWord: z.string().min(1).max(40).default(words.menteeWord),
    /** Letters to sign in with, from one network in an hour: a conference shares one, so this is generous. */
    lettersPerNetwork: z.number().int().min(5).max(10_000).default(30),
    /** Licensing regimes people may have gone through; `changedIn` is the year after which the way differs. */
    regimes: z
      .array(z.object({ key: z.string(), name: z.string(), changedIn: z.number().int().optional() }))
      .default([]),
  }),
} as const
