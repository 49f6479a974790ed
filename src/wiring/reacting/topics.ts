import { mergeInHellos } from '#hellos/follow-merge.ts'
import type { TopicKey } from '#map/ids.ts'
import { keptTopic, type Merge } from '#members/vocabulary/merge-topic.ts'
import { mergeInPartnerships } from '#partnerships/follow-merge.ts'
import type { Act } from '#platform/act.ts'
import type { Reactions } from '#platform/jobs/outbox.ts'
import { mergeInQuestions } from '#questions/topic/follow-merge.ts'
import { mergeInRounds } from '#rounds/follow-merge.ts'
import { mergeInWelcome } from '#welcome/teaching/follow-merge.ts'
import { on, type SystemAct } from './on.ts'

/** Where the other topic was merged on in the meantime, it all goes to where that went. Undefined for a topic that stands. */
async function mergeOf(act: Act, topic: TopicKey): Promise<Merge | undefined> {
  const into = await keptTopic(act, topic)
  return into === topic ? undefined : { topic, into }
}

const follow = (where: string, move: (act: Act, merge: Merge) => Promise<void>) =>
  on('topic.merged', `follow in ${where}`, async (act, { topic }) => {
    const merge = await mergeOf(act, topic)
    if (merge) await move(act, merge)
  })

/** Some threads a transaction, and those left an event of their own. */
async function followInQuestions(act: SystemAct, { topic }: { topic: TopicKey }): Promise<void> {
  const merge = await mergeOf(act, topic)
  if (merge && (await mergeInQuestions(act, merge)) === 'more') act.tell('topic.continued', { topic })
}

/** @public What follows from what becomes of topics. */
export const topicReactions = {
  'topic.suggested': [],
  'topic.changed': [],
  'topic.merged': [
    on('topic.merged', 'follow in questions', followInQuestions),
    follow('hellos', mergeInHellos),
    follow('partnerships', mergeInPartnerships),
    follow('rounds', mergeInRounds),
    follow('first weeks', mergeInWelcome),
  ],
  'topic.continued': [on('topic.continued', 'follow in more questions', followInQuestions)],
} satisfies Partial<Reactions>
