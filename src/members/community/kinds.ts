import type { Stage } from '../member.ts'

// An installation serves an *association*, whose members share a profession, or a *company*, whose people share an
// employer. Everything happens in both; they differ in the words, topics, fields and values they begin with, in whom
// one is led to last (people of the same employer; in a company, of the same team), and in what is kept to oneself.

/** @public */
export const communityKinds = ['association', 'company'] as const
/** @public */
export type CommunityKind = (typeof communityKinds)[number]

/** The words staff may change, as a community of each kind begins with them. */
export interface CommunityWords {
  readonly joinHelp: string
  readonly chapterWord: string
  readonly chaptersWord: string
  readonly employerWord: string
  readonly stageWords: Record<Stage, string>
  readonly mentorWord: string
  readonly menteeWord: string
}

/** @public */
export const firstWords: Record<CommunityKind, CommunityWords> = {
  association: {
    joinHelp: 'Membership staff send invitations. Please write to them, and you will get a link.',
    chapterWord: 'Chapter',
    chaptersWord: 'Chapters',
    employerWord: 'Employer',
    stageWords: {
      student: 'Student',
      early: 'First years',
      mid: 'Mid-career',
      senior: 'Senior',
      retired: 'Retired',
    },
    mentorWord: 'mentor',
    menteeWord: 'mentee',
  },
  company: {
    joinHelp: 'Whoever runs mentoring here sends invitations. Please write to them, and you will get a link.',
    chapterWord: 'Department',
    chaptersWord: 'Departments',
    employerWord: 'Team',
    stageWords: {
      student: 'Apprentice or intern',
      early: 'New here',
      mid: 'Experienced',
      senior: 'Leading others',
      retired: 'Executive',
    },
    mentorWord: 'guide',
    menteeWord: 'learner',
  },
}

/**
 * @public Whether *Only me* is preselected for what somebody would like to learn: executives in a company, where a gap
 * of theirs is talked about. The last of the five stages is theirs.
 */
export const keepsGapsPrivate = (kind: CommunityKind, stage: Stage | null): boolean =>
  kind === 'company' && stage === 'retired'
