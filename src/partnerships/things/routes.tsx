import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { newPublicId } from '#platform/act.ts'
import { neededDay } from '#platform/day-field.ts'
import { type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { line } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { partsOf } from '#ui/talk/links.tsx'
import { readPartnership } from '../access.ts'
import { mayFollow } from '../partnership.ts'
import { refuse } from '../refusals.ts'
import { addThing, removeThing } from './add-thing.ts'
import { AddThingPage } from './pages.tsx'

/** @public What the two made. */
export const thingRoutes: readonly Route[] = [
  get(at.thingNew, 'own', (c) => showNew(c)),
  post(at.thingNew, 'own', add),
  post(at.thingRemoval, 'own', remove),
]

const partnershipOf = (c: Ctx) => readPartnership(lookOf(c), c.req.param('partnership') ?? '')
const todayOf = (c: Ctx): string => dayIn(lookOf(c).viewer.zone, lookOf(c).now)

async function showNew(c: Ctx, mistakes?: Mistakes) {
  const partnership = await partnershipOf(c)
  if (!mayFollow('write', partnership.state)) throw refuse('partnership_over')
  const today = todayOf(c)
  if (mistakes) c.status(422)
  return c.render(
    <AddThingPage
      {...{ partnership, today }}
      values={mistakes?.values ?? { madeOn: today, formKey: newPublicId() }}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Add something we made', task: true, error: mistakes !== undefined },
  )
}

/** An address as people paste it, with or without its https; what leads nowhere safe is told so. */
const link = line(500)
  .transform((text) => (text === '' || /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`))
  .refine((text) => text === '' || isOneLink(text), 'Please paste a link, such as https://example.org/plan.')

/** The whole of it is one address that can be followed, as pages show addresses. */
function isOneLink(text: string): boolean {
  const [only, ...more] = partsOf(text)
  return only?.href !== undefined && more.length === 0
}

const thingForm = z.object({
  words: line(200, 'Write down in a line what you made.'),
  link,
  madeOn: neededDay(),
  formKey: line(64),
})

async function add(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const form = await parseForm(c, thingForm)
  if (!form.ok) return showNew(c, form)
  const { words, link: address, madeOn, formKey } = form.data
  if (madeOn > todayOf(c))
    return showNew(c, { values: form.values, errors: { madeOn: 'That day is still to come.' } })
  await performAs(c, (act) =>
    addThing(act, { partnership, words, link: address, madeOn, formKey: formKey || undefined }),
  )
  return onwards(c, `${to('partnership', { partnership }, { done: 'thing' })}#what-came-of-it`)
}

async function remove(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const thing = c.req.param('thing') ?? ''
  if (!isId<'thing'>(thing)) throw notFound()
  await performAs(c, (act) => removeThing(act, { partnership, thing }))
  return onwards(c, `${to('partnership', { partnership }, { done: 'saved' })}#what-came-of-it`)
}
