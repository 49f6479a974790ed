import { sql } from 'kysely'
import { type HelloId, isId, type MemberId } from '#map/ids.ts'
import { readAbout } from '#notices/read-items.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { ABOUT_HELLO, aboutHello } from './about.ts'
import { comesToLearn } from './answering/who-learns.ts'
import { type HelloRow, type HelloSeen, type HelloVerb, mayFollow, type Side, seenBy } from './hello.ts'
import { refuse } from './refusals.ts'
import { helloSettings } from './settings.ts'

/** Hellos with their two people and topic, of anyone: narrowed by who reads, below. */
export const helloRows = (tx: Database) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as s', 's.id', 'h.sender')
    .innerJoin('members.member as r', 'r.id', 'h.receiver')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select([
      'h.id',
      'h.origin',
      'h.state',
      'h.sender',
      'h.receiver',
      'h.topic',
      't.name as topicName',
      'h.size',
    ])
    .select(['s.name as senderName', 's.call_name as senderCallName', 's.public_id as senderPublicId'])
    .select(['r.name as receiverName', 'r.call_name as receiverCallName', 'r.public_id as receiverPublicId'])
    .select(['h.who_i_am as whoIAm', 'h.why_you as whyYou', 'h.gain', 'h.question'])
    .select(['h.said_at as saidAt', 'h.expires_at as expiresAt', 'h.set_aside_at as setAsideAt'])
    .select(['h.done_at as doneAt', 'h.done_how as doneHow', 'h.last_message_at as lastMessageAt'])
    .select(['h.last_word as lastWord', 'h.last_word_by as lastWordBy'])
    .select(['h.proposal_kind as proposalKind', 'h.proposal_at as proposalAt', 'h.proposal_by as proposalBy'])
    .select(['h.proposal_where as proposalWhere', 'h.proposal_minutes as proposalMinutes'])
    .select('h.proposal_accepted_at as proposalAcceptedAt')

/** @public A hello with its page open. */
export interface OpenedHello extends HelloSeen {
  /** Something was said in it, or told of it, that the viewer has not read. */
  readonly unread: boolean
  /** The viewer came to learn about its topic, whoever wrote first. */
  readonly learns: boolean
  /** The answer it grew out of, by its id. */
  readonly answer: string | null
}

const helloOf = askedOften((tx, { id, me }: { id: HelloId; me: MemberId }) =>
  helloRows(tx)
    .where('h.id', '=', id)
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .select([
      isUnreadBy(me).as('unread'),
      comesToLearn(sql`${me}::uuid`).as('learns'),
      'h.origin_id as answer',
    ]),
)

/** @public A hello of the viewer's own; anyone else's, and one withdrawn from them, is not found. */
export async function readHello(look: MemberLook, id: string): Promise<OpenedHello> {
  const { hello, withdrawn } = await readAnyHello(look, id)
  if (withdrawn) throw notFound()
  return hello
}

/** The same, also where its sender withdrew it from the viewer: known by nothing but the mail that came of it. */
export const readAnyHello = async (look: MemberLook, id: string): Promise<AnyHello> =>
  found(await findAnyHello(look, id))

interface AnyHello {
  readonly hello: OpenedHello
  readonly withdrawn: boolean
}

/** The same, or undefined where this is no hello of the viewer's. */
export async function findAnyHello(look: MemberLook, id: string): Promise<AnyHello | undefined> {
  if (!isId<'hello'>(id)) return undefined
  const [row] = await helloOf(look.tx, { id, me: look.viewer.id })
  if (!row) return undefined
  const eyes = await eyesOf(look)
  const seen = seenBy(row, eyes)
  const { unread, learns, answer } = row
  if (seen) return { hello: { ...seen, unread, learns, answer }, withdrawn: false }
  const letter = found(seenBy({ ...row, doneHow: null }, eyes))
  return { hello: { ...letter, unread: false, learns, answer: null }, withdrawn: true }
}

const eyesOf = async (look: MemberLook) => {
  const { quietDays } = await readSettings(look, helloSettings)
  return { viewer: look.viewer.id, now: look.now, quietDays }
}

/** In a query that calls the hello `h`: messages of the other's and news about it, since they were last read. */
export const isUnreadBy = (me: MemberId) =>
  sql<boolean>`(exists (select from hellos.message as m
      left join hellos.reading as r on r.hello = m.hello and r.member = ${me}
      where m.hello = h.id and m.author <> ${me} and (r.read_at is null or m.at > r.read_at))
    or exists (select from notices.item as i
      where i.member = ${me} and i.read_at is null and i.about = ${ABOUT_HELLO} || h.id))`

const hellosOf = askedOften((tx, { me }: { me: MemberId }) =>
  helloRows(tx)
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .orderBy('h.said_at', 'desc')
    .orderBy('h.id', 'desc')
    .limit(300),
)

/** Every hello of the viewer's own, newest first. */
export async function readHellos(look: MemberLook): Promise<HelloSeen[]> {
  const rows = await hellosOf(look.tx, { me: look.viewer.id })
  const eyes = await eyesOf(look)
  return rows.flatMap((row) => seenBy(row, eyes) ?? [])
}

/** @public A hello held until the end of the transaction, by one of its two people. */
export interface HeldHello extends HelloRow {
  readonly side: Side
  readonly them: HelloRow['sender']
}

/**
 * @public Holds a hello for a verb of its sender or receiver: whoever comes second waits here and then finds it decided.
 * Another's is not found; one that the verb may not follow any more is closed, whatever happened to it. Whoever does
 * something to a hello has read what they were told of it.
 */
export async function holdHello(act: MemberAct, id: HelloId, verb: HelloVerb): Promise<HeldHello> {
  const row = found(await helloRows(act.tx).where('h.id', '=', id).forUpdate('h').executeTakeFirst())
  const me = act.viewer.id
  if (me !== row.sender && me !== row.receiver) throw notFound()
  const side: Side = me === row.sender ? 'sender' : 'receiver'
  if (!mayFollow(verb, side, row, act.now)) throw refuse('hello_closed')
  await readAbout(act, aboutHello(id))
  return { ...row, side, them: side === 'sender' ? row.receiver : row.sender }
}
