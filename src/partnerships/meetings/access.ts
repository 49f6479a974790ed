import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { type HelloId, isId, type MeetingId, type MemberId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { DateSeen, MeetingSeen, MoveSeen, Them } from './meeting.ts'

/** @public Everything of the two's meetings that one page shows. */
export interface Meetings {
  readonly them: Them
  readonly meetings: readonly MeetingSeen[]
  /** Still to come, or come and open: whether it took place nobody has settled. In order of time. */
  readonly dates: readonly DateSeen[]
  /** What became of earlier ones, latest first. */
  readonly past: readonly DateSeen[]
}

const SHOWN = 80
const EARLIER = 30

/** Meetings with their open move, of anyone: narrowed by who reads, below. */
const meetingRows = (tx: Database, now: Date) =>
  tx
    .selectFrom('partnerships.meeting as m')
    .select([
      'm.id',
      'm.hello',
      'm.partnership',
      'm.state',
      'm.by',
      'm.starts_local as startsLocal',
      'm.zone',
    ])
    .select(['m.minutes', 'm.repeats', 'm.repeats_until as repeatsUntil', 'm.channel', 'm.place'])
    .select(['m.activity', 'm.links', 'm.starts_at as startsAt', 'm.sequence', 'm.round'])
    .select('m.changed_at as changedAt')
    .select((eb) => [
      jsonArrayFrom(openMoves(eb)).as('moves'),
      eb
        .exists(
          eb
            .selectFrom('hellos.hello as t')
            .select('t.id')
            .whereRef('t.id', '=', 'm.hello')
            .where('t.state', '=', 'talking'),
        )
        .as('talking'),
      isCalledOff(eb, now).as('calledOff'),
    ])

/** Still to come out of a partnership that has ended: a reaction cancels it in a moment, and nothing is done to it until then. */
const isCalledOff = (eb: ExpressionBuilder<DB & { m: DB['partnerships.meeting'] }, 'm'>, now: Date) =>
  eb.exists(
    eb
      .selectFrom('partnerships.partnership as p')
      .select('p.id')
      .whereRef('p.id', '=', 'm.partnership')
      .where('p.state', '=', 'ended')
      .where((w) =>
        w.or([
          w('m.state', '=', 'proposed'),
          w.exists(
            w
              .selectFrom('partnerships.occurrence as f')
              .select('f.id')
              .whereRef('f.meeting', '=', 'm.id')
              .where('f.state', '=', 'planned')
              .where('f.starts_at', '>', now),
          ),
        ]),
      ),
  )

const openMoves = (eb: ExpressionBuilder<DB & { m: DB['partnerships.meeting'] }, 'm'>) =>
  eb
    .selectFrom('partnerships.move as v')
    .select([
      'v.id',
      'v.by',
      'v.occurrence as date',
      'v.starts_at as at',
      'v.minutes',
      'v.channel',
      'v.place',
    ])
    .whereRef('v.meeting', '=', 'm.id')
    .where('v.done_at', 'is', null)

/** Dates with what was said and written of them. */
const dateRows = (tx: Database) =>
  tx
    .selectFrom('partnerships.occurrence as o')
    .innerJoin('partnerships.meeting as m', 'm.id', 'o.meeting')
    .select(['o.id', 'o.meeting', 'o.local', 'o.starts_at as at', 'o.minutes', 'o.state', 'o.moved'])
    .select((eb) => [
      eb.fn.coalesce('o.channel', 'm.channel').as('channel'),
      eb.fn.coalesce('o.place', 'm.place').as('place'),
      jsonArrayFrom(
        eb
          .selectFrom('partnerships.confirmation as c')
          .select(['c.member', 'c.happened'])
          .whereRef('c.occurrence', '=', 'o.id'),
      ).as('said'),
      jsonArrayFrom(
        eb
          .selectFrom('partnerships.meeting_note as n')
          .select(['n.member', 'n.shared', 'n.words'])
          .whereRef('n.occurrence', '=', 'o.id')
          .where('n.words', '!=', '')
          .orderBy('n.written_at'),
      ).as('notes'),
    ])

type MeetingRow = Awaited<ReturnType<ReturnType<typeof meetingRows>['executeTakeFirstOrThrow']>>
type DateRow = Awaited<ReturnType<ReturnType<typeof dateRows>['executeTakeFirstOrThrow']>>
/** A row that came inside another one brings its instants as text. */
type Told<Row> = { [K in keyof Row]: Row[K] extends Date ? Date | string : Row[K] }

function meetingSeen(row: Told<MeetingRow>, { viewer, now }: MemberLook): MeetingSeen {
  const { by, moves, startsAt, changedAt, calledOff, ...meeting } = row
  const [move] = moves.map(
    ({ by: asker, at, ...rest }): MoveSeen => ({ ...rest, at: new Date(at), mine: asker === viewer.id }),
  )
  return {
    ...meeting,
    state: calledOff ? 'cancelled' : meeting.state,
    startsAt: new Date(startsAt),
    changedAt: new Date(changedAt),
    mine: by === viewer.id,
    talking: Boolean(row.talking),
    // One whose time has come unanswered asks for nothing any more.
    move: move && move.at > now && !calledOff ? move : undefined,
  }
}

function dateSeen({ said, notes, at, ...date }: Told<DateRow>, { viewer }: MemberLook): DateSeen {
  const isMine = ({ member }: { member: MemberId }) => member === viewer.id
  return {
    ...date,
    at: new Date(at),
    iSaid: said.find(isMine)?.happened,
    theySaid: said.find((word) => !isMine(word))?.happened,
    myNote: notes.find((note) => !note.shared && isMine(note))?.words ?? '',
    notes: notes.filter(({ shared }) => shared).map((note) => ({ mine: isMine(note), words: note.words })),
  }
}

interface Asked {
  readonly hello: HelloId
  readonly now: Date
}

/**
 * @public What two people have planned and met for, for a query that stands alone or in another; the caller has loaded
 * their conversation as the viewer's own. Read with `meetingsSeen`. The dates are those of one meeting, or of all: then
 * only the next one of each, so that a busy series hides nothing else.
 */
export function meetingsOf(tx: Database, { hello, now }: Asked, only?: MeetingId) {
  const open = meetingRows(tx, now)
    .where('m.hello', '=', hello)
    .where((eb) =>
      eb.or([
        eb.and([eb('m.state', '=', 'proposed'), eb('m.starts_at', '>', now)]),
        eb.exists(
          eb
            .selectFrom('partnerships.occurrence as o')
            .select('o.id')
            .whereRef('o.meeting', '=', 'm.id')
            .where('o.state', '=', 'planned'),
        ),
      ]),
    )
    .orderBy('m.made_at', 'desc')
    .limit(SHOWN)
  const own = dateRows(tx)
    .where('m.hello', '=', hello)
    .$if(only !== undefined, (q) => q.where('m.id', '=', only ?? ('' as MeetingId)))
  const planned = own.where('o.state', '=', 'planned')
  const dates = only === undefined ? planned.where(isNextOrOpen(now)) : planned
  const past = own.where('o.state', 'in', ['held', 'missed', 'unrecorded'])
  return [
    jsonArrayFrom(open).as('meetings'),
    jsonArrayFrom(dates.orderBy('o.starts_at').limit(SHOWN)).as('dates'),
    jsonArrayFrom(past.orderBy('o.starts_at', 'desc').limit(EARLIER)).as('past'),
    jsonArrayFrom(people(tx, hello)).as('people'),
  ] as const
}

/** The next date of its meeting, one that has come, or one for which another time is asked. */
const isNextOrOpen = (now: Date) => (eb: ExpressionBuilder<DB & { o: DB['partnerships.occurrence'] }, 'o'>) =>
  eb.or([
    eb('o.starts_at', '<=', now),
    eb.not(
      eb.exists(
        eb
          .selectFrom('partnerships.occurrence as e')
          .select('e.id')
          .whereRef('e.meeting', '=', 'o.meeting')
          .where('e.state', '=', 'planned')
          .where('e.starts_at', '>', now)
          .whereRef('e.starts_at', '<', 'o.starts_at'),
      ),
    ),
  ])

const people = (tx: Database, hello: HelloId) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as b', (on) =>
      on.on((eb) => eb.or([eb('b.id', '=', eb.ref('h.sender')), eb('b.id', '=', eb.ref('h.receiver'))])),
    )
    .innerJoin('members.profile as bp', 'bp.member', 'b.id')
    .select(['b.id', 'b.name', 'b.call_name as callName', 'bp.zone'])
    .where('h.id', '=', hello)

interface MeetingsRow {
  meetings: readonly Told<MeetingRow>[]
  dates: readonly Told<DateRow>[]
  past: readonly Told<DateRow>[]
  people: readonly Them[]
}

/** @public A row of `meetingsOf` as the viewer reads it. */
export function meetingsSeen(look: MemberLook, row: MeetingsRow): Meetings {
  return {
    them: found(row.people.find(({ id }) => id !== look.viewer.id)),
    meetings: row.meetings.map((meeting) => meetingSeen(meeting, look)),
    dates: row.dates.map((date) => dateSeen(date, look)),
    past: row.past.map((date) => dateSeen(date, look)),
  }
}

const allMeetings = askedOften((tx, asked: Asked) => tx.selectNoFrom(meetingsOf(tx, asked)))

/** @public The same in one question of its own. */
export async function readMeetings(look: MemberLook, hello: HelloId, only?: MeetingId): Promise<Meetings> {
  const { tx, now } = look
  const [row] =
    only === undefined
      ? await allMeetings(tx, { hello, now })
      : await tx.selectNoFrom(meetingsOf(tx, { hello, now }, only)).execute()
  return meetingsSeen(look, found(row))
}

/** Whether the viewer is one of the two, in a query that calls the meeting's hello `h`. */
const isTheirs = (look: MemberLook) => (eb: ExpressionBuilder<DB & { h: DB['hellos.hello'] }, 'h'>) =>
  eb.or([eb('h.sender', '=', look.viewer.id), eb('h.receiver', '=', look.viewer.id)])

/** @public A meeting of the viewer's own, whatever became of it; anyone else's is not found. */
export async function readMeeting(look: MemberLook, id: string): Promise<MeetingSeen> {
  if (!isId<'meeting'>(id)) throw notFound()
  const row = await meetingRows(look.tx, look.now)
    .innerJoin('hellos.hello as h', 'h.id', 'm.hello')
    .where('m.id', '=', id)
    .where(isTheirs(look))
    .executeTakeFirst()
  return meetingSeen(found(row), look)
}

/** @public One date of a meeting of the viewer's own. */
export async function readDate(look: MemberLook, meeting: MeetingId, id: string): Promise<DateSeen> {
  if (!isId<'occurrence'>(id)) throw notFound()
  const row = await dateRows(look.tx)
    .innerJoin('hellos.hello as h', 'h.id', 'm.hello')
    .where('o.id', '=', id)
    .where('o.meeting', '=', meeting)
    .where(isTheirs(look))
    .executeTakeFirst()
  return dateSeen(found(row), look)
}
