import { isId, type PostId, type QuestionId } from '#map/ids.ts'
import { found, notFound } from '#platform/refusal.ts'

/** @public The id in a path; what cannot be one is not found before the database is asked. */
export function idFrom<Of extends QuestionId | PostId>(text: string | undefined): Of {
  const id = found(text)
  if (!isId<Of['of']>(id)) throw notFound()
  return id as Of
}
