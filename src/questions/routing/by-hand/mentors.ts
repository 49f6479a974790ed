import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { MemberId, QuestionId } from '#map/ids.ts'
import { type Answerer, asksLeft, route } from '#matching/route.ts'
import type { Look } from '#platform/act.ts'
import { anyOf } from '#platform/database/prepared.ts'
import { readSettings } from '#platform/settings.ts'
import { questionSettings } from '../../settings.ts'
import { answerersFor, type ToRoute } from '../answerers.ts'
import { readHouse } from '../count-asks.ts'

/** Somebody staff can ask, with what speaks for it. */
export interface Mentor {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  /** Of the question's topics those they teach, the best known first. */
  readonly teaches: readonly {
    readonly name: string
    readonly level: number
    readonly since: number | null
  }[]
  /** Their answers on these topics that helped. */
  readonly helped: number
  readonly lastAskedAt: Date | null
  /** In their quiet hours: the letter waits for their morning. */
  readonly asleep: boolean
  /** Among the fewest who will likely answer. */
  readonly suggested: boolean
}

/** Whom staff can ask about a question, and how many asks the week still has. */
export interface ByHand {
  readonly mentors: readonly Mentor[]
  readonly left: number
}

/** More are never looked through. */
const MOST = 30

/** Most likely to be of use first. Nobody who rests, was asked already, has had enough for the week, or is parted from the asker. */
export async function mentorsFor(look: Look, thread: ToRoute): Promise<ByHand> {
  const { asksPerWeek } = await readSettings(look, questionSettings)
  const house = await readHouse(look)
  const left = asksLeft(house.enrolled, house.asksThisWeek, asksPerWeek)
  const all = await answerersFor(look, thread, house)
  const answerers = all.filter(mayBeAskedByHand).toSorted(byUse).slice(0, MOST)
  // As by itself, but also those who are asleep: a letter by hand can wait for their morning.
  const awake = answerers.map(({ barred: _, ...answerer }) => answerer)
  const { asked } = route({ question: thread.id, budgetLeft: left, queue: 1 }, awake)
  const known = await knownOf(
    look,
    thread.id,
    answerers.map(({ id }) => id as MemberId),
  )
  const mentors = answerers.flatMap(({ id, barred }) => {
    const one = known.get(id as MemberId)
    return one ? [{ ...one, asleep: barred === 'quiet_hours', suggested: asked.includes(id) }] : []
  })
  return { mentors, left }
}

const mayBeAskedByHand = ({ barred, cap, asksThisWeek }: Answerer): boolean =>
  (barred === undefined || barred === 'quiet_hours') && (cap === undefined || asksThisWeek < cap)

/** Equals stay as the database drew them: by an id that says nothing of anybody. */
const byUse = (a: Answerer, b: Answerer): number => use(b) - use(a)
const use = ({ chance, fit, price = 1 }: Answerer): number => chance * fit * price

type Known = Omit<Mentor, 'asleep' | 'suggested'>

async function knownOf(
  { tx }: Look,
  thread: QuestionId,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, Known>> {
  const rows = await tx
    .selectFrom('members.member as m')
    .select(['m.id', 'm.public_id as publicId', 'm.name'])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('questions.thread_topic as x')
          .innerJoin('members.teaches as h', 'h.topic', 'x.topic')
          .innerJoin('members.topic as t', 't.key', 'x.topic')
          .select(['t.name', 'h.level'])
          .select((q) =>
            q
              .selectFrom('members.experience as w')
              .select(({ fn }) => fn.max('w.year').as('year'))
              .whereRef('w.member', '=', 'h.member')
              .whereRef('w.topic', '=', 'h.topic')
              .$castTo<number | null>()
              .as('since'),
          )
          .where('x.thread', '=', thread)
          .whereRef('h.member', '=', 'm.id')
          .orderBy('h.level', 'desc')
          .orderBy('x.place'),
      ).as('teaches'),
      sql<number>`(select count(distinct a.id)::int from questions.post a
        join questions.thread_topic y on y.thread = a.thread
        where a.author = m.id and a.helped_at is not null and a.hidden_at is null
          and y.topic in (select x.topic from questions.thread_topic x where x.thread = ${thread}))`.as(
        'helped',
      ),
      eb
        .selectFrom('questions.invitation as i')
        .select(({ fn }) => fn.max('i.asked_at').as('at'))
        .whereRef('i.member', '=', 'm.id')
        .as('lastAskedAt'),
    ])
    .where('m.id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
