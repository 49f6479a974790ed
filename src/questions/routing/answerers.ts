import { type RawBuilder, sql } from 'kysely'
import type { MemberId, QuestionId, TopicKey } from '#map/ids.ts'
import { helperPrice } from '#market/prices/load-prices.ts'
import { type Answerer, type Barred, chanceToAnswer, fitToAnswer, priceToAsk } from '#matching/route.ts'
import { isThere } from '#members/taking-part.ts'
import { isQuiet, type QuietHours } from '#notices/quiet-hours.ts'
import { noticeSettings } from '#notices/settings.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { isPaused } from '#programmes/enrolment.ts'
import { isPartedFrom } from '#safety/may-contact.ts'
import { type House, recordOf, type Spans, spansTo } from './count-asks.ts'

/** A question as whoever routes it sees it. */
export interface ToRoute {
  readonly id: QuestionId
  readonly asker: MemberId
}

/** Who takes part and teaches a topic of the question, some where there are many, with all that routing asks about them. */
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
const DRAWN = 40

/**
 * Some who take part and teach a topic of the question. All stand around a circle in an order that means nothing, each
 * question draws a point, and those after it are looked at: in a large association everybody comes up in turn, and no
 * question costs more than another.
 */
const drawn = (tx: Database, { thread }: Routed) =>
  tx
    .selectFrom('questions.thread_topic as x')
    .innerJoinLateral(teachersAfter(tx, sql`hashtextextended(${thread}, 0)`).as('h'), (on) => on.onTrue())
    .select(['h.member', 'h.topic', 'h.level', 'x.place'])
    .where('x.thread', '=', thread)
    .orderBy('h.lap')
    .orderBy('h.place')
    .limit(DRAWN)

/** Of one topic, once around. Those before the point are looked for only where there are few after it. */
function teachersAfter(tx: Database, point: RawBuilder<unknown>) {
  const place = sql<number>`hashtextextended(h.member::text, 0)`
  const lap = (n: 1 | 2) =>
    tx
      .selectFrom('members.teaches as h')
      .select(['h.member', 'h.topic', 'h.level', sql<number>`${sql.lit(n)}`.as('lap'), place.as('place')])
      .where('h.topic', '=', sql.ref<TopicKey>('x.topic'))
      .where(n === 1 ? sql<boolean>`${place} >= ${point}` : sql<boolean>`${place} < ${point}`)
      .where(helps(tx))
      .orderBy(place)
      .limit(DRAWN)
  const first = tx.selectFrom(lap(1).as('first')).selectAll()
  const second = tx.selectFrom(lap(2).as('second')).selectAll()
  return tx.selectFrom(first.unionAll(second).as('round')).selectAll().limit(DRAWN)
}

const helps = (tx: Database) =>
  sql<boolean>`exists (${tx
    .selectFrom('programmes.enrolment as e')
    .select('e.role')
    .where('e.member', '=', sql.ref<MemberId>('h.member'))
    .where('e.role', '!=', 'mentee')})`

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
