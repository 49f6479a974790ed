import type { MemberId, PartnershipId, ThingId } from '#map/ids.ts'
import type { Database } from '#platform/database/database.ts'

// A *thing* is something the two made: a post, a plan, a talk. A line says what it is, a link leads there where there is
// one, and a day says when. They are counted.

/** @public A thing as one of the two reads it. */
export interface ThingSeen {
  readonly id: ThingId
  readonly words: string
  /** An address, or ''. */
  readonly link: string
  /** 'YYYY-MM-DD' */
  readonly madeOn: string
  /** The reader added it. */
  readonly mine: boolean
}

/** @public Things of a partnership, newest first, for a query that stands alone or in another. */
export const thingRows = (tx: Database, partnership: PartnershipId) =>
  tx
    .selectFrom('partnerships.thing as g')
    .select(['g.id', 'g.by', 'g.words', 'g.link', 'g.made_on as madeOn'])
    .where('g.partnership', '=', partnership)
    .orderBy('g.made_on', 'desc')
    .orderBy('g.added_at', 'desc')
    .orderBy('g.id', 'desc')

/** @public A row as the viewer reads it. */
export const thingSeen = (
  { by, ...thing }: Omit<ThingSeen, 'mine'> & { by: MemberId },
  me: MemberId,
): ThingSeen => ({ ...thing, mine: by === me })
