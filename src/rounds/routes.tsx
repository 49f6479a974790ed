import { z } from 'zod'
import type { MemberId, RoundId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import { fieldsOf } from '#members/fields-of-practice.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, idFrom, notFound, Refusal } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { line, oneOf, wholeNumber } from '#platform/text.ts'
import { system } from '#platform/viewer.ts'
import { day } from '#ui/dates.ts'
import { readOffered, readRound, readRounds } from './access.ts'
import { choiceForm, choiceOf } from './choice-form.tsx'
import { findNamed, findPublic } from './find-named.ts'
import { RoundsPage } from './list-page.tsx'
import { readGroup } from './proposing/group.ts'
import { workOut } from './proposing/work-out.ts'
import { RoundPage, roundDone } from './round-page.tsx'
import { keepRun, makeRound, removeRound } from './run-round.ts'
import { askHelpers, sendRound } from './send-round.ts'
import { whyPairs } from './why-pairs.ts'
import { wishPair } from './wish-pair.ts'
import { choiceWords } from './words.ts'

/** @public Rounds: pairs for many people at once, for staff to look at and send. */
export const roundRoutes: readonly Route[] = [
  get(at.staffRounds, 'staff', showAll),
  post(at.staffRounds, 'staff', make),
  get(at.staffRound, 'staff', showOne),
  post(at.staffRoundRun, 'staff', run),
  post(at.staffRoundWish, 'staff', wish),
  post(at.staffRoundPair, 'staff', namePair),
  post(at.staffRoundSend, 'staff', send),
  post(at.staffRoundRemoval, 'staff', remove),
]

const roundOf = (c: Ctx): RoundId => idFrom<RoundId>(c.req.param('round'))

const allQuery = z.object({ removed: oneOf(['yes'] as const) })

function showAll(c: Ctx) {
  const { removed } = parseQuery(c, allQuery)
  return listPage(c, { values: {}, errors: {}, removed: removed !== undefined })
}

async function listPage(c: Ctx, form: Mistakes & { mistake?: string; removed?: boolean }) {
  const look = lookOf(c)
  const [rounds, offered, { kind, stageWords, chapterWord }] = await Promise.all([
    readRounds(look),
    readOffered(look),
    readSettings(look, memberSettings),
  ])
  const { values, errors, mistake, removed = false } = form
  const error = mistake !== undefined || Object.keys(errors).length > 0
  if (error) c.status(422)
  const choices = { offered, fields: fieldsOf(kind), stageWords, chapterWord }
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<RoundsPage {...{ rounds, choices, values, errors, mistake, removed, reading }} />, {
    title: 'Rounds',
    area: 'Staff',
    error,
  })
}

const NOBODY = 'Nobody who looks for somebody is like this just now. Leave a condition open.'

async function make(c: Ctx) {
  const form = await parseForm(c, choiceForm)
  if (!form.ok) return listPage(c, form)
  const { name, ...conditions } = form.data
  const choice = choiceOf({ name, ...conditions })
  const mistake = await mistakeIn(c, choice)
  if (mistake !== undefined) return listPage(c, { values: form.values, errors: {}, mistake })
  const round = await performAs(c, (act) => makeRound(act, { name, choice }))
  await workAndKeep(c, round)
  return onwards(c, to('staffRound', { round }))
}

/** What is wrong with a choice as a whole: it finds nobody, or too many. */
async function mistakeIn(c: Ctx, choice: ReturnType<typeof choiceOf>): Promise<string | undefined> {
  try {
    const { seekers } = await readGroup(lookOf(c), choice)
    return seekers.length === 0 ? NOBODY : undefined
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too_many') return error.message
    throw error
  }
}

/** Reading and computing take their time, so they hold no transaction; what comes of it is kept in a short one. */
async function workAndKeep(c: Ctx, round: RoundId): Promise<void> {
  const { programme } = await marketOf(c.var.house)
  const worked = await workOut(lookOf(c), programme, round)
  await performAs(c, (act) => keepRun(act, worked))
}

const pageNumber = wholeNumber(1, 1_000_000, 'A page.')
const roundQuery = z.object({ page: pageNumber, left: pageNumber, done: oneOf(roundDone) })

function showOne(c: Ctx) {
  return roundPage(c, roundOf(c))
}

async function roundPage(c: Ctx, id: RoundId, form?: Mistakes) {
  const look = lookOf(c)
  const query = parseQuery(c, roundQuery)
  const pages = { page: query.page ?? 1, left: query.left ?? 1 }
  const round = await readRound(look, id, pages)
  const { programme } = await marketOf(c.var.house)
  const pairs = await whyPairs(look, programme, round.proposed.rows)
  const { kind, stageWords } = await readSettings(look, memberSettings)
  const reading = { now: look.now, zone: look.viewer.zone }
  const choice = choiceWords(round.choice, {
    ...{ chapters: round.chapters, topics: round.topics, fields: fieldsOf(kind), stageWords },
    day: (text) => day(look.now, new Date(`${text}T00:00:00Z`), 'UTC'),
  })
  if (form) c.status(422)
  return c.render(<RoundPage {...{ round, pairs, pages, choice, reading, done: query.done, ...form }} />, {
    title: round.name || 'Round',
    area: 'Staff',
    error: form !== undefined,
  })
}

async function run(c: Ctx) {
  const round = roundOf(c)
  await workAndKeep(c, round)
  return onwards(c, to('staffRound', { round }, { done: 'run' }))
}

const wishForm = z.object({
  seeker: line(40),
  helper: line(40),
  wish: oneOf(['forbidden', 'asked', 'none'] as const),
})

/** A button beside a pair. */
async function wish(c: Ctx) {
  const round = roundOf(c)
  const form = await parseForm(c, wishForm)
  if (!form.ok || form.data.wish === undefined) throw notFound()
  const { seeker, helper, wish: what } = form.data
  const look = lookOf(c)
  const pair = {
    seeker: found(await findPublic(look, seeker)),
    helper: found(await findPublic(look, helper)),
  }
  if (pair.seeker === pair.helper) throw notFound()
  await performAs(c, (act) => wishPair(act, { round, ...pair, wish: what }))
  return onwards(c, to('staffRound', { round }, { done: what }))
}

const pairForm = z.object({
  helps: line(254, 'Please write a name.'),
  learns: line(254, 'Please write a name.'),
  wish: oneOf(['forbidden', 'asked'] as const),
})

/** Two people by name. */
async function namePair(c: Ctx) {
  const round = roundOf(c)
  const form = await parseForm(c, pairForm)
  if (!form.ok) return roundPage(c, round, form)
  const { helps, learns, wish: what = 'asked' } = form.data
  const look = lookOf(c)
  const [helper, seeker] = [await findNamed(look, helps), await findNamed(look, learns)]
  const errors = namingErrors(helper, seeker)
  if (Object.keys(errors).length > 0) return roundPage(c, round, { values: form.values, errors })
  const pair = { helper: helper as MemberId, seeker: seeker as MemberId }
  await performAs(c, (act) => wishPair(act, { round, ...pair, wish: what }))
  return onwards(c, to('staffRound', { round }, { done: what }))
}

const NOT_FOUND = {
  nobody: 'Nobody who takes part has this name or address.',
  several: 'More than one person has this name. Write the e-mail address instead.',
}

function namingErrors(helper: string, seeker: string): Record<string, string> {
  const errorOf = (who: string) => (who === 'nobody' || who === 'several' ? NOT_FOUND[who] : undefined)
  const [helps, learns] = [errorOf(helper), errorOf(seeker)]
  if (!helps && !learns && helper === seeker) return { learns: 'These are the same person. Name two.' }
  return { ...(helps && { helps }), ...(learns && { learns }) }
}

/** Batches that are asked at once, so that a round of usual size is through; the sweep does the rest. */
const AT_ONCE = 4

async function send(c: Ctx) {
  const round = roundOf(c)
  await performAs(c, (act) => sendRound(act, round))
  for (let batch = 0; batch < AT_ONCE; batch++) await c.var.house.perform(system, askHelpers)
  return onwards(c, to('staffRound', { round }, { done: 'sent' }))
}

async function remove(c: Ctx) {
  const round = roundOf(c)
  await performAs(c, (act) => removeRound(act, round))
  return onwards(c, to('staffRounds', {}, { removed: 'yes' }))
}
