import { sql } from 'kysely'
import type { MemberId, PostId, QuestionId } from '#map/ids.ts'
import { type PublicPerson, publicPerson } from '#members/access.ts'
import type { MemberLook } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'
import { mayContact } from '#safety/may-contact.ts'
import { isAskedBefore, topicsOf } from '../seen.ts'

/** @public Something somebody answered. */
export interface AnswerGiven {
  readonly post: PostId
  readonly thread: QuestionId
  readonly title: string
  readonly words: string
  readonly writtenAt: Date
  readonly helped: boolean
  readonly topics: readonly { readonly name: string }[]
}

const A_PAGE = 20

/** A member and what they answered, the latest first; whoever the reader may not meet is not found. */
export async function answersOf(
  look: MemberLook,
  publicId: string,
  page: number,
): Promise<{ person: PublicPerson; answers: AnswerGiven[]; more: boolean }> {
  const person = await publicPerson(look, publicId)
  const mine = person.id === look.viewer.id
  if (!mine && !(await mayContact(look, look.viewer.id, person.id))) throw notFound()
  const rows = await answersBy(look, person.id)
    .orderBy('p.written_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(A_PAGE + 1)
    .offset((page - 1) * A_PAGE)
    .execute()
  return { person, answers: rows.slice(0, A_PAGE), more: rows.length > A_PAGE }
}

const answersBy = (look: MemberLook, member: MemberId) =>
  look.tx
    .selectFrom('questions.post as p')
    .innerJoin('questions.thread as q', 'q.id', 'p.thread')
    .select(['p.id as post', 'p.thread', 'q.title', 'p.words', 'p.written_at as writtenAt'])
    .select([sql<boolean>`p.helped_at is not null`.as('helped'), topicsOf(look).as('topics')])
    .where('p.author', '=', member)
    .where('p.kind', '=', 'answer')
    .where('p.hidden_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .where(isAskedBefore(look))
