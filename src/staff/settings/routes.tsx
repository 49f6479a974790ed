import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { chooseKind } from '#members/community/choose-kind.ts'
import { communityKinds } from '#members/community/kinds.ts'
import { currentConduct, publishConduct } from '#members/joining/conduct.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { addChapter, removeChapter, renameChapter } from '#members/register/chapters.ts'
import { parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { noteChange, readSettings, saveSettings } from '#platform/settings.ts'
import { line, oneOf, tick, words } from '#platform/text.ts'
import { isZone } from '#platform/time.ts'
import { settingsOf } from './access.ts'
import { saveNumbers } from './numbers.ts'
import { numbersForm } from './numbers-form.tsx'
import { type CameBack, SettingsPage } from './pages.tsx'
import { readRegimes } from './regimes.ts'

/** @public Settings of the community. */
export const settingsRoutes: readonly Route[] = [
  get(at.staffSettings, 'staff', showSettings),
  post(at.staffSettings, 'staff', saveWords),
  post(at.staffKind, 'staff', saveKind),
  post(at.staffRegimes, 'staff', saveRegimes),
  post(at.staffNumbers, 'staff', keepNumbers),
  post(at.staffConduct, 'staff', publish),
  post(at.staffChapters, 'staff', add),
  post(at.staffChapter, 'staff', rename),
  post(at.staffChapterRemoval, 'staff', remove),
]

function showSettings(c: Ctx) {
  return page(c)
}

async function page(c: Ctx, back?: CameBack) {
  const look = lookOf(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  if (back) c.status(422)
  const content = <SettingsPage data={await settingsOf(look)} reading={reading} back={back} />
  return c.render(content, { title: 'Settings', area: 'Staff', error: back !== undefined })
}

const done = (c: Ctx) => onwards(c, to('staffSettings'))

const word = (max: number) => line(max, 'Please write a word here.')
const wordsForm = z.object({
  association: line(120, 'Please write the name.'),
  zone: z.string().refine(isZone, 'Please choose a time zone from the list.').optional(),
  openJoining: tick,
  joinHelp: words(500),
  chapterWord: word(40),
  chaptersWord: word(40),
  employerWord: word(40),
  mentorWord: word(40),
  menteeWord: word(40),
  stage_student: word(60),
  stage_early: word(60),
  stage_mid: word(60),
  stage_senior: word(60),
  stage_retired: word(60),
})

async function saveWords(c: Ctx) {
  const form = await parseForm(c, wordsForm)
  if (!form.ok) return page(c, { form: 'words', ...form })
  const { stage_student, stage_early, stage_mid, stage_senior, stage_retired, zone, ...plain } = form.data
  const stageWords = {
    student: stage_student,
    early: stage_early,
    mid: stage_mid,
    senior: stage_senior,
    retired: stage_retired,
  }
  const values = { ...plain, stageWords, ...(zone && { zone }) }
  await performAs(c, (act) => saveSettings(act, memberSettings, values))
  return done(c)
}

async function saveKind(c: Ctx) {
  const form = await parseForm(c, z.object({ kind: oneOf(communityKinds) }))
  const kind = form.ok ? form.data.kind : undefined
  if (kind) await performAs(c, (act) => chooseKind(act, kind))
  return done(c)
}

const regimesForm = z.object({ regimes: words(2000) })

async function saveRegimes(c: Ctx) {
  const form = await parseForm(c, regimesForm)
  if (!form.ok) return page(c, { form: 'regimes', ...form })
  await performAs(c, async (act) => {
    const { regimes: before } = await readSettings(act, memberSettings)
    const regimes = readRegimes(form.data.regimes, before)
    await saveSettings(act, memberSettings, { regimes })
  })
  return done(c)
}

async function keepNumbers(c: Ctx) {
  const form = await parseForm(c, numbersForm)
  if (!form.ok) return page(c, { form: 'numbers', ...form })
  await performAs(c, (act) => saveNumbers(act, form.data))
  return done(c)
}

const conductForm = z.object({ words: words(20_000, 'Please write what people agree to.') })

async function publish(c: Ctx) {
  const form = await parseForm(c, conductForm)
  if (!form.ok) return page(c, { form: 'conduct', ...form })
  await performAs(c, async (act) => {
    const was = (await currentConduct(act))?.version ?? null
    const value = await publishConduct(act, form.data.words)
    if (value !== was) await noteChange(act, { room: 'members', name: 'conduct', was, value })
  })
  return done(c)
}

const chapterName = line(120, 'Please write a name.')

async function add(c: Ctx) {
  const form = await parseForm(c, z.object({ chapter: chapterName }))
  if (!form.ok) return page(c, { form: 'chapter', ...form })
  await performAs(c, (act) => addChapter(act, form.data.chapter))
  return done(c)
}

async function rename(c: Ctx) {
  const key = chapterKey(c)
  const form = await parseForm(c, z.object({ name: chapterName }))
  if (!form.ok) return page(c, { form: 'rename', key, ...form })
  await performAs(c, (act) => renameChapter(act, key, form.data.name))
  return done(c)
}

async function remove(c: Ctx) {
  const key = chapterKey(c)
  await performAs(c, (act) => removeChapter(act, key))
  return done(c)
}

/** The key in the path; what cannot be one must not reach the database. */
function chapterKey(c: Ctx): string {
  const key = c.req.param('chapter') ?? ''
  if (!/^[\p{L}\p{N}\p{M}-]{1,120}$/u.test(key)) throw notFound()
  return key
}
