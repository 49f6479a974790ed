import { z } from 'zod'
import type { HelloId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { peopleForCards } from '#members/access.ts'
import type { MemberAct } from '#platform/act.ts'
import { newPublicId } from '#platform/act.ts'
import { type FormValues, fieldValue, formValues, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { idFrom } from '#platform/refusal.ts'
import { oneOf, tick, wholeNumber, words } from '#platform/text.ts'
import { mayContact } from '#safety/may-contact.ts'
import { findAnyHello, readHello, readHellos } from './access.ts'
import { acceptHello } from './answering/accept-hello.ts'
import { readies } from './answering/answer-panel.tsx'
import { askFirst } from './answering/ask-first.ts'
import { setAside, takeBack } from './answering/set-aside.ts'
import { agreeToTime, suggestTime } from './answering/suggest-time.ts'
import { withdrawHello, withdrawOthers } from './answering/withdraw-hello.ts'
import { WithdrawnPage } from './answering/withdrawn-page.tsx'
import type { BehindHello, BesideHello, OthersFor, PersonFor } from './beside.ts'
import { type HelloSeen, isOpen, placeOf } from './hello.ts'
import { HelloPage } from './hello-page.tsx'
import { readIntroductions } from './introducing/access.ts'
import { introducingRoutes, showIntroduction } from './introducing/routes.tsx'
import { HellosPage } from './list-page.tsx'
import { helloAndInTouch, othersWaiting } from './others-waiting.ts'
import { refuse } from './refusals.ts'
import { readTime, timeForm } from './saying/form.ts'
import { OthersPage } from './saying/others-page.tsx'
import { sayingRoutes } from './saying/routes.tsx'
import { readMessages, unreadHellos } from './talk/messages.ts'
import { reportRoutes } from './talk/report-routes.tsx'
import { talkRoutes } from './talk/routes.tsx'

/** What rooms further up put beside a conversation, and whom they know. */
interface Neighbours {
  readonly beside: BesideHello
  readonly others: OthersFor
  readonly person: PersonFor
  readonly behind: BehindHello
}

/** @public Hellos and the conversations they open, with what rooms further up put beside them, and whom they know instead. */
export function helloRoutes({ beside, others, person, behind }: Neighbours): readonly Route[] {
  const show: Show = (c, again) => showHello(c, { beside, person, behind }, again)
  return [
    ...sayingRoutes(others, behind),
    get(at.hellos, 'member', list),
    get(at.hello, 'own', (c) => show(c)),
    get(at.helloPeople, 'own', (c) => showOthers(c, others)),
    post(at.helloAccept, 'own', (c) => accept(c, show)),
    post(at.helloAsk, 'own', answer(askFirst, 'asked')),
    post(at.helloNotNow, 'own', (c) => notNow(c, show)),
    post(at.helloTakeBack, 'own', answer(takeBack, 'taken')),
    post(at.helloWithdraw, 'own', answer(withdrawHello, 'withdrawn')),
    post(at.helloOthers, 'own', answer(withdrawOthers, 'others')),
    post(at.helloProposal, 'own', (c) => proposeTime(c, show)),
    ...talkRoutes(show),
    ...reportRoutes,
    ...introducingRoutes,
  ]
}

/** One-off sentences after a redirect. */
const dones = [
  'said',
  'crossed',
  'open',
  'accepted',
  'accepted_late',
  'asked',
  'taken',
  'withdrawn',
  'others',
] as const
const more = ['not_now', 'word', 'ended', 'suggested', 'agreed', 'reported'] as const
const trials = ['trial_suggested', 'trial_taken_back', 'trial_not_now', 'contact'] as const

type Done = (typeof dones)[number] | (typeof more)[number] | (typeof trials)[number]

const doneWords = (done: Done, name: string): string =>
  ({
    said: `Sent. You will be told when ${name} answers.`,
    crossed: `${name} has just written to you.`,
    open: `The two of you have an open hello already.`,
    accepted: `You are talking. ${name} has been told.`,
    accepted_late: `You are talking, and ${name} has been told. The time suggested had passed, so none is agreed yet.`,
    asked: `${name} has been told that you would like to talk first.`,
    taken: 'It waits for you again.',
    withdrawn: 'Withdrawn. It is gone from their list.',
    others: 'The others are withdrawn.',
    not_now: 'Done. Nobody was told.',
    word: 'Your word has been sent.',
    ended: 'Ended. Nothing more is asked of you.',
    suggested: `${name} has been asked about the time.`,
    agreed: 'The time is agreed.',
    reported: 'Staff have been asked to look at it.',
    trial_suggested: `${name} has been asked about the trial.`,
    trial_taken_back: 'Taken back.',
    trial_not_now: 'Done. Nobody was told.',
    contact: 'Logged. It counts like a meeting.',
  })[done]

const flashOf = (done: Done | undefined, name: string): Pick<PageProps, 'flash'> =>
  done === undefined
    ? {}
    : {
        flash: { kind: done === 'crossed' || done === 'open' ? 'wait' : 'done', text: doneWords(done, name) },
      }

const listQuery = z.object({ done: oneOf(['not_now'] as const), all: tick })

async function list(c: Ctx) {
  const look = lookOf(c)
  const { done, all } = parseQuery(c, listQuery)
  const hellos = await readHellos(look)
  const introductions = await readIntroductions(look)
  const unread = await unreadHellos(look)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<HellosPage {...{ hellos, introductions, unread, reading, all }} />, {
    title: 'Hellos',
    ...flashOf(done, ''),
  })
}

const pageQuery = z.object({
  done: oneOf([...dones, ...more, ...trials]),
  do: oneOf(readies),
  before: wholeNumber(1, 1e9, 'A number.'),
})

/** What a form that came back says; `show` draws the page around it. */
interface Again {
  values: FormValues
  errors: Record<string, string>
  /** It was a message; where none can be sent any more, its words are shown to be copied. */
  message?: boolean
}

/** Draws the page of a hello; with what was typed, when a form of it came back. */
type Show = (c: Ctx, again?: Again) => Promise<Response>

async function showHello(
  c: Ctx,
  { beside, person, behind }: Pick<Neighbours, 'beside' | 'person' | 'behind'>,
  again?: Again,
): Promise<Response> {
  const look = lookOf(c)
  const { done, do: ready, before } = parseQuery(c, pageQuery)
  const read = await findAnyHello(look, c.req.param('hello') ?? '')
  if (!read) return showIntroduction(c, person)
  const { hello, withdrawn } = read
  if (withdrawn) return showWithdrawn(c, hello.id, done)
  const reachable = await mayContact(look, look.viewer.id, hello.them.id)
  const { messages, more: earlier } = await readMessages(look, hello.id, before)
  const [sender, receiver] = await peopleOf(c, hello)
  const others = hello.side === 'sender' && hello.state === 'talking' ? await othersWaiting(look, hello) : 0
  const next = isOpen(hello) ? await beside(look, hello) : undefined
  const grown = hello.answer === null ? undefined : await behind(look, hello.answer)
  const unsent =
    again?.message && !(isOpen(hello) && reachable) ? fieldValue(again.values, 'words') : undefined
  if (again) c.status(unsent === undefined ? 422 : 409)
  return c.render(
    <HelloPage
      {...{
        hello,
        reachable,
        beside: next,
        behind: grown,
        messages,
        more: earlier,
        sender,
        receiver,
        others,
        ready,
      }}
      reading={{ now: look.now, zone: look.viewer.zone }}
      formKey={typeof again?.values.formKey === 'string' ? again.values.formKey : newPublicId()}
      values={again?.values ?? {}}
      errors={unsent === undefined ? (again?.errors ?? {}) : {}}
      unsent={unsent}
    />,
    {
      title: `Hello with ${hello.them.name}`,
      task: true,
      ...(again ? { error: true } : flashOf(done, hello.them.callName)),
    },
  )
}

/** Whom else to ask, for a sender whose letter waits or was left unanswered, and for whoever came to learn. */
async function showOthers(c: Ctx, others: OthersFor) {
  const { hello, inTouch } = await helloAndInTouch(lookOf(c), c.req.param('hello') ?? '')
  const people = await others(c, { topic: hello.topic, except: [hello.sender, hello.receiver, ...inTouch] })
  return c.render(<OthersPage hello={hello} people={people} />, { title: 'Three others', task: true })
}

function showWithdrawn(c: Ctx, hello: HelloId, done: Done | undefined) {
  c.status(410)
  return c.render(<WithdrawnPage hello={hello} />, { title: 'Taken back', task: true, ...flashOf(done, '') })
}

/** The two as others see them, for whoever has to answer. */
async function peopleOf(c: Ctx, hello: HelloSeen) {
  if (placeOf(hello) === 'talking' || hello.side === 'sender' || hello.state !== 'waiting') return []
  const me = memberOf(c).id
  const people = await peopleForCards(lookOf(c), [hello.them.id, me])
  return [people.find(({ id }) => id === hello.them.id), people.find(({ id }) => id === me)]
}

const helloOf = (c: Ctx): HelloId => idFrom<HelloId>(c.req.param('hello'))
const back = (c: Ctx, hello: HelloId, done?: Done) => onwards(c, to('hello', { hello }, { done }))

/** An answer that is one click. */
function answer(verb: (act: MemberAct, what: { hello: HelloId }) => Promise<void>, done: Done) {
  return async (c: Ctx) => {
    const hello = helloOf(c)
    await performAs(c, (act) => verb(act, { hello }))
    return back(c, hello, done)
  }
}

const acceptForm = timeForm.extend({
  time: oneOf(['suits', 'another', 'later'] as const),
  words: words(4000),
})

async function accept(c: Ctx, show: Show) {
  const hello = helloOf(c)
  const read = await parseForm(c, acceptForm)
  if (!read.ok) return show(c, { values: read.values, errors: { ...read.errors } })
  const { time, words: line } = read.data
  const another = time === 'another' ? readTime(read.data, memberOf(c).zone, c.var.look.now) : {}
  if (time === 'another' && !another.time)
    return show(c, {
      values: read.values,
      errors: { timeAt: another.error ?? 'Please choose a day and a time.' },
    })
  const how = await performAs(c, (act) =>
    acceptHello(act, { hello, words: line, time: time === 'suits' ? 'suits' : another.time }),
  )
  return back(c, hello, how === 'without the time' ? 'accepted_late' : 'accepted')
}

const notNowForm = z.object({ word: words(1000) })

async function notNow(c: Ctx, show: Show) {
  const hello = helloOf(c)
  const read = await parseForm(c, notNowForm)
  if (!read.ok && !(await awaitsMe(c))) throw refuse('hello_closed')
  if (!read.ok) return show(c, { values: read.values, errors: { ...read.errors } })
  const { word } = read.data
  await performAs(c, (act) => setAside(act, { hello, word }))
  return word === '' ? onwards(c, to('hellos', {}, { done: 'not_now' })) : back(c, hello, 'word')
}

// A form is given back only on a page that still has it; else the hello has moved on meanwhile.
const awaitsMe = async (c: Ctx): Promise<boolean> => {
  const { side, state, setAside: gone } = await readHello(lookOf(c), c.req.param('hello') ?? '')
  return side === 'receiver' && state === 'waiting' && !gone
}

async function proposeTime(c: Ctx, show: Show) {
  const hello = helloOf(c)
  const { agree } = await formValues(c)
  if (typeof agree === 'string') {
    const at = new Date(agree)
    const whole = Number.isNaN(at.getTime()) ? new Date(0) : at
    await performAs(c, (act) => agreeToTime(act, { hello, at: whole }))
    return back(c, hello, 'agreed')
  }
  const read = await parseForm(c, timeForm)
  if (!read.ok) return show(c, { values: read.values, errors: { ...read.errors } })
  const { time, error } = readTime(read.data, memberOf(c).zone, c.var.look.now)
  if (!time)
    return show(c, { values: read.values, errors: { timeAt: error ?? 'Please choose a day and a time.' } })
  await performAs(c, (act) => suggestTime(act, { hello, time }))
  return back(c, hello, 'suggested')
}
