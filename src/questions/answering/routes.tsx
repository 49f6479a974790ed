import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { oneOf, wholeNumber } from '#platform/text.ts'
import { limitAsks, MOST_ASKS, readLimit } from './limit-asks.ts'
import { AnsweringPage } from './pages.tsx'

/** @public How often somebody would like to be asked to answer. */
export const answeringRoutes: readonly Route[] = [
  get(at.meAnswering, 'member', show),
  post(at.meAnswering, 'member', save),
]

const TITLE = 'How often I am asked'

const pageQuery = z.object({ done: oneOf(['saved']) })

async function show(c: Ctx) {
  const { done } = parseQuery(c, pageQuery)
  const limit = await readLimit(lookOf(c))
  const values = { most: limit === undefined ? '' : String(limit) }
  return c.render(<AnsweringPage values={values} errors={{}} />, {
    title: TITLE,
    ...(done ? { flash: { kind: 'done' as const, text: 'Saved.' } } : {}),
  })
}

const limitForm = z.object({
  most: wholeNumber(0, MOST_ASKS, `Write a number from 0 to ${MOST_ASKS}, or leave it empty.`),
})

async function save(c: Ctx) {
  const read = await parseForm(c, limitForm)
  if (!read.ok) {
    c.status(422)
    return c.render(<AnsweringPage values={read.values} errors={read.errors} />, {
      title: TITLE,
      error: true,
    })
  }
  await performAs(c, (act) => limitAsks(act, { most: read.data.most }))
  return onwards(c, to('meAnswering', {}, { done: 'saved' }))
}
