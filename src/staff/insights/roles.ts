import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { QuestionId, TopicKey } from '#map/ids.ts'
import type { KindOfHelp, Stage } from '#members/member.ts'
import type { Look } from '#platform/act.ts'
import { helperRows, SMALLEST_GROUP } from './helpers.ts'

/** Something in which somebody nobody asked is wanted now. */
export type Role =
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly title: string }
  | { readonly kind: 'amplify' | 'welcome' }
  | { readonly kind: 'guide'; readonly topic: TopicKey; readonly name: string; readonly learners: number }
  | { readonly kind: 'learn'; readonly topic: TopicKey; readonly name: string; readonly teachers: number }
  | { readonly kind: 'add_topic'; readonly topic: TopicKey; readonly name: string; readonly learners: number }
  | { readonly kind: 'none' }

/** All that decides about one of them. */
export interface Wanted {
  readonly stage: Stage | null
  readonly kindsOfHelp: readonly KindOfHelp[]
  /** The oldest question on what they teach that nobody has answered. */
  readonly question: { readonly id: QuestionId; readonly title: string } | null
  /** What they teach that most others openly would like to learn. */
  readonly guide: { readonly topic: TopicKey; readonly name: string; readonly learners: number } | null
  /** What they openly would like to learn, of which most others teach it. */
  readonly learn: { readonly topic: TopicKey; readonly name: string; readonly teachers: number } | null
}

/** What the whole house lacks. */
export interface Lacking {
  /** Newcomers without somebody who carries their voice, and without somebody who welcomes them. */
  readonly amplify: number
  readonly welcome: number
  /** The topic that most learn and fewest teach. */
  readonly topic: { readonly topic: TopicKey; readonly name: string; readonly learners: number } | null
}

/**
 * What to ask of somebody nobody asked: first what waits for just them, then what newcomers lack and they like to give, then
 * what others would learn or teach. Counts of people are said from five up; years ahead are no reason to be asked less, and
 * somebody far along is wanted for reach where somebody nearer is wanted for a path.
 */
export function roleFor(one: Wanted, lacking: Lacking): Role {
  const { question, guide, learn, kindsOfHelp, stage } = one
  if (question) return { kind: 'answer', question: question.id, title: question.title }
  const reaches = kindsOfHelp.includes('amplifier') || stage === 'senior' || stage === 'retired'
  if (reaches && lacking.amplify > 0) return { kind: 'amplify' }
  if (kindsOfHelp.includes('welcoming') && lacking.welcome > 0) return { kind: 'welcome' }
  if (guide && guide.learners >= SMALLEST_GROUP) return { kind: 'guide', ...guide }
  if (learn && learn.teachers > 0) return { kind: 'learn', ...learn }
  return lacking.topic ? { kind: 'add_topic', ...lacking.topic } : { kind: 'none' }
}

/**
 * What to ask of each, in their order: what newcomers lack is asked of as many as lack it, and a question of one person, so
 * that the same need does not stand twenty times.
 */
export function rolesFor<One extends Wanted>(
  people: readonly One[],
  lacking: Lacking,
): { one: One; role: Role }[] {
  const left = { amplify: lacking.amplify, welcome: lacking.welcome }
  const put = new Set<QuestionId>()
  return people.map((one) => {
    const question = one.question && put.has(one.question.id) ? null : one.question
    const role = roleFor({ ...one, question }, { ...lacking, ...left })
    if (role.kind === 'answer') put.add(role.question)
    if (role.kind === 'amplify' || role.kind === 'welcome') left[role.kind] -= 1
    return { one, role }
  })
}

/** Somebody who offered and was not asked in ninety days. */
export interface Unasked extends Wanted {
  readonly publicId: string
  readonly name: string
  readonly callName: string
  readonly enrolledAt: Date
}

const MOST = 12

/** Those not asked, longest here first. */
export async function readUnasked(look: Look): Promise<{ people: Unasked[]; more: boolean }> {
  const unasked = look.tx
    .selectFrom(helperRows(look).as('h'))
    .select('h.id')
    .where('h.hellos', '=', 0)
    .where('h.askedOtherwise', '=', false)
  const rows = await helperRows(look)
    .clearSelect()
    .select(['m.public_id as publicId', 'm.name', 'm.call_name as callName', 'p.stage'])
    .select(['e.enrolled_at as enrolledAt'])
    .select((eb) => [
      eb.fn.coalesce('p.kinds_of_help', sql<string[]>`'{}'`).$castTo<KindOfHelp[]>().as('kindsOfHelp'),
      jsonObjectFrom(
        eb
          .selectFrom('questions.thread as q')
          .innerJoin('questions.thread_topic as x', 'x.thread', 'q.id')
          .innerJoin('members.teaches as t', (on) =>
            on.onRef('t.topic', '=', 'x.topic').onRef('t.member', '=', 'm.id'),
          )
          .select(['q.id', 'q.title'])
          .where('q.kind', '=', 'question')
          .where('q.answered_at', 'is', null)
          .where('q.closed_at', 'is', null)
          .where('q.hidden_at', 'is', null)
          .where('q.merged_into', 'is', null)
          .where(sql<boolean>`q.asker is distinct from m.id`)
          .orderBy('q.asked_at')
          .limit(1),
      ).as('question'),
      jsonObjectFrom(
        eb
          .selectFrom('members.teaches as t')
          .innerJoin('members.topic as k', 'k.key', 't.topic')
          .innerJoin('members.learns as l', 'l.topic', 't.topic')
          .select(({ fn }) => ['t.topic', 'k.name', fn.countAll<number>().as('learners')])
          .whereRef('t.member', '=', 'm.id')
          .whereRef('l.member', '!=', 'm.id')
          .whereRef('l.level', '<', 't.level')
          .where('l.private', '=', false)
          .where('k.state', '!=', 'hidden')
          .groupBy(['t.topic', 'k.name'])
          .orderBy('learners', 'desc')
          .limit(1),
      ).as('guide'),
      jsonObjectFrom(
        eb
          .selectFrom('members.learns as l')
          .innerJoin('members.topic as k', 'k.key', 'l.topic')
          .innerJoin('members.teaches as t', 't.topic', 'l.topic')
          .select(({ fn }) => ['l.topic', 'k.name', fn.countAll<number>().as('teachers')])
          .whereRef('l.member', '=', 'm.id')
          .whereRef('t.member', '!=', 'm.id')
          .where('l.private', '=', false)
          .where('k.state', '!=', 'hidden')
          .groupBy(['l.topic', 'k.name'])
          .orderBy('teachers', 'desc')
          .limit(1),
      ).as('learn'),
    ])
    .where('m.id', 'in', unasked)
    .orderBy('e.enrolled_at')
    .orderBy('m.public_id')
    .limit(MOST + 1)
    .execute()
  return { people: rows.slice(0, MOST), more: rows.length > MOST }
}

/** What newcomers and learners lack, over the whole house. */
export async function readLacking({ tx, now }: Look): Promise<Lacking> {
  const without = (offers: 'amplifier' | 'welcome') =>
    sql<number>`(select count(*)::int from welcome.newcomer n
      where n.off_at is null and n.began_at > ${now}::timestamptz - interval '60 days'
        and exists (select from programmes.enrolment e where e.member = n.member)
        and not exists (select from hellos.introduction i
          where i.guest = n.member and i.offers = ${sql.lit(offers)} and i.host_happy_at is not null))`
  const row = await tx
    .selectNoFrom((eb) => [
      without('amplifier').as('amplify'),
      without('welcome').as('welcome'),
      jsonObjectFrom(
        eb
          .selectFrom('members.topic as k')
          .innerJoin('members.learns as l', 'l.topic', 'k.key')
          .select(['k.key as topic', 'k.name'])
          .select(({ fn }) => fn.countAll<number>().as('learners'))
          .where('l.private', '=', false)
          .where('k.state', '=', 'listed')
          .groupBy('k.key')
          .having(({ fn }) => fn.countAll(), '>=', SMALLEST_GROUP)
          .orderBy(sql`count(*) - (select count(*) from members.teaches t where t.topic = k.key)`, 'desc')
          .orderBy('k.sort_name')
          .limit(1),
      ).as('topic'),
    ])
    .executeTakeFirstOrThrow()
  return row
}
