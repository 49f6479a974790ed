import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { MemberId, QuestionId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberLook } from '#platform/act.ts'
import { isAfterBlock, isBlocked, isBlockedBy } from '#safety/may-contact.ts'

// Parts of queries in which threads are called `q` and posts `p`: what of them this reader sees.

/** @public Whose eyes: somebody signed in, or whoever a feed is read for. */
export type Eyes = Pick<MemberLook, 'tx' | 'now'> & { readonly viewer: { readonly id: MemberId } }

/** Somebody named by a column whom the reader may meet. */
const thereFor = ({ tx, now, viewer }: Eyes, who: RawBuilder<MemberId>) =>
  tx
    .selectFrom('members.member as m')
    .where('m.id', '=', who)
    .where(isThere(now))
    .where((eb) => eb.not(isBlocked(viewer.id, sql.ref<MemberId>('m.id'))))

/** The reader has written an answer in the thread, and so knows who asked quietly. */
const iAnswered = ({ tx, viewer }: Eyes, thread: RawBuilder<QuestionId>) =>
  tx
    .selectFrom('questions.post as a')
    .select('a.id')
    .where('a.thread', '=', thread)
    .where('a.author', '=', viewer.id)
    .where('a.kind', '=', 'answer')
    .where('a.hidden_at', 'is', null)

interface Written {
  readonly who: RawBuilder<MemberId>
  readonly quiet: RawBuilder<boolean>
  readonly thread: RawBuilder<QuestionId>
}

const asked: Written = { who: sql.ref('q.asker'), quiet: sql.ref('q.quiet'), thread: sql.ref('q.id') }
const wrote: Written = { who: sql.ref('p.author'), quiet: sql.ref('p.quiet'), thread: sql.ref('p.thread') }

/** Whoever wrote it, by name where the reader may know it. */
const nameOf = (look: Eyes, { who, quiet, thread }: Written) =>
  jsonObjectFrom(
    thereFor(look, who)
      .select(['m.public_id as publicId', 'm.name', 'm.call_name as callName'])
      .where((eb) =>
        eb.or([eb.not(quiet), eb('m.id', '=', look.viewer.id), eb.exists(iAnswered(look, thread))]),
      ),
  )

/** @public */
export const askerOf = (look: Eyes) => nameOf(look, asked)
export const authorOf = (look: Eyes) => nameOf(look, wrote)

/**
 * Somebody the reader may write to. Where they wrote quietly and the reader may not know who it was, a block that the reader
 * made since does not part the two: by blocking one after the other anybody could find out whose question it is.
 */
const isReachable = (look: Eyes, { who, quiet, thread }: Written) => {
  const me = look.viewer.id
  const them = sql.ref<MemberId>('m.id')
  const there = look.tx
    .selectFrom('members.member as m')
    .select('m.id')
    .where('m.id', '=', who)
    .where(isThere(look.now))
    .where((eb) => eb.not(isBlockedBy(them, me)))
    .where((eb) =>
      eb.or([eb.not(isBlockedBy(me, them)), eb.and([quiet, eb.not(eb.exists(iAnswered(look, thread)))])]),
    )
  return sql<boolean>`exists ${there}`
}

/** @public */
export const isAskerThere = (look: Eyes) => isReachable(look, asked)
export const isAuthorThere = (look: Eyes) => isReachable(look, wrote)

/** Thanks `t` for a post are not those of whoever asked quietly, or the reader may know who that is. */
export const mayReadAsker = (look: Eyes) => {
  const theirs = look.tx
    .selectFrom('questions.thread as z')
    .select('z.id')
    .where('z.id', '=', wrote.thread)
    .where('z.quiet', '=', true)
    .where('z.asker', '=', sql.ref<MemberId>('t.member'))
  return sql<boolean>`(not exists ${theirs} or exists ${iAnswered(look, wrote.thread)})`
}

/**
 * What came after a block between the reader and whoever wrote it is not there for either; but what somebody wrote quietly
 * is, for a reader who made that block and may not know who it was. Else it would come into sight as the block ends, or be
 * missed by one who reads what others read, and tell whose it is.
 */
const isParted = (look: Eyes, { who, quiet, thread }: Written, at: RawBuilder<Date>) => {
  const unknown = sql<boolean>`(${quiet} and not exists ${iAnswered(look, thread)})`
  return isAfterBlock(look.viewer.id, who, at, unknown)
}

/** @public Whether a thread is there for the reader: not one that was asked after a block parted the two. */
export const isAskedBefore = (look: Eyes) => sql<boolean>`not ${isParted(look, asked, sql.ref('q.asked_at'))}`
/** The same of a post, and of one that was written anew since; a thread keeps its opening. */
export const isWrittenBefore = (look: Eyes) => {
  const last = sql<Date>`case when p.kind = 'opening' then p.written_at else coalesce(p.edited_at, p.written_at) end`
  return sql<boolean>`not ${isParted(look, wrote, last)}`
}

/** @public */
export const topicsOf = ({ tx }: Pick<MemberLook, 'tx'>) =>
  jsonArrayFrom(
    tx
      .selectFrom('questions.thread_topic as x')
      .innerJoin('members.topic as t', 't.key', 'x.topic')
      .select(['t.key', 't.name'])
      .where('x.thread', '=', sql.ref<QuestionId>('q.id'))
      .where('t.state', '!=', 'hidden')
      .orderBy('x.place'),
  )
