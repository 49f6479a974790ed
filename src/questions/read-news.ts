import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { MemberId, PostId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import type { ThreadKind } from './question.ts'

interface Named {
  readonly id: MemberId
  readonly name: string
  readonly callName: string
}

/** What the news of a post needs, read by the house itself. */
export interface PostNews {
  readonly kind: ThreadKind
  readonly title: string
  readonly words: string
  readonly quiet: boolean
  readonly author: Named | null
  readonly asker: Named | null
  /** Who wrote what a comment stands under, and whether they answered in the thread. */
  readonly above: Named | null
  readonly aboveAnswered: boolean
}

const named = ({ tx }: Look, column: string) =>
  jsonObjectFrom(
    tx
      .selectFrom('members.member as m')
      .select(['m.id', 'm.name', 'm.call_name as callName'])
      .where('m.id', '=', sql.ref<MemberId>(column)),
  )

/** A post with everybody its news is about. */
export const readNews = (look: Look, post: PostId): Promise<PostNews | undefined> =>
  look.tx
    .selectFrom('questions.post as p')
    .innerJoin('questions.thread as q', 'q.id', 'p.thread')
    .leftJoin('questions.post as u', 'u.id', 'p.under')
    .select(['q.kind', 'q.title', 'p.words', 'p.quiet'])
    .select([
      named(look, 'p.author').as('author'),
      named(look, 'q.asker').as('asker'),
      named(look, 'u.author').as('above'),
      sql<boolean>`exists (select from questions.post a where a.thread = q.id and a.author = u.author
        and a.kind = 'answer')`.as('aboveAnswered'),
    ])
    .where('p.id', '=', post)
    .executeTakeFirst()

/** @public Asked again when a mail leaves: the post can be seen, and its author and its reader may still meet. */
export async function isStillShown(look: Look, post: PostId): Promise<boolean> {
  const news = await readNews(look, post)
  const reader = news?.above ?? news?.asker
  if (!news?.author || !reader || !(await mayContact(look, news.author.id, reader.id))) return false
  const shown = await look.tx
    .selectFrom('questions.post as p')
    .innerJoin('questions.thread as q', 'q.id', 'p.thread')
    .select('p.id')
    .where('p.id', '=', post)
    .where('p.hidden_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .executeTakeFirst()
  return shown !== undefined
}
