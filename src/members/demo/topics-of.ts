import { type Careers, careerIn } from './career.ts'
import type { DemoExperience, DemoLearning, DemoTeaching, Level, Stage } from './person.ts'
import type { Random } from './random.ts'
import { noteFor } from './wording.ts'

// What one person teaches and would like to learn: from what they did, their field, what people at their stage know
// and miss (the commonest first), and now and then anything at all, which makes the long tail.

type Between = readonly [number, number]
type Notes = ReadonlyMap<string, string[]>

/** What people of one world know and miss. Lists of keys stand in order, the commonest first. */
export interface TopicTables {
  readonly careers: Careers
  readonly crafts: readonly string[]
  readonly onScreens: readonly string[]
  readonly offScreens: readonly string[]
  readonly digital: readonly string[]
  readonly teachNotes: Notes
  readonly learnNotes: Notes
  /** Career topics people claim at this stage beside what their dated path shows. */
  readonly claims: Record<Stage, string[]>
  readonly wishes: Record<Stage, string[]>
  readonly levels: Record<Stage, Between>
  /** From and to how many topics of the field, and of screens and cameras, people at a stage teach. */
  readonly craftsTaught: Record<Stage, Between>
  readonly digitalTaught: Record<Stage, Between>
  /** How many still want more of their own field. */
  readonly fieldWishes: Record<Stage, number>
  /** What nobody teaches before years of work. */
  readonly afterYearsOfWork: ReadonlySet<string>
  /** What people rather keep to themselves. */
  readonly shy: ReadonlySet<string>
  /** How likely somebody offers what they have been through. */
  livedOdds(experience: DemoExperience): number
  /** What somebody is in the middle of. */
  ongoing(experiences: readonly DemoExperience[]): string[]
  /** What somebody like this does not, or no longer, want to learn. */
  closedTo(who: { stage: Stage; field: string; done: readonly string[]; years: number }): string[]
}

export function topicsByStage(lists: Record<Stage, string>): Record<Stage, string[]> {
  const { student, early, mid, senior, retired } = lists
  return {
    student: student.split(' '),
    early: early.split(' '),
    mid: mid.split(' '),
    senior: senior.split(' '),
    retired: retired.split(' '),
  }
}

function levelBetween(random: Random, from: number, to: number): Level {
  return Math.min(5, Math.max(1, random.int(from, to))) as Level
}

/** Topics of the dated path. */
const lived = (random: Random, tables: TopicTables, experiences: readonly DemoExperience[]): string[] =>
  experiences.flatMap((experience) => {
    const { kind, topic } = experience
    if (topic === undefined || kind === 'exam') return []
    return random.chance(tables.livedOdds(experience)) ? [topic] : []
  })

/** Somebody whose topics are asked for. */
interface Of {
  readonly stage: Stage
  readonly field: string
  readonly experiences: readonly DemoExperience[]
}

export function teachesOf(
  random: Random,
  tables: TopicTables,
  { stage, field, experiences }: Of,
): DemoTeaching[] {
  const own = careerIn(tables.careers, field).crafts
  const ofField = tables.craftsTaught[stage]
  const screens = tables.digitalTaught[stage]
  const done = new Set(lived(random, tables, experiences).slice(0, 4))
  const topics = new Set([
    ...done,
    ...Array.from({ length: random.int(...ofField) }, () => random.pickSkewed(own)),
    ...Array.from({ length: random.int(...screens) }, () => random.pickSkewed(tables.digital)),
    ...(random.chance(0.35) ? [random.pickSkewed(tables.claims[stage])] : []),
    ...(random.chance(0.3)
      ? [random.pick(stage === 'senior' || stage === 'retired' ? tables.offScreens : tables.crafts)]
      : []),
  ])
  const beginner = stage === 'student' || stage === 'early'
  const known = [...topics].filter(
    (topic) => !beginner || done.has(topic) || !tables.afterYearsOfWork.has(topic),
  )
  return known.slice(0, 7).map((topic) => ({
    topic,
    level: levelBetween(random, ...tables.levels[stage]),
    note: noteFor(random, 'teach', tables.teachNotes, topic, stage),
  }))
}

/** What they already teach, and how many years they have been at it. */
interface Knowing extends Of {
  readonly known: readonly string[]
  readonly years: number
}

export function learnsOf(random: Random, tables: TopicTables, who: Knowing): DemoLearning[] {
  const { stage, field, experiences, known, years } = who
  const done = experiences.flatMap(({ kind, topic }) =>
    kind === 'exam' || topic === undefined ? [] : [topic],
  )
  const closed = new Set([...known, ...done, ...tables.closedTo({ stage, field, done, years })])
  const own = careerIn(tables.careers, field).crafts
  const topics = new Set([
    ...tables.ongoing(experiences),
    ...Array.from({ length: random.int(1, 4) }, () => random.pickSkewed(tables.wishes[stage])),
    ...(random.chance(tables.fieldWishes[stage]) ? [random.pickSkewed(own)] : []),
    ...(random.chance(0.22) ? [random.pick(stage === 'retired' ? tables.onScreens : tables.crafts)] : []),
  ])
  return [...topics]
    .filter((topic) => !closed.has(topic))
    .map((topic) => ({
      topic,
      level:
        own.includes(topic) && stage !== 'student' ? 3 : levelBetween(random, 1, random.chance(0.25) ? 3 : 2),
      note: noteFor(random, 'learn', tables.learnNotes, topic, stage),
      private: random.chance(tables.shy.has(topic) ? 0.35 : 0.05),
    }))
}
