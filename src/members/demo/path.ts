import { type Career, careerIn, type Deed } from './careers.ts'
import type { DemoExperience, ExperienceKind, Stage } from './person.ts'
import { type DemoPlace, demoChapters, demoPlaces, demoRegimes } from './places.ts'
import type { Random } from './random.ts'
import { inWords, withSite } from './wording.ts'

// The dated path of one person: what they went through, in the order in which such things happen.

/** What the path of a person hangs on. `until` is this year, or the year of retiring. */
export interface Walk {
  stage: Stage
  field: string
  place: DemoPlace
  since: number
  until: number
  thisYear: number
  employer: string | undefined
  ownPractice: boolean
  children: boolean
}

const studentDeeds: readonly (readonly [ExperienceKind, string | undefined, string])[] = [
  ['other', 'internship', 'A summer placement in an office of four'],
  ['other', 'internship', 'A year out with a city’s tree team'],
  ['led', 'student-chapters', 'Ran the student chapter for a year'],
  ['other', 'portfolio', 'First portfolio, torn apart kindly'],
  ['other', undefined, 'Helped to plant a school yard'],
  ['moved', undefined, 'Came here to study'],
  ['other', 'public-speaking', 'Showed a project to a real council'],
  ['changed_job', 'changing-field', 'Left a job in a hotel to study again'],
  ['other', 'short-video', 'Filmed a street for the course, and then six more'],
]

/** A year from `from` to `to`, kept inside the walk; undefined when it would lie outside. */
function yearBetween(random: Random, walk: Walk, from: number, to: number): number | undefined {
  const last = Math.min(to, walk.until)
  return from > last ? undefined : random.int(from, last)
}

function experience(
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

function licenceWords(random: Random, regime: string): string {
  return regime === 'provincial-council'
    ? random.deal('registered', [
        'Registered with the provincial council',
        'On the council’s register',
        'Registered, after the interview',
      ])
    : random.deal('licensed', [
        'Licensed',
        'Passed the licensing exam',
        'Licensed, at the second sitting',
        'Passed the last paper of the exam',
      ])
}

/** The licence, and where a person moved with it, what came of that. */
function licences(random: Random, walk: Walk): DemoExperience[] {
  const { place, since, stage } = walk
  const odds: Record<Stage, number> = { student: 0, early: 0.45, mid: 0.75, senior: 0.85, retired: 0.85 }
  const year = random.chance(odds[stage]) ? yearBetween(random, walk, since + 2, since + 6) : undefined
  if (year === undefined)
    return stage === 'early' && random.chance(0.6)
      ? experience(
          'exam',
          yearBetween(random, walk, Math.max(since, walk.thisYear - 1), walk.thisYear),
          random.deal('exam', [
            'Sat the first paper of the licensing exam',
            'First two papers of the exam, one to sit again',
            'Logbook for the licence signed, exam to come',
          ]),
          { topic: 'licensing-exam', regime: place.regime },
        )
      : []
  const from = random.chance(0.16)
    ? random.pick(demoPlaces.filter((other) => other.country !== place.country))
    : place
  const first = experience('licensed', year, licenceWords(random, from.regime), {
    topic: 'licensing-exam',
    regime: from.regime,
    place: from.town,
  })
  if (from === place) return first
  const moved = yearBetween(random, walk, year + 1, year + 12)
  if (moved === undefined) return []
  return [
    ...first,
    ...experience('moved', moved, `Moved from ${from.town} to ${place.town}`, {
      topic: 'working-abroad',
      place: place.town,
    }),
    ...experience(
      'licensed',
      yearBetween(random, walk, moved, moved + 2),
      `Licence carried over from ${from.country}`,
      {
        topic: from.regime === place.regime ? 'licence-abroad' : 'licensure-by-reciprocity',
        regime: place.regime,
        place: place.town,
      },
    ),
  ]
}

const phaseYears: readonly (readonly [number, number])[] = [
  [0, 5],
  [6, 15],
  [16, 45],
]

function deeds(random: Random, walk: Walk, career: Career): DemoExperience[] {
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
        withSite(random, deed.what),
        {
          topic: deed.topic,
        },
      ),
    )
  })
}

function changes(random: Random, walk: Walk, career: Career): DemoExperience[] {
  const { since, stage, place } = walk
  const settled = stage === 'mid' || stage === 'senior' || stage === 'retired'
  const found: DemoExperience[] = []
  if (walk.ownPractice)
    found.push(
      ...experience(
        'founded',
        yearBetween(random, walk, since + 5, since + 14),
        random.deal('founded', [
          'Founded a practice with one client',
          'Opened a practice at the kitchen table',
          'Started out alone, with two weeks of work',
        ]),
        { topic: 'starting-a-practice' },
      ),
    )
  if (settled && random.chance(0.45))
    found.push(
      ...experience(
        'led',
        yearBetween(random, walk, since + 6, since + 12),
        `Began leading a team of ${inWords(random.int(3, 9))}`,
        { topic: 'first-management-job' },
      ),
    )
  if (settled && walk.children && random.chance(0.6))
    found.push(
      ...experience(
        'returned',
        yearBetween(random, walk, since + 5, since + 16),
        random.deal('returned', [
          'Back after half a year at home with a baby',
          'Back part-time after parental leave',
          'Back three days a week, after a winter at home',
        ]),
        { topic: 'returning-after-a-break' },
      ),
    )
  if (settled && !walk.ownPractice && walk.employer !== undefined && random.chance(0.35)) {
    const before = random.pick(career.employers).replace('{town}', place.town)
    if (before !== walk.employer)
      found.push(
        ...experience(
          'changed_job',
          yearBetween(random, walk, since + 4, since + 18),
          `From ${before} to ${walk.employer}`,
          { topic: 'changing-employer' },
        ),
      )
  }
  return found
}

function society(random: Random, walk: Walk): DemoExperience[] {
  const { since, stage } = walk
  const chapter = demoChapters.find(({ key }) => key === walk.place.chapter)
  const found: DemoExperience[] = []
  if (chapter !== undefined && stage !== 'student' && random.chance(stage === 'early' ? 0.03 : 0.1))
    found.push(
      ...experience(
        'led',
        yearBetween(random, walk, Math.max(since + 4, walk.until - 12), walk.until),
        `Chaired the ${chapter.name} chapter`,
        { topic: 'chairing-a-chapter' },
      ),
    )
  if (stage === 'retired' || (stage === 'senior' && random.chance(0.15)))
    found.push(
      ...(random.chance(0.6)
        ? experience(
            'other',
            yearBetween(random, walk, since + 18, since + 32),
            'Made a fellow of the society',
            { topic: 'fellowship' },
          )
        : []),
    )
  if (stage === 'retired')
    found.push(
      ...experience(
        'retired',
        walk.until,
        random.deal('retired', [
          `Handed over a department of ${inWords(random.int(8, 40))}`,
          'Handed the keys to two colleagues',
          'Last day, with soup for everybody',
          'Handed over, over two years',
          'Left the office with one box',
        ]),
        { topic: 'handing-over' },
      ),
    )
  return found
}

function studentPath(random: Random, walk: Walk): DemoExperience[] {
  const count = random.pick([0, 0, 0, 1, 1, 1, 1, 2, 2])
  return random
    .sample(studentDeeds, count)
    .flatMap(([kind, topic, what]) =>
      experience(kind, yearBetween(random, walk, walk.since, walk.thisYear), what, { topic }),
    )
}

/** The experiences of one person, newest first; every year lies between `since` and `until`. */
export function pathOf(random: Random, walk: Walk): DemoExperience[] {
  const career = careerIn(walk.field)
  const found =
    walk.stage === 'student'
      ? studentPath(random, walk)
      : [
          ...licences(random, walk),
          ...deeds(random, walk, career),
          ...changes(random, walk, career),
          ...society(random, walk),
        ]
  return found.sort((a, b) => b.year - a.year)
}

/** Whether the rules of this licence have changed since. */
export function beforeTheChange(regime: string | undefined, year: number): boolean {
  return demoRegimes.some(({ key, changedIn }) => key === regime && year < changedIn)
}
