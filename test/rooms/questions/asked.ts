import type { PostId, QuestionId, TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { readPosts } from '#questions/access.ts'
import { ask } from '#questions/asking/ask.ts'
import { answer } from '#questions/thread/answer.ts'
import type { Browser } from '../../support/browser.ts'
import type { TestHouse } from '../../support/house.ts'

interface Asked {
  title?: string
  words?: string
  topics?: readonly string[]
  kind?: 'question' | 'conversation'
  quiet?: boolean
  formKey?: string
}

export const CAR_PARK = 'What do you say when a neighbour calls your plan a car park?'

/** Somebody asks, by the verb. */
export const asks = (test: TestHouse, who: MemberViewer, asked: Asked = {}): Promise<QuestionId> => {
  const { topics = ['public-hearings'], ...rest } = asked
  return test.house.perform(who, (act) =>
    ask(act, {
      title: CAR_PARK,
      words: 'People laughed, and I had nothing to say.',
      kind: 'question',
      quiet: false,
      ...rest,
      topics: topics as readonly TopicKey[],
    }),
  )
}

/** Somebody answers, by the verb. */
export const answers = (
  test: TestHouse,
  who: MemberViewer,
  question: QuestionId,
  words = '“Which four would you keep?” It turns the joke into a drawing.',
): Promise<PostId> => test.house.perform(who, (act) => answer(act, { question, words }))

/** The opening of a thread. */
export const openingOf = async (
  test: TestHouse,
  who: MemberViewer,
  question: QuestionId,
): Promise<PostId> => {
  const posts = await readPosts(test.house.look(who), question)
  const opening = posts.find(({ kind }) => kind === 'opening')
  if (!opening) throw new Error('a thread without an opening')
  return opening.id
}

export const pageOf = (browser: Browser, question: QuestionId) => browser.get(to('question', { question }))

export const idIn = (location: string) => location.split(/[/?#]/)[2] as QuestionId
