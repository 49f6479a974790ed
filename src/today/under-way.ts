import { type SqlBool, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { HelloId, LessonId, PartnershipId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import type { PartnershipState } from '#partnerships/partnership.ts'
import { talkedDays } from '#partnerships/talked-days.ts'
import type { Database } from '#platform/database/database.ts'
import { after, days } from '#platform/time.ts'
import type { Owner } from '#ui/weave/tile.ts'
import type { DayAsked } from './day-asked.ts'

// What the reader has under way with others, and what of it is theirs to do next. A pause asks for nothing.

/** A trial or a partnership of the reader's, with all that *Today* may say of it. */
export interface UnderWay {
  readonly id: PartnershipId
  readonly hello: HelloId
  readonly name: string
  readonly callName: string
  readonly topic: string
  readonly state: PartnershipState
  readonly pauseUntil: Date | null
  readonly trialUntil: Date
  readonly conversationsLeft: number
  /** What the two would say to the end of the trial, as far as it is theirs to say. */
  readonly decision: 'asked' | 'they_go_on' | 'they_extend' | undefined
  /** The trial was extended, which it can be once. */
  readonly extended: boolean
  /** Nothing was heard for long: both were asked whether they are in touch. */
  readonly quiet: boolean
  readonly next: { readonly at: Date; readonly channel: Channel } | undefined
  /** Something to try whose day to look again has come for the reader. */
  readonly lesson: { readonly id: LessonId; readonly words: string } | undefined
  /** The other has signed the version that stands, and the reader has not. */
  readonly toSign: boolean
  /** Nothing is planned or proposed, and nothing was heard for a while. */
  readonly unplanned: boolean
  /** Who taught each of the latest lessons. */
  readonly taughtBy: readonly Owner[]
  readonly lessons: number
}

/** After a talk it is quite in order to have nothing planned for so long. */
const PLAN_AFTER = days(14)
const LESSONS_DRAWN = 6
const MOST = 20

/** Rows of what the reader has under way, the oldest first; part of the one question of the day. */
export const underWayRows = (tx: Database, { me, now, today }: DayAsked) =>
  tx
    .selectFrom('partnerships.partnership as p')
    .innerJoin('hellos.hello as h', 'h.id', 'p.hello')
    .innerJoin('members.topic as t', 't.key', 'p.topic')
    .innerJoin('members.member as m', (on) =>
      on.on((eb) =>
        eb('m.id', '=', eb.case().when('p.low', '=', me).then(eb.ref('p.high')).else(eb.ref('p.low')).end()),
      ),
    )
    .innerJoin('partnerships.side as mine', (on) =>
      on.onRef('mine.partnership', '=', 'p.id').on('mine.member', '=', me),
    )
    .innerJoin('partnerships.side as theirs', (on) =>
      on.onRef('theirs.partnership', '=', 'p.id').onRef('theirs.member', '=', 'm.id'),
    )
    .select(['p.id', 'p.hello', 'm.name', 'm.call_name as callName', 't.name as topic', 'p.state'])
    .select(['p.pause_until as pauseUntil', 'p.trial_until as trialUntil', 'p.started_at as startedAt'])
    .select(['p.trial_conversations as trialConversations', 'p.decision_asked_at as decisionAskedAt'])
    .select(['p.quiet_asked_at as quietAskedAt', 'h.last_message_at as heardAt', 'm.id as them'])
    .select(['p.extension_by as extensionBy', 'p.extended_at as extendedAt'])
    .select(['mine.goes_on_at as iGoOn', 'theirs.goes_on_at as theyGoOn', talkedDays().as('talks')])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom('partnerships.occurrence as o')
          .innerJoin('partnerships.meeting as g', 'g.id', 'o.meeting')
          .select((of) => ['o.starts_at as at', of.fn.coalesce('o.channel', 'g.channel').as('channel')])
          .whereRef('g.partnership', '=', 'p.id')
          .where('g.state', '=', 'agreed')
          .where('o.state', '=', 'planned')
          .where('o.starts_at', '>', now)
          .orderBy('o.starts_at')
          .limit(1),
      ).as('next'),
      jsonObjectFrom(
        eb
          .selectFrom('partnerships.lesson as l')
          .select(['l.id', 'l.words'])
          .whereRef('l.partnership', '=', 'p.id')
          .where('l.learner', '=', me)
          .where('l.state', 'in', ['open', 'tried'])
          .where('l.look_again_on', '<=', today)
          .orderBy('l.look_again_on')
          .orderBy('l.taught_at')
          .limit(1),
      ).as('lesson'),
      jsonArrayFrom(
        eb
          .selectFrom('partnerships.lesson as l')
          .select(['l.teacher'])
          .whereRef('l.partnership', '=', 'p.id')
          .orderBy('l.taught_at', 'desc')
          .orderBy('l.id', 'desc')
          .limit(LESSONS_DRAWN),
      ).as('taught'),
      sql<number>`(select count(*)::int from partnerships.lesson l where l.partnership = p.id)`.as('lessons'),
      isProposed.as('proposed'),
      standingVersion('signed by the other alone', me).as('toSign'),
      standingVersion('as needed', me).as('asNeeded'),
    ])
    .where('p.state', '!=', 'ended')
    .where((eb) => eb.or([eb('p.low', '=', me), eb('p.high', '=', me)]))
    .orderBy('p.started_at')
    .orderBy('p.id')
    .limit(MOST)

const isProposed = sql<boolean>`exists (select from partnerships.meeting g where g.hello = p.hello and g.state = 'proposed')`

/** Whether of the version that stands, the latest, something is so. */
function standingVersion(what: 'signed by the other alone' | 'as needed', me: string) {
  const signedBy = (who: ReturnType<typeof sql>) =>
    sql`exists (select from partnerships.signature s
      where s.partnership = a.partnership and s.version = a.version and s.member = ${who})`
  const isSo =
    what === 'as needed'
      ? sql`a.often_per = 'as_needed'`
      : sql`${signedBy(sql`m.id`)} and not ${signedBy(sql`${me}::uuid`)}`
  return sql<SqlBool>`exists (select from partnerships.agreement a where a.partnership = p.id and ${isSo}
    and a.version = (select max(v.version) from partnerships.agreement v where v.partnership = p.id))`
}

/** A row as it comes out of JSON: instants are written out there. */
type Written<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K]
}
type Row = Written<Awaited<ReturnType<ReturnType<typeof underWayRows>['executeTakeFirstOrThrow']>>>

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** A row as the page says it. */
export function underWay(row: Row, now: Date): UnderWay {
  const { id, hello, name, callName, topic, state, next, lesson, taught, lessons, them, talks } = row
  return {
    ...{ id, hello, name, callName, topic, state, lessons },
    pauseUntil: instant(row.pauseUntil),
    trialUntil: new Date(row.trialUntil),
    conversationsLeft: Math.max(0, row.trialConversations - talks),
    decision: decisionOf(row),
    extended: row.extendedAt !== null,
    quiet: isQuiet(row),
    next: next ? { at: new Date(next.at), channel: next.channel } : undefined,
    lesson: (state !== 'paused' && lesson) || undefined,
    toSign: state !== 'paused' && Boolean(row.toSign),
    unplanned: isUnplanned(row, now),
    taughtBy: taught.toReversed().map(({ teacher }) => (teacher === them ? 'theirs' : 'mine')),
  }
}

function decisionOf({
  state,
  iGoOn,
  theyGoOn,
  decisionAskedAt,
  extensionBy,
  extendedAt,
  them,
}: Row): UnderWay['decision'] {
  if (state !== 'trial' || iGoOn !== null) return undefined
  if (theyGoOn !== null) return 'they_go_on'
  if (extensionBy === them && extendedAt === null) return 'they_extend'
  // Whoever asked for more time has said so, until it was given: then both are asked anew.
  const waits = extensionBy !== null && extendedAt === null
  return decisionAskedAt === null || waits ? undefined : 'asked'
}

// Whatever was heard since is the answer; the sweep only writes it down.
const isQuiet = ({ state, quietAskedAt, heardAt }: Row): boolean =>
  state === 'trial' &&
  quietAskedAt !== null &&
  (heardAt === null || new Date(heardAt) <= new Date(quietAskedAt))

// A pair that talks whenever it likes, or has talked just now, needs no plan: it is asked for none.
function isUnplanned(
  { state, next, proposed, asNeeded, talks, heardAt, startedAt }: Row,
  now: Date,
): boolean {
  if (state === 'paused' || next || proposed || asNeeded) return false
  return talks === 0 || after(new Date(heardAt ?? startedAt), PLAN_AFTER) <= now
}
