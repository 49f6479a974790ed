import type { LessonId, PartnershipId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'
import { type LessonMark, TRIED_REST_DAYS } from './lesson.ts'

interface Mark {
  partnership: PartnershipId
  lesson: LessonId
  mark: LessonMark
  /** The learner's word on it; needed to drop it. */
  said: string
}

/**
 * @public Says what became of a lesson: the learner alone, also after the end, and again when it turned out differently.
 * Nothing is dropped without a word, and no word goes to whom the learner must not meet any more. What was tried comes up
 * once more two weeks later.
 */
export async function markLesson(act: MemberAct, { partnership, lesson, mark, said }: Mark): Promise<void> {
  const { them } = await holdPartnership(act, partnership, 'mark')
  const row = found(
    await act.tx
      .selectFrom('partnerships.lesson')
      .select(['learner', 'state', 'said'])
      .where('id', '=', lesson)
      .where('partnership', '=', partnership)
      .executeTakeFirst(),
  )
  if (row.learner !== act.viewer.id) throw refuse('learner_marks')
  if (mark === 'dropped' && said === '') throw refuse('word_needed')
  if (row.state === mark && row.said === said) return
  const isNew = said !== '' && said !== row.said
  if (isNew && !(await mayContact(act, act.viewer.id, them.id))) throw refuse('partnership_over')
  await act.tx
    .updateTable('partnerships.lesson')
    .set({
      ...{ state: mark, said, said_at: act.now },
      look_again_on: mark === 'tried' ? dayIn(act.viewer.zone, after(act.now, days(TRIED_REST_DAYS))) : null,
    })
    .where('id', '=', lesson)
    .execute()
  if (row.state !== mark) act.tell('lesson.marked', { partnership, lesson, by: act.viewer.id })
}
