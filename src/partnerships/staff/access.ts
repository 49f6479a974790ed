import { type ExpressionBuilder, sql } from 'kysely'
import type { PartnershipId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Look } from '#platform/act.ts'
import type { PartnershipState } from '../partnership.ts'

// What staff may know of a partnership: who, what state, which dates. Neither what it is about nor what was written, said,
// learned or agreed in it, nor who ended it, is asked for here at all.

/** Partnerships a page. */
const PAGE = 50

/** What staff look for: words of a name, a state, a chapter's key; a page from 1. */
export interface PartnershipSearch {
  readonly name?: string | undefined
  readonly state?: PartnershipState | undefined
  readonly chapter?: string | undefined
}

/** One of the two as staff see them. */
interface PersonListed {
  readonly publicId: string
  readonly name: string
  readonly chapter: string | null
}

/** A partnership as staff see it. */
export interface PartnershipListed {
  readonly id: PartnershipId
  readonly people: readonly [PersonListed, PersonListed]
  readonly state: PartnershipState
  readonly startedAt: Date
  readonly activeAt: Date | null
  readonly pausedAt: Date | null
  readonly pauseUntil: Date | null
  readonly endedAt: Date | null
}

const rows = (look: Look, search: PartnershipSearch) =>
  look.tx
    .selectFrom('partnerships.partnership as p')
    .innerJoin('members.member as l', 'l.id', 'p.low')
    .innerJoin('members.member as g', 'g.id', 'p.high')
    .leftJoin('members.profile as lp', 'lp.member', 'p.low')
    .leftJoin('members.profile as gp', 'gp.member', 'p.high')
    .leftJoin('members.chapter as lc', 'lc.key', 'lp.chapter')
    .leftJoin('members.chapter as gc', 'gc.key', 'gp.chapter')
    .select(['p.id', 'p.state', 'p.started_at as startedAt', 'p.active_at as activeAt'])
    .select(['p.paused_at as pausedAt', 'p.pause_until as pauseUntil', 'p.ended_at as endedAt'])
    .select(['l.public_id as lowPublicId', 'l.name as lowName', 'lc.name as lowChapter'])
    .select(['g.public_id as highPublicId', 'g.name as highName', 'gc.name as highChapter'])
    .$if(search.state !== undefined, (q) => q.where('p.state', '=', search.state ?? 'trial'))
    .$if(Boolean(search.chapter), (q) =>
      q.where((eb) =>
        eb.or([eb('lp.chapter', '=', search.chapter ?? null), eb('gp.chapter', '=', search.chapter ?? null)]),
      ),
    )
    .$if(Boolean(search.name), (q) => q.where((eb) => eitherIsNamed(eb, search.name ?? '')))
    .orderBy('p.started_at', 'desc')
    .orderBy('p.id', 'desc')

type Named = ExpressionBuilder<DB & { l: DB['members.member']; g: DB['members.member'] }, 'l' | 'g'>

const eitherIsNamed = (eb: Named, name: string) =>
  eb.or(
    (['l.sort_name', 'g.sort_name'] as const).map(
      (column) => sql<boolean>`strpos(${eb.ref(column)}, platform.plain(${name}::text)) > 0`,
    ),
  )

type Row = Awaited<ReturnType<ReturnType<typeof rows>['executeTakeFirstOrThrow']>>

const listedOf = ({
  lowPublicId,
  lowName,
  lowChapter,
  highPublicId,
  highName,
  highChapter,
  ...row
}: Row): PartnershipListed => ({
  ...row,
  people: [
    { publicId: lowPublicId, name: lowName, chapter: lowChapter },
    { publicId: highPublicId, name: highName, chapter: highChapter },
  ],
})

/** Partnerships, the newest first, fifty a page, with how many there are in all and whether more follow. */
export async function partnershipList(
  look: Look,
  search: PartnershipSearch,
  page: number,
): Promise<{ partnerships: PartnershipListed[]; all: number; more: boolean }> {
  const found = await rows(look, search)
    .select(({ fn }) => fn.countAll<number>().over().as('all'))
    .limit(PAGE + 1)
    .offset((page - 1) * PAGE)
    .execute()
  const partnerships = found.slice(0, PAGE).map(({ all: _, ...row }) => listedOf(row))
  return { partnerships, all: found[0]?.all ?? 0, more: found.length > PAGE }
}

/** All of them, for a file. */
export async function allPartnerships(look: Look, search: PartnershipSearch): Promise<PartnershipListed[]> {
  return (await rows(look, search).execute()).map(listedOf)
}
