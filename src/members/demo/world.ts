import type { Careers } from './career.ts'
import type { DemoExperience, DemoPerson, Stage } from './person.ts'
import type { Random } from './random.ts'
import type { TopicTables } from './topics-of.ts'
import type { Blanks } from './wording.ts'

// A *world* is what one demo community is made of: its cast, its places and careers, what people there do, know, want
// and say. How people are put together from it is the same in every world.

/** Where somebody lives, and what people there speak and are called. */
export interface DemoPlace {
  town: string
  region: string
  country: string
  zone: string
  /** An hour or more from the others of the chapter, or apart from most of the department. */
  far: boolean
  languages: string[]
  cultures: string[]
  weight: number
  /** Of an association: the chapter, and under which rules a licence is given there. */
  chapter?: string | undefined
  regime?: string | undefined
}

/** What a walk begins with. */
export interface Start {
  stage: Stage
  field: string
  place: DemoPlace
  thisYear: number
  children: boolean
}

/** What the path of a person hangs on. `until` is this year, or the year of retiring. */
export interface Walk {
  stage: Stage
  field: string
  place: DemoPlace
  chapter: string | undefined
  since: number
  until: number
  thisYear: number
  employer: string | undefined
  ownPractice: boolean
  children: boolean
}

export interface World {
  readonly cast: (today: Date) => DemoPerson[]
  /** Members by stage, out of a hundred. */
  readonly stages: readonly (readonly [Stage, number])[]
  /** Of each stage, the share who joined within the last sixty days. */
  readonly joinedLately: Readonly<Record<Stage, number>>
  readonly fields: readonly (readonly [string, number])[]
  readonly places: readonly DemoPlace[]
  readonly careers: Careers
  /** Whose hours, channels and ways of helping people at a stage share. */
  readonly livesLike: Readonly<Record<Stage, Stage>>
  readonly values: readonly string[]
  readonly topics: TopicTables
  readonly blanks: Blanks
  /** Sentences about the work by field, and about the person by the shape of their life. */
  readonly workWords: Readonly<Record<string, string>>
  readonly lifeWords: Readonly<Record<string, string>>
  readonly motives: string
  walkOf(random: Random, start: Start): Walk
  pathOf(random: Random, walk: Walk): DemoExperience[]
  headlineOf(random: Random, walk: Walk): string
}
