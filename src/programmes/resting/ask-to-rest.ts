import { type SqlBool, sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { Act, Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { programmeSettings } from '../settings.ts'

// A *gentle pause*: a helper whose hellos close unanswered, or whom nobody has seen for long, is asked once whether they
// would like a rest. One click says no. Without one the rest begins by itself, like any pause, and one click ends it. A
// list of people who left helps nobody, and nobody is blamed: only the helper ever reads of it.

/** Why somebody is asked. */
export type RestWhy = 'unanswered' | 'unseen'

const BATCH = 500

/**
 * @public Helpers who may be suggested today, where they live, for a sweep that narrows them: held until it ends, without
 * those another one holds.
 */
export const helpersAwake = (act: Act) =>
  act.tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('programmes.programme as p', 'p.id', 'e.programme')
    .innerJoin('members.member as m', 'm.id', 'e.member')
    .innerJoin('members.profile as f', 'f.member', 'e.member')
    .select(['e.member', 'e.programme'])
    .where('e.role', 'in', ['mentor', 'both'])
    .where(isThere(act.now))
    .where(isAwake(act.now))
    .where((eb) => eb.or([eb('p.ends_on', 'is', null), eb('p.ends_on', '>=', dayIn('UTC', act.now))]))
    .orderBy('e.member')
    .limit(BATCH)
    .forUpdate('e')
    .skipLocked()

/** The same as `isPaused` turned round, for a query. */
const isAwake = (now: Date) => {
  const today = sql`(${now}::timestamptz at time zone f.zone)::date`
  return sql<SqlBool>`((e.paused_at is null or e.pause_until <= ${today})
    and (e.from_on is null or e.from_on <= ${today}) and (e.until_on is null or e.until_on >= ${today}))`
}

/** @public Asks these, once, until they answer. */
export async function askToRest(act: Act, members: readonly MemberId[], why: RestWhy): Promise<void> {
  if (members.length === 0) return
  const asked = await act.tx
    .updateTable('programmes.enrolment')
    .set({ rest_asked_at: act.now, rest_asked_why: why })
    .where('member', 'in', members)
    .where('rest_asked_at', 'is', null)
    .returning('member')
    .execute()
  for (const { member } of asked) act.tell('rest.asked', { member })
}

/** @public Not seen for long: asked. A rest that ended by its date, and days before *From*, are left out. */
export async function askUnseen(act: Act): Promise<void> {
  const { restUnseenDays } = await readSettings(act, programmeSettings)
  const since = sql<Date>`greatest(m.last_seen_at, m.joined_at, e.enrolled_at, e.here_at,
    e.pause_until::timestamptz, e.from_on::timestamptz)`
  const unseen = await helpersAwake(act)
    .where('e.rest_asked_at', 'is', null)
    .where(since, '<=', after(act.now, -days(restUnseenDays)))
    .execute()
  await askToRest(
    act,
    unseen.map(({ member }) => member),
    'unseen',
  )
}

/** @public Something was heard of these since they were asked: it is as good as a click. */
export async function takeQuestionsBack(act: Act, members: readonly MemberId[]): Promise<void> {
  if (members.length === 0) return
  await act.tx
    .updateTable('programmes.enrolment')
    .set({ rest_asked_at: null, rest_asked_why: null, here_at: act.now })
    .where('member', 'in', members)
    .execute()
}

/** @public The days to answer have gone by: the rest begins. That they were asked stays, so that the page knows why. */
export async function beginRests(act: Act): Promise<void> {
  const { restAskedDays } = await readSettings(act, programmeSettings)
  const due = await helpersAwake(act)
    .where('e.rest_asked_at', '<=', after(act.now, -days(restAskedDays)))
    .execute()
  for (const { member, programme } of due) {
    await act.tx
      .updateTable('programmes.enrolment')
      .set({ paused_at: act.now, pause_until: null })
      .where('member', '=', member)
      .execute()
    act.tell('enrolment.rested', { member })
    act.tell('enrolment.changed', { member, programme })
    act.tell('rest.begun', { member })
  }
}

/** How it stands with somebody who was asked, or whose rest began by itself. */
export const restOf = (look: Pick<Look, 'tx'>, member: MemberId) =>
  look.tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('members.profile as f', 'f.member', 'e.member')
    .select(['e.rest_asked_at as askedAt', 'e.rest_asked_why as why', 'e.paused_at as pausedAt', 'f.zone'])
    .where('e.member', '=', member)
    .where('e.rest_asked_at', 'is not', null)
    .executeTakeFirst()

/** @public The question still stands: nothing answered it yet, neither they nor the days that went by. */
export async function isAskedToRest(look: Look, member: MemberId): Promise<boolean> {
  const rest = await restOf(look, member)
  return rest !== undefined && (rest.pausedAt === null || rest.pausedAt < (rest.askedAt ?? look.now))
}
