import { z } from 'zod'
import type { PostId, QuestionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom } from '#platform/refusal.ts'
import { words } from '#platform/text.ts'
import { permalink } from '../thread/permalink.ts'
import { ReportPostPage } from './pages.tsx'
import { excerptOf, reportPost } from './report-post.ts'

/** @public Asking the staff to look at a post. */
export const reportRoutes: readonly Route[] = [
  get(at.postReport, 'member', (c) => show(c)),
  post(at.postReport, 'member', send),
]

const which = (c: Ctx) => ({
  question: idFrom<QuestionId>(c.req.param('question')),
  post: idFrom<PostId>(c.req.param('post')),
})

async function show(c: Ctx, again?: Mistakes) {
  const { question, post: id } = which(c)
  const excerpt = await excerptOf(lookOf(c), question, id)
  if (again) c.status(422)
  return c.render(
    <ReportPostPage
      excerpt={excerpt}
      action={to('postReport', { question, post: id })}
      back={{ href: permalink(question, id), label: excerpt.title }}
      values={again?.values ?? {}}
      errors={again?.errors ?? {}}
    />,
    { title: 'Report', task: true, error: again !== undefined },
  )
}

const sendForm = z.object({ words: words(4000) })

async function send(c: Ctx) {
  const { question, post: id } = which(c)
  const form = await parseForm(c, sendForm)
  if (!form.ok) return show(c, form)
  await performAs(c, (act) => reportPost(act, { question, post: id, words: form.data.words }))
  return onwards(c, to('question', { question }, { done: 'reported' }))
}
