import { sql } from 'kysely'
import type { MemberId, QuestionId, TopicKey } from '#map/ids.ts'
import { type Answerer, type Barred, chanceToAnswer, fitToAnswer, priceToAsk } from '#matching/route.ts'
import { isThere } from '#members/taking-part.ts'
import { isQuiet, type QuietHours } from '#notices/quiet-hours.ts'
import { noticeSettings } from '#notices/settings.ts'
import type { Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { isPaused } from '#programmes/enrolment.ts'
import { isBlocked } from '#safety/may-contact.ts'

/** A question as whoever routes it sees it. */
export interface ToRoute {
  readonly id: QuestionId
  readonly asker: MemberId
}

/** What the whole house has to do with asking just now. */
export interface House {
  readonly enrolled: number
  readonly asksThisWeek: number
  readonly meanAsks: number
  /** Share of invitations that are answered, yes or no. */
  readonly meanAnswered: number
}

const WEEK = days(7)
const QUARTER = days(90)
/** What is older says little about how somebody answers today. */
const RECORD = days(180)
/** Share of invitations answered where nothing is known yet, and how many invitations' worth of it. */
const START = { share: 0.5, weight: 20 }

/** Counts for the house in one question. */
export async function readHouse(act: Look): Promise<House> {
  const row = await act.tx
    .selectNoFrom((q) => [
      q
        .selectFrom('programmes.enrolment')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('enrolled'),
      asksSince(act, WEEK).as('week'),
      asksSince(act, QUARTER).as('quarter'),
      asksSince(act, RECORD).where('state', 'in', ['answered', 'passed']).as('answered'),
      asksSince(act, RECORD).where(isReceived(act)).as('received'),
    ])
    .executeTakeFirstOrThrow()
  const { enrolled, week, quarter, answered, received } = row
  return {
    enrolled: enrolled ?? 0,
    asksThisWeek: week ?? 0,
    meanAsks: (quarter ?? 0) / Math.max(1, enrolled ?? 0),
    meanAnswered: ((answered ?? 0) + START.share * START.weight) / ((received ?? 0) + START.weight),
  }
}

const asksSince = ({ tx, now }: Look, span: number) =>
  tx
    .selectFrom('questions.invitation')
    .where('asked_at', '>', after(now, -span))
    .select(({ fn }) => fn.countAll<number>().as('n'))

/** An invitation that says something about whoever had it: answered either way, or left for seven days. */
const isReceived = ({ now }: Look) =>
  sql<boolean>`(state in ('answered', 'passed') or (state in ('open', 'snoozed') and asked_at <= ${after(now, -WEEK)}))`

/** Everybody who takes part and teaches a topic of the question, with all that routing asks about them. One question. */
export async function answerersFor(act: Look, { id, asker }: ToRoute, house: House): Promise<Answerer[]> {
  const quiet = await readSettings(act, noticeSettings)
  const rows = await candidates(act, id, asker)
  return rows.map((row) => answererOf(act, row, house, quiet))
}

type Row = Awaited<ReturnType<typeof candidates>>[number]

function answererOf(act: Look, row: Row, house: House, quiet: QuietHours): Answerer {
  const { level, kind, year } = row
  // Counts, which Kysely thinks may be nothing.
  const [thanked, asksThisWeek] = [row.thanked ?? 0, row.asksThisWeek ?? 0]
  const [answered, received] = [row.answered ?? 0, row.received ?? 0]
  const thisYear = Number(dayIn(row.zone, act.now).slice(0, 4))
  const experienceYears = year === null ? undefined : Math.max(0, thisYear - year)
  const barred = barOf(act, row, quiet)
  return {
    id: row.member,
    chance: chanceToAnswer({ answered, received }, house.meanAnswered, asksThisWeek),
    fit: fitToAnswer({ kind, level, thanked, experienceYears }),
    price: priceToAsk(row.asksThisQuarter ?? 0, house.meanAsks),
    asksThisWeek,
    ...(barred && { barred }),
  }
}

function barOf({ now }: Look, row: Row, quiet: QuietHours): Barred | undefined {
  if (row.blocked) return 'blocked'
  if (row.asked) return 'asked'
  if (row.over || isPaused(row, dayIn(row.zone, now))) return 'paused'
  return isQuiet(now, row.zone, quiet) ? 'quiet_hours' : undefined
}

/** Whoever passed in the last days is left alone, and so is whoever did not accept the code or is away. */
const candidates = (act: Look, thread: QuestionId, asker: MemberId) =>
  act.tx
    .selectFrom('members.teaches as h')
    .innerJoin('questions.thread_topic as x', (on) =>
      on.onRef('x.topic', '=', 'h.topic').on('x.thread', '=', thread),
    )
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .innerJoin('members.member as m', 'm.id', 'h.member')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .innerJoin('programmes.enrolment as e', 'e.member', 'm.id')
    .innerJoin('programmes.programme as g', 'g.id', 'e.programme')
    .distinctOn('h.member')
    .select(['h.member', 'h.level', 't.kind', 'p.zone'])
    .select([
      'e.paused_at as pausedAt',
      'e.pause_until as pauseUntil',
      'e.from_on as fromOn',
      'e.until_on as untilOn',
    ])
    .select((eb) => [
      sql<boolean>`g.ends_on is not null and g.ends_on < ${dayIn('UTC', act.now)}`.as('over'),
      isBlocked(asker, sql.ref<MemberId>('m.id')).as('blocked'),
      sql<boolean>`exists (select from questions.invitation i where i.thread = ${thread} and i.member = m.id)`.as(
        'asked',
      ),
      eb
        .selectFrom('members.experience as w')
        .select(({ fn }) => fn.max('w.year').as('year'))
        .whereRef('w.member', '=', 'h.member')
        .whereRef('w.topic', '=', 'h.topic')
        .$castTo<number | null>()
        .as('year'),
      thankedOn(act).as('thanked'),
      ofMember(act, WEEK).as('asksThisWeek'),
      ofMember(act, QUARTER).as('asksThisQuarter'),
      ofMember(act, RECORD).where('state', 'in', ['answered', 'passed']).as('answered'),
      ofMember(act, RECORD).where(isReceived(act)).as('received'),
    ])
    .where('m.id', '!=', asker)
    .where('e.role', '!=', 'mentee')
    .where(isThere(act.now))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('questions.invitation as i')
            .select('i.id')
            .whereRef('i.member', '=', 'm.id')
            .where('i.state', '=', 'passed')
            .where('i.done_at', '>', after(act.now, -WEEK)),
        ),
      ),
    )
    // Of several topics of the question the one they know best.
    .orderBy('h.member')
    .orderBy('h.level', 'desc')
    .orderBy('x.place')
    .execute()

const ofMember = (act: Look, span: number) =>
  asksSince(act, span).where('member', '=', sql.ref<MemberId>('m.id'))

/** Their answers on this topic that helped whoever asked. */
const thankedOn = ({ tx }: Look) =>
  tx
    .selectFrom('questions.post as a')
    .innerJoin('questions.thread_topic as y', 'y.thread', 'a.thread')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('a.author', '=', sql.ref<MemberId>('m.id'))
    .where('y.topic', '=', sql.ref<TopicKey>('h.topic'))
    .where('a.helped_at', 'is not', null)
    .where('a.hidden_at', 'is', null)
