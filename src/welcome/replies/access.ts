import { sql } from 'kysely'
import type { PostId, QuestionId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberLook } from '#platform/act.ts'
import { span } from '#platform/database/span.ts'
import { days } from '#platform/time.ts'
import { isAbout, threadsToMeet } from '#questions/list/for-somebody.ts'
import type { Eyes } from '#questions/seen.ts'
import { WELCOME_LIFE } from '../newcomer.ts'

// What a newcomer wrote where everybody reads it, and nobody said a word to, stays in sight until somebody does: of those who
// know its topic at once, a day later of those who like to welcome newcomers, and of staff.

/** Whoever knows the topic comes first. */
const KEPT_FOR_TOPIC = days(1)
/** What nobody replied to in so long is past replying. */
const IN_SIGHT = days(90)
const ON_TODAY = 2

/** Written as a newcomer, whose first weeks are not switched off. */
const byNewcomer = (who: 'q.asker' | 'p.author', at: 'q.asked_at' | 'p.written_at', now: unknown) =>
  sql<boolean>`(${sql.ref(at)} > ${now}::timestamptz - ${span(IN_SIGHT)}
    and exists (select from welcome.newcomer n where n.member = ${sql.ref(who)} and n.off_at is null
      and ${sql.ref(at)} < n.began_at + ${span(WELCOME_LIFE)}))`

/** Neither an answer nor a word under it, by anybody else. */
const isWithoutWord = sql<boolean>`not exists (select from questions.post r
  where r.thread = q.id and r.author is distinct from q.asker and r.hidden_at is null)`

/** @public What newcomers asked or began that this reader could reply to: part of the one question of the day. */
export const newcomersToAnswer = (look: Eyes) =>
  threadsToMeet(look)
    .where('q.answered_at', 'is', null)
    .where(byNewcomer('q.asker', 'q.asked_at', look.now))
    .where(isWithoutWord)
    .where((eb) =>
      eb.or([
        isAbout(look, 'teaches'),
        sql<boolean>`exists (select from questions.thread_topic x join questions.follow f on f.topic = x.topic
          where x.thread = q.id and f.member = ${look.viewer.id})`,
        sql<boolean>`(q.asked_at <= ${look.now}::timestamptz - ${span(KEPT_FOR_TOPIC)}
          and exists (select from members.profile w where w.member = ${look.viewer.id}
            and 'welcoming' = any (w.kinds_of_help)))`,
      ]),
    )
    .orderBy('q.asked_at')
    .orderBy('q.id')
    .limit(ON_TODAY)

/** @public Something a newcomer wrote that got no reply, as staff read it: without a name where it was asked quietly. */
export interface WithoutReply {
  readonly question: QuestionId
  readonly title: string
  readonly what: 'question' | 'conversation' | 'answer'
  readonly post: PostId | null
  readonly at: Date
  readonly name: string | null
}

const MOST = 20

/** @public For staff: the longest without a word first; what lies there for less than a day may still be found by itself. */
export async function readWithoutReply(look: MemberLook): Promise<WithoutReply[]> {
  const threads = await threadsWithoutReply(look).execute()
  const answers = await answersWithoutReply(look).execute()
  return [...threads, ...answers].toSorted((a, b) => a.at.getTime() - b.at.getTime()).slice(0, MOST)
}

const threadsWithoutReply = (look: Eyes) =>
  threadsToMeet(look)
    .clearSelect()
    .innerJoin('members.member as m', 'm.id', 'q.asker')
    .select(['q.id as question', 'q.title', 'q.kind as what', 'q.asked_at as at'])
    .select((eb) => [
      sql<PostId | null>`null::uuid`.as('post'),
      eb.case().when('q.quiet', '=', false).then(eb.ref('m.name')).else(null).end().as('name'),
    ])
    .where('q.answered_at', 'is', null)
    .where(sql<boolean>`q.asked_at <= ${look.now}::timestamptz - ${span(KEPT_FOR_TOPIC)}`)
    .where(byNewcomer('q.asker', 'q.asked_at', look.now))
    .where(isWithoutWord)
    .orderBy('q.asked_at')
    .limit(MOST)

/** An answer gets its reply by thanks, by having helped, or by a comment. */
const answersWithoutReply = (look: Eyes) =>
  threadsToMeet(look)
    .clearSelect()
    .innerJoin('questions.post as p', (on) => on.onRef('p.thread', '=', 'q.id').on('p.kind', '=', 'answer'))
    .innerJoin('members.member as m', 'm.id', 'p.author')
    .select(['q.id as question', 'q.title', 'p.id as post', 'p.written_at as at', 'm.name'])
    .select(sql<'answer'>`'answer'`.as('what'))
    .where('p.hidden_at', 'is', null)
    .where('p.helped_at', 'is', null)
    .where('p.author', '!=', look.viewer.id)
    .where(isThere(look.now))
    .where(sql<boolean>`p.written_at <= ${look.now}::timestamptz - ${span(KEPT_FOR_TOPIC)}`)
    .where(byNewcomer('p.author', 'p.written_at', look.now))
    .where(sql<boolean>`not exists (select from questions.thanks t where t.post = p.id)`)
    .where(
      sql<boolean>`not exists (select from questions.post r
        where r.under = p.id and r.author is distinct from p.author and r.hidden_at is null)`,
    )
    .orderBy('p.written_at')
    .limit(MOST)

/** @public How much of it there is, for the day of staff: no more than their list shows. */
export const countWithoutReply = (look: Eyes) =>
  look.tx
    .selectFrom(
      threadsWithoutReply(look)
        .clearSelect()
        .clearOrderBy()
        .clearLimit()
        .select('q.id as thread')
        .unionAll(
          answersWithoutReply(look).clearSelect().clearOrderBy().clearLimit().select('q.id as thread'),
        )
        .as('w'),
    )
    .select(({ fn }) => fn.countAll<number>().as('n'))
