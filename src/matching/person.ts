/**
 * Terms. A *seeker* wants to learn, a *helper* offers to help; one person may be both. A *path* topic is
 * lived (career, licensing, leadership), a *craft* topic is practised (tools, methods). A *private gap* is a
 * topic someone learns without showing it. A *dated experience* is what someone did, with its year. The
 * *regime* is the licensing authority whose rules hold.
 */

/** @public Opaque: compared, hashed for ties, never ordered by. */
export type Id = string | number

/** @public */
export type Stage = 'student' | 'early' | 'mid' | 'senior' | 'retired'
/** @public */
export type Channel = 'here' | 'email' | 'text' | 'phone' | 'video' | 'in_person'
/** @public */
export type KindOfHelp = 'skill' | 'career' | 'role_model' | 'amplifier' | 'welcome'
/** @public */
export type TopicKind = 'path' | 'craft'

/** @public */
export interface Teaching {
  readonly topic: Id
  readonly kind: TopicKind
  /** 1 knows the basics … 5 is who others ask. */
  readonly level: number
}

/** @public */
export interface Learning extends Teaching {
  /** A private gap: shapes its owner's own lists and nothing else. */
  readonly private?: boolean | undefined
}

/** @public Something done, with its year; vouches for the path topic it names. */
export interface Experience {
  readonly kind: Id
  readonly year: number
  readonly topic?: Id | undefined
  readonly regime?: Id | undefined
}

/** @public Hellos of the last 180 days, pauses left out; an unanswered one is received from its seventh day. */
export interface Responsiveness {
  readonly answered: number
  readonly received: number
  /** Median days to an answer, for words only. */
  readonly days?: number | undefined
}

/** @public What the score needs of one enrolled member. */
export interface Person {
  readonly id: Id
  /** Field of practice. */
  readonly field?: Id | undefined
  readonly stage?: Stage | undefined
  /** Year the career in this field began, 1901 or later. */
  readonly inTheFieldSince?: number | undefined
  readonly teaches: readonly Teaching[]
  readonly learns: readonly Learning[]
  readonly experiences: readonly Experience[]
  readonly regime?: Id | undefined
  readonly values: readonly Id[]
  readonly languages: readonly Id[]
  readonly channels: readonly Channel[]
  /** From {@link weeklyHours}; 0 where nothing was said. */
  readonly hours: number
  readonly chapter?: Id | undefined
  readonly region?: Id | undefined
  /** Key of the employer as the programme compares it (name folded, or a company's own number). */
  readonly employer?: Id | undefined
  readonly team?: Id | undefined
  readonly helpsStages: readonly Stage[]
  readonly kindsOfHelp: readonly KindOfHelp[]
  /** Enrolled to help, to learn, or both. */
  readonly offers: boolean
  readonly seeks: boolean
  readonly paused: boolean
  readonly seatsFree: number
  readonly responsiveness: Responsiveness
  /** How many years ahead the seeker wants a guide on path topics to be: [from, to]; default 5 to 10. */
  readonly yearsAhead?: readonly [number, number] | undefined
}

/** @public What holds for all pairs of one programme. */
export interface Programme {
  /** Hellos seen per list read, over what the score alone expects; 1 until refitted. Above 0. */
  readonly kappa: number
  /** μ: the mean share of hellos that are answered. Above 0, at most 1. */
  readonly meanAnswered: number
  /** Whom one is not led to first: the same employer's people; in a company, the same team's. */
  readonly apartFrom: 'employer' | 'team'
}

/** Order of these lists is the order of bits and codes in the ranking; append only. */
export const STAGES: readonly Stage[] = ['student', 'early', 'mid', 'senior', 'retired']
export const CHANNELS: readonly Channel[] = ['here', 'email', 'text', 'phone', 'video', 'in_person']
export const KINDS_OF_HELP: readonly KindOfHelp[] = ['skill', 'career', 'role_model', 'amplifier', 'welcome']

/** The group a programme keeps apart: employer, or team in a company. */
export const colleaguesOf = (person: Person, programme: Programme): Id | undefined =>
  programme.apartFrom === 'team' ? person.team : person.employer

/** Whether someone may stand in a list on that side: enrolled for it, not paused, with a free seat. */
export const isShown = (person: Person, as: 'helper' | 'seeker'): boolean =>
  !person.paused && person.seatsFree > 0 && (as === 'helper' ? person.offers : person.seeks)
