import type { Events } from '#map/events.ts'
import type { Reactions } from '#platform/jobs/outbox.ts'
import {
  newsOfAnswer,
  newsOfAsked,
  newsOfComment,
  newsOfHelped,
  newsOfHidden,
  newsOfMerged,
  newsOfThanks,
} from '#questions/notices.ts'
import { newsOfInvitation } from '#questions/routing/notices.ts'
import { ofPost } from './newcomers.ts'
import { news, notifyAll, on, type SystemAct } from './on.ts'

/** Some followers a transaction, and whoever comes after them an event of their own. */
async function spreadQuestion(act: SystemAct, { question, after }: Events['question.spread']): Promise<void> {
  const told = await newsOfAsked(act, question, after)
  await notifyAll(act, told)
  const last = told.at(-1)
  if (last) act.tell('question.spread', { question, after: last.to })
}

/** @public What follows from what is asked, answered and thanked. */
export const questionReactions = {
  'question.asked': [
    on('question.asked', 'tell the first followers', (act, { question }) =>
      spreadQuestion(act, { question, after: null }),
    ),
  ],
  'question.spread': [on('question.spread', 'tell the next followers', spreadQuestion)],
  'question.answered': [
    news('question.answered', 'tell whoever asked', newsOfAnswer),
    ...ofPost('question.answered'),
  ],
  'question.commented': [
    news('question.commented', 'tell whoever wrote it', newsOfComment),
    ...ofPost('question.commented'),
  ],
  'question.closed': [],
  'question.opened': [],
  'post.edited': [],
  'post.hidden': [news('post.hidden', 'tell whoever wrote it', newsOfHidden)],
  'post.shown': [],
  'question.moved': [],
  'question.merged': [
    news('question.merged', 'tell whoever asked', (look, { question }) => newsOfMerged(look, question)),
  ],
  'question.routed': [],
  'question.unanswered': [],
  'invitation.made': [news('invitation.made', 'ask whoever was invited', newsOfInvitation)],
  'invitation.woken': [news('invitation.woken', 'ask once more', newsOfInvitation)],
  'answer.helped': [news('answer.helped', 'tell whoever answered', newsOfHelped)],
  'answer.thanked': [news('answer.thanked', 'tell whoever answered', newsOfThanks)],
} satisfies Partial<Reactions>
