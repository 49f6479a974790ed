// A person of a demo, as data: other rooms read this to make members, hellos and partnerships.

export type Stage = 'student' | 'early' | 'mid' | 'senior' | 'retired'

export const stages: readonly Stage[] = ['student', 'early', 'mid', 'senior', 'retired']

export type ExperienceKind =
  | 'licensed'
  | 'exam'
  | 'moved'
  | 'led'
  | 'built'
  | 'changed_job'
  | 'returned'
  | 'retired'
  | 'published'
  | 'founded'
  | 'other'

export type Level = 1 | 2 | 3 | 4 | 5

export interface DemoTeaching {
  topic: string
  level: Level
  note: string
}

export interface DemoLearning extends DemoTeaching {
  /** Marked *Only me*. */
  private: boolean
}

export interface DemoExperience {
  kind: ExperienceKind
  year: number
  what: string
  /** Key of a licensing regime, with `licensed` and `exam` only. */
  regime?: string
  place?: string
  topic?: string
}

/** @public */
export interface DemoHours {
  days: 'weekdays' | 'weekends' | 'any'
  /** Local time, HH:MM. */
  from: string
  to: string
}

export type Channel = 'here' | 'email' | 'text' | 'phone' | 'video' | 'in_person'
export type WayToLearn = 'do_together' | 'show' | 'read' | 'talk'
export type KindOfHelp = 'skill' | 'career' | 'role_model' | 'amplifier' | 'welcoming'

export interface DemoEnrolment {
  as: 'mentor' | 'mentee' | 'both'
  seats: number
  paused: boolean
  until?: Date
  /** All seats are taken: whoever builds partnerships fills them. */
  full?: boolean
}

/** @public A chapter of the association, or a department of the company. */
export interface DemoChapter {
  key: string
  name: string
  region: string
}

/** @public Rules under which a licence is given. */
export interface DemoRegime {
  key: string
  name: string
  /** The year the rules changed: an older licence says little about today's route. */
  changedIn: number
}

/** @public One person of a demo. */
export interface DemoPerson {
  /** `maya-okafor` for the cast, `p-0042` for everybody else. */
  key: string
  email: string
  name: string
  callName: string
  /** One line for the sign-in list; only for those of the cast who can be signed in as. */
  story?: string
  role: 'member' | 'staff' | 'owner'
  joinedOn: Date
  stage: Stage
  /** Key of a field of practice. */
  field: string
  inTheFieldSince?: number
  employer?: string
  headline: string
  /** None to three sentences in the person's own voice. */
  about: string
  place: { town: string; region: string; country: string }
  /** IANA time zone. */
  zone: string
  /** Key of a chapter. */
  chapter?: string
  farFromChapter: boolean
  /** BCP 47. */
  languages: string[]
  channels: Channel[]
  hours: DemoHours[]
  teaches: DemoTeaching[]
  learns: DemoLearning[]
  /** Newest first. */
  experiences: DemoExperience[]
  /** Keys of values, up to five. */
  values: string[]
  likesToLearn: WayToLearn[]
  motive: string
  kindsOfHelp: KindOfHelp[]
  helpsStages: Stage[]
  enrolment: DemoEnrolment | undefined
  lastSeen: Date
}
