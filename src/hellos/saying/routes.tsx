import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { newPublicId } from '#platform/act.ts'
import { fieldValue, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, notFound, Refusal } from '#platform/refusal.ts'
import { line, oneOf } from '#platform/text.ts'
import { mayContact } from '#safety/may-contact.ts'
import type { BehindHello, OthersFor } from '../beside.ts'
import { barOf } from './bar.ts'
import { canReceive, findReceiver, type Receiver } from './can-receive.ts'
import { helloForm, readTime, timeForm } from './form.ts'
import { BarredPage, NoRoomPage, SayHelloPage, type SayHelloProps } from './pages.tsx'
import { findOpen, type Said, sayHello } from './say-hello.ts'
import { type TopicBetween, topicsBetween } from './topics-between.ts'

/** @public Writing a hello. */
export const sayingRoutes = (others: OthersFor, behind: BehindHello): readonly Route[] => [
  get(at.helloNew, 'member', (c) => showForm(c, behind)),
  post(at.helloNew, 'member', (c) => send(c, others, behind)),
]

/** What a hello to this person grows out of; what is not theirs, or not the writer's to see, is as if never named. */
async function growsOutOf(c: Ctx, receiver: Receiver, behind: BehindHello, answer: string) {
  const what = answer === '' ? undefined : await behind(lookOf(c), answer)
  return what?.by === receiver.id ? { ...what, answer } : undefined
}

async function receiverOf(c: Ctx): Promise<Receiver> {
  const receiver = found(await findReceiver(lookOf(c), c.req.param('person') ?? ''))
  if (receiver.id === memberOf(c).id) throw notFound()
  return receiver
}

const leadTo = (c: Ctx, { hello, how }: Said) =>
  onwards(
    c,
    to('hello', { hello }, { done: how === 'said' ? 'said' : how === 'theirs' ? 'crossed' : 'open' }),
  )

async function showForm(c: Ctx, behind: BehindHello) {
  const look = lookOf(c)
  const receiver = await receiverOf(c)
  const query = z.object({ topic: line(80), topics: oneOf(['all']), answer: line(40) })
  const { topic, topics: which, answer } = parseQuery(c, query)
  const title = `Say hello to ${receiver.name}`
  const open = await findOpen(look, receiver.id)
  if (open) return leadTo(c, open)
  // Whoever left or blocked is not there at all; for everybody else there is one sentence.
  if (!(await mayContact(look, look.viewer.id, receiver.id))) throw notFound()
  if (!(await canReceive(look, receiver)))
    return c.render(<NoRoomPage receiver={receiver} topic={topic} />, { title, task: true })
  const bar = await barOf(look, receiver.id)
  const reading = { now: look.now, zone: look.viewer.zone }
  if (bar) return c.render(<BarredPage {...{ receiver, topic, bar, reading }} />, { title, task: true })
  const topics = await topicsBetween(look, receiver.id)
  return c.render(
    <SayHelloPage
      receiver={receiver}
      behind={await growsOutOf(c, receiver, behind, answer)}
      topics={topics}
      allTopics={which === 'all'}
      values={{ topic: topic || firstTaught(topics) }}
      errors={{}}
      formKey={newPublicId()}
    />,
    { title, task: true },
  )
}

/** Where only one thing can be meant, it is chosen already. */
function firstTaught(topics: readonly TopicBetween[]): string {
  const taught = topics.filter(({ theyTeach }) => theyTeach)
  return taught.length === 1 ? (taught[0]?.key ?? '') : ''
}

const form = helloForm.extend(timeForm.shape)

async function send(c: Ctx, others: OthersFor, behind: BehindHello) {
  const look = lookOf(c)
  const receiver = await receiverOf(c)
  const read = await parseForm(c, form)
  // A form that was open when the two were parted is given back, with nothing about whoever it was for.
  const meets = await mayContact(look, look.viewer.id, receiver.id)
  const topics = await topicsBetween(look, meets ? receiver.id : null)
  const chosen = topics.find(({ key }) => key === fieldValue(read.values, 'topic'))
  const time = read.ok ? readTime(read.data, look.viewer.zone, look.now) : {}
  const errors = {
    ...(chosen ? {} : { topic: 'Choose what your hello is about.' }),
    ...(read.ok ? {} : read.errors),
    ...(time.error ? { timeAt: time.error } : {}),
  }
  const grown = await growsOutOf(c, receiver, behind, fieldValue(read.values, 'answer'))
  const again = formAgain(c, { receiver, topics, values: read.values, behind: grown })
  if (!read.ok || !chosen || Object.keys(errors).length > 0) return again(422, { errors })
  const { formKey, size = 'talk', topic, timeAt: _, answer: _a, ...letter } = read.data
  try {
    const said = await performAs(c, (act) =>
      sayHello(act, {
        ...letter,
        size,
        to: receiver,
        topic: topic as TopicKey,
        proposal: time.time,
        answer: grown?.answer,
        formKey: formKey || undefined,
      }),
    )
    return leadTo(c, said)
  } catch (error) {
    if (error instanceof Refusal && kept.has(error.code))
      return again(409, {
        errors: {},
        refusal: error,
        ...(error.code === 'no_room' && {
          others: await others(c, { topic: topic as TopicKey, except: [receiver.id] }),
        }),
      })
    throw error
  }
}

/** What stands in the way of sending leaves what was written where it is. */
const kept = new Set(['no_room', 'too_many_open', 'said_before'])

const formAgain =
  (c: Ctx, page: Pick<SayHelloProps, 'receiver' | 'topics' | 'values' | 'behind'>) =>
  (status: 409 | 422, what: Pick<SayHelloProps, 'errors' | 'refusal' | 'others'>) => {
    c.status(status)
    const formKey = fieldValue(page.values, 'formKey') || newPublicId()
    return c.render(<SayHelloPage {...page} {...what} formKey={formKey} />, {
      title: `Say hello to ${page.receiver.name}`,
      task: true,
      error: true,
    })
  }
