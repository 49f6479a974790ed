import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import type { MyProfile } from '../profile/my-profile.ts'
import { topicNamed } from '../taxonomy.ts'
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
  const keys: string[] = []
  const others: string[] = []
  for (const words of ((step === 'teach' ? offered : wanted) ?? []).slice(0, 12)) {
    const key = (await topicMeant(look, topicNamed(words, kind)?.name ?? words))?.key
    if (key) keys.push(key)
    else if (others.length < 5) others.push(words.replace(/[,;]/g, ' '))
  }
  return { keys, others: others.join(', ').slice(0, 200) }
}
