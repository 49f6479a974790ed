import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { comesToLearn } from '#hellos/answering/who-learns.ts'
import { introductionsAsking } from '#hellos/introducing/access.ts'
import type { Offers } from '#hellos/introducing/introduction.ts'
import { waitsForReceiver } from '#hellos/waits-for.ts'
import type { HelloId, IntroductionId, MemberId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { isStaff } from '#platform/viewer.ts'
import { questionsToAnswer } from '#questions/list/for-somebody.ts'
import { inFirstWeeks, readFirstWeeks } from '#welcome/access.ts'
import { needAttention } from '#welcome/attention/access.ts'
import { countWithoutReply, newcomersToAnswer } from '#welcome/replies/access.ts'
import type { DayAsked } from './day-asked.ts'
import { openQuestions } from './open-questions.ts'
import { overRows, proposedRows, suggestedRows, timesToSay } from './times.ts'
import { underWay, underWayRows } from './under-way.ts'

/** A hello that waits for the reader. */
export interface WaitingHello {
  readonly hello: HelloId
  readonly name: string
  readonly callName: string
  readonly topic: string
  readonly gain: string
  /** The reader asked first, and has decided nothing yet. */
  readonly asking: boolean
}

/** An introduction that waits for a word of the reader. */
export interface Introduced {
  readonly introduction: IntroductionId
  readonly name: string
  readonly callName: string
  readonly topic: string
  readonly offers: Offers
  /** The reader is asked first. */
  readonly hosts: boolean
}

/** A trial somebody suggests to the reader. */
export interface SuggestedTrial {
  readonly hello: HelloId
  readonly name: string
  readonly callName: string
  readonly topic: string
  readonly conversations: number
  readonly days: number
  readonly words: string
}

/** A conversation in which the other wrote last and the reader has not read it. */
export interface UnreadTalk {
  readonly hello: HelloId
  readonly name: string
  readonly topic: string
}

/** A helper of several who stopped taking part, for staff. */
export interface HelperGone {
  readonly name: string
  readonly person: string
  readonly learners: number
}

/**
 * One question of the database for all that concerns the reader alone. What few of them need is asked apart: Postgres takes
 * longer to plan it than all the rest.
 */
export async function readDay(look: MemberLook) {
  const { viewer, now } = look
  const [[row], staff] = await Promise.all([
    dayOf(look.tx, { me: viewer.id, now, today: dayIn(viewer.zone, now) }),
    isStaff(viewer) ? readStaffDay(look) : nothingForStaff,
  ])
  const { pairs, proposed, suggested, over, isNew, toAnswer, fromNewcomers, ...day } = found(row)
  return {
    ...day,
    ...staff,
    weeks: isNew ? await readFirstWeeks(look) : undefined,
    pairs: pairs.map((row) => underWay(row, now)),
    times: timesToSay({ proposed, suggested, over }, now),
    questions: openQuestions(toAnswer, fromNewcomers),
  }
}

const dayOf = askedOften((tx, asked: DayAsked) => {
  const { me } = asked
  return tx.selectNoFrom((q) => [
    jsonArrayFrom(q.selectFrom('members.first_step').select(['step', 'skipped']).where('member', '=', me)).as(
      'steps',
    ),
    jsonArrayFrom(
      q
        .selectFrom('programmes.enrolment as e')
        .innerJoin('programmes.programme as p', 'p.id', 'e.programme')
        .select(['e.role', 'e.paused_at as pausedAt', 'e.pause_until as pauseUntil'])
        .select(['e.from_on as fromOn', 'e.until_on as untilOn', 'e.rest_asked_at as restAskedAt'])
        .where('p.key', '=', 'mentoring')
        .where('e.member', '=', me),
    ).as('enrolments'),
    q.selectFrom('members.profile').select('stage').where('member', '=', me).$asScalar().as('stage'),
    q.exists(q.selectFrom('members.teaches').select('topic').where('member', '=', me)).as('teaches'),
    q.exists(q.selectFrom('members.learns').select('topic').where('member', '=', me)).as('learns'),
    jsonArrayFrom(waitingFor(tx, asked)).as('waiting'),
    jsonArrayFrom(introductionsAsking({ tx, viewer: { id: me }, now: asked.now })).as('introductions'),
    jsonArrayFrom(trialsFor(tx, asked)).as('trials'),
    jsonArrayFrom(underWayRows(tx, asked)).as('pairs'),
    jsonArrayFrom(proposedRows(tx, asked)).as('proposed'),
    jsonArrayFrom(suggestedRows(tx, asked)).as('suggested'),
    jsonArrayFrom(overRows(tx, asked)).as('over'),
    jsonArrayFrom(unreadTalks(tx, asked)).as('talks'),
    jsonArrayFrom(questionsToAnswer({ tx, viewer: { id: me }, now: asked.now })).as('toAnswer'),
    jsonArrayFrom(newcomersToAnswer({ tx, viewer: { id: me }, now: asked.now })).as('fromNewcomers'),
    q.exists(inFirstWeeks({ tx, viewer: { id: me }, now: asked.now })).as('isNew'),
  ])
})

interface StaffDayAsked {
  readonly me: MemberId
  readonly now: Date
  readonly goneSince: Date
}

interface StaffDay {
  /** Newcomers whom staff should see to. */
  readonly attention: number
  /** What newcomers wrote and nobody replied to. */
  readonly unreplied: number
  /** Open reports, and never one about the reader. */
  readonly reports: number
  /** Helpers of several who stopped taking part. */
  readonly gone: readonly HelperGone[]
}

const nothingForStaff: StaffDay = { attention: 0, unreplied: 0, reports: 0, gone: [] }

async function readStaffDay({ tx, viewer, now }: MemberLook): Promise<StaffDay> {
  const [row] = await staffDayOf(tx, { me: viewer.id, now, goneSince: after(now, -GONE_SHOWN) })
  const { attention, unreplied, reports, gone } = found(row)
  return { attention: attention ?? 0, unreplied: unreplied ?? 0, reports: reports ?? 0, gone }
}

const staffDayOf = askedOften((tx, asked: StaffDayAsked) =>
  tx.selectNoFrom([
    needAttention({ tx, now: asked.now })
      .clearSelect()
      .clearOrderBy()
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .as('attention'),
    countWithoutReply({ tx, viewer: { id: asked.me }, now: asked.now }).as('unreplied'),
    openReports(tx, asked).as('reports'),
    jsonArrayFrom(helpersGone(tx, asked)).as('gone'),
  ]),
)

const openReports = (tx: Database, { me }: StaffDayAsked) =>
  tx
    .selectFrom('safety.report')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('closed_at', 'is', null)
    .where('accused', '!=', me)

/** A helper of several is gone for so long. */
const GONE_SHOWN = days(14)
const SEVERAL = 2

/** Who stopped taking part lately, and how many had been learning from them. */
const helpersGone = (tx: Database, { now, goneSince }: StaffDayAsked) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', (on) =>
      on.on((eb) => eb.or([eb('m.id', '=', eb.ref('h.sender')), eb('m.id', '=', eb.ref('h.receiver'))])),
    )
    .select(['m.name', 'm.public_id as person'])
    .select(({ fn }) => fn.countAll<number>().as('learners'))
    .where('h.done_how', '=', 'left')
    .where('h.state', '=', 'ended')
    .where('h.done_at', '>', goneSince)
    .where((eb) => eb.or([eb('m.left_at', 'is not', null), eb('m.suspended_until', '>', now)]))
    .where(comesToLearn(sql`case when h.sender = m.id then h.receiver else h.sender end`))
    .groupBy('m.id')
    .having(({ fn }) => fn.countAll(), '>=', SEVERAL)
    .orderBy((eb) => eb.fn.max('h.done_at'), 'desc')
    .limit(5)

/** Letters before what is being talked over, the oldest first: nobody should wait because somebody else came later. */
const waitingFor = (tx: Database, { me, now }: DayAsked) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', 'm.id', 'h.sender')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['h.id as hello', 'm.name', 'm.call_name as callName', 't.name as topic', 'h.gain'])
    .select((eb) => eb('h.state', '=', 'asking').$castTo<boolean>().as('asking'))
    .where('h.receiver', '=', me)
    .where(waitsForReceiver(now))
    .orderBy('asking')
    .orderBy('h.said_at')
    .limit(4)

/** What was set aside is gone from here, as from the conversation's page. */
const trialsFor = (tx: Database, { me, now }: DayAsked) =>
  tx
    .selectFrom('partnerships.suggestion as s')
    .innerJoin('hellos.hello as h', 'h.id', 's.hello')
    .innerJoin('members.member as m', 'm.id', 's.by')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['h.id as hello', 'm.name', 'm.call_name as callName', 't.name as topic'])
    .select(['s.conversations', 's.days', 's.words'])
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .where('h.state', '=', 'talking')
    .where('s.by', '!=', me)
    .where('s.done_at', 'is', null)
    .where('s.set_aside_at', 'is', null)
    .where('s.lapses_at', '>', now)
    .orderBy('s.suggested_at')
    .limit(4)

const unreadTalks = (tx: Database, { me }: DayAsked) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .innerJoinLateral(
      (q) =>
        q
          .selectFrom('hellos.message as l')
          .select(['l.author', 'l.at'])
          .whereRef('l.hello', '=', 'h.id')
          .orderBy('l.place', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .innerJoin('members.member as m', 'm.id', 'last.author')
    .leftJoin('hellos.reading as r', (join) => join.onRef('r.hello', '=', 'h.id').on('r.member', '=', me))
    .select(['h.id as hello', 'm.name', 't.name as topic'])
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .where('h.state', 'in', ['asking', 'talking'])
    .where('last.author', '!=', me)
    .where((eb) => eb.or([eb('r.read_at', 'is', null), eb('r.read_at', '<', eb.ref('last.at'))]))
    .orderBy('last.at')
    .limit(5)
