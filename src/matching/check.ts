import {
  CHANNELS,
  KINDS_OF_HELP,
  type Learning,
  type Person,
  type Programme,
  type Responsiveness,
  STAGES,
  type Teaching,
} from './person.ts'

const FIRST_YEAR = 1901
const LAST_YEAR = 2155
/** Counts end here: two bytes in the snapshot. */
export const MOST = 65_535

export function refuse(field: string, value: unknown, wanted: string): never {
  throw new RangeError(`${field}: ${String(value)} is not ${wanted}`)
}

export function whole(field: string, value: number, from: number, to: number): void {
  if (!Number.isInteger(value) || value < from || value > to)
    refuse(field, value, `a whole number ${from}..${to}`)
}

export function share(field: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(field, value, 'a number 0..1')
}

const MOST_LISTED = 255

function topics(field: 'teaches' | 'learns', list: readonly (Teaching | Learning)[]): void {
  whole(`${field}.length`, list.length, 0, MOST_LISTED)
  const seen = new Set<unknown>()
  for (const [i, { topic, kind, level }] of list.entries()) {
    whole(`${field}[${i}].level`, level, 1, 5)
    if (kind !== 'path' && kind !== 'craft') refuse(`${field}[${i}].kind`, kind, 'path or craft')
    if (seen.has(topic)) refuse(`${field}[${i}].topic`, topic, 'named once')
    seen.add(topic)
  }
}

function distinct(field: string, list: readonly unknown[]): void {
  const twice = list.findIndex((item, i) => list.indexOf(item) !== i)
  if (twice >= 0) refuse(`${field}[${twice}]`, list[twice], 'named once')
}

export function oneOf<T>(field: string, value: T, all: readonly T[]): void {
  if (!all.includes(value)) refuse(field, value, `one of ${all.join(', ')}`)
}

function known<T>(field: string, list: readonly T[], all: readonly T[]): void {
  distinct(field, list)
  for (const [i, item] of list.entries()) oneOf(`${field}[${i}]`, item, all)
}

function window(yearsAhead: readonly [number, number]): void {
  whole('yearsAhead[0]', yearsAhead[0], 0, 99)
  whole('yearsAhead[1]', yearsAhead[1], yearsAhead[0], 99)
}

/** Throws a RangeError that names the first field the score cannot work with. */
export function checkPerson(person: Person): void {
  topics('teaches', person.teaches)
  topics('learns', person.learns)
  for (const [i, { year }] of person.experiences.entries()) {
    whole(`experiences[${i}].year`, year, FIRST_YEAR, LAST_YEAR)
  }
  if (person.inTheFieldSince !== undefined) {
    whole('inTheFieldSince', person.inTheFieldSince, FIRST_YEAR, LAST_YEAR)
  }
  whole('values.length', person.values.length, 0, MOST_LISTED)
  distinct('values', person.values)
  distinct('languages', person.languages)
  known('channels', person.channels, CHANNELS)
  known('helpsStages', person.helpsStages, STAGES)
  known('kindsOfHelp', person.kindsOfHelp, KINDS_OF_HELP)
  if (person.stage !== undefined) known('stage', [person.stage], STAGES)
  whole('hours', person.hours, 0, 2 ** 24 - 1)
  whole('seatsFree', person.seatsFree, 0, MOST)
  checkRecord(person.responsiveness)
  if (person.yearsAhead !== undefined) window(person.yearsAhead)
}

/** Throws a RangeError that names the field of the programme that is out of range. */
export function checkProgramme(programme: Programme): void {
  const { kappa, meanAnswered } = programme
  if (!(kappa > 0 && kappa < Number.POSITIVE_INFINITY)) refuse('kappa', kappa, 'a number above 0')
  checkMean(meanAnswered)
}

export function checkMean(meanAnswered: number): void {
  if (!(meanAnswered > 0 && meanAnswered <= 1)) refuse('meanAnswered', meanAnswered, 'above 0, at most 1')
}

export function checkRecord({ answered, received }: Responsiveness): void {
  whole('responsiveness.received', received, 0, MOST)
  whole('responsiveness.answered', answered, 0, received)
}

/** The year of a day written YYYY-MM-DD; anything else is a RangeError. */
export function yearOf(today: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today)) refuse('today', today, 'a day written YYYY-MM-DD')
  return Number(today.slice(0, 4))
}
