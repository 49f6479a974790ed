import type { TopicKey } from '#map/ids.ts'
import { notFound } from '#platform/refusal.ts'

/** @public The topic's key in a path; what cannot be one, such as a zero byte, is not found before the database is asked. */
export function topicFrom(text: string | undefined): TopicKey {
  if (text === undefined || !/^[^\p{C}]{1,120}$/u.test(text)) throw notFound()
  return text as TopicKey
}
