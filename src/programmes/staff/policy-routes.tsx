import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { type FormValues, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { Refusal } from '#platform/refusal.ts'
import { oneOf, tick, words } from '#platform/text.ts'
import { policyVersions } from '../policy/access.ts'
import { type BlankKey, blankKeys, type Policy } from '../policy/policy.ts'
import { savePolicy } from '../policy/save-policy.ts'
import { firstPolicy } from '../policy/words.ts'
import { PolicyPage } from './policy-page.tsx'

/** What staff say about the agreements of their pairs. */
export const policyRoutes: readonly Route[] = [
  get(at.staffPolicy, 'staff', (c) => show(c)),
  post(at.staffPolicy, 'staff', save),
]

const query = z.object({
  done: oneOf(['saved']),
  version: z.coerce.number().int().min(0).max(1_000_000).optional(),
})

/** With what was typed, when a form came back: mistaken, or written on a version that no longer stands. */
async function show(c: Ctx, mistakes?: Mistakes, movedOn = false) {
  const look = lookOf(c)
  const { done, version } = parseQuery(c, query)
  const versions = await policyVersions(look)
  const [current = firstPolicy] = versions
  const chosen = movedOn ? current : chosenOf(versions, version)
  if (mistakes) c.status(movedOn ? 409 : 422)
  return c.render(
    <PolicyPage
      {...{ current, versions, chosen, movedOn }}
      values={mistakes ? typed(mistakes, movedOn, current) : valuesOf(current)}
      errors={mistakes?.errors ?? {}}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    {
      title: 'Agreement policy',
      area: 'Staff',
      error: mistakes !== undefined,
      ...(done && !mistakes && { flash: { kind: 'done', text: 'Saved.' } }),
    },
  )
}

const chosenOf = (versions: readonly Policy[], version: number | undefined): Policy | undefined =>
  version === undefined ? undefined : [...versions, firstPolicy].find((one) => one.version === version)

/** Whoever has the newest version before them writes on that one from now on. */
const typed = ({ values }: Mistakes, movedOn: boolean, current: Policy): FormValues =>
  movedOn ? { ...values, base: String(current.version) } : values

const valuesOf = ({ version, introduction, blanks }: Policy): FormValues => ({
  base: String(version),
  introduction,
  ...Object.fromEntries(
    blankKeys.flatMap((key) => [
      [`hint_${key}`, blanks[key].hint],
      [`asked_${key}`, blanks[key].asked ? 'yes' : ''],
    ]),
  ),
})

const hintFields = Object.fromEntries(blankKeys.map((key) => [`hint_${key}`, words(400)])) as Record<
  `hint_${BlankKey}`,
  ReturnType<typeof words>
>
const askedFields = Object.fromEntries(blankKeys.map((key) => [`asked_${key}`, tick])) as Record<
  `asked_${BlankKey}`,
  typeof tick
>
const base = z.coerce.number().int().min(0).max(1_000_000).catch(0)
const policyForm = z.object({ base, introduction: words(600), ...hintFields, ...askedFields })

async function save(c: Ctx) {
  const form = await parseForm(c, policyForm)
  if (!form.ok) return show(c, form)
  const { introduction } = form.data
  const blanks = Object.fromEntries(
    blankKeys.map((key) => [key, { hint: form.data[`hint_${key}`], asked: form.data[`asked_${key}`] }]),
  ) as Policy['blanks']
  try {
    await performAs(c, (act) => savePolicy(act, { version: form.data.base, introduction, blanks }))
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'policy_moved_on')) throw error
    return show(c, { values: await formValues(c), errors: {} }, true)
  }
  return onwards(c, to('staffPolicy', {}, { done: 'saved' }))
}
