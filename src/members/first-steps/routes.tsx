import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import { chooseTopics, keepTopics, unusableNames } from '../my-topics/choose-topics.ts'
import { startsPrivate } from '../my-topics/starts-private.ts'
import { chooseForm, detailsForm, keptIn, namesIn } from '../my-topics/topic-forms.ts'
import { experienceChoices } from '../profile/experience-choices.ts'
import { experienceForm, livedOf } from '../profile/experience-form.tsx'
import { readMyProfile } from '../profile/my-profile.ts'
import { reachForm } from '../profile/reach-form.tsx'
import { addExperience } from '../profile/save-experience.ts'
import { saveProfile } from '../profile/save-profile.ts'
import { type Section, toSection } from '../profile/section.ts'
import { topicsToChoose } from '../vocabulary/topics.ts'
import { finishStep } from './finish-step.ts'
import { type FirstStep, firstSteps, nextStep } from './first-step.ts'
import { importedTopics } from './imported-topics.ts'
import { ChoosePage, DetailsPage, ExperiencePage, MeetPage, type StepProps } from './pages.tsx'
import { stepsOf } from './steps-of.ts'

/** @public The first steps after arriving; the fifth is the page Mentoring. */
export const firstStepRoutes: readonly Route[] = [
  get(at.firstStep, 'member', show),
  post(at.firstStep, 'member', take),
]

type TopicStep = 'teach' | 'learn'
const sideOf = (step: TopicStep) => (step === 'teach' ? 'teaches' : 'learns')
const placeQuery = z.object({ part: z.string().default(''), from: z.string().default('') })

function stepOf(c: Ctx): FirstStep {
  const step = firstSteps.find((known) => known === c.req.param('step'))
  if (!step) throw notFound()
  return step
}

async function show(c: Ctx) {
  const step = stepOf(c)
  const { part, from } = parseQuery(c, placeQuery)
  return page(c, step, { details: part === 'details', fromProfile: from === 'me' })
}

interface Place {
  details: boolean
  fromProfile: boolean
}

async function page(c: Ctx, step: FirstStep, place: Place, mistakes?: Mistakes) {
  if (step === 'mentoring') return onwards(c, to('mentoring'))
  if (mistakes) c.status(422)
  const { values = {}, errors = {} } = mistakes ?? {}
  const props = { step, fromProfile: place.fromProfile, values, errors }
  const content = await contentOf(c, props, place, mistakes !== undefined)
  return c.render(content, { title: 'First steps', task: true, error: mistakes !== undefined })
}

async function contentOf(c: Ctx, props: StepProps, place: Place, again: boolean) {
  const look = lookOf(c)
  const mine = await readMyProfile(look)
  const { step } = props
  if (step === 'meet') {
    const { channels, hours, languages, zone, saidHowToMeet } = mine
    const values = again ? props.values : { channels, hours, languages, zone }
    return <MeetPage {...props} values={values} presetZone={!(again || saidHowToMeet)} />
  }
  if (step === 'experience')
    return (
      <ExperiencePage
        {...props}
        {...(await experienceChoices(look))}
        lived={mine.experiences}
        taught={mine.teaches.map(({ key }) => key)}
      />
    )
  if (place.details && step !== 'mentoring') return <DetailsPage {...props} topics={mine[sideOf(step)]} />
  return choosePage(c, props, step === 'teach' ? 'teach' : 'learn', again)
}

async function choosePage(c: Ctx, props: StepProps, step: TopicStep, again: boolean) {
  const look = lookOf(c)
  const mine = await readMyProfile(look)
  const { kind, stageWords } = await readSettings(look, memberSettings)
  const choices = await topicsToChoose(look, sideOf(step), mine.stage)
  const there = mine[sideOf(step)].map(({ key }) => key)
  const imported = again || there.length > 0 ? undefined : await importedTopics(look, step, mine)
  const stage = mine.stage ? ` at your stage (${stageWords[mine.stage].toLowerCase()})` : ''
  const { values } = props
  return (
    <ChoosePage
      {...props}
      label={step === 'teach' ? `Often taught${stage}` : `Often asked for${stage}`}
      choices={choices}
      chosen={again ? [values.topic ?? []].flat() : (imported?.keys ?? there)}
      more={again ? fieldValue(values, 'more') : (imported?.others ?? '')}
      onlyMe={again ? values.seen === 'me' : startsPrivate(kind, mine)}
    />
  )
}

async function take(c: Ctx) {
  const step = stepOf(c)
  const values = await formValues(c)
  const place = { details: values.part === 'details', fromProfile: values.from === 'me' }
  if (values.after === 'skip' && step !== 'mentoring') {
    // Whoever chose topics and skips only how well has done the step.
    await performAs(c, (act) => finishStep(act, step, !place.details))
    return go(c, step, place)
  }
  if (step === 'meet') return takeMeet(c, place)
  if (step === 'experience') return takeExperience(c, place)
  if (step === 'mentoring') return onwards(c, to('mentoring'))
  return place.details ? takeDetails(c, step, place) : takeChoice(c, step, place)
}

/** Where the profile shows what a step asked. */
const sectionOf: Partial<Record<FirstStep, Section>> = {
  teach: 'teaches',
  learn: 'learns',
  experience: 'experience',
  meet: 'reach',
}

/** On to the next step, or back to where it was begun. */
async function go(c: Ctx, step: FirstStep, { fromProfile }: Place) {
  const section = sectionOf[step]
  if (fromProfile && section) return onwards(c, toSection(section, 'done'))
  const next = nextStep(await stepsOf(c.var.look, memberOf(c).id))
  if (next === undefined) return onwards(c, to('today'))
  return onwards(c, next === 'mentoring' ? to('mentoring') : to('firstStep', { step: next }))
}

async function takeChoice(c: Ctx, step: TopicStep, place: Place) {
  const form = await parseForm(c, chooseForm)
  if (!form.ok) return page(c, step, place, form)
  const names = namesIn(form.data.more)
  const unusable = await unusableNames(lookOf(c), names)
  if (unusable.length > 0)
    return page(c, step, place, { values: form.values, errors: { more: notInTheList(unusable) } })
  const choice = { keys: form.data.topic, names, onlyMe: form.data.seen === 'me' }
  await performAs(c, (act) => chooseTopics(act, sideOf(step), choice))
  if (choice.keys.length + names.length > 0)
    return onwards(c, to('firstStep', { step }, { part: 'details', from: place.fromProfile ? 'me' : '' }))
  await performAs(c, (act) => finishStep(act, step, true))
  return go(c, step, place)
}

async function takeDetails(c: Ctx, step: TopicStep, place: Place) {
  const topics = (await readMyProfile(lookOf(c)))[sideOf(step)]
  const form = await parseForm(c, detailsForm(sideOf(step), topics))
  if (!form.ok) return page(c, step, place, form)
  const kept = keptIn(sideOf(step), topics, form.data, form.values)
  await performAs(c, async (act) => {
    await keepTopics(act, sideOf(step), { kept, names: [], onlyMe: false })
    await finishStep(act, step, false)
  })
  return go(c, step, place)
}

async function takeExperience(c: Ctx, place: Place) {
  const values = await formValues(c)
  const more = values.after === 'more'
  const written = ['what', 'year', 'place'].some((name) => fieldValue(values, name).trim() !== '')
  if (written || more) {
    const form = await parseForm(c, experienceForm(lookOf(c).now.getUTCFullYear()))
    if (!form.ok) return page(c, 'experience', place, form)
    const lived = livedOf(form.data, await experienceChoices(lookOf(c)))
    await performAs(c, (act) => addExperience(act, lived))
  }
  if (more) return onwards(c, to('firstStep', { step: 'experience' }))
  await performAs(c, (act) => finishStep(act, 'experience', false))
  return go(c, 'experience', place)
}

async function takeMeet(c: Ctx, place: Place) {
  const form = await parseForm(c, reachForm)
  if (!form.ok) return page(c, 'meet', place, form)
  await performAs(c, async (act) => {
    await saveProfile(act, form.data)
    await finishStep(act, 'meet', false)
  })
  return go(c, 'meet', place)
}

/** Which of the words can be no topic here. */
const notInTheList = (names: readonly string[]): string =>
  `Staff do not list “${names.join('”, “')}” here. Could you say it in other words?`
