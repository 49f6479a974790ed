import { z } from 'zod'
import { readHello } from '#hellos/access.ts'
import { type HelloId, isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { channels } from '#members/member.ts'
import { newPublicId } from '#platform/act.ts'
import { neededDay } from '#platform/day-field.ts'
import { type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { line, oneOf, wholeNumber } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { livePartnershipOf } from '../access.ts'
import { refuse } from '../refusals.ts'
import { logContact, removeContact } from './log-contact.ts'
import { LogContactPage } from './pages.tsx'

/** @public */
export const contactRoutes: readonly Route[] = [
  get(at.contact, 'own', (c) => show(c)),
  post(at.contact, 'own', log),
  post(at.contactRemoval, 'own', remove),
]

const helloOf = (c: Ctx): string => c.req.param('hello') ?? ''

async function show(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const hello = await readHello(look, helloOf(c))
  if (hello.state !== 'talking') throw refuse('no_talking')
  const partnership = await livePartnershipOf(look, hello.id)
  const today = dayIn(look.viewer.zone, look.now)
  if (mistakes) c.status(422)
  return c.render(
    <LogContactPage
      hello={hello}
      today={today}
      back={
        partnership
          ? { href: to('partnership', { partnership: partnership.id }), label: `${hello.them.name} and you` }
          : { href: to('hello', { hello: hello.id }), label: `Hello with ${hello.them.name}` }
      }
      values={mistakes?.values ?? { onDay: today, channel: 'phone', formKey: newPublicId() }}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Log a contact', task: true, error: mistakes !== undefined },
  )
}

const contactForm = z.object({
  onDay: neededDay(),
  channel: oneOf(channels),
  minutes: wholeNumber(0, 1440, 'Write minutes between 0 and 1,440, or leave it empty.'),
  formKey: line(64),
})

async function log(c: Ctx) {
  const hello = await readHello(lookOf(c), helloOf(c))
  const form = await parseForm(c, contactForm)
  if (!form.ok) return show(c, form)
  const { onDay, channel = 'phone', minutes = 0, formKey } = form.data
  if (onDay > dayIn(lookOf(c).viewer.zone, lookOf(c).now))
    return show(c, { values: form.values, errors: { onDay: 'That day is still to come.' } })
  await performAs(c, (act) =>
    logContact(act, { hello: hello.id, onDay, channel, minutes, formKey: formKey || undefined }),
  )
  return backTo(c, hello.id)
}

async function remove(c: Ctx) {
  const { id } = await readHello(lookOf(c), helloOf(c))
  const contact = c.req.param('contact') ?? ''
  if (!isId<'contact'>(contact)) throw notFound()
  await performAs(c, (act) => removeContact(act, { hello: id, contact }))
  return backTo(c, id)
}

/** To what lives, or to the conversation. */
async function backTo(c: Ctx, hello: HelloId) {
  const live = await livePartnershipOf(lookOf(c), hello)
  return onwards(
    c,
    live
      ? to('partnership', { partnership: live.id }, { done: 'contact' })
      : to('hello', { hello }, { done: 'contact' }),
  )
}
