import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { comesToLearn } from '#hellos/answering/who-learns.ts'
import { introductionsAsking } from '#hellos/introducing/access.ts'
import type { Offers } from '#hellos/introducing/introduction.ts'
import { waitsForReceiver } from '#hellos/waits-for.ts'
import type { HelloId, IntroductionId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { isStaff } from '#platform/viewer.ts'
import { firstWeeksOf, newcomerRows } from '#welcome/access.ts'
import { needAttention } from '#welcome/attention/access.ts'
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

/** One question of the database for all that concerns the reader alone. */
export async function readDay(look: MemberLook) {
  const { pairs, proposed, suggested, over, newcomer, ...day } = await askForDay(look)
  return {
    ...day,
    weeks: newcomer[0] && firstWeeksOf(newcomer[0]),
    pairs: pairs.map((row) => underWay(row, look.now)),
    times: timesToSay({ proposed, suggested, over }, look.now),
  }
}

function askForDay(look: MemberLook) {
  const me = look.viewer.id
  return look.tx
    .selectNoFrom((q) => [
      jsonArrayFrom(
        q.selectFrom('members.first_step').select(['step', 'skipped']).where('member', '=', me),
      ).as('steps'),
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
      jsonArrayFrom(waitingFor(look)).as('waiting'),
      jsonArrayFrom(introductionsAsking(look)).as('introductions'),
      jsonArrayFrom(trialsFor(look)).as('trials'),
      jsonArrayFrom(underWayRows(look)).as('pairs'),
      jsonArrayFrom(proposedRows(look)).as('proposed'),
      jsonArrayFrom(suggestedRows(look)).as('suggested'),
      jsonArrayFrom(overRows(look)).as('over'),
      jsonArrayFrom(unreadTalks(look)).as('talks'),
      jsonArrayFrom(newcomerRows(look)).as('newcomer'),
      needAttention(look)
        .clearSelect()
        .clearOrderBy()
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .$if(!isStaff(look.viewer), (q) => q.where(sql<boolean>`false`))
        .as('attention'),
      jsonArrayFrom(openReports(look)).as('reports'),
      jsonArrayFrom(helpersGone(look)).as('gone'),
    ])
    .executeTakeFirstOrThrow()
}

/** For staff, and never one about the reader. */
const openReports = ({ tx, viewer }: MemberLook) =>
  tx
    .selectFrom('safety.report')
    .select('id')
    .where('closed_at', 'is', null)
    .where('accused', '!=', viewer.id)
    .$if(!isStaff(viewer), (q) => q.limit(0))

/** A helper of several is gone for so long. */
const GONE_SHOWN = days(14)
const SEVERAL = 2

/** For staff: who stopped taking part lately, and how many had been learning from them. */
const helpersGone = ({ tx, viewer, now }: MemberLook) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', (on) =>
      on.on((eb) => eb.or([eb('m.id', '=', eb.ref('h.sender')), eb('m.id', '=', eb.ref('h.receiver'))])),
    )
    .select(['m.name', 'm.public_id as person'])
    .select(({ fn }) => fn.countAll<number>().as('learners'))
    .where('h.done_how', '=', 'left')
    .where('h.state', '=', 'ended')
    .where('h.done_at', '>', after(now, -GONE_SHOWN))
    .where((eb) => eb.or([eb('m.left_at', 'is not', null), eb('m.suspended_until', '>', now)]))
    .where(comesToLearn(sql`case when h.sender = m.id then h.receiver else h.sender end`))
    .groupBy('m.id')
    .having(({ fn }) => fn.countAll(), '>=', SEVERAL)
    .orderBy((eb) => eb.fn.max('h.done_at'), 'desc')
    .limit(isStaff(viewer) ? 5 : 0)

/** Letters before what is being talked over, the oldest first: nobody should wait because somebody else came later. */
const waitingFor = ({ tx, viewer, now }: MemberLook) =>
  tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.member as m', 'm.id', 'h.sender')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['h.id as hello', 'm.name', 'm.call_name as callName', 't.name as topic', 'h.gain'])
    .select((eb) => eb('h.state', '=', 'asking').$castTo<boolean>().as('asking'))
    .where('h.receiver', '=', viewer.id)
    .where(waitsForReceiver(now))
    .orderBy('asking')
    .orderBy('h.said_at')
    .limit(4)

/** What was set aside is gone from here, as from the conversation's page. */
const trialsFor = ({ tx, viewer: { id: me }, now }: MemberLook) =>
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

const unreadTalks = ({ tx, viewer }: MemberLook) =>
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
    .leftJoin('hellos.reading as r', (join) =>
      join.onRef('r.hello', '=', 'h.id').on('r.member', '=', viewer.id),
    )
    .select(['h.id as hello', 'm.name', 't.name as topic'])
    .where((eb) => eb.or([eb('h.sender', '=', viewer.id), eb('h.receiver', '=', viewer.id)]))
    .where('h.state', 'in', ['asking', 'talking'])
    .where('last.author', '!=', viewer.id)
    .where((eb) => eb.or([eb('r.read_at', 'is', null), eb('r.read_at', '<', eb.ref('last.at'))]))
    .orderBy('last.at')
    .limit(5)
