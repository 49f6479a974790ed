import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { oneOf } from '#platform/text.ts'
import { finishStep } from '../first-steps/finish-step.ts'
import type { FirstStep } from '../first-steps/first-step.ts'
import { memberSettings } from '../joining/settings.ts'
import { keepTopics, unusableNames } from '../my-topics/choose-topics.ts'
import type { Side } from '../my-topics/save-topics.ts'
import { startsPrivate } from '../my-topics/starts-private.ts'
import { detailsForm, keptIn, namesIn } from '../my-topics/topic-forms.ts'
import { usualWindow, windows } from '../years-ahead.ts'
import { chaptersToChoose } from './chapters.ts'
import { experienceChoices } from './experience-choices.ts'
import { experienceForm, livedOf } from './experience-form.tsx'
import { readMyProfile } from './my-profile.ts'
import { MyProfilePage, type MyProfilePageProps } from './pages.tsx'
import { reachForm } from './reach-form.tsx'
import { addExperience, editExperience, removeExperience } from './save-experience.ts'
import { saveProfile } from './save-profile.ts'
import { type Section, sections, toSection } from './section.ts'
import { aboutForm, howForm, valuesForm, whereForm, workForm } from './section-forms.ts'

/** @public The member's own profile. */
export const profileRoutes: readonly Route[] = [get(at.me, 'member', show), post(at.me, 'member', save)]

const pageQuery = z.object({ done: oneOf([...sections, 'account']), open: oneOf(sections) })

async function show(c: Ctx) {
  const { done, open } = parseQuery(c, pageQuery)
  return page(c, { saved: done, open })
}

type Shown = Partial<Pick<MyProfilePageProps, 'saved' | 'open' | 'again'>>

async function page(c: Ctx, { saved, open, again }: Shown) {
  const look = lookOf(c)
  const { publicId } = memberOf(c)
  const { kind, chapterWord, employerWord, stageWords } = await readSettings(look, memberSettings)
  const props = {
    ...{ kind, chapterWord, employerWord, stageWords, publicId, saved, open, again },
    ...(await experienceChoices(look)),
  }
  const [mine, chapters] = [await readMyProfile(look), await chaptersToChoose(look)]
  if (again) c.status(422)
  return c.render(<MyProfilePage mine={mine} chapters={chapters} {...props} />, {
    title: 'My profile',
    error: again !== undefined,
  })
}

const done = (c: Ctx, section: Section) => onwards(c, toSection(section, 'done'))

const putRight = (c: Ctx, section: Section, { values, errors }: Mistakes, experience = '') =>
  page(c, { again: { section, values, errors, experience } })

async function save(c: Ctx) {
  const values = await formValues(c)
  const section = sections.find((known) => known === values.section)
  if (!section) return onwards(c, to('me'))
  return savers[section](c)
}

const savers: Record<Section, (c: Ctx) => Promise<Response>> = {
  about: saveAbout,
  teaches: (c) => saveTopics(c, 'teaches'),
  learns: (c) => saveTopics(c, 'learns'),
  experience: saveExperience,
  values: (c) => savePlain(c, 'values', valuesForm, (data) => data),
  reach: (c) => savePlain(c, 'reach', reachForm, (data) => data, 'meet'),
  where: saveWhere,
  work: saveWork,
  how: (c) => savePlain(c, 'how', howForm, howChanges),
}

type Changes = Parameters<typeof saveProfile>[1]

async function savePlain<Shape extends z.ZodObject>(
  c: Ctx,
  section: Section,
  shape: Shape,
  changes: (data: z.infer<Shape>) => Changes,
  step?: FirstStep,
) {
  const form = await parseForm(c, shape)
  if (!form.ok) return putRight(c, section, form)
  await performAs(c, async (act) => {
    await saveProfile(act, changes(form.data))
    // Whoever says it here is not asked for it again among the first steps.
    if (step) await finishStep(act, step, false)
  })
  return done(c, section)
}

function howChanges({ likesToLearn, ahead = usualWindow, motive }: z.infer<typeof howForm>): Changes {
  const [from, to] = windows[ahead]
  return { likes_to_learn: likesToLearn, motive, years_ahead_from: from, years_ahead_to: to }
}

async function saveAbout(c: Ctx) {
  const form = await parseForm(c, aboutForm)
  if (!form.ok) return putRight(c, 'about', form)
  const { name, callName, ...changes } = form.data
  await performAs(c, (act) => saveProfile(act, changes, { name, call_name: callName || name }))
  return done(c, 'about')
}

async function saveWhere(c: Ctx) {
  const chapters = await chaptersToChoose(lookOf(c))
  return savePlain(c, 'where', whereForm, ({ chapter, far, ...place }) => ({
    ...place,
    chapter: chapters.some(({ value }) => value === chapter) ? chapter : null,
    far_from_chapter: far,
  }))
}

async function saveWork(c: Ctx) {
  const { regimes } = await readSettings(lookOf(c), memberSettings)
  const shape = workForm(lookOf(c).now.getUTCFullYear())
  return savePlain(c, 'work', shape, ({ field, stage, since, employer, regime }) => ({
    field: field ?? null,
    stage: stage ?? null,
    in_the_field_since: since ?? null,
    employer,
    regime: regimes.some(({ key }) => key === regime) ? regime : null,
  }))
}

async function saveTopics(c: Ctx, side: Side) {
  const mine = await readMyProfile(lookOf(c))
  const topics = mine[side]
  const form = await parseForm(c, detailsForm(side, topics))
  if (!form.ok) return putRight(c, side, form)
  const names = namesIn(fieldValue(form.values, `${side}-more`))
  const unusable = await unusableNames(lookOf(c), names)
  const sentence = `Staff do not list “${unusable.join('”, “')}” here. Could you say it in other words?`
  if (unusable.length > 0)
    return putRight(c, side, { values: form.values, errors: { [`${side}-more`]: sentence } })
  const kept = keptIn(side, topics, form.data, form.values)
  const { kind } = await readSettings(lookOf(c), memberSettings)
  const seen = fieldValue(form.values, 'learns-more-seen')
  // Said beside the field; a form that says nothing keeps to what the page would have preselected.
  const onlyMe = seen === '' ? startsPrivate(kind, mine) : seen === 'me'
  await performAs(c, async (act) => {
    await keepTopics(act, side, { kept, names, onlyMe })
    if (kept.length + names.length > 0) await finishStep(act, side === 'teaches' ? 'teach' : 'learn', false)
  })
  return done(c, side)
}

async function saveExperience(c: Ctx) {
  const values = await formValues(c)
  const [id, remove] = [fieldValue(values, 'id'), fieldValue(values, 'remove')]
  if ((id !== '' && !isId(id)) || (remove !== '' && !isId(remove))) throw notFound()
  if (remove !== '') {
    await performAs(c, (act) => removeExperience(act, remove))
    return done(c, 'experience')
  }
  const form = await parseForm(c, experienceForm(lookOf(c).now.getUTCFullYear()))
  if (!form.ok) return putRight(c, 'experience', form, id)
  const lived = livedOf(form.data, await experienceChoices(lookOf(c)))
  await performAs(c, async (act) => {
    await (id === '' ? addExperience(act, lived) : editExperience(act, id, lived))
    await finishStep(act, 'experience', false)
  })
  return done(c, 'experience')
}
