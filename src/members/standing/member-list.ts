import { sql } from 'kysely'
import { isPublicId, type MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { Role } from '#platform/viewer.ts'
import type { Stage } from '../member.ts'

/** Members a page of the staff list. */
const PAGE = 50

/** @public Where somebody stands with the house. `unseen`: imported, and nobody has heard from them. */
export const standings = ['here', 'unseen', 'left', 'suspended'] as const
/** @public */
export type Standing = (typeof standings)[number]

/** @public What staff look for: words of a name, address or member number; a stage; a chapter's key; a page from 1. */
export interface MemberSearch {
  readonly search?: string | undefined
  readonly stage?: Stage | undefined
  readonly chapter?: string | undefined
  readonly standing?: Standing | undefined
  readonly page?: number | undefined
}

/** @public A member as staff see them: facts, and nothing that was written to somebody or kept private. */
export interface MemberListed {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly stage: Stage | null
  readonly chapter: string | null
  readonly standing: Standing
  /** Null for somebody imported who was never here. */
  readonly joinedAt: Date | null
  readonly leftAt: Date | null
  readonly suspendedUntil: Date | null
  readonly lastSeenAt: Date | null
  readonly memberNumber: string | null
  readonly statusWord: string | null
  readonly paidThrough: string | null
}

/** Gone or suspended comes before never seen: whoever left may have been imported once. */
const standingIn = (now: Date) =>
  sql<Standing>`case when m.left_at is not null then 'left' when m.suspended_until > ${now} then 'suspended'
    when m.joined_at is null then 'unseen' else 'here' end`

const listed = (look: Look) =>
  look.tx
    .selectFrom('members.member as m')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .leftJoin('members.chapter as c', 'c.key', 'p.chapter')
    .leftJoin('members.record as r', 'r.member', 'm.id')
    .select([
      'm.id',
      'm.public_id as publicId',
      'm.name',
      'm.email',
      'm.role',
      'p.stage',
      'c.name as chapter',
    ])
    .select(['m.joined_at as joinedAt', 'm.left_at as leftAt', 'm.suspended_until as suspendedUntil'])
    .select(['m.last_seen_at as lastSeenAt', 'r.member_number as memberNumber'])
    .select(standingIn(look.now).as('standing'))
    .select(['r.status_word as statusWord', 'r.paid_through as paidThrough'])

/** @public Members by name, fifty a page, with how many there are in all and whether more follow. One query. */
export async function memberList(
  look: Look,
  { search = '', stage, chapter, standing, page = 1 }: MemberSearch,
): Promise<{ members: MemberListed[]; all: number; more: boolean }> {
  const rows = await listed(look)
    .select(({ fn }) => fn.countAll<number>().over().as('all'))
    .$if(search.trim() !== '', (q) => q.where(matches(search.trim())))
    .$if(stage !== undefined, (q) => q.where('p.stage', '=', stage ?? null))
    .$if(chapter !== undefined, (q) => q.where('p.chapter', '=', chapter ?? null))
    .$if(standing !== undefined, (q) => q.where(standingIn(look.now), '=', standing ?? null))
    .orderBy('m.sort_name')
    .orderBy('m.id')
    .limit(PAGE + 1)
    .offset((Math.max(1, page) - 1) * PAGE)
    .execute()
  const members = rows.slice(0, PAGE).map(({ all: _, ...member }) => member)
  return { members, all: rows[0]?.all ?? 0, more: rows.length > PAGE }
}

/** A part of the name (unaccented), the beginning of the address, or the member number. */
const matches = (search: string) =>
  sql<boolean>`(strpos(m.sort_name, platform.plain(${search}::text)) > 0
    or starts_with(m.email, lower(${search}::text)) or r.member_number = ${search}::text)`

/** @public One member as staff see them, by public id. */
export async function memberListed(look: Look, publicId: string): Promise<MemberListed> {
  if (!isPublicId(publicId)) throw notFound()
  return found(await listed(look).where('m.public_id', '=', publicId).executeTakeFirst())
}
