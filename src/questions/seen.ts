import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { MemberId, QuestionId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberLook } from '#platform/act.ts'
import { isAfterBlock, isBlocked } from '#safety/may-contact.ts'

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

export const isAskerThere = (look: Eyes) => sql<boolean>`exists ${thereFor(look, asked.who).select('m.id')}`
export const isAuthorThere = (look: Eyes) => sql<boolean>`exists ${thereFor(look, wrote.who).select('m.id')}`

/** @public Whether a thread is there for the reader: not one that was asked after a block parted the two. */
export const isAskedBefore = ({ viewer }: Eyes) =>
  sql<boolean>`not ${isAfterBlock(viewer.id, asked.who, sql.ref('q.asked_at'))}`
/** The same of a post. */
export const isWrittenBefore = ({ viewer }: Eyes) =>
  sql<boolean>`not ${isAfterBlock(viewer.id, wrote.who, sql.ref('p.written_at'))}`

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
