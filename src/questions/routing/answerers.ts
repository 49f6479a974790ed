import { type RawBuilder, sql } from 'kysely'
import type { MemberId, QuestionId, TopicKey } from '#map/ids.ts'
import { helperPrice } from '#market/prices/load-prices.ts'
import { type Answerer, type Barred, chanceToAnswer, fitToAnswer, priceToAsk } from '#matching/route.ts'
import { isThere } from '#members/taking-part.ts'
import { isQuiet, type QuietHours } from '#notices/quiet-hours.ts'
import { noticeSettings } from '#notices/settings.ts'
import type { Act, Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { after, dayIn, days, hours } from '#platform/time.ts'
import { isPaused } from '#programmes/enrolment.ts'
import { isPartedFrom } from '#safety/may-contact.ts'

/** A question as whoever routes it sees it. */
export interface ToRoute {
  readonly id: QuestionId
  readonly asker: MemberId
}

/** What the whole house has to do with asking just now. */
export interface House {
  readonly enrolled: number
  /** Grows while one run routes several questions. */
  asksThisWeek: number
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

/** Since when asks count for what. */
interface Spans {
  readonly week: Date
  readonly quarter: Date
  readonly record: Date
}

const spansTo = (now: Date): Spans => ({
  week: after(now, -WEEK),
  quarter: after(now, -QUARTER),
  record: after(now, -RECORD),
})

/** An hour more or less of half a year changes nobody's chance. */
const COUNTED_FOR = hours(1)

/**
 * Holds the turn of whoever routes until the transaction ends: the week's asks are counted by one at a time. Returns when
 * the house was last counted.
 */
export async function takeTurn({ tx }: Act): Promise<Date | null> {
  const row = await tx.selectFrom('questions.routing').select('counted_at').forUpdate().executeTakeFirst()
  return found(row).counted_at
}

/** Counts the house anew where that was an hour ago. Only whoever has the turn may. */
export async function countAgain(act: Act, counted: Date | null): Promise<void> {
  if (Math.abs(act.now.getTime() - (counted?.getTime() ?? 0)) < COUNTED_FOR) return
  const { enrolled, ...asks } = await act.tx
    .selectFrom('questions.invitation')
    .select(recordOf(spansTo(act.now)))
    .select(countEnrolled(act.tx).as('enrolled'))
    .where('asked_at', '>', after(act.now, -RECORD))
    .executeTakeFirstOrThrow()
  await act.tx
    .updateTable('questions.routing')
    .set({ counted_at: act.now, enrolled: enrolled ?? 0, ...asks })
    .execute()
}

const countEnrolled = (tx: Database) =>
  tx.selectFrom('programmes.enrolment').select(({ fn }) => fn.countAll<number>().as('n'))

/** Asks after one instant, up to another. */
const countAsks = (tx: Database, from: RawBuilder<Date>, until: RawBuilder<Date>) =>
  tx
    .selectFrom('questions.invitation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('asked_at', '>', from)
    .where('asked_at', '<=', until)

/** Counts of the last hour are mended by what came and went since: a tenth of the work of counting a week anew. */
const countHouse = askedOften((tx, { now, week, fresh }: { now: Date; week: Date; fresh: Date }) => {
  const counted = sql.ref<Date>('r.counted_at')
  const come = countAsks(tx, counted, sql`${now}`)
  const gone = countAsks(tx, sql`${counted} - interval '7 days'`, sql`${week}`)
  const isFresh = sql<boolean>`${counted} > ${fresh} and ${counted} <= ${now}`
  return tx
    .selectFrom('questions.routing as r')
    .select(['r.quarter', 'r.answered', 'r.received'])
    .select([
      sql<number>`case when ${isFresh} then r.enrolled else (${countEnrolled(tx)}) end`.as('enrolled'),
      sql<number>`case when ${isFresh} then r.week + (${come}) - (${gone})
        else (${countAsks(tx, sql`${week}`, sql`${now}`)}) end`.as('week'),
    ])
})

/** The week's asks as they are, the rest as it was last counted. */
export async function readHouse({ tx, now }: Look): Promise<House> {
  const [row] = await countHouse(tx, { now, week: after(now, -WEEK), fresh: after(now, -COUNTED_FOR) })
  const { quarter, answered, received, enrolled, week } = found(row)
  return {
    enrolled,
    asksThisWeek: week,
    meanAsks: quarter / Math.max(1, enrolled),
    meanAnswered: (answered + START.share * START.weight) / (received + START.weight),
  }
}

/** What one or many have to do with the asks they had. */
const recordOf = ({ week, quarter }: Spans) => [
  sql<number>`count(*) filter (where asked_at > ${week})`.as('week'),
  sql<number>`count(*) filter (where asked_at > ${quarter})`.as('quarter'),
  sql<number>`count(*) filter (where state in ('answered', 'passed'))`.as('answered'),
  // Says something about whoever had it: answered either way, or left for seven days.
  sql<number>`count(*) filter (where state in ('answered', 'passed')
    or (state in ('open', 'snoozed') and asked_at <= ${week}))`.as('received'),
]

/** Everybody who takes part and teaches a topic of the question, with all that routing asks about them. One question. */
export async function answerersFor(act: Look, { id, asker }: ToRoute, house: House): Promise<Answerer[]> {
  const quiet = await readSettings(act, noticeSettings)
  const { tx, now } = act
  const rows = await candidates(tx, { ...spansTo(now), now, thread: id, asker, today: dayIn('UTC', now) })
  const clocks = clocksOf(act, quiet)
  return rows.map((row) => answererOf(row, house, clocks(row.zone)))
}

type Row = Awaited<ReturnType<typeof candidates>>[number]

/** What the clock says where somebody lives. */
interface LocalClock {
  readonly today: string
  readonly quiet: boolean
}

/** Asked once for each zone: for a thousand people that takes longer than the question to the database. */
function clocksOf({ now }: Look, quiet: QuietHours): (zone: string) => LocalClock {
  const known = new Map<string, LocalClock>()
  return (zone) => {
    const clock = known.get(zone) ?? { today: dayIn(zone, now), quiet: isQuiet(now, zone, quiet) }
    known.set(zone, clock)
    return clock
  }
}

/** Whom many would like to meet is asked less, and so is whom many questions went to. */
function answererOf(row: Row, house: House, clock: LocalClock): Answerer {
  const { level, kind, year, cap, week, quarter, answered, received } = row
  const experienceYears = year === null ? undefined : Math.max(0, Number(clock.today.slice(0, 4)) - year)
  const barred = barOf(row, clock)
  return {
    id: row.member,
    chance: chanceToAnswer({ answered, received }, house.meanAnswered, week),
    fit: fitToAnswer({ kind, level, thanked: row.thanked, experienceYears }),
    price: (row.crowd ?? 1) * priceToAsk(quarter, house.meanAsks),
    asksThisWeek: week,
    ...(cap !== null && { cap }),
    ...(barred && { barred }),
  }
}

function barOf(row: Row, { today, quiet }: LocalClock): Barred | undefined {
  if (row.blocked) return 'blocked'
  if (row.asked) return 'asked'
  if (row.over || isPaused(row, today)) return 'paused'
  return quiet ? 'quiet_hours' : undefined
}

interface Routed extends Spans {
  readonly thread: QuestionId
  readonly asker: MemberId
  readonly now: Date
  readonly today: string
}

/** More who teach a topic are not looked through for one question. */
const DRAWN = 50

/**
 * Some who teach a topic of the question: where there are many, drawn anew for each question, so that in a large association
 * everybody comes up in turn and no question costs more than another.
 */
const drawn = (tx: Database, { thread }: Routed) =>
  tx
    .selectFrom('members.teaches as h')
    .innerJoin('questions.thread_topic as x', (on) =>
      on.onRef('x.topic', '=', 'h.topic').on('x.thread', '=', thread),
    )
    .select(['h.member', 'h.topic', 'h.level', 'x.place'])
    .orderBy(sql`hashtextextended(h.member::text, hashtextextended(x.thread::text, 0))`)
    .limit(DRAWN)

/**
 * Whoever passed in the last days is left alone, and so is whoever did not accept the code or is away. Asked often, though
 * some hundred people may be found: planning it took as long as answering it.
 */
const candidates = askedOften((tx, routed: Routed) =>
  tx
    .selectFrom(drawn(tx, routed).as('h'))
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .innerJoin('members.member as m', 'm.id', 'h.member')
    .innerJoin('members.profile as p', 'p.member', 'h.member')
    .innerJoin('programmes.enrolment as e', 'e.member', 'h.member')
    .innerJoin('programmes.programme as g', 'g.id', 'e.programme')
    .leftJoin('questions.answering as l', 'l.member', 'h.member')
    .innerJoinLateral(recordOfMember(tx, routed).as('r'), (on) => on.onTrue())
    .distinctOn('h.member')
    .select(['h.member', 'h.level', 't.kind', 'p.zone', 'l.asks_a_week as cap'])
    .select(['r.week', 'r.quarter', 'r.answered', 'r.received'])
    .select([
      'e.paused_at as pausedAt',
      'e.pause_until as pauseUntil',
      'e.from_on as fromOn',
      'e.until_on as untilOn',
    ])
    .select((eb) => [
      sql<boolean>`g.ends_on is not null and g.ends_on < ${routed.today}`.as('over'),
      isPartedFrom(routed.asker, sql.ref<MemberId>('h.member')).as('blocked'),
      hasToDoWith(tx, routed).as('asked'),
      thanks(tx).as('thanked'),
      helperPrice(tx, sql.ref<MemberId>('h.member')).as('crowd'),
      eb
        .selectFrom('members.experience as w')
        .select(({ fn }) => fn.max('w.year').as('year'))
        .whereRef('w.member', '=', 'h.member')
        .whereRef('w.topic', '=', 'h.topic')
        .$castTo<number | null>()
        .as('year'),
    ])
    .where('m.id', '!=', routed.asker)
    .where('e.role', '!=', 'mentee')
    .where(isThere(routed.now))
    .where(sql<boolean>`r.passed is not true`)
    // Of several topics of the question the one they know best.
    .orderBy('h.member')
    .orderBy('h.level', 'desc')
    .orderBy('h.place'),
)

const recordOfMember = (tx: Database, routed: Routed) =>
  tx
    .selectFrom('questions.invitation')
    .select(recordOf(routed))
    .select(sql<boolean>`bool_or(state = 'passed' and done_at > ${routed.week})`.as('passed'))
    .where('member', '=', sql.ref<MemberId>('h.member'))
    .where('asked_at', '>', routed.record)

/** Who was asked this question already, or has answered it in words that staff took out of sight. */
const hasToDoWith = (tx: Database, { thread }: Routed) => {
  const invited = tx.selectFrom('questions.invitation').select('member').where('thread', '=', thread)
  const answered = tx
    .selectFrom('questions.post')
    .select('author')
    .where('thread', '=', thread)
    .where('kind', '=', 'answer')
    .where('author', 'is not', null)
  return sql<boolean>`(h.member in (${invited}) or h.member in (${answered}))`
}

/** Their answers on the topic that helped whoever asked. */
const thanks = (tx: Database) =>
  sql<number>`coalesce((${tx
    .selectFrom('questions.post as a')
    .innerJoin('questions.thread_topic as y', 'y.thread', 'a.thread')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('a.author', '=', sql.ref<MemberId>('h.member'))
    .where('y.topic', '=', sql.ref<TopicKey>('h.topic'))
    .where('a.helped_at', 'is not', null)
    .where('a.hidden_at', 'is', null)}), 0)`
