import type { MeetingId, MemberId, OccurrenceId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import type { CalendarPart } from '#platform/calendar/entry.ts'
import { entryFor, hasBeen } from './calendar/entries.ts'
import type { Plan } from './meeting.ts'
import { longWords, planWords, whereWords } from './words.ts'

// What news of a meeting is made of: the meeting, its two readers, and what each of their calendars is to do.

/** One of the two as a reader, and the other as they call them. */
export interface Reader {
  readonly id: MemberId
  readonly zone: string
  readonly them: string
}

export interface Known extends Plan {
  readonly startsAt: Date
  readonly state: 'proposed' | 'agreed' | 'cancelled' | 'lapsed'
  readonly by: MemberId
  readonly round: number
  readonly hello: string
  /** Whether the hello is a conversation, in which a contact can be logged. */
  readonly talking: boolean
  /** Whether dates of it have been, or stand. */
  readonly been: boolean
  readonly readers: readonly Reader[]
}

export async function readKnown(look: Pick<Look, 'tx'>, id: MeetingId): Promise<Known | undefined> {
  const row = await look.tx
    .selectFrom('partnerships.meeting as m')
    .innerJoin('hellos.hello as h', 'h.id', 'm.hello')
    .innerJoin('members.member as s', 's.id', 'h.sender')
    .innerJoin('members.member as r', 'r.id', 'h.receiver')
    .innerJoin('members.profile as sp', 'sp.member', 'h.sender')
    .innerJoin('members.profile as rp', 'rp.member', 'h.receiver')
    .select(['m.starts_local as startsLocal', 'm.zone', 'm.minutes', 'm.repeats', 'm.channel', 'm.place'])
    .select(['m.repeats_until as repeatsUntil', 'm.activity', 'm.links', 'm.starts_at as startsAt'])
    .select(['m.state', 'm.by', 'm.round', 'm.hello', 'h.sender', 'h.receiver'])
    .select(['s.call_name as senderName', 'r.call_name as receiverName'])
    .select(['sp.zone as senderZone', 'rp.zone as receiverZone'])
    .select('h.state as helloState')
    .select((eb) => hasBeen(eb).as('been'))
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { sender, receiver, senderName, receiverName, senderZone, receiverZone, ...meeting } = row
  return {
    ...{ ...meeting, talking: meeting.helloState === 'talking', been: Boolean(meeting.been) },
    readers: [
      { id: sender, zone: senderZone, them: receiverName },
      { id: receiver, zone: receiverZone, them: senderName },
    ],
  }
}

export const readDate = (look: Pick<Look, 'tx'>, id: OccurrenceId) =>
  look.tx
    .selectFrom('partnerships.occurrence')
    .select(['local', 'starts_at as at', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Who has said of a date whether it took place. */
export async function readSaid(look: Pick<Look, 'tx'>, id: OccurrenceId): Promise<MemberId[]> {
  const rows = await look.tx
    .selectFrom('partnerships.confirmation')
    .select('member')
    .where('occurrence', '=', id)
    .execute()
  return rows.map(({ member }) => member)
}

/** What a reader's calendar is to do. */
export async function partFor(
  look: Look,
  reader: Reader,
  id: MeetingId,
  { method, only }: { method: CalendarPart['method']; only?: string | undefined },
): Promise<{ calendar: CalendarPart } | undefined> {
  const known = await entryFor(look, reader.id, id)
  if (!known) return undefined
  const { rule, without, changed, ...single } = known.entry
  const entry = only === undefined ? known.entry : { ...single, only }
  return { calendar: { method, entry } }
}

export const logContact = ({ hello, talking }: Known): Pick<Notice, 'also'> =>
  talking ? { also: { label: 'Log a contact', path: to('contact', { hello }) } } : {}

/** The lines that say what a meeting is. */
export const about = (known: Known, reading: { now: Date; zone: string }): string =>
  [
    `${planWords(known, reading)}, ${longWords(known.minutes)}, ${whereWords(known)}.`.replace(
      /^./,
      (first) => first.toUpperCase(),
    ),
    known.activity,
  ]
    .filter(Boolean)
    .join('\n\n')
