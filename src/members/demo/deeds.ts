import type { Career, Deed } from './career.ts'
import type { DemoExperience, ExperienceKind, Stage } from './person.ts'
import type { Random } from './random.ts'
import { type Blanks, withSite } from './wording.ts'
import type { Walk } from './world.ts'

// What every path is put together from, in whatever world.

/** A year from `from` to `to`, kept inside the walk; undefined when it would lie outside. */
export function yearBetween(random: Random, walk: Walk, from: number, to: number): number | undefined {
  const last = Math.min(to, walk.until)
  return from > last ? undefined : random.int(from, last)
}

export function experience(
  kind: ExperienceKind,
  year: number | undefined,
  what: string,
  more: { topic?: string | undefined; regime?: string | undefined; place?: string | undefined } = {},
): DemoExperience[] {
  if (year === undefined) return []
  const { topic, regime, place } = more
  return [
    {
      kind,
      year,
      what,
      ...(regime === undefined ? {} : { regime }),
      ...(place === undefined ? {} : { place }),
      ...(topic === undefined ? {} : { topic }),
    },
  ]
}

const phaseYears: readonly (readonly [number, number])[] = [
  [0, 5],
  [6, 15],
  [16, 45],
]

/** What somebody did in the work itself, as often as one does at their stage. */
export function deedsOf(random: Random, walk: Walk, career: Career, blanks: Blanks): DemoExperience[] {
  const often: Record<Stage, readonly number[]> = {
    student: [0, 0, 0],
    early: [random.int(1, 2), 0, 0],
    mid: [random.int(0, 1), random.int(1, 2), 0],
    senior: [random.int(0, 1), random.int(1, 2), random.int(1, 2)],
    retired: [random.int(0, 1), random.int(1, 2), random.int(2, 3)],
  }
  return phaseYears.flatMap(([from, to], at) => {
    const phase = career.deeds.filter((deed) => deed.phase === at + 1)
    const count = often[walk.stage][at] ?? 0
    const dealt: Deed[] = Array.from({ length: count }, () => random.deal(`${walk.field}:${at}`, phase))
    return [...new Set(dealt)].flatMap((deed) =>
      experience(
        deed.kind,
        yearBetween(random, walk, walk.since + from, walk.since + to),
        withSite(random, blanks, deed.what),
        { topic: deed.topic },
      ),
    )
  })
}

/** What a beginner has done so far. */
export type FirstDeed = readonly [ExperienceKind, string | undefined, string]

/** The path of somebody who is still learning the trade. */
export function firstDeeds(random: Random, walk: Walk, deeds: readonly FirstDeed[]): DemoExperience[] {
  const count = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 2])
  return random
    .sample(deeds, count)
    .flatMap(([kind, topic, what]) =>
      experience(kind, yearBetween(random, walk, walk.since, walk.thisYear), what, { topic }),
    )
}
