import { sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import { loadPeople } from '#market/load-people.ts'
import type { Market } from '#market/snapshot.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'
import { span } from '#platform/database/span.ts'
import { found } from '#platform/refusal.ts'
import { acquainted } from '../acquainted.ts'
import { type Host, type Ranked, rankHosts, withTopics } from '../choose-hosts.ts'
import { ATTENTION_AFTER, PLACES, WELCOME_LIFE } from '../newcomer.ts'

/** @public Newcomers of whom staff should know: two weeks here, and nobody met, or a place unfilled. For staff only. */
export const needAttention = ({ tx, now }: Pick<Look, 'tx' | 'now'>) =>
  tx
    .selectFrom('welcome.newcomer as n')
    .innerJoin('members.member as m', 'm.id', 'n.member')
    .leftJoin('welcome.step as c', (on) => on.onRef('c.member', '=', 'n.member').on('c.step', '=', 'contact'))
    .leftJoin('welcome.step as d', (on) =>
      on.onRef('d.member', '=', 'n.member').on('d.step', '=', 'introductions'),
    )
    .select(['m.id', 'm.public_id as publicId', 'm.name', 'm.call_name as callName', 'n.began_at as beganAt'])
    .select((eb) => [
      eb('c.step', 'is not', null).$castTo<boolean>().as('contact'),
      eb.fn.coalesce('d.skipped', eb.lit(false)).as('wantsNone'),
      sql<boolean>`exists (select from programmes.enrolment e where e.member = n.member)`.as('takesPart'),
      sql<number>`(select count(*)::int from hellos.introduction i
        where i.guest = n.member and i.host_happy_at is not null)`.as('hosts'),
    ])
    .where(isThere(now))
    .where('n.off_at', 'is', null)
    .where(sql<boolean>`n.began_at + ${span(ATTENTION_AFTER)} <= ${now}`)
    .where(sql<boolean>`n.began_at + ${span(WELCOME_LIFE)} > ${now}`)
    .where((eb) => eb.or([eb('c.step', 'is', null), eb('d.step', 'is', null)]))
    .where((eb) => eb.or([eb('n.seen_to_until', 'is', null), eb('n.seen_to_until', '<=', now)]))
    .orderBy((eb) => eb('c.step', 'is not', null))
    .orderBy('n.began_at')

type Row = Awaited<ReturnType<ReturnType<typeof needAttention>['executeTakeFirstOrThrow']>>

/** A newcomer on the list of staff, with whom they could ask; nobody where nobody with room fits. */
export interface Attention extends Row {
  readonly host: Host | undefined
}

const MOST = 20

/** The list, longest without anybody first. */
export async function readAttention(
  look: Look,
  market: Market,
): Promise<{ people: Attention[]; more: boolean }> {
  const rows = await needAttention(look)
    .limit(MOST + 1)
    .execute()
  const people = rows.slice(0, MOST)
  const hosts = await hostsOf(look, market, people)
  return { people: people.map((row) => ({ ...row, host: hosts.get(row.id) })), more: rows.length > MOST }
}

/** For each of these newcomers the first who fits and knows them not yet, somebody else each time. */
async function hostsOf(
  look: Look,
  market: Market,
  newcomers: readonly Pick<Row, 'id' | 'hosts' | 'wantsNone'>[],
): Promise<ReadonlyMap<MemberId, Host>> {
  const seeking = newcomers.filter(({ hosts, wantsNone }) => hosts < PLACES && !wantsNone).map(({ id }) => id)
  const people = await loadPeople(look, seeking)
  const known = await acquainted(look, seeking)
  const ranked: Ranked[] = []
  for (const person of people) {
    const taken = ranked.map(({ id }) => id)
    const except = new Set([...known(person.id as MemberId), ...taken])
    ranked.push(
      ...(await rankHosts(market, person, { offers: 'welcome', except, now: look.now })).slice(0, 1),
    )
  }
  const hosts = await withTopics(market, look, ranked)
  return new Map(hosts.map((host) => [host.newcomer, host]))
}

/** One newcomer and the host that staff chose from the list, if that one still fits. */
export async function chosenHost(
  look: Look,
  market: Market,
  { newcomer, host }: { newcomer: string; host: string },
): Promise<Host | undefined> {
  const row = found(await needAttention(look).where('m.public_id', '=', newcomer).executeTakeFirst())
  const [person] = row.wantsNone ? [] : await loadPeople(look, [row.id])
  if (!person) return undefined
  const except = new Set((await acquainted(look, [row.id]))(row.id))
  const ranked = await rankHosts(market, person, { offers: 'welcome', except, now: look.now })
  return (await withTopics(market, look, ranked)).find((one) => one.person.publicId === host)
}
