import { type Compilable, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { MemberId, PostId, QuestionId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import { isStaff } from '#platform/viewer.ts'
import { holdBoth, isBlocked } from '#safety/may-contact.ts'
import { ABOUT_QUESTION } from './about.ts'
import { isOpen, type PostSeen, type ThreadSeen } from './question.ts'
import { refuse } from './refusals.ts'
import {
  askerOf,
  authorOf,
  type Eyes,
  isAskedBefore,
  isAskerThere,
  isAuthorThere,
  isWrittenBefore,
  mayReadAsker,
  topicsOf,
} from './seen.ts'

/** Threads through the reader's eyes, for a query that narrows them. */
const threadsSeen = (look: Eyes, staff: boolean) =>
  look.tx
    .selectFrom('questions.thread as q')
    .select(['q.id', 'q.kind', 'q.title', 'q.quiet', 'q.asked_at as askedAt', 'q.answered_at as answeredAt'])
    .select(['q.closed_at as closedAt', 'q.merged_into as mergedInto'])
    .select((eb) => [
      eb('q.hidden_at', 'is not', null).$castTo<boolean>().as('hidden'),
      sql<boolean>`q.asker is not distinct from ${look.viewer.id}`.as('mine'),
      sql<boolean>`exists (select from notices.item i where i.member = ${look.viewer.id} and i.read_at is null
        and i.about = ${ABOUT_QUESTION} || q.id)`.as('unread'),
      jsonObjectFrom(invitationOf(look)).as('invited'),
      askerOf(look).as('asker'),
      isAskerThere(look).as('reachable'),
      topicsOf(look).as('topics'),
    ])
    .where(isAskedBefore(look))
    .$if(!staff, (q) =>
      q.where((eb) => eb.or([eb('q.hidden_at', 'is', null), eb('q.asker', '=', look.viewer.id)])),
    )

const invitationOf = ({ tx, viewer }: Eyes) =>
  tx
    .selectFrom('questions.invitation as i')
    .select([
      sql<number>`(select count(*)::int from questions.invitation o where o.thread = i.thread and o.wave = i.wave
        and o.member <> i.member)`.as('others'),
      sql<string[]>`array(select t.name from questions.thread_topic x join members.topic t on t.key = x.topic
        join members.teaches h on h.topic = x.topic and h.member = i.member where x.thread = i.thread
        order by x.place)`.as('topics'),
      sql<boolean>`i.state = 'snoozed'`.as('snoozed'),
    ])
    .where('i.thread', '=', sql.ref<QuestionId>('q.id'))
    .where('i.member', '=', viewer.id)
    .where('i.state', 'in', ['open', 'snoozed'])

interface Asked<Id> {
  readonly reader: MemberId
  readonly now: Date
  readonly id: Id
}

/** A question for members and the same for staff, who see what was taken out of sight. */
const forBoth = <Id, Row>(build: (eyes: Eyes, staff: boolean, id: Id) => Compilable<Row>) => {
  const [forMembers, forStaff] = [false, true].map((staff) =>
    askedOften((tx, { reader, now, id }: Asked<Id>) => build({ tx, now, viewer: { id: reader } }, staff, id)),
  )
  return ({ tx, now, viewer }: MemberLook, id: Id): Promise<Row[]> =>
    (isStaff(viewer) ? forStaff : forMembers)?.(tx, { reader: viewer.id, now, id }) ?? Promise.resolve([])
}

const threadById = forBoth((eyes, staff, id: QuestionId) => threadsSeen(eyes, staff).where('q.id', '=', id))

/** @public One thread; what the reader may not see is not found. One that was merged says into which. */
export const readThread = async (look: MemberLook, id: QuestionId): Promise<ThreadSeen> =>
  found((await threadById(look, id))[0])

/** Far more than anybody reads. */
const MOST_POSTS = 600
/** Names shown beside thanks; who else is not counted. */
const NAMES = 4

const postsSeen = (look: Eyes, staff: boolean) =>
  look.tx
    .selectFrom('questions.post as p')
    .select(['p.id', 'p.kind', 'p.under', 'p.words', 'p.version', 'p.written_at as writtenAt', 'p.quiet'])
    .select((eb) => [
      eb('p.edited_at', 'is not', null).$castTo<boolean>().as('edited'),
      eb('p.helped_at', 'is not', null).$castTo<boolean>().as('helped'),
      eb('p.hidden_at', 'is not', null).$castTo<boolean>().as('hidden'),
      sql<boolean>`p.author is not distinct from ${look.viewer.id}`.as('mine'),
      authorOf(look).as('author'),
      isAuthorThere(look).as('reachable'),
      eb
        .exists(
          eb
            .selectFrom('questions.thanks as t')
            .select('t.at')
            .whereRef('t.post', '=', 'p.id')
            .where('t.member', '=', look.viewer.id),
        )
        .$castTo<boolean>()
        .as('iThanked'),
      jsonArrayFrom(thankers(look)).as('thanks'),
    ])
    .where(isWrittenBefore(look))
    .$if(!staff, (q) =>
      q.where((eb) => eb.or([eb('p.hidden_at', 'is', null), eb('p.author', '=', look.viewer.id)])),
    )

const thankers = ({ tx, now, viewer }: Eyes) =>
  tx
    .selectFrom('questions.thanks as t')
    .innerJoin('members.member as m', 'm.id', 't.member')
    .select('m.call_name as name')
    .where('t.post', '=', sql.ref<PostId>('p.id'))
    .where('t.member', '!=', viewer.id)
    .where(isThere(now))
    .where((eb) => eb.not(isBlocked(viewer.id, sql.ref<MemberId>('m.id'))))
    .where(mayReadAsker({ tx, now, viewer }))
    .orderBy('t.at')
    .limit(NAMES)

type Row = Awaited<ReturnType<ReturnType<typeof postsSeen>['execute']>>[number]
const asSeen = ({ thanks, ...row }: Row): PostSeen => ({ ...row, thankedBy: thanks.map(({ name }) => name) })

const postsOf = forBoth((eyes, staff, thread: QuestionId) =>
  postsSeen(eyes, staff)
    .where('p.thread', '=', thread)
    .orderBy('p.written_at')
    .orderBy('p.id')
    .limit(MOST_POSTS),
)

/** @public Everything written in a thread, oldest first; a comment goes with what it stands under. */
export async function readPosts(look: MemberLook, thread: QuestionId): Promise<PostSeen[]> {
  const rows = await postsOf(look, thread)
  const there = new Set(rows.map(({ id }) => id))
  return rows.filter(({ under }) => under === null || there.has(under)).map(asSeen)
}

/** @public One post of a thread; what the reader may not see is not found. */
export const readPost = async (look: MemberLook, thread: QuestionId, post: PostId): Promise<PostSeen> =>
  asSeen(
    found(
      await postsSeen(look, isStaff(look.viewer))
        .where('p.thread', '=', thread)
        .where('p.id', '=', post)
        .executeTakeFirst(),
    ),
  )

/** @public A post of the reader's own; anybody else's is not found. */
export async function readMine(look: MemberLook, thread: QuestionId, post: PostId): Promise<PostSeen> {
  const seen = await readPost(look, thread, post)
  if (!seen.mine) throw notFound()
  return seen
}

/** A thread held until the end of the transaction, to write in it. */
export interface HeldThread extends ThreadSeen {
  readonly askerId: MemberId | null
}

/**
 * @public Holds a thread for whoever writes in it: closing it waits for them, or they find it closed. Away and closed say
 * the same.
 */
export async function holdOpen(act: MemberAct, id: QuestionId): Promise<HeldThread> {
  const row = await act.tx
    .selectFrom('questions.thread')
    .select('asker')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const { asker } = found(row)
  if (asker !== null) await holdBoth(act, act.viewer.id, asker)
  const thread = await readThread(act, id)
  if (!isOpen(thread)) throw refuse('thread_closed')
  return { ...thread, askerId: asker }
}

/** @public A post with its author held, for a verb between the two; not found where they may not write to each other. */
export async function holdPost(act: MemberAct, thread: QuestionId, post: PostId): Promise<PostSeen> {
  const row = await act.tx
    .selectFrom('questions.post')
    .select('author')
    .where('id', '=', post)
    .executeTakeFirst()
  await holdBoth(act, act.viewer.id, found(row?.author))
  const seen = await readPost(act, thread, post)
  if (!seen.mine && !seen.reachable) throw notFound()
  return seen
}
