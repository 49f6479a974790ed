import { type RawBuilder, sql } from 'kysely'
import type { HelloId, MemberId, PostId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { WELCOME_LIFE } from './newcomer.ts'

// Steps that follow from what people do are written down by what was told of it, so that no day passes unnoticed.

/** Whom of a conversation something reached. */
type Reached = 'sender' | 'receiver' | 'both' | { readonly otherThan: MemberId }

const isReached = (reached: Reached) => {
  if (reached === 'both') return sql<boolean>`n.member in (h.sender, h.receiver)`
  if (reached === 'sender' || reached === 'receiver')
    return sql<boolean>`n.member = ${sql.ref(`h.${reached}`)}`
  return sql<boolean>`n.member in (h.sender, h.receiver) and n.member <> ${reached.otherThan}`
}

const inHello = (hello: HelloId, is: RawBuilder<boolean>) =>
  sql<boolean>`exists (select from hellos.hello h where h.id = ${hello} and ${is})`

const inPost = (post: PostId, is: RawBuilder<boolean>) =>
  sql<boolean>`exists (select from questions.post p where p.id = ${post} and ${is})`

const reach = (
  act: Act,
  {
    at,
    step,
    where,
  }: { at: Date; step: 'contact' | 'something' | 'conversations'; where: RawBuilder<boolean> },
) =>
  act.tx
    .insertInto('welcome.step')
    .columns(['member', 'step', 'reached_at'])
    .expression((q) =>
      q
        .selectFrom('welcome.newcomer as n')
        .select(['n.member', sql.lit(step).as('step'), sql<Date>`${at}::timestamptz`.as('reached_at')])
        .where('n.began_at', '>', after(at, -WELCOME_LIFE))
        .where(where),
    )
    .onConflict((on) => on.doNothing())
    .execute()

/** @public Words, a talk or a yes of a person reached them: the first of it is kept, for newcomers alone. */
export async function noteContact(
  act: Act,
  { hello, reached }: { hello: HelloId; reached: Reached },
  at: Date,
): Promise<void> {
  await reach(act, { at, step: 'contact', where: inHello(hello, isReached(reached)) })
}

/** @public A newcomer wrote to somebody, or said yes: about what they teach, or to a student, it is something they gave. */
export async function noteSomething(
  act: Act,
  { hello, by }: { hello: HelloId; by: 'sender' | 'receiver' },
  at: Date,
): Promise<void> {
  const other = sql.ref(by === 'sender' ? 'h.receiver' : 'h.sender')
  const gives = sql<boolean>`${isReached(by)}
    and (exists (select from members.teaches t where t.member = n.member and t.topic = h.topic)
      or exists (select from members.profile p where p.member = ${other} and p.stage = 'student'))`
  await reach(act, { at, step: 'something', where: inHello(hello, gives) })
}

/** @public A newcomer wrote where everybody reads it: a word in a conversation, and an answer is something they gave. */
export async function noteWords(act: Act, { post }: { post: PostId }, at: Date): Promise<void> {
  const written = sql<boolean>`p.author = n.member`
  await reach(act, { at, step: 'conversations', where: inPost(post, written) })
  const gives = sql<boolean>`${written} and p.kind = 'answer' and exists (select from questions.thread q
    where q.id = p.thread and q.kind = 'question')`
  await reach(act, { at, step: 'something', where: inPost(post, gives) })
}

/** @public Somebody answered what a newcomer asked, or said a word under what they wrote. */
export async function noteReply(act: Act, { post }: { post: PostId }, at: Date): Promise<void> {
  const replied = sql<boolean>`p.author <> n.member and (
    (p.kind = 'answer' and exists (select from questions.thread q where q.id = p.thread and q.asker = n.member))
    or exists (select from questions.post u where u.id = p.under and u.author = n.member))`
  await reach(act, { at, step: 'contact', where: inPost(post, replied) })
}
