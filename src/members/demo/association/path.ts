import { type Career, careerIn } from '../career.ts'
import { deedsOf, experience, type FirstDeed, firstDeeds, yearBetween } from '../deeds.ts'
import type { DemoExperience, Stage } from '../person.ts'
import type { Random } from '../random.ts'
import { inWords } from '../wording.ts'
import type { Walk } from '../world.ts'
import { careers } from './careers.ts'
import { demoChapters, demoPlaces, demoRegimes } from './places.ts'
import { blanks } from './words.ts'

// The dated path of one person: what they went through, in the order in which such things happen.

const studentDeeds: readonly FirstDeed[] = [
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

function licenceWords(random: Random, regime: string | undefined): string {
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
  const chapter = demoChapters.find(({ key }) => key === walk.chapter)
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

/** The experiences of one person, newest first; every year lies between `since` and `until`. */
export function pathOf(random: Random, walk: Walk): DemoExperience[] {
  const career = careerIn(careers, walk.field)
  const found =
    walk.stage === 'student'
      ? firstDeeds(random, walk, studentDeeds)
      : [
          ...licences(random, walk),
          ...deedsOf(random, walk, career, blanks),
          ...changes(random, walk, career),
          ...society(random, walk),
        ]
  return found.sort((a, b) => b.year - a.year)
}

/** Whether the rules of this licence have changed since. */
export function beforeTheChange(regime: string | undefined, year: number): boolean {
  return demoRegimes.some(({ key, changedIn }) => key === regime && year < changedIn)
}
