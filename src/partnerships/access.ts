import { sql } from 'kysely'
import { comesToLearn } from '#hellos/answering/who-learns.ts'
import { type HelloId, isId, type MemberId, type PartnershipId } from '#map/ids.ts'
import type { Act, Look, MemberAct, MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import { mayFollow, type Partner, type PartnershipSeen, type PartnershipVerb } from './partnership.ts'
import { refuse } from './refusals.ts'
import { talkedDays } from './talked-days.ts'

/** Partnerships with their two people, of anyone: narrowed by who reads, below. */
const partnershipRows = (tx: Database) =>
  tx
    .selectFrom('partnerships.partnership as p')
    .innerJoin('hellos.hello as h', 'h.id', 'p.hello')
    .innerJoin('members.topic as t', 't.key', 'p.topic')
    .innerJoin('members.member as l', 'l.id', 'p.low')
    .innerJoin('members.member as g', 'g.id', 'p.high')
    .innerJoin('members.profile as lp', 'lp.member', 'p.low')
    .innerJoin('members.profile as gp', 'gp.member', 'p.high')
    .innerJoin('partnerships.side as ls', (on) =>
      on.onRef('ls.partnership', '=', 'p.id').onRef('ls.member', '=', 'p.low'),
    )
    .innerJoin('partnerships.side as gs', (on) =>
      on.onRef('gs.partnership', '=', 'p.id').onRef('gs.member', '=', 'p.high'),
    )
    .select(['p.id', 'p.hello', 'p.state', 'p.low', 'p.high', 'p.topic', 't.name as topicName'])
    .select(['l.name as lowName', 'l.call_name as lowCallName', 'l.public_id as lowPublicId'])
    .select(['g.name as highName', 'g.call_name as highCallName', 'g.public_id as highPublicId'])
    .select(['lp.zone as lowZone', 'gp.zone as highZone'])
    .select([
      'h.state as helloState',
      'h.said_at as saidAt',
      'h.last_message_at as lastMessageAt',
      'p.started_at as startedAt',
    ])
    .select(['p.trial_conversations as trialConversations', 'p.trial_until as trialUntil'])
    .select(['p.decision_asked_at as decisionAskedAt', 'p.quiet_asked_at as quietAskedAt'])
    .select(['p.extended_at as extendedAt', 'p.extension_by as extensionBy', 'p.active_at as activeAt'])
    .select(['p.paused_at as pausedAt', 'p.pause_until as pauseUntil', 'p.ended_at as endedAt'])
    .select(['ls.goes_on_at as lowGoesOn', 'gs.goes_on_at as highGoesOn'])
    .select(['ls.notes as lowNotes', 'gs.notes as highNotes'])
    .select(['ls.takes_along as lowTakesAlong', 'gs.takes_along as highTakesAlong'])
    .select([talkedDays().as('talks'), comesToLearn(sql.ref('p.low')).as('lowLearns')])
    .select(comesToLearn(sql.ref('p.high')).as('highLearns'))

const partnershipOfId = askedOften((tx, { id }: { id: PartnershipId }) =>
  partnershipRows(tx).where('p.id', '=', id),
)

const liveOneOf = askedOften((tx, { hello }: { hello: HelloId }) =>
  partnershipRows(tx).where('p.hello', '=', hello).where('p.state', '!=', 'ended'),
)

const partnershipsOf = askedOften((tx, { me }: { me: MemberId }) =>
  partnershipRows(tx)
    .where((eb) => eb.or([eb('p.low', '=', me), eb('p.high', '=', me)]))
    .orderBy('p.ended_at', (order) => order.desc().nullsFirst())
    .orderBy('p.started_at', 'desc')
    .orderBy('p.id')
    .limit(200),
)

type Row = Awaited<ReturnType<typeof partnershipOfId>>[number]

function seenBy(row: Row, viewer: MemberId): PartnershipSeen | undefined {
  if (viewer !== row.low && viewer !== row.high) return undefined
  const iAmLow = viewer === row.low
  const low: Partner = {
    id: row.low,
    publicId: row.lowPublicId,
    name: row.lowName,
    callName: row.lowCallName,
    zone: row.lowZone,
  }
  const high: Partner = {
    id: row.high,
    publicId: row.highPublicId,
    name: row.highName,
    callName: row.highCallName,
    zone: row.highZone,
  }
  const [lowGoesOn, highGoesOn] = [row.lowGoesOn !== null, row.highGoesOn !== null]
  const { id, hello, state, topic, topicName, saidAt, startedAt, trialConversations, trialUntil, talks } = row
  const { decisionAskedAt, extendedAt, activeAt, pausedAt, pauseUntil, endedAt } = row
  return {
    ...{ id, hello, state, topic, topicName, saidAt, startedAt, trialConversations, trialUntil, talks },
    ...{
      decisionAskedAt,
      quietAskedAt: quietSince(row),
      extendedAt,
      activeAt,
      pausedAt,
      pauseUntil,
      endedAt,
      iAmLow,
    },
    talking: row.helloState === 'talking',
    me: iAmLow ? low : high,
    them: iAmLow ? high : low,
    extensionBy: row.extensionBy === null ? undefined : row.extensionBy === viewer ? 'me' : 'them',
    iLearn: iAmLow ? row.lowLearns : row.highLearns,
    iGoOn: iAmLow ? lowGoesOn : highGoesOn,
    theyGoOn: iAmLow ? highGoesOn : lowGoesOn,
    myNotes: iAmLow ? row.lowNotes : row.highNotes,
    iTakeAlong: iAmLow ? row.lowTakesAlong : row.highTakesAlong,
    theyTakeAlong: iAmLow ? row.highTakesAlong : row.lowTakesAlong,
    heardAt: row.lastMessageAt ?? startedAt,
  }
}

// Whatever was heard since is the answer; the sweep only writes it down.
const quietSince = ({ quietAskedAt, lastMessageAt }: Row): Date | null =>
  quietAskedAt && lastMessageAt && lastMessageAt > quietAskedAt ? null : quietAskedAt

/** @public A partnership of the viewer's own; anyone else's is not found. */
export async function readPartnership(look: MemberLook, id: string): Promise<PartnershipSeen> {
  if (!isId<'partnership'>(id)) throw notFound()
  const [row] = await partnershipOfId(look.tx, { id })
  return found(row && seenBy(row, look.viewer.id))
}

/** Every partnership of the viewer's own: the live ones first, then the newest. */
export async function readPartnerships(look: MemberLook): Promise<PartnershipSeen[]> {
  const me = look.viewer.id
  const rows = await partnershipsOf(look.tx, { me })
  return rows.flatMap((row) => seenBy(row, me) ?? [])
}

/** @public The partnership that grew out of a conversation and lives, as one of the two sees it. */
export async function livePartnershipOf(
  look: MemberLook,
  hello: HelloId,
): Promise<PartnershipSeen | undefined> {
  const [row] = await liveOneOf(look.tx, { hello })
  return row && seenBy(row, look.viewer.id)
}

/** @public The same as both of its people see it, for news about it; undefined once it is gone. */
export async function seenByBoth(
  look: Look,
  id: PartnershipId,
): Promise<readonly [PartnershipSeen, PartnershipSeen] | undefined> {
  const [row] = await partnershipOfId(look.tx, { id })
  const [low, high] = row ? [seenBy(row, row.low), seenBy(row, row.high)] : []
  return low && high && [low, high]
}

/**
 * @public Holds a partnership for a verb of one of its two: whoever comes second waits here and then finds it decided.
 * Another's is not found; what may not follow its state any more is refused.
 */
export async function holdPartnership(
  act: MemberAct,
  id: PartnershipId,
  verb: PartnershipVerb,
): Promise<PartnershipSeen> {
  await lockPartnership(act, id)
  const seen = await readPartnership(act, id)
  if (mayFollow(verb, seen.state)) return seen
  throw refuse(seen.state === 'ended' ? 'partnership_over' : 'not_in_this_state')
}

/** @public The partnership that lives out of a conversation, for the house itself: whoever reads through eyes asks above. */
export const liveIdOf = async (act: Act, hello: HelloId): Promise<PartnershipId | undefined> =>
  (
    await act.tx
      .selectFrom('partnerships.partnership')
      .select('id')
      .where('hello', '=', hello)
      .where('state', '!=', 'ended')
      .executeTakeFirst()
  )?.id

/** The row itself, held until the end of the transaction. */
export const lockPartnership = (act: Act, id: PartnershipId) =>
  act.tx
    .selectFrom('partnerships.partnership')
    .select(['id', 'low', 'high', 'hello', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
