import { isPublicId, type MemberId } from '#map/ids.ts'
import type { Stage } from '#members/member.ts'
import type { Look } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import { plain } from '#platform/text.ts'
import type { Role } from '#platform/viewer.ts'

/** Where somebody stands with the house. `unseen`: imported, and nobody has heard from them. */
export const states = ['here', 'unseen', 'left', 'suspended'] as const
/** @public */
export type State = (typeof states)[number]

/** What staff look for. */
export interface Search {
  readonly words: string
  readonly stage: Stage | undefined
  readonly chapter: string | undefined
  readonly state: State | undefined
  readonly page: number
}

const PAGE = 25

/** A line of the list. */
export interface MemberLine {
  readonly publicId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly stage: Stage | null
  readonly chapter: string | null
  readonly state: State
}

const people = (look: Look) =>
  look.tx
    .selectFrom('members.member as m')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .leftJoin('members.chapter as c', 'c.key', 'p.chapter')
    .select(['m.public_id as publicId', 'm.name', 'm.email', 'm.role', 'p.stage', 'c.name as chapter'])
    .select((eb) =>
      eb
        .case()
        .when('m.left_at', 'is not', null)
        .then('left' as State)
        .when('m.suspended_until', '>', look.now)
        .then('suspended' as State)
        .when('m.joined_at', 'is', null)
        .then('unseen' as State)
        .else('here' as State)
        .end()
        .as('state'),
    )

/** One page of members by name, and whether another follows. */
export async function membersFound(
  look: Look,
  search: Search,
): Promise<{ lines: MemberLine[]; more: boolean }> {
  let query = look.tx.with('people', () => people(look).select('m.sort_name')).selectFrom('people')
  for (const word of plain(search.words).split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('sort_name', 'like', like), eb('email', 'like', like)]))
  }
  const { stage, chapter, state } = search
  if (stage) query = query.where('stage', '=', stage)
  if (chapter) query = query.where('chapter', '=', chapter)
  if (state) query = query.where('state', '=', state)
  const rows = await query
    .select(['publicId', 'name', 'email', 'role', 'stage', 'chapter', 'state'])
    .orderBy('sort_name')
    .orderBy('publicId')
    .limit(PAGE + 1)
    .offset((search.page - 1) * PAGE)
    .execute()
  return { lines: rows.slice(0, PAGE), more: rows.length > PAGE }
}

/** Names of the chapters, for choosing one. */
export const chapterNames = async (look: Look): Promise<string[]> =>
  (await look.tx.selectFrom('members.chapter').select('name').orderBy('sort_name').execute()).map(
    ({ name }) => name,
  )

/**
 * A member as staff see them: what the register says and what everybody sees. No words between people, no notes, no
 * private gaps: they are not asked for here at all.
 */
export async function memberOfStaff(look: Look, person: string) {
  if (!isPublicId(person)) throw notFound()
  const row = await people(look)
    .where('m.public_id', '=', person)
    .leftJoin('members.record as r', 'r.member', 'm.id')
    .select(['m.id', 'm.call_name as callName', 'm.joined_at as joinedAt', 'm.left_at as leftAt'])
    .select(['m.suspended_until as suspendedUntil', 'm.last_seen_at as lastSeenAt', 'm.made_at as madeAt'])
    .select(['r.member_number as memberNumber', 'r.member_since as memberSince', 'r.status'])
    .select(['r.status_word as statusWord', 'r.type', 'r.paid_through as paidThrough'])
    .select(['r.renewed_on as renewedOn', 'r.job_title as jobTitle', 'r.licence'])
    .select(['r.licence_year as licenceYear', 'r.imported_at as importedAt'])
    .executeTakeFirst()
  return found(row)
}
/** @public */
export type MemberOfStaff = Awaited<ReturnType<typeof memberOfStaff>>

/** When somebody was last invited, if they were and the letter is still known. */
export async function lastInvitation(look: Look, member: MemberId): Promise<Date | undefined> {
  const row = await look.tx
    .selectFrom('members.letter as l')
    .innerJoin('members.member as m', 'm.email', 'l.email')
    .select('l.made_at as at')
    .where('m.id', '=', member)
    .where('l.kind', '=', 'invitation')
    .orderBy('l.made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}
