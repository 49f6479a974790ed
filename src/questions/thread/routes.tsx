import { z } from 'zod'
import type { PostId, QuestionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { readAbout } from '#notices/read-items.ts'
import type { MemberAct } from '#platform/act.ts'
import { newPublicId } from '#platform/act.ts'
import { fieldValue, formValues, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom, Refusal } from '#platform/refusal.ts'
import { line, oneOf, wholeNumber, words } from '#platform/text.ts'
import { isStaff } from '#platform/viewer.ts'
import { aboutQuestion } from '../about.ts'
import { readMine, readPost, readPosts, readThread } from '../access.ts'
import { topicsToAsk } from '../list/list-threads.ts'
import {
  LONGEST_COMMENT,
  LONGEST_TITLE,
  LONGEST_WORDS,
  mayAnswer,
  mayComment,
  type PostSeen,
  type ThreadSeen,
} from '../question.ts'
import { answer, comment } from './answer.ts'
import { closeThread, openAgain } from './close.ts'
import { EditPostPage, VersionsPage } from './edit-page.tsx'
import { editPost, readVersions } from './edit-post.ts'
import { GonePage, ThreadPage } from './page.tsx'
import { permalink } from './permalink.ts'
import type { Again, ShowThread } from './show.ts'
import { sayHelped, thank } from './thank.ts'

/** @public A thread, and all that is written in it. */
export const threadRoutes: readonly Route[] = [
  get(at.question, 'member', (c) => showThread(c)),
  post(at.questionRead, 'member', read),
  post(at.questionAnswers, 'member', sendAnswer),
  post(at.questionClose, 'own', turn(closeThread, 'closed')),
  post(at.questionOpen, 'own', turn(openAgain, 'opened')),
  get(at.questionPost, 'own', showEdit),
  post(at.questionPost, 'own', edit),
  get(at.postVersions, 'member', showVersions),
  post(at.postComments, 'member', sendComment),
  post(at.postHelped, 'own', helped),
  post(at.postThanks, 'member', thanks),
]

const questionOf = (c: Ctx): QuestionId => idFrom<QuestionId>(c.req.param('question'))
const postOf = (c: Ctx): PostId => idFrom<PostId>(c.req.param('post'))

const doneWords = {
  asked: 'Asked. You will be told when somebody answers.',
  answered: 'Your answer stands here now. Whoever asked has been told.',
  closed: 'Closed.',
  opened: 'Open again.',
  saved: 'Saved.',
  reported: 'Staff have been asked to look at it.',
  moved: 'Moved.',
  passed: 'Passed. Nobody was told.',
  snoozed: 'It comes back tomorrow, if nobody has answered by then.',
  routed: 'Asked. Those who teach this and have not been asked yet find it in their inbox.',
  merged: 'Put together. Whoever asked has been told.',
} as const
type Done = keyof typeof doneWords
const dones = Object.keys(doneWords) as Done[]

const threadQuery = z.object({ done: oneOf(dones) })

/** @public */
export const showThread: ShowThread = async (c, again) => {
  const look = lookOf(c)
  const { done } = parseQuery(c, threadQuery)
  const asked = await readThread(look, questionOf(c))
  if (asked.mergedInto && !again) return c.redirect(to('question', { question: asked.mergedInto }), 303)
  const thread = asked.mergedInto ? await readThread(look, asked.mergedInto) : asked
  const posts = await readPosts(look, thread.id)
  const staff = isStaff(look.viewer)
  const topics = staff ? await topicsToAsk(look) : []
  const unsent =
    again?.late && !hasForm(thread, posts, again.of) ? fieldValue(again.values, 'words') : undefined
  if (again) c.status(unsent === undefined ? 422 : 409)
  return c.render(
    <ThreadPage
      {...{
        thread,
        posts,
        staff,
        topics,
        unsent,
        reopened: again?.of,
        values: again?.values ?? {},
        errors: again?.errors ?? {},
      }}
      reading={{ now: look.now, zone: look.viewer.zone }}
      me={look.viewer.callName}
      formKey={newPublicId()}
    />,
    {
      title: thread.title,
      task: true,
      ...(again ? { error: true } : done ? { flash: { kind: 'done', text: doneWords[done] } } : {}),
    },
  )
}

/** Whether the page still has the form that was sent: of an answer, or of a comment on this post. */
function hasForm(thread: ThreadSeen, posts: readonly PostSeen[], of: string): boolean {
  const under = posts.find(({ id }) => id === of)
  return of === 'answer' ? mayAnswer(thread) : under !== undefined && mayComment(thread, under)
}

/** Said by the page's script while it stands in sight. */
async function read(c: Ctx) {
  const { id } = await readThread(lookOf(c), questionOf(c))
  await performAs(c, (act) => readAbout(act, aboutQuestion(id)))
  return c.body(null, 204)
}

const answerForm = z.object({ words: words(LONGEST_WORDS, 'Write a word or two first.'), formKey: line(64) })

async function sendAnswer(c: Ctx) {
  const question = questionOf(c)
  const read = await parseForm(c, answerForm)
  if (!read.ok) return formAgain(c, { of: 'answer', values: read.values, errors: read.errors })
  const { words: text, formKey } = read.data
  const again = { of: 'answer', values: read.values, errors: { words: MOVED } }
  return orGivenBack(c, again, async () => {
    await performAs(c, (act) => answer(act, { question, words: text, formKey: formKey || undefined }))
    return onwards(c, to('question', { question }, { done: 'answered' }))
  })
}

const formAgain = (c: Ctx, again: Again) =>
  orGivenBack(c, again, () => showThread(c, { ...again, late: true }))

const MOVED =
  'This has changed while you were writing, so nothing was sent. Send it once more, if it still fits.'

/** What came too late is given back: in the form where there still is one, else to be copied. */
async function orGivenBack(c: Ctx, again: Again, writing: () => Promise<Response>): Promise<Response> {
  try {
    return await writing()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'thread_closed') return showThread(c, { ...again, late: true })
    if (error.code !== 'not_found') throw error
    c.status(404)
    return c.render(<GonePage words={fieldValue(again.values, 'words')} />, {
      title: 'Not sent',
      task: true,
      error: true,
    })
  }
}

const commentForm = z.object({
  words: words(LONGEST_COMMENT, 'Write a word or two first.'),
  formKey: line(64),
})

async function sendComment(c: Ctx) {
  const [question, under] = [questionOf(c), postOf(c)]
  const read = await parseForm(c, commentForm)
  if (!read.ok) {
    const errors = { [`comment-${under}`]: read.errors.words ?? 'Write a word or two first.' }
    return formAgain(c, { of: under, values: read.values, errors })
  }
  const { words: text, formKey } = read.data
  const again = { of: under, values: read.values, errors: { [`comment-${under}`]: MOVED } }
  return orGivenBack(c, again, async () => {
    const id = await performAs(c, (act) =>
      comment(act, { question, under, words: text, formKey: formKey || undefined }),
    )
    return onwards(c, permalink(question, id))
  })
}

/** What is one click, of whoever asked. */
function turn(verb: (act: MemberAct, what: { question: QuestionId }) => Promise<void>, done: Done) {
  return async (c: Ctx) => {
    const question = questionOf(c)
    await performAs(c, (act) => verb(act, { question }))
    return onwards(c, to('question', { question }, { done }))
  }
}

async function helped(c: Ctx) {
  const [question, which] = [questionOf(c), postOf(c)]
  const yes = fieldValue(await formValues(c), 'helped') !== 'no'
  await performAs(c, (act) => sayHelped(act, { question, post: which, helped: yes }))
  return onwards(c, permalink(question, which))
}

async function thanks(c: Ctx) {
  const [question, which] = [questionOf(c), postOf(c)]
  const yes = fieldValue(await formValues(c), 'thanks') !== 'no'
  await performAs(c, (act) => thank(act, { question, post: which, thanks: yes }))
  return onwards(c, permalink(question, which))
}

async function showEdit(c: Ctx) {
  const look = lookOf(c)
  const thread = await readThread(look, questionOf(c))
  const mine = await readMine(look, thread.id, postOf(c))
  const values = { words: mine.words, title: thread.title }
  return c.render(<EditPostPage {...{ thread, post: mine, values, errors: {} }} />, {
    title: 'Change what you wrote',
    task: true,
  })
}

const editForm = z.object({ version: wholeNumber(1, 1e9, 'A number.'), title: line(LONGEST_TITLE) })

async function edit(c: Ctx) {
  const look = lookOf(c)
  const thread = await readThread(look, questionOf(c))
  const mine = await readMine(look, thread.id, postOf(c))
  const longest = mine.kind === 'comment' ? LONGEST_COMMENT : LONGEST_WORDS
  const form = editForm.extend({ words: words(longest, 'Write a word or two first.') })
  const read = await parseForm(c, form)
  const title = mine.kind === 'opening' ? fieldValue(read.values, 'title').trim() : undefined
  const errors = {
    ...(title === '' ? { title: 'Write your question in one line, as you would say it.' } : {}),
    ...(read.ok ? {} : read.errors),
  }
  const again = (status: 409 | 422, post: typeof mine) => {
    c.status(status)
    return c.render(
      <EditPostPage
        {...{
          thread,
          post,
          values: read.values,
          errors: status === 422 ? errors : {},
          conflict: status === 409,
        }}
      />,
      { title: 'Change what you wrote', task: true, error: true },
    )
  }
  if (!read.ok || title === '') return again(422, mine)
  const { version = 0, words: text } = read.data
  const saved = await performAs(c, (act) =>
    editPost(act, {
      ...{ question: thread.id, post: mine.id, version, words: text },
      title: title === undefined ? undefined : read.data.title,
    }),
  )
  if (saved !== 'saved') return again(409, saved)
  return onwards(c, to('question', { question: thread.id }, { done: 'saved' }))
}

async function showVersions(c: Ctx) {
  const look = lookOf(c)
  const thread = await readThread(look, questionOf(c))
  const seen = await readPost(look, thread.id, postOf(c))
  const versions = await readVersions(look, seen)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<VersionsPage {...{ thread, post: seen, versions, reading }} />, {
    title: 'What it said before',
    task: true,
  })
}
