import { sql } from 'kysely'
import type { LessonId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { ASKED_REST } from './lesson.ts'

const BATCH = 500

/** Lessons that may be asked about: nothing final was said, and their two are under way. */
const asking = (look: Pick<Look, 'tx'>) =>
  look.tx
    .selectFrom('partnerships.lesson as l')
    .innerJoin('partnerships.partnership as p', 'p.id', 'l.partnership')
    .where('l.state', 'in', ['open', 'tried'])
    .where('p.state', 'in', ['trial', 'active'])

/**
 * @public Lessons whose day to look again has come where the learner lives: asked about once for each day, none twice in
 * a week, and of one pair's only one at a time.
 */
export async function askAboutLessons(act: Act): Promise<void> {
  const held = await due(act).limit(BATCH).forUpdate(['l', 'p']).skipLocked().execute()
  if (held.length === 0) return
  // Looked at once more: another sweep may have asked the same pair between the first look and the lock.
  const still = await due(act)
    .where(
      'l.id',
      'in',
      held.map(({ id }) => id),
    )
    .execute()
  const firsts = new Map(still.toReversed().map((one) => [`${one.partnership} ${one.learner}`, one]))
  for (const { id, partnership } of firsts.values()) {
    await act.tx.updateTable('partnerships.lesson').set({ asked_at: act.now }).where('id', '=', id).execute()
    act.tell('lesson.asked', { partnership, lesson: id })
  }
}

/** Due now, the first to ask about first; of nobody who was asked in the last days. */
function due(act: Act) {
  const rested = after(act.now, -ASKED_REST)
  return asking(act)
    .innerJoin('members.profile as m', 'm.member', 'l.learner')
    .select(['l.id', 'l.partnership', 'l.learner'])
    .where('l.look_again_on', '<=', sql<string>`(${act.now}::timestamptz at time zone m.zone)::date`)
    .where((eb) =>
      eb.or([
        eb('l.asked_at', 'is', null),
        eb.and([
          eb('l.asked_at', '<=', rested),
          sql<boolean>`(l.asked_at at time zone m.zone)::date < l.look_again_on`,
        ]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('partnerships.lesson as o')
            .select('o.id')
            .whereRef('o.partnership', '=', 'l.partnership')
            .whereRef('o.learner', '=', 'l.learner')
            .where('o.asked_at', '>', rested),
        ),
      ),
    )
    .orderBy('l.look_again_on')
    .orderBy('l.taught_at')
    .orderBy('l.id')
}

/** @public Asked again when the mail leaves: what was answered or ended overnight is asked about no more. */
export async function isStillAsked(look: Look, lesson: LessonId): Promise<boolean> {
  return (await asking(look).select('l.id').where('l.id', '=', lesson).executeTakeFirst()) !== undefined
}
