import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { RoundId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import type { Choice } from './round.ts'

// For staff alone: what a round proposes and, once it is sent, how many of it were asked. What became of an introduction
// is for its two people and read by nothing here.

const countOf = (which = sql<boolean>`true`) =>
  sql<number>`(select count(*)::int from rounds.proposal p where p.round = r.id and ${which})`

const rounds = ({ tx, now }: Look) =>
  tx
    .selectFrom('rounds.round as r')
    .select(['r.id', 'r.name', 'r.state', 'r.made_at as madeAt', 'r.sent_at as sentAt'])
    .select(['r.worked_at as workedAt', 'r.worked_with as workedWith', 'r.wishes'])
    .select(['r.seekers', 'r.helpers', 'r.welfare', 'r.bound'])
    .select((eb) => eb.ref('r.choice').$castTo<Choice>().as('choice'))
    .select([
      countOf().as('pairs'),
      countOf(sql`p.state = 'asked'`).as('asked'),
      countOf(sql`p.state = 'lapsed'`).as('lapsed'),
      // Their turn has come, and the sweep is on its way to them; or there was no room, and they are tried again.
      countOf(sql`p.state = 'waits' and p.due_at <= ${now}`).as('next'),
      countOf(sql`p.state = 'waits' and p.due_at > ${now}`).as('waiting'),
    ])

/** A round as staff list it. */
export type RoundRow = Awaited<ReturnType<ReturnType<typeof rounds>['executeTakeFirstOrThrow']>>

const MOST_LISTED = 50

/** The newest rounds. */
export const readRounds = (look: Look): Promise<RoundRow[]> =>
  rounds(look).orderBy('r.made_at', 'desc').orderBy('r.id', 'desc').limit(MOST_LISTED).execute()

const wishes = (look: Look) =>
  look.tx
    .selectFrom('rounds.wish as w')
    .innerJoin('members.member as s', 's.id', 'w.seeker')
    .innerJoin('members.member as h', 'h.id', 'w.helper')
    .select(['w.wish', 's.name as seeker', 'h.name as helper'])
    .select(['s.public_id as seekerPublicId', 'h.public_id as helperPublicId'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('rounds.proposal as p')
            .select('p.round')
            .whereRef('p.round', '=', 'w.round')
            .whereRef('p.low', '=', 'w.low')
            .whereRef('p.high', '=', 'w.high'),
        )
        .$castTo<boolean>()
        .as('proposed'),
    )
    .orderBy('w.made_at')
    .orderBy('s.sort_name')

/** Pairs a page. */
const PAIRS = 20
/** People a page of those who have nobody. */
const LEFT = 50

const here = ({ tx, now }: Look) => tx.selectFrom('members.member as m').select('m.id').where(isThere(now))

/** The proposals of a draft whose two people are still there, by the names of those who would help. */
const pairs = (look: Look, page: number) =>
  look.tx
    .selectFrom('rounds.proposal as p')
    .innerJoin('members.member as h', 'h.id', 'p.helper')
    .innerJoin('members.member as s', 's.id', 'p.seeker')
    .innerJoin('members.topic as t', 't.key', 'p.topic')
    .select(['p.seeker', 'p.helper', 't.name as topic', 'p.asked_for as askedFor'])
    .where('p.state', '=', 'proposed')
    .where('p.helper', 'in', here(look))
    .where('p.seeker', 'in', here(look))
    .orderBy('h.sort_name')
    .orderBy('h.id')
    .orderBy('s.sort_name')
    .orderBy('s.id')
    .limit(PAIRS + 1)
    .offset((page - 1) * PAIRS)

/** Who has nobody in a round, seekers first, by name. */
const left = (look: Look, page: number) =>
  look.tx
    .selectFrom('rounds.leftover as l')
    .innerJoin('members.member as m', 'm.id', 'l.member')
    .select(['m.name', 'm.public_id as publicId', 'l.side', 'l.why'])
    .where(isThere(look.now))
    .orderBy('l.side', 'desc')
    .orderBy('m.sort_name')
    .orderBy('m.id')
    .limit(LEFT + 1)
    .offset((page - 1) * LEFT)

/** A part of a list, and whether more follows. */
export interface PageOf<T> {
  readonly rows: readonly T[]
  readonly more: boolean
}

const pageOf = <T>(rows: T[], size: number): PageOf<T> => ({
  rows: rows.slice(0, size),
  more: rows.length > size,
})

/** Which pages of a round are read, from 1. */
export interface Pages {
  readonly page: number
  readonly left: number
}

/** One round with a page of its pairs, a page of who has nobody, and what was wished for in it; or not found. One query. */
export async function readRound(look: Look, id: RoundId, pages: Pages = { page: 1, left: 1 }) {
  const ofRound = sql.ref<RoundId>('r.id')
  const row = found(
    await rounds(look)
      .select((eb) => [
        jsonArrayFrom(wishes(look).where('w.round', '=', ofRound)).as('wished'),
        jsonArrayFrom(pairs(look, pages.page).where('p.round', '=', ofRound)).as('proposed'),
        jsonArrayFrom(left(look, pages.left).where('l.round', '=', ofRound)).as('leftOver'),
        jsonArrayFrom(
          eb
            .selectFrom('members.chapter as c')
            .select(['c.key', 'c.name'])
            .where(sql<boolean>`c.key = r.choice ->> 'chapter'`),
        ).as('chapters'),
        jsonArrayFrom(
          eb
            .selectFrom('members.topic as t')
            .select(['t.key', 't.name'])
            .where(sql<boolean>`t.key in (r.choice ->> 'learns', r.choice ->> 'teaches')`),
        ).as('topics'),
      ])
      .where('r.id', '=', id)
      .executeTakeFirst(),
  )
  const { proposed, leftOver, ...round } = row
  return { ...round, proposed: pageOf(proposed, PAIRS), leftOver: pageOf(leftOver, LEFT) }
}

export type RoundSeen = Awaited<ReturnType<typeof readRound>>
export type WishSeen = RoundSeen['wished'][number]
export type PairRow = RoundSeen['proposed']['rows'][number]

/** What the form of a new round offers: chapters and listed topics. */
export async function readOffered({ tx }: Look) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(tx.selectFrom('members.chapter').select(['key', 'name']).orderBy('sort_name')).as(
        'chapters',
      ),
      jsonArrayFrom(
        tx
          .selectFrom('members.topic')
          .select(['key', 'name', 'group'])
          .where('state', '=', 'listed')
          .orderBy('group')
          .orderBy('sort_name'),
      ).as('topics'),
    ])
    .executeTakeFirstOrThrow()
}
export type Offered = Awaited<ReturnType<typeof readOffered>>
