import { hearOf } from '#hellos/talk/hear-of.ts'
import type { LessonId, PartnershipId, TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { holdPartnership, readPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'
import { partnershipSettings } from '../settings.ts'
import type { OneOfUs } from './lesson.ts'

interface NewLesson {
  partnership: PartnershipId
  taughtBy: OneOfUs
  topic?: TopicKey | undefined
  words: string
  plan?: string
  /** 'YYYY-MM-DD' */
  lookAgainOn?: string | undefined
  formKey?: string | undefined
}

/**
 * @public Writes down something to try: either of the two, whoever taught it. The same form sent twice writes it once.
 * After several one way both are asked, once, about the other.
 */
export async function addLesson(act: MemberAct, lesson: NewLesson): Promise<void> {
  const { partnership, taughtBy, topic, words, plan = '', lookAgainOn, formKey } = lesson
  // A hello's row is held before its partnership's, wherever both are.
  const { hello } = await readPartnership(act, partnership)
  await hearOf(act, { hello })
  const { me, them } = await holdPartnership(act, partnership, 'write')
  const [teacher, learner] = taughtBy === 'me' ? [me, them] : [them, me]
  if (lookAgainOn !== undefined && lookAgainOn < dayIn(learner.zone, act.now)) throw refuse('day_gone')
  const added = await act.tx
    .insertInto('partnerships.lesson')
    .values({
      ...{ id: act.newId<'lesson'>(), partnership, teacher: teacher.id, learner: learner.id, words, plan },
      ...{ topic: topic ?? null, look_again_on: lookAgainOn ?? null, taught_at: act.now, by: me.id },
      form_key: formKey ?? null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return
  act.tell('lesson.added', { partnership, lesson: added.id, by: me.id })
  await askForTheOtherWay(act, partnership)
}

/** The latest lessons all went one way: both are asked for the other, once in a partnership's life. */
async function askForTheOtherWay(act: MemberAct, partnership: PartnershipId): Promise<void> {
  const { oneWayLessons } = await readSettings(act, partnershipSettings)
  const latest = await act.tx
    .selectFrom('partnerships.lesson')
    .select('teacher')
    .where('partnership', '=', partnership)
    .orderBy('taught_at', 'desc')
    .orderBy('id', 'desc')
    .limit(oneWayLessons)
    .execute()
  if (latest.length < oneWayLessons || new Set(latest.map(({ teacher }) => teacher)).size > 1) return
  const asked = await act.tx
    .updateTable('partnerships.partnership')
    .set({ one_way_asked_at: act.now })
    .where('id', '=', partnership)
    .where('one_way_asked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (asked) act.tell('lesson.one_way', { partnership })
}

/** @public Would rather not be asked about the other way: the question leaves one's own page, and nobody is told. */
export async function leaveOneWay(
  act: MemberAct,
  { partnership }: { partnership: PartnershipId },
): Promise<void> {
  await holdPartnership(act, partnership, 'mark')
  await act.tx
    .updateTable('partnerships.side')
    .set({ one_way_left_at: act.now })
    .where('partnership', '=', partnership)
    .where('member', '=', act.viewer.id)
    .execute()
}

/** @public Takes back a lesson written down by mistake: whoever wrote it, as long as the learner has said nothing. */
export async function removeLesson(
  act: MemberAct,
  { partnership, lesson }: { partnership: PartnershipId; lesson: LessonId },
): Promise<void> {
  await holdPartnership(act, partnership, 'write')
  const removed = await act.tx
    .deleteFrom('partnerships.lesson')
    .where('id', '=', lesson)
    .where('partnership', '=', partnership)
    .where('by', '=', act.viewer.id)
    .where('state', '=', 'open')
    .returning('id')
    .executeTakeFirst()
  if (!removed) throw refuse('marked_already')
}
