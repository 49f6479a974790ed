import { type Expression, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { MemberId, TopicKey } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import type { Channel, HourSlot, KindOfHelp, Stage } from './member.ts'
import { isThere } from './taking-part.ts'
import type { TopicKind } from './taxonomy.ts'

/** @public What matching reads of a member, in this room's own words and without a sentence of theirs. */
export interface MatchingFacts {
  readonly member: MemberId
  readonly field: string | null
  readonly stage: Stage | null
  readonly inTheFieldSince: number | null
  readonly regime: string | null
  readonly chapter: string | null
  /** Region and employer folded (unaccented, lower-cased); null where nothing was said. */
  readonly region: string | null
  readonly employer: string | null
  readonly zone: string
  readonly languages: string[]
  readonly channels: Channel[]
  readonly hours: HourSlot[]
  readonly values: string[]
  readonly kindsOfHelp: KindOfHelp[]
  readonly helpsStages: Stage[]
  readonly yearsAheadFrom: number | null
  readonly yearsAheadTo: number | null
  readonly teaches: { topic: TopicKey; kind: TopicKind; level: number }[]
  /** With private gaps, flagged: they may shape their owner's own lists and nothing else. */
  readonly learns: { topic: TopicKey; kind: TopicKind; level: number; private: boolean }[]
  readonly experiences: { kind: string; year: number; topic: TopicKey | null; regime: string | null }[]
}

/** People a query: far more at once would take longer than any statement may. */
const PAGE = 5000

/**
 * @public Facts of everybody who is there, or of those named: one query for each five thousand people. Whoever is not
 * there is left out.
 */
export async function loadMatchingFacts(look: Look, ids?: readonly MemberId[]): Promise<MatchingFacts[]> {
  if (ids !== undefined)
    return ids.length === 0 ? [] : facts(look.tx, look.now).where('m.id', 'in', ids).execute()
  const all: MatchingFacts[] = []
  for (;;) {
    const last = all.at(-1)?.member
    const page = await facts(look.tx, look.now)
      .$if(last !== undefined, (q) => q.where('m.id', '>', last ?? null))
      .orderBy('m.id')
      .limit(PAGE)
      .execute()
    all.push(...page)
    if (page.length < PAGE) return all
  }
}

const folded = (words: Expression<string>) => sql<string | null>`nullif(platform.plain(trim(${words})), '')`

const facts = (tx: Database, now: Date) =>
  tx
    .selectFrom('members.member as m')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .where(isThere(now))
    .select(['m.id as member', 'p.field', 'p.stage', 'p.in_the_field_since as inTheFieldSince', 'p.regime'])
    .select(['p.chapter', 'p.zone', 'p.languages', 'p.values'])
    .select(['p.years_ahead_from as yearsAheadFrom', 'p.years_ahead_to as yearsAheadTo'])
    .select((eb) => [
      folded(eb.ref('p.region')).as('region'),
      folded(eb.ref('p.employer')).as('employer'),
      eb.ref('p.channels').$castTo<Channel[]>().as('channels'),
      eb.ref('p.hours').$castTo<HourSlot[]>().as('hours'),
      eb.ref('p.kinds_of_help').$castTo<KindOfHelp[]>().as('kindsOfHelp'),
      eb.ref('p.helps_stages').$castTo<Stage[]>().as('helpsStages'),
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('members.teaches as h')
          .innerJoin('members.topic as t', 't.key', 'h.topic')
          .select(['t.key as topic', 't.kind', 'h.level'])
          .whereRef('h.member', '=', 'm.id')
          .where('t.state', '!=', 'hidden'),
      ).as('teaches'),
      jsonArrayFrom(
        eb
          .selectFrom('members.learns as l')
          .innerJoin('members.topic as t', 't.key', 'l.topic')
          .select(['t.key as topic', 't.kind', 'l.level', 'l.private'])
          .whereRef('l.member', '=', 'm.id')
          .where('t.state', '!=', 'hidden'),
      ).as('learns'),
      jsonArrayFrom(
        eb
          .selectFrom('members.experience as e')
          .select(['e.kind', 'e.year', 'e.topic', 'e.regime'])
          .whereRef('e.member', '=', 'm.id'),
      ).as('experiences'),
    ])

const factsOfOne = askedOften((tx, { now, member }: { now: Date; member: MemberId }) =>
  facts(tx, now).where('m.id', '=', member),
)

/** @public Facts of one member, or undefined if they are not there. */
export const matchingFactsOf = async (look: Look, member: MemberId): Promise<MatchingFacts | undefined> =>
  (await factsOfOne(look.tx, { now: look.now, member }))[0]
