import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { oneOf } from '#platform/text.ts'
import { memberSettings } from '../joining/settings.ts'
import { keepTopics, unusableNames } from '../my-topics/choose-topics.ts'
import type { Side } from '../my-topics/save-topics.ts'
import { detailsForm, keptIn, namesIn } from '../my-topics/topic-forms.ts'
import { chaptersToChoose } from './chapters.ts'
import { experienceChoices } from './experience-choices.ts'
import { experienceForm, livedOf } from './experience-form.tsx'
import { readMyProfile } from './my-profile.ts'
import { MyProfilePage } from './pages.tsx'
import { reachForm } from './reach-form.tsx'
import { addExperience, editExperience, removeExperience } from './save-experience.ts'
import { saveProfile } from './save-profile.ts'
import { type Section, type SectionAgain, sections } from './section.ts'
import { aboutForm, howForm, valuesForm, whereForm, workForm } from './section-forms.ts'

/** @public The member's own profile. */
export const profileRoutes: readonly Route[] = [get(at.me, 'member', show), post(at.me, 'member', save)]

async function show(c: Ctx) {
  const { done } = parseQuery(c, z.object({ done: oneOf([...sections, 'account']) }))
  return page(c, done)
}

async function page(c: Ctx, saved?: Section | 'account', again?: SectionAgain) {
  const look = lookOf(c)
  const { chapterWord, stageWords } = await readSettings(look, memberSettings)
  const props = { chapterWord, stageWords, ...(await experienceChoices(look)), saved, again }
  const [mine, chapters] = [await readMyProfile(look), await chaptersToChoose(look)]
  if (again) c.status(422)
  return c.render(<MyProfilePage mine={mine} chapters={chapters} {...props} />, {
    title: 'My profile',
    error: again !== undefined,
  })
}

const done = (c: Ctx, section: Section) => onwards(c, `${to('me', {}, { done: section })}#${section}`)

const putRight = (c: Ctx, section: Section, { values, errors }: Mistakes, experience = '') =>
  page(c, undefined, { section, values, errors, experience })

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
  reach: (c) => savePlain(c, 'reach', reachForm, (data) => data),
  where: saveWhere,
  work: saveWork,
  how: (c) =>
    savePlain(c, 'how', howForm, ({ likesToLearn, motive }) => ({ likes_to_learn: likesToLearn, motive })),
}

type Changes = Parameters<typeof saveProfile>[1]

async function savePlain<Shape extends z.ZodObject>(
  c: Ctx,
  section: Section,
  shape: Shape,
  changes: (data: z.infer<Shape>) => Changes,
) {
  const form = await parseForm(c, shape)
  if (!form.ok) return putRight(c, section, form)
  await performAs(c, (act) => saveProfile(act, changes(form.data)))
  return done(c, section)
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
  const topics = (await readMyProfile(lookOf(c)))[side]
  const form = await parseForm(c, detailsForm(side, topics))
  if (!form.ok) return putRight(c, side, form)
  const names = namesIn(fieldValue(form.values, `${side}-more`))
  const unusable = await unusableNames(lookOf(c), names)
  const sentence = `Staff do not list “${unusable.join('”, “')}” here. Could you say it in other words?`
  if (unusable.length > 0)
    return putRight(c, side, { values: form.values, errors: { [`${side}-more`]: sentence } })
  const kept = keptIn(side, topics, form.data, form.values)
  await performAs(c, (act) => keepTopics(act, side, { kept, names }))
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
  await performAs(c, (act) => (id === '' ? addExperience(act, lived) : editExperience(act, id, lived)))
  return done(c, 'experience')
}
