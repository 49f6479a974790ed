import { isPublicId, type MemberId, type QuestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { anyOf } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { refuse } from '../../refusals.ts'
import { takeTurn } from '../count-asks.ts'
import { inviteWave, waiting } from '../route-unanswered.ts'
import { mentorsFor } from './mentors.ts'

/** Somebody ticked who cannot be asked about it any more. */
export interface CannotBeAsked {
  readonly publicId: string
  /** Undefined for nobody the house knows. */
  readonly name: string | undefined
}

/**
 * Staff ask whom they ticked, by public id, within the week's asks. Who of them was asked about it already is not asked
 * again, so that a form sent twice asks once. Where somebody can no longer be asked, nobody is, and those come back.
 * Refuses with `asks_used`.
 */
export async function askByHand(
  act: MemberAct,
  { question, mentors: ticked }: { question: QuestionId; mentors: readonly string[] },
): Promise<readonly CannotBeAsked[]> {
  await takeTurn(act)
  const thread = await readToRoute(act, question, true)
  const already = await askedAlready(act, question)
  const wanted = [...new Set(ticked)].filter((publicId) => !already.has(publicId))
  if (wanted.length === 0) return []
  const { mentors, left } = await mentorsFor(act, thread)
  const members = mentors.filter(({ publicId }) => wanted.includes(publicId))
  if (members.length < wanted.length) {
    const possible = new Set(members.map(({ publicId }) => publicId))
    return named(
      act,
      wanted.filter((publicId) => !possible.has(publicId)),
    )
  }
  if (members.length > left) throw refuse('asks_used')
  await inviteWave(
    act,
    thread,
    members.map(({ id }) => id),
  )
  return []
}

/** The same people with their names, which staff have read on the page; why one cannot be asked is said nowhere. */
async function named({ tx }: MemberAct, publicIds: readonly string[]): Promise<CannotBeAsked[]> {
  const rows = await tx
    .selectFrom('members.member')
    .select(['public_id as publicId', 'name'])
    .where('public_id', '=', anyOf(publicIds.filter(isPublicId)))
    .execute()
  const names = new Map(rows.map(({ publicId, name }) => [publicId, name]))
  return publicIds.map((publicId) => ({ publicId, name: names.get(publicId) }))
}

async function askedAlready({ tx }: MemberAct, question: QuestionId): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('questions.invitation as i')
    .innerJoin('members.member as m', 'm.id', 'i.member')
    .select('m.public_id')
    .where('i.thread', '=', question)
    .execute()
  return new Set(rows.map(({ public_id }) => public_id))
}

/**
 * The question staff may ask people about, held to do so; refuses with `needs_nobody` once it is answered, closed or out of
 * sight.
 */
export async function readToRoute(
  { tx }: Parameters<typeof waiting>[0],
  question: QuestionId,
  held = false,
): Promise<{ id: QuestionId; asker: MemberId; title: string; waves: number }> {
  const row = await waiting({ tx })
    .select('q.title')
    .where('q.id', '=', question)
    .$if(held, (q) => q.forUpdate('q'))
    .executeTakeFirst()
  if (!row) {
    found(await tx.selectFrom('questions.thread').select('id').where('id', '=', question).executeTakeFirst())
    throw refuse('needs_nobody')
  }
  const { id, title, waves } = row
  return { id, title, waves, asker: found(row.asker) }
}
