import { sql } from 'kysely'
import type { MemberId, PostId, QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { isThere } from '#members/taking-part.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { isBlocked, isBlockedBy, mayContact } from '#safety/may-contact.ts'
import { listed } from '#ui/wording.ts'
import { aboutQuestion } from './about.ts'
import { readNews } from './read-news.ts'
import { permalink } from './thread/permalink.ts'

// News of a thread names whoever wrote, but for somebody who asked quietly. What somebody wrote is told only while the two
// may meet: asked here, and again when the mail leaves.

type News = Promise<Notice[]>

const ofPost = (question: QuestionId, post: PostId) => ({
  path: permalink(question, post),
  about: aboutQuestion(question),
})

/** @public To whoever asked: somebody answered. */
export async function newsOfAnswer(look: Look, { question, post }: Which): News {
  const news = await readNews(look, post)
  const { asker, author } = news ?? {}
  if (!news || !asker || !author || asker.id === author.id) return []
  if (!(await mayContact(look, asker.id, author.id))) return []
  const isQuestion = news.kind === 'question'
  return [
    {
      ...{ to: asker.id, kind: 'question', key: `post/${post}`, ...ofPost(question, post) },
      headline: `${author.name} ${isQuestion ? 'answered' : 'wrote in'}: ${news.title}`,
      body: isQuestion
        ? `If it helped, one click says so, and ${author.callName} is told.`
        : 'The conversation you began goes on.',
      quote: news.words,
      button: 'Read it',
      still: { what: 'post_shown', id: post },
    },
  ]
}

interface Which {
  question: QuestionId
  post: PostId
}

/** @public To whoever wrote what was commented on. */
export async function newsOfComment(look: Look, { question, post }: Which): News {
  const news = await readNews(look, post)
  const { above, author } = news ?? {}
  if (!news || !above || !author || above.id === author.id) return []
  if (!(await mayContact(look, above.id, author.id))) return []
  const who = news.quiet && !news.aboveAnswered ? 'Whoever asked' : author.name
  return [
    {
      ...{ to: above.id, kind: 'question', key: `post/${post}`, ...ofPost(question, post) },
      headline: `${who} commented on what you wrote`,
      body: `In “${news.title}”.`,
      quote: news.words,
      button: 'Read it',
      still: { what: 'post_shown', id: post },
    },
  ]
}

/** @public To whoever answered: it helped. */
export async function newsOfHelped(look: Look, { question, post }: Which): News {
  const news = await readNews(look, post)
  const { asker, author } = news ?? {}
  if (!news || !asker || !author || !(await mayContact(look, asker.id, author.id))) return []
  return [
    {
      ...{ to: author.id, kind: 'question', key: `post/${post}/helped`, ...ofPost(question, post) },
      headline: `Your answer helped ${asker.name}`,
      body: `“${news.title}”. Whoever comes after reads it first.`,
      button: 'Look at it',
    },
  ]
}

/** @public To whoever answered: somebody says thanks. */
export async function newsOfThanks(look: Look, { question, post, by }: Which & { by: MemberId }): News {
  const news = await readNews(look, post)
  const { author } = news ?? {}
  if (!news || !author || !(await mayContact(look, by, author.id))) return []
  const thanker = await look.tx
    .selectFrom('members.member')
    .select('name')
    .where('id', '=', by)
    .executeTakeFirst()
  if (!thanker) return []
  return [
    {
      ...{ to: author.id, kind: 'question', key: `post/${post}/thanks/${by}`, ...ofPost(question, post) },
      headline: `Thanks from ${thanker.name}`,
      body: `For your answer to “${news.title}”.`,
      button: 'Look at it',
    },
  ]
}

/** Told in one transaction; whoever comes after them in the next. */
const AT_ONCE = 100

/** @public To those who follow a topic of it: something new was asked. Some at a time, after the last who was told. */
export async function newsOfAsked(look: Look, question: QuestionId, after: MemberId | null): News {
  const thread = await look.tx
    .selectFrom('questions.thread as q')
    .leftJoin('members.member as a', 'a.id', 'q.asker')
    .select(['q.title', 'q.kind', 'q.quiet', 'q.asker', 'a.name'])
    .where('q.id', '=', question)
    .where('q.hidden_at', 'is', null)
    .where('q.merged_into', 'is', null)
    .executeTakeFirst()
  if (!thread?.asker || thread.name === null) return []
  const { asker, title, kind, quiet, name } = thread
  const followers = await followersOf(look, { question, asker, quiet, after })
  return followers.map(({ id, topics }) => ({
    ...{ to: id, kind: 'topic', key: `question/${question}/asked`, about: aboutQuestion(question) },
    headline: `${quiet ? 'Asked quietly' : `${name} ${kind === 'question' ? 'asks' : 'begins'}`}: ${title}`,
    body: `You follow ${listed(topics)}.`,
    path: to('question', { question }),
    button: 'Read it',
  }))
}

interface Following {
  question: QuestionId
  asker: MemberId
  quiet: boolean
  after: MemberId | null
}

/** Whoever blocked somebody hears of what that person asks quietly, as everybody does: who it is stays unknown to them. */
const followersOf = (
  look: Look,
  { question, asker, quiet, after }: Following,
): Promise<{ id: MemberId; topics: string[] }[]> =>
  look.tx
    .selectFrom('questions.follow as f')
    .innerJoin('questions.thread_topic as x', 'x.topic', 'f.topic')
    .innerJoin('members.topic as t', 't.key', 'f.topic')
    .innerJoin('members.member as m', 'm.id', 'f.member')
    .select(['m.id', sql<string[]>`array_agg(t.name order by x.place)`.as('topics')])
    .where('x.thread', '=', question)
    .where('m.id', '!=', asker)
    .where(isThere(look.now))
    .where((eb) => eb.not((quiet ? isBlockedBy : isBlocked)(asker, sql.ref<MemberId>('m.id'))))
    .$if(after !== null, (q) => q.where('m.id', '>', after ?? asker))
    .groupBy('m.id')
    .orderBy('m.id')
    .limit(AT_ONCE)
    .execute()

/** @public To whoever wrote it: staff took it out of sight. */
export async function newsOfHidden(look: Look, { question, post }: Which): News {
  const news = await readNews(look, post)
  if (!news?.author) return []
  return [
    {
      ...{ to: news.author.id, kind: 'safety', key: `post/${post}/hidden/${look.now.toISOString()}` },
      ...ofPost(question, post),
      headline: 'Staff took something you wrote out of sight',
      body: `In “${news.title}”. You can still read it, and change it; write to the staff if you would like to talk about it.`,
      button: 'Look at it',
    },
  ]
}

/** @public To whoever asked: their question was put together with another. */
export async function newsOfMerged(look: Look, question: QuestionId): News {
  const row = await look.tx
    .selectFrom('questions.thread as q')
    .innerJoin('questions.thread as other', 'other.id', 'q.merged_into')
    .select(['q.asker', 'q.title', 'other.id as into', 'other.title as otherTitle'])
    .where('q.id', '=', question)
    .executeTakeFirst()
  if (!row?.asker) return []
  return [
    {
      ...{ to: row.asker, kind: 'question', key: `question/${question}/merged/${row.into}` },
      ...{ path: to('question', { question: row.into }), about: aboutQuestion(row.into) },
      headline: `Your question stands with another now: ${row.otherTitle}`,
      body: `“${row.title}” asks nearly the same, so staff put the two together. The answers to both stand there.`,
      button: 'Read it',
    },
  ]
}
