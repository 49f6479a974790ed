import type { ExpressionBuilder } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import { loadPeople } from '#market/load-people.ts'
import type { Person } from '#matching/person.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'
import { weekIn } from '#platform/time.ts'
import { type Standing, standings } from '#programmes/access.ts'
import { refuse } from '../refusals.ts'
import { type Choice, MOST_CHOSEN, MOST_OTHERS } from '../round.ts'

/** Somebody a round could pair, with how many newcomers there is room for this week. */
export interface Grouped {
  readonly id: MemberId
  readonly person: Person
  readonly room: number
}

/** Both sides of a round; whoever does both stands on both. Nobody rests. */
export interface Group {
  readonly seekers: readonly Grouped[]
  readonly helpers: readonly Grouped[]
}

type Joined = DB & { m: DB['members.member']; p: DB['members.profile'] }

/** Whether a member fits what was chosen. What somebody learns counts only where they say so openly. */
function isChosen(eb: ExpressionBuilder<Joined, 'm' | 'p'>, choice: Choice) {
  const { chapter, stages, field, learns, teaches, since } = choice
  return eb.and([
    ...(chapter === undefined ? [] : [eb('p.chapter', '=', chapter)]),
    ...(stages.length === 0 ? [] : [eb('p.stage', 'in', [...stages])]),
    ...(field === undefined ? [] : [eb('p.field', '=', field)]),
    ...(since === undefined ? [] : [eb('m.joined_at', '>=', new Date(`${since}T00:00:00Z`))]),
    ...(learns === undefined
      ? []
      : [
          eb.exists(
            eb
              .selectFrom('members.learns as l')
              .select('l.member')
              .whereRef('l.member', '=', 'm.id')
              .where('l.private', '=', false)
              .where('l.topic', '=', learns),
          ),
        ]),
    ...(teaches === undefined
      ? []
      : [
          eb.exists(
            eb
              .selectFrom('members.teaches as h')
              .select('h.member')
              .whereRef('h.member', '=', 'm.id')
              .where('h.topic', '=', teaches),
          ),
        ]),
  ])
}

/** Everybody a round looks at: who was chosen, and after them, where anybody may help, those who offer to. */
const everybody = ({ tx, now }: Look, choice: Choice) =>
  tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('programmes.programme as g', 'g.id', 'e.programme')
    .innerJoin('members.member as m', 'm.id', 'e.member')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .select(['m.id', 'p.zone'])
    .select((eb) => isChosen(eb, choice).as('chosen'))
    .where('g.key', '=', 'mentoring')
    .where(isThere(now))
    .where((eb) =>
      choice.helpers === 'everybody'
        ? eb.or([isChosen(eb, choice), eb('e.role', '!=', 'mentee')])
        : isChosen(eb, choice),
    )
    .orderBy('chosen', 'desc')
    .orderBy('e.seats_used')
    .orderBy('m.id')
    .limit(MOST_CHOSEN + MOST_OTHERS)

/** The week has so many newcomers left, and nobody more than the free seats. */
function roomOf(standing: Standing, week: string): number {
  const { over, seats, seatsUsed, intakeWeek, intakeNew, weeklyIntake } = standing
  const left = weeklyIntake - (intakeWeek === week ? intakeNew : 0)
  return over ? 0 : Math.max(0, Math.min(seats - seatsUsed, left))
}

/** @public Who is in a round now, without private gaps: four queries. Refuses: `too_many`. */
export async function readGroup(look: Look, choice: Choice): Promise<Group> {
  const rows = await everybody(look, choice).execute()
  if (rows.filter(({ chosen }) => chosen).length > MOST_CHOSEN) throw refuse('too_many')
  const ids = rows.map(({ id }) => id)
  const enrolled = new Map((await standings(look, ids)).map((one) => [one.member, one]))
  const people = new Map((await loadPeople(look, ids)).map((person) => [person.id, person]))
  const all = rows.flatMap(({ id, zone, chosen }) => {
    const [person, standing] = [people.get(id), enrolled.get(id)]
    if (!person || !standing || person.paused) return []
    return [{ id, person, chosen: Boolean(chosen), room: roomOf(standing, weekIn(zone, look.now)) }]
  })
  return {
    seekers: all.filter(({ person, chosen }) => person.seeks && chosen),
    helpers: all.filter(({ person, chosen }) => person.offers && (chosen || choice.helpers === 'everybody')),
  }
}
