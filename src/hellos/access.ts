import { type HelloId, isId } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import { type HelloRow, type HelloSeen, type HelloVerb, mayFollow, type Side, seenBy } from './hello.ts'
import { refuse } from './refusals.ts'

/** Hellos with their two people and topic, of anyone: narrowed by who reads, below. */
export const helloRows = (look: Pick<MemberLook, 'tx'>) =>
  look.tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as s', 's.id', 'h.sender')
    .innerJoin('members.member as r', 'r.id', 'h.receiver')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['h.id', 'h.state', 'h.sender', 'h.receiver', 'h.topic', 't.name as topicName', 'h.size'])
    .select(['s.name as senderName', 's.call_name as senderCallName', 's.public_id as senderPublicId'])
    .select(['r.name as receiverName', 'r.call_name as receiverCallName', 'r.public_id as receiverPublicId'])
    .select(['h.who_i_am as whoIAm', 'h.why_you as whyYou', 'h.gain', 'h.question'])
    .select(['h.said_at as saidAt', 'h.expires_at as expiresAt', 'h.set_aside_at as setAsideAt'])
    .select(['h.done_at as doneAt', 'h.done_how as doneHow', 'h.last_message_at as lastMessageAt'])
    .select(['h.last_word as lastWord', 'h.last_word_by as lastWordBy'])
    .select(['h.proposal_kind as proposalKind', 'h.proposal_at as proposalAt', 'h.proposal_by as proposalBy'])
    .select(['h.proposal_where as proposalWhere', 'h.proposal_minutes as proposalMinutes'])
    .select('h.proposal_accepted_at as proposalAcceptedAt')

/** @public A hello of the viewer's own; anyone else's, and one withdrawn from them, is not found. */
export async function readHello(look: MemberLook, id: string): Promise<HelloSeen> {
  if (!isId<'hello'>(id)) throw notFound()
  const row = await helloRows(look).where('h.id', '=', id).executeTakeFirst()
  return found(row && seenBy(row, look.viewer.id, look.now))
}

/** Every hello of the viewer's own, newest first. */
export async function readHellos(look: MemberLook): Promise<HelloSeen[]> {
  const me = look.viewer.id
  const rows = await helloRows(look)
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .orderBy('h.said_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(300)
    .execute()
  return rows.flatMap((row) => seenBy(row, me, look.now) ?? [])
}

/** @public A hello held until the end of the transaction, by one of its two people. */
export interface HeldHello extends HelloRow {
  readonly side: Side
  readonly them: HelloRow['sender']
}

/**
 * @public Holds a hello for a verb of its sender or receiver: whoever comes second waits here and then finds it decided.
 * Another's is not found; one that the verb may not follow any more is closed, whatever happened to it.
 */
export async function holdHello(act: MemberAct, id: HelloId, verb: HelloVerb): Promise<HeldHello> {
  const row = found(await helloRows(act).where('h.id', '=', id).forUpdate('h').executeTakeFirst())
  const me = act.viewer.id
  if (me !== row.sender && me !== row.receiver) throw notFound()
  const side: Side = me === row.sender ? 'sender' : 'receiver'
  if (!mayFollow(verb, side, row, act.now)) throw refuse('hello_closed')
  return { ...row, side, them: side === 'sender' ? row.receiver : row.sender }
}
