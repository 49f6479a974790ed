import { type RawBuilder, sql } from 'kysely'
import { type IntroductionId, isId, type MemberId } from '#map/ids.ts'
import { readAbout } from '#notices/read-items.ts'
import type { Look, MemberAct, MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import { mayContact } from '#safety/may-contact.ts'
import { aboutHello } from '../about.ts'
import { type Standing, standingFor } from './introduction.ts'

/** Introductions with their two people and topic, of anyone: narrowed by who reads, below. */
export const introductionRows = ({ tx }: Pick<Look, 'tx'>) =>
  tx
    .selectFrom('hellos.introduction as i')
    .innerJoin('members.member as a', 'a.id', 'i.host')
    .innerJoin('members.member as b', 'b.id', 'i.guest')
    .leftJoin('members.profile as p', 'p.member', 'i.guest')
    .innerJoin('members.topic as t', 't.key', 'i.topic')
    .select(['i.id', 'i.state', 'i.host', 'i.guest', 'i.offers', 'i.topic', 't.name as topicName'])
    .select(['i.programme', 'p.zone as guestZone'])
    .select(['i.lapses_at as lapsesAt', 'i.host_happy_at as hostHappyAt', 'i.aside_by as asideBy'])
    .select(['a.name as hostName', 'a.call_name as hostCallName'])
    .select(['b.name as guestName', 'b.call_name as guestCallName'])

type Row = Awaited<ReturnType<ReturnType<typeof introductionRows>['executeTakeFirstOrThrow']>>

/** @public An introduction through the eyes of one of its two people. */
export interface IntroductionSeen extends Pick<Row, 'id' | 'offers' | 'topic' | 'topicName' | 'lapsesAt'> {
  readonly standing: Standing
  /** The reader is the one who was asked first. */
  readonly hosts: boolean
  readonly them: { readonly id: MemberId; readonly name: string; readonly callName: string }
}

/** Undefined where the viewer has no part in it, or has not heard of it. */
function seen(row: Row, { viewer, now }: MemberLook): IntroductionSeen | undefined {
  const standing = standingFor(row, viewer.id, now)
  if (!standing) return undefined
  const hosts = viewer.id === row.host
  const { id, offers, topic, topicName, lapsesAt } = row
  return {
    ...{ id, offers, topic, topicName, lapsesAt, standing, hosts },
    them: hosts
      ? { id: row.guest, name: row.guestName, callName: row.guestCallName }
      : { id: row.host, name: row.hostName, callName: row.hostCallName },
  }
}

/** An introduction of the viewer's own to somebody they may meet, if it is there for them. */
export async function findIntroduction(look: MemberLook, id: string): Promise<IntroductionSeen | undefined> {
  if (!isId<'introduction'>(id)) return undefined
  const row = await introductionRows(look).where('i.id', '=', id).executeTakeFirst()
  const mine = row && seen(row, look)
  return mine && (await mayContact(look, look.viewer.id, mine.them.id)) ? mine : undefined
}

/** A member by their id, or by where a query has it. */
type Reader = MemberId | RawBuilder<unknown>

/** Whether the guest has heard of it. */
const heardBy = (me: Reader) =>
  sql<boolean>`(i.guest = ${me} and i.host_happy_at is not null and i.aside_by is null)`

/** It is there for this member; nothing of somebody they must not meet, or write to already. */
const standsFor = (me: Reader, now: Date, asks: ReturnType<typeof sql<boolean>>) =>
  sql<boolean>`(i.state = 'proposed' and i.lapses_at > ${now} and i.aside_by is distinct from (${me})::uuid and ${asks}
    and not exists (select from safety.block b where (b.blocker, b.blocked) in ((i.host, i.guest), (i.guest, i.host)))
    and not exists (select from members.member o where o.id in (i.host, i.guest)
      and (o.left_at is not null or o.suspended_until > ${now}))
    and not exists (select from hellos.hello h where h.low = i.low and h.high = i.high
      and h.state in ('waiting', 'asking', 'talking')))`

/** @public In a query that calls the introduction `i`: whether it waits for a word of this member. */
export const introductionAsks = (me: Reader, now: Date) =>
  standsFor(me, now, sql<boolean>`((i.host = ${me} and i.host_happy_at is null) or ${heardBy(me)})`)

/** @public The same, or whether it waits for the other after their yes. */
export const introductionStands = (me: MemberId, now: Date) =>
  standsFor(me, now, sql<boolean>`(i.host = ${me} or ${heardBy(me)})`)

const introductionsOf = askedOften((tx, { me, now }: { me: MemberId; now: Date }) =>
  introductionRows({ tx }).where(introductionStands(me, now)).orderBy('i.asked_at').orderBy('i.id').limit(50),
)

/** @public The introductions on the viewer's list: those that ask them, and those that wait for the other, the oldest first. */
export async function readIntroductions(look: MemberLook): Promise<IntroductionSeen[]> {
  const rows = await introductionsOf(look.tx, { me: look.viewer.id, now: look.now })
  return rows.flatMap((row) => seen(row, look) ?? [])
}

/** @public Those that ask the viewer, for the day's page: part of its one question. */
export const introductionsAsking = ({
  tx,
  viewer,
  now,
}: Pick<Look, 'tx' | 'now'> & { viewer: { id: MemberId } }) =>
  tx
    .selectFrom('hellos.introduction as i')
    .innerJoin('members.member as m', (on) =>
      on.on((eb) =>
        eb(
          'm.id',
          '=',
          eb.case().when('i.host', '=', viewer.id).then(eb.ref('i.guest')).else(eb.ref('i.host')).end(),
        ),
      ),
    )
    .innerJoin('members.topic as t', 't.key', 'i.topic')
    .select(['i.id as introduction', 'm.name', 'm.call_name as callName', 't.name as topic', 'i.offers'])
    .select((eb) => eb('i.host', '=', viewer.id).$castTo<boolean>().as('hosts'))
    .where(introductionAsks(viewer.id, now))
    .orderBy('i.asked_at')
    .limit(4)

/** Holds an introduction for a word of one of its two; whoever comes second waits here and then finds it decided. */
export async function holdIntroduction(
  act: MemberAct,
  id: IntroductionId,
): Promise<{ row: Row; seen: IntroductionSeen }> {
  const row = found(await introductionRows(act).where('i.id', '=', id).forUpdate('i').executeTakeFirst())
  const mine = found(seen(row, act))
  if (!(await mayContact(act, act.viewer.id, mine.them.id))) throw notFound()
  await readAbout(act, aboutHello(id))
  return { row, seen: mine }
}
