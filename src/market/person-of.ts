import { type TimeOfWeek, weeklyHours } from '#matching/hours.ts'
import type { KindOfHelp as KindToMatching, Person } from '#matching/person.ts'
import type { MatchingFacts } from '#members/matching-facts.ts'
import { channels, type HourSlot, type KindOfHelp, kindsOfHelp, stages } from '#members/member.ts'
import { type Wall, wallIn } from '#platform/time.ts'
import type { Standing } from '#programmes/access.ts'
import { hasRoom, isPaused } from '#programmes/enrolment.ts'

// A member in the words of matching. What matching would refuse (a year of the future, a doubled value) is left out
// here, so that one odd profile can never keep the others from being ranked.

/** @public Minutes a zone is ahead of UTC at an instant. */
export const offsetOf = (zone: string, now: Date): number => wallIn(zone, now).offset

const times: Record<HourSlot, TimeOfWeek> = {
  weekday_morning: 'morning',
  weekday_day: 'daytime',
  weekday_evening: 'evening',
  weekend_day: 'weekend',
  weekend_evening: 'weekend',
}
const kinds: Record<KindOfHelp, KindToMatching> = {
  skill: 'skill',
  career: 'career',
  role_model: 'role_model',
  amplifier: 'amplifier',
  welcoming: 'welcome',
}
/** @public A kind of help as matching calls it. */
export const kindToMatching = (kind: KindOfHelp): KindToMatching => kinds[kind]

/**
 * What whoever passed over *How do you like to meet?* is reached by: the conversation on this site, in the language of
 * its pages. A short start must not make anybody invisible (RULES.md).
 */
const UNSAID_CHANNEL = 'here'
const UNSAID_LANGUAGE = 'en'

const FIRST_YEAR = 1901
const LAST_YEAR = 2155
const fits = (year: number) => year >= FIRST_YEAR && year <= LAST_YEAR
const once = <T>(list: readonly T[]): T[] => [...new Set(list)]
const known = <T>(list: readonly T[], all: readonly T[]): T[] => once(list).filter((one) => all.includes(one))
const said = <T>(list: readonly T[], unsaid: T): T[] => (list.length > 0 ? [...list] : [unsaid])
/** More topics than anybody holds; matching counts no further. */
const MOST_TOPICS = 255

/** What enrolment adds: on which side somebody stands, and whether there is room. */
function standingOf(standing: Standing | undefined, { day, week }: Wall) {
  if (!standing) {
    return {
      offers: false,
      seeks: false,
      paused: false,
      seatsFree: 0,
      responsiveness: { answered: 0, received: 0 },
    }
  }
  const { role, seats, seatsUsed, answered, received, usualAnswerHours } = standing
  return {
    offers: role !== 'mentee',
    seeks: role !== 'mentor',
    paused: isPaused(standing, day),
    seatsFree: hasRoom(standing, week) ? seats - seatsUsed : 0,
    responsiveness: {
      answered: Math.min(answered, received),
      received,
      days: usualAnswerHours === null ? undefined : Math.max(1, Math.ceil(usualAnswerHours / 24)),
    },
  }
}

function windowOf({ yearsAheadFrom: from, yearsAheadTo: to }: MatchingFacts): [number, number] | undefined {
  if (from === null || to === null || from < 0 || to < from || to > 99) return undefined
  return [from, to]
}

/** In a company the employer's field names the team; two departments may each have one of that name. */
const teamOf = ({ employer, chapter }: MatchingFacts): string | undefined =>
  employer === null ? undefined : `${chapter ?? ''}/${employer}`

/** One member with their private gaps, for their own lists alone. */
export function personOf(facts: MatchingFacts, standing: Standing | undefined, wall: Wall): Person {
  const since = facts.inTheFieldSince
  return {
    id: facts.member,
    field: facts.field ?? undefined,
    stage: facts.stage ?? undefined,
    inTheFieldSince: since !== null && fits(since) ? since : undefined,
    teaches: facts.teaches.slice(0, MOST_TOPICS),
    learns: facts.learns.slice(0, MOST_TOPICS),
    experiences: facts.experiences.flatMap(({ kind, year, topic, regime }) =>
      fits(year) ? [{ kind, year, topic: topic ?? undefined, regime: regime ?? undefined }] : [],
    ),
    regime: facts.regime ?? undefined,
    values: once(facts.values),
    languages: said(once(facts.languages), UNSAID_LANGUAGE),
    channels: said(known(facts.channels, channels), UNSAID_CHANNEL),
    hours: weeklyHours(
      facts.hours.flatMap((slot) => times[slot] ?? []),
      wall.offset,
    ),
    chapter: facts.chapter ?? undefined,
    region: facts.region ?? undefined,
    employer: facts.employer ?? undefined,
    team: teamOf(facts),
    helpsStages: known(facts.helpsStages, stages),
    kindsOfHelp: known(facts.kindsOfHelp, kindsOfHelp).map(kindToMatching),
    yearsAhead: windowOf(facts),
    ...standingOf(standing, wall),
  }
}

/** The same person for everybody else: what they keep to themself is not even carried along. */
export const asOthersMatch = (person: Person): Person => ({
  ...person,
  learns: person.learns.filter((one) => one.private !== true),
})
