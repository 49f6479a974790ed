import { careerIn } from '../career.ts'
import { deedsOf, experience, type FirstDeed, firstDeeds, yearBetween } from '../deeds.ts'
import type { DemoExperience, Stage } from '../person.ts'
import type { Random } from '../random.ts'
import { inWords } from '../wording.ts'
import type { Start, Walk } from '../world.ts'
import { companyCareers } from './careers.ts'
import { companySites, departmentsOf } from './places.ts'
import { companyBlanks } from './words.ts'

// The way of one person through the company: how it began, what they did, and what they were trusted with.

/** From and to how many years ago people of a stage began. */
const yearsAgo: Record<Stage, readonly [number, number]> = {
  student: [0, 2],
  early: [1, 6],
  mid: [7, 15],
  senior: [16, 29],
  retired: [20, 32],
}

export function companyWalk(random: Random, start: Start): Walk {
  const { stage, field, place, thisYear } = start
  const since = thisYear - random.int(...yearsAgo[stage])
  const team =
    stage === 'retired'
      ? 'Board office'
      : random.deal(`teams:${field}`, careerIn(companyCareers, field).employers)
  return {
    ...start,
    chapter: random.pick(departmentsOf[field] ?? []),
    since,
    until: thisYear,
    employer: team,
    ownPractice: false,
    place,
  }
}

const apprenticeDeeds: readonly FirstDeed[] = [
  ['other', 'internship', 'A summer at another site'],
  ['other', 'first-weeks-here', 'Four departments in six months'],
  ['other', undefined, 'Built the stand for the open day'],
  ['changed_job', 'changing-field', 'Left a kitchen to learn a trade'],
  ['moved', undefined, 'Came here to train'],
  ['other', 'public-speaking', 'Spoke for the apprentices before two hundred people'],
  ['other', 'short-video', 'Filmed the training corner, and then the canteen'],
  ['led', 'being-taken-seriously', 'Elected to speak for the apprentices'],
]

function beginnings(random: Random, walk: Walk): DemoExperience[] {
  const { since } = walk
  const trained = random.chance(0.4)
  return trained
    ? experience(
        'other',
        yearBetween(random, walk, since, since + 3),
        random.deal('trained', [
          'Passed the final exam of the apprenticeship',
          'Finished the apprenticeship, at the second try',
          'Trained here, and stayed',
        ]),
        { topic: random.chance(0.5) ? 'final-exam-of-training' : 'staying-on' },
      )
    : experience(
        'changed_job',
        yearBetween(random, walk, since, since + 4),
        random.deal('came', [
          'Came from a smaller company, for the larger problem',
          'Came from a competitor, and was forgiven',
          'First job here, straight from studying',
          'Came for one project and stayed',
        ]),
        { topic: 'first-weeks-here' },
      )
}

function turns(random: Random, walk: Walk): DemoExperience[] {
  const { since, place, children } = walk
  const found: DemoExperience[] = []
  if (random.chance(0.3))
    found.push(
      ...experience(
        'changed_job',
        yearBetween(random, walk, since + 3, since + 14),
        random.deal('department', [
          'Changed departments, after two lunches and one form',
          'From the line to a desk with a window',
          'Moved to the team that used to send me complaints',
        ]),
        { topic: 'moving-department' },
      ),
    )
  if (random.chance(0.15)) {
    const from = random.pick(companySites.filter(({ town }) => town !== place.town))
    found.push(
      ...experience(
        'moved',
        yearBetween(random, walk, since + 2, since + 14),
        `From ${from.town} to ${place.town}`,
        {
          topic: 'working-abroad',
          place: place.town,
        },
      ),
    )
  }
  if (children && random.chance(0.6))
    found.push(
      ...experience(
        'returned',
        yearBetween(random, walk, since + 4, since + 16),
        random.deal('returned', [
          'Back after half a year at home with a baby',
          'Back part-time after parental leave',
          'Back three days a week, after a winter at home',
        ]),
        { topic: 'returning-after-a-break' },
      ),
    )
  return found
}

function leading(random: Random, walk: Walk, done: readonly DemoExperience[]): DemoExperience[] {
  const { since, stage } = walk
  const begun = done.some(({ topic }) => topic === 'first-management-job')
  const leads = !begun && (stage === 'senior' || stage === 'retired' || random.chance(0.3))
  const first = leads
    ? experience(
        'led',
        yearBetween(random, walk, since + 6, since + 12),
        `Began leading a team of ${inWords(random.int(3, 9))}`,
        { topic: 'first-management-job' },
      )
    : []
  if (stage !== 'retired') return first
  return [
    ...first,
    ...experience(
      'led',
      yearBetween(random, walk, since + 13, since + 19),
      `First department, of ${inWords(random.int(20, 60))}`,
      { topic: 'leading-a-department' },
    ),
    ...experience('other', yearBetween(random, walk, walk.until - 6, walk.until), 'Came onto the board', {
      topic: 'presenting-to-the-board',
    }),
  ]
}

function work(random: Random, walk: Walk): DemoExperience[] {
  const deeds = deedsOf(random, walk, careerIn(companyCareers, walk.field), companyBlanks)
  const later = walk.stage === 'early' ? [] : [...turns(random, walk), ...leading(random, walk, deeds)]
  return [...beginnings(random, walk), ...deeds, ...later]
}

/** The experiences of one person, newest first; every year lies between `since` and now. */
export function companyPath(random: Random, walk: Walk): DemoExperience[] {
  const found = walk.stage === 'student' ? firstDeeds(random, walk, apprenticeDeeds) : work(random, walk)
  return found.sort((a, b) => b.year - a.year)
}

export function companyHeadline(random: Random, walk: Walk): string {
  const { stage, field, employer = '' } = walk
  const career = careerIn(companyCareers, field)
  const title = random.deal(`title:${field}:${stage}`, career.titles[stage])
  if (stage === 'student' || stage === 'retired') return title
  const years = walk.until - walk.since
  const time = `${inWords(years)} ${years === 1 ? 'year' : 'years'}`
  const work = random.deal(`work:${field}`, career.works)
  const where = title.toLowerCase().includes(employer.toLowerCase()) ? `${time} here` : employer
  return random.pick([`${title}, ${where}`, `${title}, ${time} here`, `${title}, ${work}`])
}
