import type { LetterId, MailId, MemberId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { after, minutes } from '#platform/time.ts'
import type { Still } from '../notice.ts'
import { isNoticeKind, wayFor } from '../preference.ts'
import type { MailContent } from './content.ts'
import { type Due, type Stay, stays } from './fate.ts'

/** A mail that one worker of one process has in hand. */
export interface Leaving {
  readonly id: MailId
  readonly kind: string
  readonly address: string
  readonly member: MemberId | null
  readonly content: MailContent
  /** This one counted. */
  readonly tries: number
  readonly doubts: number
}

/** @public The mail a question is asked about: whose it is, and the key of its news. */
export interface Asked {
  readonly member: MemberId | null
  readonly key: string
}

/** @public Questions asked again when a mail leaves, answered by the rooms that know (wiring). */
export type Stills = {
  readonly [What in Still['what']]: (
    look: Look,
    id: Extract<Still, { what: What }>['id'],
    mail: Asked,
  ) => Promise<boolean>
}

/** How long a claim holds; longer than a send can last (platform/mail.ts). Afterwards its process counts as killed. */
const LEASE_MS = minutes(2)

/**
 * Takes the most urgent due mail for this worker alone; rows in other hands are skipped. One that should not leave any
 * more is put away instead. Undefined when none is due.
 */
export async function claimMail(act: Act, stills: Stills): Promise<Leaving | 'stayed' | undefined> {
  const row = await lockNext(act)
  if (!row) return undefined
  // A claim that ran out was cut short by a kill: nobody knows how far the mail had come.
  const doubts = row.state === 'leaving' ? row.doubts + 1 : row.doubts
  const stay = stays({ ...(await dueOf(act, row, stills)), doubts }, act.now)
  if (stay) {
    await putAway(act, row.id, stay)
    return 'stayed'
  }
  const tries = row.tries + 1
  await act.tx
    .updateTable('notices.mail')
    .set({ state: 'leaving', tries, doubts, leave_at: after(act.now, LEASE_MS) })
    .where('id', '=', row.id)
    .execute()
  const { id, kind, member, content } = row
  return {
    id,
    kind,
    member,
    tries,
    doubts,
    address: row.to ?? '',
    content: content as unknown as MailContent,
  }
}

const lockNext = (act: Act) =>
  act.tx
    .selectFrom('notices.mail as m')
    .leftJoin('members.member as p', 'p.id', 'm.member')
    .leftJoin('notices.suppression as s', (join) =>
      join.on((eb) => eb('s.address', '=', eb.fn.coalesce('m.address', 'p.email'))),
    )
    .leftJoin('notices.preference as w', (join) =>
      join.onRef('w.member', '=', 'm.member').onRef('w.kind', '=', 'm.kind'),
    )
    .leftJoin('notices.quiet as q', 'q.member', 'm.member')
    .leftJoin('notices.item as i', 'i.id', 'm.item')
    .select(['m.id', 'm.key', 'm.kind', 'm.member', 'm.content', 'm.tries', 'm.doubts', 'm.state'])
    .select(['m.still', 'm.still_id', 'p.left_at', 'p.suspended_until', 'w.how', 'q.paused_at', 'i.read_at'])
    .select((eb) => eb.fn.coalesce('m.address', 'p.email').as('to'))
    .select('s.address as suppressed')
    .where('m.state', 'in', ['waiting', 'leaving'])
    .where('m.leave_at', '<=', act.now)
    .orderBy('m.urgency')
    .orderBy('m.leave_at')
    .orderBy('m.id')
    .limit(1)
    .forUpdate('m')
    .skipLocked()
    .executeTakeFirst()

type Row = NonNullable<Awaited<ReturnType<typeof lockNext>>>

async function dueOf(act: Act, row: Row, stills: Stills): Promise<Due> {
  const about = { kind: row.kind, tries: row.tries, doubts: row.doubts, address: row.to }
  const common = { ...about, suppressed: row.suppressed !== null, stillSo: await isStillSo(act, row, stills) }
  if (row.member === null) return common
  const { left_at, suspended_until } = row
  const wantsMail = isNoticeKind(row.kind) && wayFor(row.kind, row.how ?? undefined) === 'mail'
  const paused = row.paused_at !== null
  // What a calendar needs is not in it because somebody has read of it.
  const read = row.read_at !== null && !('calendar' in (row.content as object))
  return { ...common, member: { left_at, suspended_until, paused, wantsMail, read } }
}

async function isStillSo(
  act: Act,
  { still, still_id, content, member, key }: Row,
  stills: Stills,
): Promise<boolean> {
  if (still !== null && still_id !== null) {
    const holds: ((look: Look, id: never, mail: Asked) => Promise<boolean>) | undefined =
      stills[still as Still['what']]
    return holds === undefined || holds(act, still_id as never, { member, key })
  }
  const { button } = content as unknown as MailContent
  return button && 'letter' in button ? opensStill(act, button.letter) : true
}

/** A link that no longer opens anything would only annoy. */
async function opensStill(act: Act, letter: LetterId): Promise<boolean> {
  const row = await act.tx
    .selectFrom('members.letter')
    .select('id')
    .where('id', '=', letter)
    .where('used_at', 'is', null)
    .where('expires_at', '>', act.now)
    .executeTakeFirst()
  return row !== undefined
}

/** A mail that will not leave; what failed keeps its sentences, so that staff can try again. */
async function putAway(act: Act, id: MailId, { state, why }: Stay): Promise<void> {
  await act.tx
    .updateTable('notices.mail')
    .set({ state, done_at: act.now, last_error: why, ...(state === 'dropped' ? { content: '{}' } : {}) })
    .where('id', '=', id)
    .execute()
}
