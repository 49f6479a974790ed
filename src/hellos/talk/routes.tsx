import { z } from 'zod'
import type { HelloId, MessageId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import {
  type FormValues,
  fieldValue,
  formValues,
  type Mistakes,
  parseForm,
  parseQuery,
} from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { type Piece, streamPieces } from '#platform/live.ts'
import { idFrom, Refusal } from '#platform/refusal.ts'
import { line, wholeNumber, words } from '#platform/text.ts'
import { messageElement } from '#ui/talk/message.tsx'
import { readHello } from '../access.ts'
import { endHello } from '../answering/end-hello.ts'
import { type HelloSeen, isOpen, mayEdit } from '../hello.ts'
import { refuse } from '../refusals.ts'
import { MessageItem } from './message-item.tsx'
import { messagesAfter, readMessage } from './messages.ts'
import { EditPage } from './pages.tsx'
import { markHelloRead } from './read-hello.ts'
import { editMessage, sendMessage } from './send-message.ts'

/** Draws the page of a hello, with the form that came back. */
type ShowHello = (
  c: Ctx,
  again: { values: FormValues; errors: Record<string, string>; message?: boolean },
) => Response | Promise<Response>

/** @public Writing to each other. */
export const talkRoutes = (showHello: ShowHello): readonly Route[] => [
  post(at.helloMessages, 'own', (c) => send(c, showHello)),
  post(at.helloRead, 'own', read),
  get(at.helloLive, 'own', live),
  get(at.helloMessage, 'own', showEdit),
  post(at.helloMessage, 'own', (c) => edit(c, showHello)),
  post(at.helloEnd, 'own', (c) => end(c, showHello)),
]

const helloOf = (c: Ctx): HelloId => idFrom<HelloId>(c.req.param('hello'))
const messageOf = (c: Ctx): MessageId => idFrom<MessageId>(c.req.param('message'))

const someWords = words(8000, 'Write a word or two first.')
const messageForm = z.object({ words: someWords, formKey: line(64) })

async function send(c: Ctx, showHello: ShowHello) {
  const hello = helloOf(c)
  const form = await parseForm(c, messageForm)
  if (!form.ok) return showHello(c, { values: form.values, errors: { ...form.errors }, message: true })
  const { formKey, ...message } = form.data
  const no = await refusalOf(() =>
    performAs(c, (act) => sendMessage(act, { hello, ...message, formKey: formKey || undefined })),
  )
  if (no) return showHello(c, { values: form.values, errors: {}, message: true })
  return onwards(c, to('hello', { hello }))
}

/** Why something written came too late, so that its words are given back; any other no is one of the house. */
async function refusalOf(writing: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await writing()
    return undefined
  } catch (error) {
    if (error instanceof Refusal && tooLate.has(error.code)) return error
    throw error
  }
}

const tooLate = new Set(['hello_closed', 'too_late_to_edit'])

async function read(c: Ctx) {
  const hello = helloOf(c)
  const { back } = await formValues(c)
  await performAs(c, (act) => markHelloRead(act, { hello }))
  return back === undefined ? c.body(null, 204) : onwards(c, to('hello', { hello }))
}

const countIn = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0)

const liveQuery = z.object({ after: wholeNumber(0, 1e9, 'A number.') })

async function live(c: Ctx) {
  const viewer = memberOf(c)
  const { house } = c.var
  const { id } = await readHello(lookOf(c), c.req.param('hello') ?? '')
  const { after: last = 0 } = parseQuery(c, liveQuery)
  return streamPieces(c, {
    live: house.live,
    last: String(last),
    concerns: ({ type, payload }) =>
      (type === 'message.sent' || type === 'message.edited') && payload.hello === id,
    after: async (seen) => piecesAfter(house.look(viewer), id, countIn(seen)),
  })
}

/** What was said since, and what was changed: a message the page has already is replaced where it stands. */
async function piecesAfter(look: ReturnType<typeof lookOf>, hello: HelloId, count: number): Promise<Piece[]> {
  const open = isOpen(await readHello(look, hello))
  const messages = await messagesAfter(look, hello, count)
  const reading = { now: look.now, zone: look.viewer.zone }
  return Promise.all(
    messages.map(async (message) => {
      const isNew = message.place > count
      return {
        id: String(message.changed),
        action: isNew ? ('append' as const) : ('replace' as const),
        target: isNew ? 'messages' : messageElement(message.id),
        html: String(await (<MessageItem hello={hello} open={open} message={message} reading={reading} />)),
      }
    }),
  )
}

async function showEdit(c: Ctx, again?: Mistakes) {
  const look = lookOf(c)
  const hello = await readHello(look, helloOf(c))
  const message = await readMessage(look, hello.id, messageOf(c))
  if (!isOpen(hello)) throw refuse('hello_closed')
  if (!mayEdit(message, look.now)) throw refuse('too_late_to_edit')
  if (again) c.status(422)
  return c.render(
    <EditPage
      hello={hello}
      message={message.id}
      values={again?.values ?? { words: message.words }}
      errors={again?.errors ?? {}}
    />,
    { title: 'Change a message', task: true, error: again !== undefined },
  )
}

const editForm = z.object({ words: someWords })

async function edit(c: Ctx, showHello: ShowHello) {
  const [hello, message] = [helloOf(c), messageOf(c)]
  const form = await parseForm(c, editForm)
  if (!form.ok) return showEdit(c, form)
  const no = await refusalOf(() =>
    performAs(c, (act) => editMessage(act, { hello, message, words: form.data.words })),
  )
  if (no) return showHello(c, { values: form.values, errors: { words: no.message }, message: true })
  return onwards(c, to('hello', { hello }))
}

const endForm = z.object({ thanks: words(1000) })

async function end(c: Ctx, showHello: ShowHello) {
  const hello = helloOf(c)
  const form = await parseForm(c, endForm)
  const seen = () => readHello(lookOf(c), hello)
  if (!form.ok && isOpen(await seen()))
    return showHello(c, { values: form.values, errors: { ...form.errors } })
  const thanks = form.ok ? form.data.thanks : fieldValue(form.values, 'thanks')
  const no = await refusalOf(() => performAs(c, (act) => endHello(act, { hello, thanks })))
  if (no && thanks === '') throw no
  if (no && !isSaid(await seen(), thanks))
    return showHello(c, { values: { words: thanks }, errors: {}, message: true })
  return onwards(c, to('hello', { hello }, { done: 'ended' }))
}

/** Sent twice, it was said once. */
const isSaid = ({ wordIsMine, word }: HelloSeen, thanks: string) => wordIsMine && word === thanks
