import { fieldsOfPractice } from '../../fields-of-practice.ts'
import { careerIn } from '../career.ts'
import type { Stage } from '../person.ts'
import type { Random } from '../random.ts'
import { inWords } from '../wording.ts'
import type { Start, Walk } from '../world.ts'
import { careers } from './careers.ts'
import { inPublicService } from './topics.ts'

// Where somebody's working life began, and the line they put under their name.

/** From and to how many years ago people of a stage began. */
const yearsAgo: Record<Stage, readonly [number, number]> = {
  student: [0, 3],
  early: [1, 6],
  mid: [7, 15],
  senior: [16, 31],
  retired: [33, 46],
}

export function associationWalk(random: Random, start: Start): Walk {
  const { stage, field, place, thisYear, children } = start
  const since = thisYear - random.int(...yearsAgo[stage])
  const ownPractice =
    (stage === 'mid' || stage === 'senior') && !inPublicService.has(field) && random.chance(0.12)
  const until = stage === 'retired' ? Math.max(since + 32, thisYear - random.int(0, 9)) : thisYear
  const office = random
    .deal(`employers:${field}`, careerIn(careers, field).employers)
    .replace('{town}', place.town)
  const employed = stage !== 'student' && stage !== 'retired' && !ownPractice
  return {
    ...{ stage, field, place, chapter: place.chapter, since, until, thisYear, ownPractice },
    children: children || random.chance(0.1),
    employer: employed ? office : undefined,
  }
}

function studentHeadline(random: Random, walk: Walk): string {
  const year = ['First', 'Second', 'Third', 'Fourth'][walk.thisYear - walk.since] ?? 'Final'
  const field = fieldsOfPractice.find(({ key }) => key === walk.field)?.name.toLowerCase() ?? ''
  return random.chance(0.55) && walk.field !== 'teaching-and-research'
    ? `${year} year, ${field}`
    : random.deal(`student:${walk.field}`, careerIn(careers, walk.field).titles.student)
}

export function headlineOf(random: Random, walk: Walk): string {
  const { stage, field, employer, place } = walk
  if (stage === 'student') return studentHeadline(random, walk)
  const career = careerIn(careers, field)
  const title = random.deal(`title:${field}:${stage}`, career.titles[stage])
  const work = random.deal(`work:${field}`, career.works)
  const years = walk.until - walk.since
  const time = `${inWords(years)} ${years === 1 ? 'year' : 'years'}`
  if (stage === 'retired')
    return random.pick([
      `Retired ${title}`,
      `Fellow, retired ${title}`,
      `Retired ${title}, ${time} in ${work}`,
    ])
  if (walk.ownPractice)
    return random.pick([`Own practice, ${work}`, `${title}, own practice`, `Own practice in ${place.town}`])
  return random.pick([`${title}, ${time} in ${work}`, `${title}, ${employer ?? work}`, `${title}, ${work}`])
}
