import { type RawBuilder, sql } from 'kysely'
import type { QuestionId } from '#map/ids.ts'
import { span } from '#platform/database/span.ts'
import { days } from '#platform/time.ts'
import { askerOf, type Eyes, isAskedBefore, isAskerThere } from '../seen.ts'

// Threads for one person, as parts of a question that is asked often: a title and who asked, and never more than fits a
// glance.

/** What is older has been given up on, or stands with staff. */
const ASKED_LATELY = days(60)
const HEARD_LATELY = days(30)
const MOST = 3

/** @public Threads `q` in the reader's eyes whose asker they may meet, for a query that narrows them. */
export const threadsToMeet = (look: Eyes) =>
  look.tx
    .selectFrom('questions.thread as q')
    .select(['q.id', 'q.kind', 'q.title', askerOf(look).as('asker'), topicNames(look).as('topics')])
    .where('q.closed_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .where('q.merged_into', 'is', null)
    .where(sql<boolean>`q.asker is distinct from ${look.viewer.id}`)
    .where(isAskedBefore(look))
    .where(isAskerThere(look))

const topicNames = ({ tx }: Pick<Eyes, 'tx'>): RawBuilder<string[]> =>
  sql`array(${tx
    .selectFrom('questions.thread_topic as x')
    .innerJoin('members.topic as t', 't.key', 'x.topic')
    .select('t.name')
    .where('x.thread', '=', sql.ref<QuestionId>('q.id'))
    .where('t.state', '!=', 'hidden')
    .orderBy('x.place')})`

/** The reader was asked to answer it, and it waits for them. */
const isInvited = ({ viewer }: Eyes) =>
  sql<boolean>`exists (select from questions.invitation i
    where i.thread = q.id and i.member = ${viewer.id} and i.state = 'open')`

/** The reader said not now, or not this one. */
const isLeftAlone = ({ viewer }: Eyes) =>
  sql<boolean>`exists (select from questions.invitation i
    where i.thread = q.id and i.member = ${viewer.id} and i.state in ('snoozed', 'passed'))`

/** @public The thread is about something that the reader teaches, or with `learns` would like to learn. */
export const isAbout = ({ viewer }: Eyes, which: 'teaches' | 'teaches or learns') => {
  const taught = sql`select from questions.thread_topic x join members.teaches h on h.topic = x.topic
    where x.thread = q.id and h.member = ${viewer.id}`
  const learned = sql`select from questions.thread_topic x join members.learns l on l.topic = x.topic
    where x.thread = q.id and l.member = ${viewer.id}`
  return which === 'teaches'
    ? sql<boolean>`exists (${taught})`
    : sql<boolean>`(exists (${taught}) or exists (${learned}))`
}

/**
 * @public Questions without an answer that the reader could give: first those they were asked about, then those on what they
 * teach, the longest without one first. What they passed or snoozed does not come up again.
 */
export const questionsToAnswer = (look: Eyes) =>
  threadsToMeet(look)
    .select(isInvited(look).as('invited'))
    .where('q.kind', '=', 'question')
    .where('q.answered_at', 'is', null)
    .where(sql<boolean>`q.asked_at > ${look.now}::timestamptz - ${span(ASKED_LATELY)}`)
    .where((eb) => eb.or([isInvited(look), eb.and([isAbout(look, 'teaches'), eb.not(isLeftAlone(look))])]))
    .orderBy('invited', 'desc')
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(MOST)

/** @public What is talked about in the reader's topics, the one last heard of first. What they keep private counts: it is their own page. */
export const talkedAbout = (look: Eyes) =>
  threadsToMeet(look)
    .where(sql<boolean>`q.heard_at > ${look.now}::timestamptz - ${span(HEARD_LATELY)}`)
    .where(isAbout(look, 'teaches or learns'))
    .orderBy('q.heard_at', 'desc')
    .orderBy('q.id')
    .limit(MOST)
