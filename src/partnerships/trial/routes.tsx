import { z } from 'zod'
import { readHello } from '#hellos/access.ts'
import { type HelloId, isId, type PartnershipId, type SuggestionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import type { MemberAct } from '#platform/act.ts'
import { formValues, type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { wholeNumber, words } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import { isOver } from '#programmes/enrolment.ts'
import { livePartnershipOf, readPartnership } from '../access.ts'
import { logContact } from '../contacts/log-contact.ts'
import { refuse } from '../refusals.ts'
import { partnershipSettings } from '../settings.ts'
import { agreeToTrial, setSuggestionAside, takeSuggestionBack } from './answer-suggestion.ts'
import { haveExchanged } from './exchange.ts'
import { extendTrial, goOnTogether } from './go-on.ts'
import { SuggestTrialPage, suggestWords } from './pages.tsx'
import { suggestTrial } from './suggest-trial.ts'
import { openSuggestions, suggestionSeen } from './suggestion.ts'

/** @public From a conversation to a trial, and from a trial onwards. */
export const trialRoutes: readonly Route[] = [
  get(at.trial, 'own', (c) => showForm(c)),
  post(at.trial, 'own', suggest),
  post(at.trialAgree, 'own', agree),
  post(at.trialNotNow, 'own', answer(setSuggestionAside, 'trial_not_now')),
  post(at.trialTakeBack, 'own', answer(takeSuggestionBack, 'trial_taken_back')),
  post(at.partnershipGoOn, 'own', goOn),
  post(at.partnershipExtend, 'own', extend),
  post(at.partnershipInTouch, 'own', inTouch),
]

const helloOf = (c: Ctx): string => c.req.param('hello') ?? ''

async function showForm(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const hello = await readHello(look, helloOf(c))
  if (hello.state !== 'talking') throw refuse('no_talking')
  if (await livePartnershipOf(look, hello.id)) throw refuse('in_a_trial_already')
  if (!(await haveExchanged(look, hello.id))) throw refuse('nothing_heard_yet')
  if (isOver(await mentoringProgramme(look), dayIn('UTC', look.now))) throw refuse('programme_over')
  const { trialConversations, trialDays } = await readSettings(look, partnershipSettings)
  const usual = { conversations: String(trialConversations), days: String(trialDays) }
  const open = await openSuggestions(look.tx, hello.id).executeTakeFirst()
  const seen = suggestionSeen(open, look.viewer.id, look.now)
  const theirs = seen?.mine ? undefined : seen
  if (mistakes) c.status(422)
  return c.render(
    <SuggestTrialPage
      {...{ hello, theirs }}
      values={mistakes?.values ?? usual}
      errors={mistakes?.errors ?? {}}
    />,
    { title: suggestWords(theirs), task: true, error: mistakes !== undefined },
  )
}

const trialForm = z.object({
  conversations: wholeNumber(1, 12, 'Write a number of conversations from 1 to 12.'),
  days: wholeNumber(7, 180, 'Write a number of days from 7 to 180.'),
  words: words(1000),
})

async function suggest(c: Ctx) {
  const { id: hello } = await readHello(lookOf(c), helloOf(c))
  const form = await parseForm(c, trialForm)
  if (!form.ok) return showForm(c, form)
  const { trialConversations, trialDays } = await readSettings(lookOf(c), partnershipSettings)
  const { conversations = trialConversations, days = trialDays, words: line } = form.data
  await performAs(c, (act) => suggestTrial(act, { hello, conversations, days, words: line }))
  return onwards(c, to('hello', { hello }, { done: 'trial_suggested' }))
}

/** The suggestion that was read, named by the form. */
async function answered(c: Ctx): Promise<{ hello: HelloId; suggestion: SuggestionId }> {
  const { id: hello } = await readHello(lookOf(c), helloOf(c))
  const { suggestion } = await formValues(c)
  if (typeof suggestion !== 'string' || !isId<'suggestion'>(suggestion)) throw notFound()
  return { hello, suggestion }
}

async function agree(c: Ctx) {
  const which = await answered(c)
  const partnership = await performAs(c, (act) => agreeToTrial(act, which))
  return onwards(c, to('partnership', { partnership }, { done: 'started' }))
}

function answer(
  verb: (act: MemberAct, which: { hello: HelloId; suggestion: SuggestionId }) => Promise<void>,
  done: string,
) {
  return async (c: Ctx) => {
    const which = await answered(c)
    await performAs(c, (act) => verb(act, which))
    return onwards(c, to('hello', { hello: which.hello }, { done }))
  }
}

const partnershipOf = async (c: Ctx): Promise<PartnershipId> =>
  (await readPartnership(lookOf(c), c.req.param('partnership') ?? '')).id

async function goOn(c: Ctx) {
  const partnership = await partnershipOf(c)
  const came = await performAs(c, (act) => goOnTogether(act, { partnership }))
  return onwards(c, to('partnership', { partnership }, { done: came === 'active' ? 'begun' : 'wished' }))
}

async function extend(c: Ctx) {
  const partnership = await partnershipOf(c)
  const came = await performAs(c, (act) => extendTrial(act, { partnership }))
  return onwards(
    c,
    to('partnership', { partnership }, { done: came === 'extended' ? 'extended' : 'extension' }),
  )
}

/** One tap: a contact of today, however it was. */
async function inTouch(c: Ctx) {
  const look = lookOf(c)
  const { id: partnership, hello } = await readPartnership(look, c.req.param('partnership') ?? '')
  const onDay = dayIn(look.viewer.zone, look.now)
  await performAs(c, (act) =>
    logContact(act, { hello, onDay, channel: 'here', minutes: 0, formKey: `in-touch-${onDay}` }),
  )
  return onwards(c, to('partnership', { partnership }, { done: 'contact' }))
}
