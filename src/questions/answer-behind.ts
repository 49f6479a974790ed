import type { BehindHello } from '#hellos/beside.ts'
import { isId } from '#map/ids.ts'
import { isAskedBefore, isWrittenBefore } from './seen.ts'
import { permalink } from './thread/permalink.ts'

/** @public The answer a hello grew out of, for whichever of the two reads it; nothing where staff took it out of sight. */
export const answerBehind: BehindHello = async (look, answer) => {
  if (!isId<'post'>(answer)) return undefined
  const row = await look.tx
    .selectFrom('questions.post as p')
    .innerJoin('questions.thread as q', 'q.id', 'p.thread')
    .select(['p.thread', 'p.author', 'q.title'])
    .where('p.id', '=', answer)
    .where('p.kind', '=', 'answer')
    .where('p.hidden_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .where(isAskedBefore(look))
    .where(isWrittenBefore(look))
    .executeTakeFirst()
  return row && { words: `an answer to “${row.title}”`, href: permalink(row.thread, answer), by: row.author }
}
