import type { TopicKey } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import type { MyProfile } from '../profile/my-profile.ts'
import { topicNamed } from '../taxonomy.ts'
import { keptTopics } from '../vocabulary/merge-topic.ts'
import { topicMeant } from '../vocabulary/search-topics.ts'

/**
 * What the association's register says somebody teaches or seeks, as ticks and as words for *Something else*: seen by
 * nobody until the member confirms it.
 */
export async function importedTopics(
  look: MemberLook,
  step: 'teach' | 'learn',
  { offered, wanted }: Pick<MyProfile, 'offered' | 'wanted'>,
): Promise<{ keys: string[]; others: string }> {
  const { kind } = await readSettings(look, memberSettings)
  const keys: TopicKey[] = []
  const others: string[] = []
  for (const words of ((step === 'teach' ? offered : wanted) ?? []).slice(0, 12)) {
    const key = topicNamed(words, kind)?.key ?? (await topicMeant(look, words))?.key
    if (key) keys.push(key as TopicKey)
    else if (others.length < 5) others.push(words.replace(/[,;]/g, ' '))
  }
  return { keys: await keptTopics(look, keys), others: others.join(', ').slice(0, 200) }
}
