import { isId, type PostId, type QuestionId, type TopicKey } from '#map/ids.ts'
import { found, notFound } from '#platform/refusal.ts'

/** @public The id in a path; what cannot be one is not found before the database is asked. */
export function idFrom<Of extends QuestionId | PostId>(text: string | undefined): Of {
  const id = found(text)
  if (!isId<Of['of']>(id)) throw notFound()
  return id as Of
}

/** @public The topic's key in a path; what cannot be one, such as a zero byte, is not found before the database is asked. */
export function topicFrom(text: string | undefined): TopicKey {
  if (text === undefined || !/^[^\p{C}]{1,120}$/u.test(text)) throw notFound()
  return text as TopicKey
}
