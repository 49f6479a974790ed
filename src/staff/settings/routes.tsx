import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { chooseKind } from '#members/community/choose-kind.ts'
import { communityKinds } from '#members/community/kinds.ts'
import { currentConduct, publishConduct } from '#members/joining/conduct.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { addChapter, removeChapter, renameChapter } from '#members/register/chapters.ts'
import type { MemberAct } from '#platform/act.ts'
import { type FormValues, formValues, parseForm, parseOnto } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { noteChange, readSettings, saveSettings, takeTurnAtSettings } from '#platform/settings.ts'
import { line, oneOf, tick, wholeNumber, words } from '#platform/text.ts'
import { isZone } from '#platform/time.ts'
import { chapterName, settingsOf } from './access.ts'
import { numberValues, readNumbers, saveNumbers } from './numbers.ts'
import { numbersForm } from './numbers-form.tsx'
import { type CameBack, otherConduct, SettingsPage } from './pages.tsx'
import { readRegimes, regimeLines } from './regimes.ts'
import { wordsValues } from './words-form.tsx'

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
  if (back) c.status(back.movedOn ? 409 : 422)
  const content = <SettingsPage data={await settingsOf(look)} reading={reading} back={back} />
  return c.render(content, { title: 'Settings', area: 'Staff', error: back !== undefined })
}

const done = (c: Ctx) => onwards(c, to('staffSettings'))

interface Keeping<Shape extends z.ZodObject> {
  readonly form: CameBack['form']
  readonly key?: string
  readonly shape: Shape
  /** What the form would show by now. */
  readonly now: (act: MemberAct) => Promise<FormValues>
  readonly save: (act: MemberAct, data: z.infer<Shape>) => Promise<unknown>
}

/** Saves what was changed in a form, unless somebody else has changed the same meanwhile: then both stand on the page. */
async function keep<Shape extends z.ZodObject>(c: Ctx, { form, key, shape, now, save }: Keeping<Shape>) {
  const typed = await formValues(c)
  const parsed = await performAs(c, async (act) => {
    await takeTurnAtSettings(act)
    const read = parseOnto(shape, { typed, now: await now(act) })
    if (read.ok) await save(act, read.data)
    return read
  })
  return parsed.ok ? done(c) : page(c, { form, key, ...parsed })
}

const membersNow = (act: MemberAct) => readSettings(act, memberSettings)

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

function saveWords(c: Ctx) {
  return keep(c, {
    form: 'words',
    shape: wordsForm,
    now: async (act) => wordsValues(await membersNow(act)),
    save: (act, data) => {
      const { stage_student, stage_early, stage_mid, stage_senior, stage_retired, zone, ...plain } = data
      const stageWords = {
        student: stage_student,
        early: stage_early,
        mid: stage_mid,
        senior: stage_senior,
        retired: stage_retired,
      }
      return saveSettings(act, memberSettings, { ...plain, stageWords, ...(zone && { zone }) })
    },
  })
}

function saveKind(c: Ctx) {
  return keep(c, {
    form: 'kind',
    shape: z.object({ kind: oneOf(communityKinds) }),
    now: async (act) => ({ kind: (await membersNow(act)).kind }),
    save: async (act, { kind }) => kind && chooseKind(act, kind),
  })
}

function saveRegimes(c: Ctx) {
  return keep(c, {
    form: 'regimes',
    shape: z.object({ regimes: words(2000) }),
    now: async (act) => ({ regimes: regimeLines((await membersNow(act)).regimes) }),
    save: async (act, { regimes }) =>
      saveSettings(act, memberSettings, { regimes: readRegimes(regimes, (await membersNow(act)).regimes) }),
  })
}

function keepNumbers(c: Ctx) {
  return keep(c, {
    form: 'numbers',
    shape: numbersForm,
    now: async (act) => numberValues(await readNumbers(act)),
    save: saveNumbers,
  })
}

const conductForm = z.object({
  words: words(20_000, 'Please write what people agree to.'),
  /** The version that was read before these words were written. */
  base: wholeNumber(0, 1_000_000, ''),
})

async function publish(c: Ctx) {
  const form = await parseForm(c, conductForm)
  if (!form.ok) return page(c, { form: 'conduct', ...form })
  const movedOn = await performAs(c, (act) => publishOnto(act, form.data))
  return movedOn
    ? page(c, { form: 'conduct', values: form.values, errors: { words: otherConduct }, movedOn })
    : done(c)
}

/** Publishes the words; whether somebody else did meanwhile, so that nothing was published. */
async function publishOnto(
  act: MemberAct,
  { words: said, base }: z.infer<typeof conductForm>,
): Promise<boolean> {
  await takeTurnAtSettings(act)
  const current = await currentConduct(act)
  const was = current?.version ?? null
  if (base !== undefined && base !== (was ?? 0) && current?.words !== said) return true
  const value = await publishConduct(act, said)
  if (value !== was) await noteChange(act, { room: 'members', name: 'conduct', was, value })
  return false
}

const nameField = line(120, 'Please write a name.')

const addForm = z.object({ chapter: nameField })

async function add(c: Ctx) {
  const form = await parseForm(c, addForm)
  if (!form.ok) return page(c, { form: 'chapter', ...form })
  await performAs(c, (act) => addChapter(act, form.data.chapter))
  return done(c)
}

function rename(c: Ctx) {
  const key = chapterKey(c)
  return keep(c, {
    form: 'rename',
    key,
    shape: z.object({ name: nameField }),
    now: async (act) => ({ name: await chapterName(act, key) }),
    save: (act, { name }) => renameChapter(act, key, name),
  })
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
