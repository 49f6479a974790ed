import type { MeetingId, MemberId, MoveId, OccurrenceId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Asked } from '#notices/mail/claim.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { aboutAsking, aboutMeeting } from './about.ts'
import { about, type Known, logContact, partFor, readDate, readKnown, readSaid } from './known.ts'
import { atWords, longWords, planWords, whereWords } from './words.ts'

// What the two are told of their meetings. Whoever did something is told as well where a calendar has to know of it: each
// mail carries a file for its one reader. What was ended, blocked or left cancels in the same words as any other end.

type News = Promise<Notice[]>

/** @public To the other: a time to meet is proposed, or another one in its place. */
export async function newsOfProposal(
  look: Look,
  { meeting, round, by }: { meeting: MeetingId; round: number; by: MemberId },
): News {
  const known = await readKnown(look, meeting)
  const reader = known?.readers.find(({ id }) => id !== by)
  if (!known || !reader || known.state !== 'proposed' || known.round !== round) return []
  const { them } = reader
  return [
    {
      ...{ to: reader.id, kind: 'meeting', key: proposalKey(meeting, round) },
      about: aboutMeeting(meeting),
      headline: round > 1 ? `${them} suggests another time` : `${them} would like to meet`,
      body: `${about(known, { now: look.now, zone: reader.zone })}\n\nYou can agree with one tap, or suggest another time.`,
      path: to('meeting', { meeting }, { do: 'agree' }),
      button: 'Look at the time',
      ...logContact(known),
      still: { what: 'meeting_proposed', id: meeting },
    },
  ]
}

const proposalKey = (meeting: MeetingId, round: number) => `meeting/${meeting}/proposed/${round}`

/** @public Whether the proposal a mail is about still waits for its reader's answer; asked again when the mail leaves. */
export async function isStillProposed(look: Look, meeting: MeetingId, mail: Asked): Promise<boolean> {
  const known = await readKnown(look, meeting)
  if (known?.state !== 'proposed' || known.startsAt <= look.now || known.by === mail.member) return false
  // Another time has come in its place, with a mail of its own.
  if (!mail.key.endsWith(proposalKey(meeting, known.round))) return false
  return mayMeet(look, known)
}

/** Whether neither has blocked the other or left meanwhile. */
async function mayMeet(look: Look, { readers: [one, other] }: Known): Promise<boolean> {
  return one !== undefined && other !== undefined && mayContact(look, one.id, other.id)
}

/** @public The same of another time somebody asks for. */
export async function isMoveOpen(look: Look, move: MoveId): Promise<boolean> {
  const asked = await look.tx
    .selectFrom('partnerships.move')
    .select('meeting')
    .where('id', '=', move)
    .where('done_at', 'is', null)
    .where('starts_at', '>', look.now)
    .executeTakeFirst()
  const known = asked && (await readKnown(look, asked.meeting))
  return known?.state === 'agreed' && mayMeet(look, known)
}

/** @public To both: it is agreed, and goes into their calendars. */
export async function newsOfMeeting(
  look: Look,
  { meeting, soon }: { meeting: MeetingId; soon: boolean },
  event: string,
): News {
  const known = await readKnown(look, meeting)
  if (known?.state !== 'agreed') return []
  const each = known.readers.map(async (reader): Promise<Notice> => {
    const reading = { now: look.now, zone: reader.zone }
    return {
      ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/agreed/${event}` },
      about: aboutMeeting(meeting),
      headline: `You and ${reader.them} meet ${planWords(known, reading)}`,
      body: `${about(known, reading)}\n\nThe file with this mail puts it into your calendar. Either of you may move or cancel it.`,
      path: to('meeting', { meeting }),
      button: 'Open the meeting',
      ...logContact(known),
      ...(await partFor(look, reader, meeting, { method: 'REQUEST' })),
      atOnce: soon,
    }
  })
  return Promise.all(each)
}

/** @public To the other: another time is asked for; the agreed one stands until they agree. */
export async function newsOfMoveWish(
  look: Look,
  { meeting, move, by }: { meeting: MeetingId; move: MoveId; by: MemberId },
): News {
  const known = await readKnown(look, meeting)
  const asked = await look.tx
    .selectFrom('partnerships.move')
    .select(['starts_at as at', 'occurrence', 'minutes', 'channel', 'place'])
    .where('id', '=', move)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  const reader = known?.readers.find(({ id }) => id !== by)
  if (!known || !asked || !reader) return []
  const reading = { now: look.now, zone: reader.zone }
  const old = asked.occurrence && (await readDate(look, asked.occurrence))
  const from = old ? `, in place of ${atWords(old.at, reading)}` : ', and for all that follow'
  return [
    {
      ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/move/${move}` },
      about: aboutMeeting(meeting),
      headline: `${reader.them} asks for another time`,
      body: `${reader.them} suggests ${atWords(asked.at, reading)}${from}: ${longWords(asked.minutes)}, ${whereWords(asked)}.\n\nWhat you agreed on stands until you say yes.`,
      path: to('meeting', { meeting }, { do: 'agree' }),
      button: 'Look at the time',
      ...logContact(known),
      still: { what: 'move_open', id: move },
    },
  ]
}

/** @public To both: it is moved, in their calendars as well. */
export async function newsOfMove(
  look: Look,
  told: { meeting: MeetingId; date: OccurrenceId | null; soon: boolean },
  event: string,
): News {
  const { meeting, soon } = told
  const known = await readKnown(look, meeting)
  const date = told.date && (await readDate(look, told.date))
  if (known?.state !== 'agreed') return []
  const each = known.readers.map(async (reader): Promise<Notice> => {
    const reading = { now: look.now, zone: reader.zone }
    const when = date && known.repeats !== 'once' ? atWords(date.at, reading) : planWords(known, reading)
    return {
      ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/moved/${event}` },
      about: aboutMeeting(meeting),
      headline: `Moved: you and ${reader.them} meet ${when}`,
      body: `${date && known.repeats !== 'once' ? 'The other dates stay as they are.' : about(known, reading)}\n\nThe file with this mail moves it in your calendar.`,
      path: to('meeting', { meeting }),
      button: 'Open the meeting',
      ...logContact(known),
      ...(await partFor(look, reader, meeting, { method: 'REQUEST' })),
      atOnce: soon,
    }
  })
  return Promise.all(each)
}

/** @public To whoever asked for another time: the agreed one stays. */
export async function newsOfKeeping(
  look: Look,
  { meeting, move, by }: { meeting: MeetingId; move: MoveId; by: MemberId },
): News {
  const known = await readKnown(look, meeting)
  const reader = known?.readers.find(({ id }) => id !== by)
  if (!known || !reader) return []
  return [
    {
      ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/kept/${move}` },
      about: aboutMeeting(meeting),
      headline: `${reader.them} would rather keep the time you agreed on`,
      body: 'Nothing has changed. If it does not suit you, you can suggest another time, or cancel.',
      path: to('meeting', { meeting }),
      button: 'Open the meeting',
      ...logContact(known),
    },
  ]
}

/** @public To the other: what was proposed is taken back, or does not suit. */
export async function newsOfWithdrawal(
  look: Look,
  { meeting, by }: { meeting: MeetingId; by: MemberId },
): News {
  const known = await readKnown(look, meeting)
  const reader = known?.readers.find(({ id }) => id !== by)
  if (!known || !reader) return []
  const mine = known.by === reader.id
  return [
    {
      ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/withdrawn` },
      about: aboutMeeting(meeting),
      headline: mine
        ? `The time you proposed does not suit ${reader.them}`
        : `${reader.them} has taken a proposed time back`,
      body: `It was ${planWords(known, { now: look.now, zone: reader.zone })}. You can propose another one at any time.`,
      path: to('meetingNew', { hello: known.hello }),
      button: 'Plan a meeting',
      ...logContact(known),
    },
  ]
}

/** @public To both: a date, some dates, or all that was to come is cancelled, in their calendars as well. */
export async function newsOfCancelling(
  look: Look,
  told: { meeting: MeetingId; date: OccurrenceId | null; by: MemberId | null; soon: boolean },
  event: string,
): News {
  const { meeting, by, soon } = told
  const known = await readKnown(look, meeting)
  const date = told.date && (await readDate(look, told.date))
  if (!known) return []
  const all = known.state === 'cancelled'
  // What has been of a series stays in the calendar, which ends it there.
  const whole = all && !(known.been && known.repeats !== 'once')
  const method = whole || (date && !all) ? 'CANCEL' : 'REQUEST'
  const each = known.readers.map(async (reader): Promise<Notice> => {
    const reading = { now: look.now, zone: reader.zone }
    const which = all
      ? known.repeats === 'once'
        ? `Your meeting with ${reader.them} ${atWords(known.startsAt, reading)} is`
        : `Your meetings with ${reader.them} are`
      : date
        ? `Your meeting with ${reader.them} ${atWords(date.at, reading)} is`
        : `Some of your meetings with ${reader.them} are`
    return {
      ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/cancelled/${event}` },
      about: aboutMeeting(meeting),
      headline: `${which} cancelled`,
      body: `${by === reader.id ? 'As you asked.' : 'It can be planned anew at any time while you two are in touch.'}\n\nThe file with this mail takes ${all || !date ? 'what was to come' : 'this one date'} out of your calendar.`,
      path: to('meeting', { meeting }),
      button: 'Open the meeting',
      ...logContact(known),
      ...(await partFor(look, reader, meeting, {
        method,
        only: all ? undefined : date ? date.local : undefined,
      })),
      atOnce: soon,
    }
  })
  return Promise.all(each)
}

/** @public To whoever has not said it yet: a meeting is over; did it happen? Mailed once until it is read. */
export async function newsOfAsking(
  look: Look,
  { meeting, date: id }: { meeting: MeetingId; date: OccurrenceId },
): News {
  const known = await readKnown(look, meeting)
  const date = await readDate(look, id)
  if (!known || !date || date.state !== 'planned') return []
  const said = await readSaid(look, id)
  const waiting = known.readers.filter((reader) => !said.includes(reader.id))
  return waiting.map((reader) => ({
    ...{ to: reader.id, kind: 'meeting', key: `meeting/${meeting}/after/${id}` },
    headline: `Did you and ${reader.them} meet ${atWords(date.at, { now: look.now, zone: reader.zone })}?`,
    body: 'One tap says so. It counts once one of you has said it and the other does not disagree within a week.',
    path: to('meetingDate', { meeting, date: id }, { do: 'happened' }),
    button: 'Answer with one tap',
    oncePer: aboutAsking(meeting),
    ...logContact(known),
  }))
}
