import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { dayField } from '#platform/day-field.ts'
import { type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { line, oneOf, tick, words } from '#platform/text.ts'
import { mentoringProgramme } from '../access.ts'
import { StaffProgrammePage } from './pages.tsx'
import { policyRoutes } from './policy-routes.tsx'
import { saveProgramme } from './save-programme.ts'

/** @public */
export const programmeStaffRoutes: readonly Route[] = [
  get(at.staffProgramme, 'staff', show),
  post(at.staffProgramme, 'staff', save),
  ...policyRoutes,
]

async function pageOf(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const programme = await mentoringProgramme(look)
  const { mentorWord, menteeWord } = await readSettings(look, memberSettings)
  const values = {
    name: programme.name,
    purpose: programme.purpose,
    startsOn: programme.startsOn ?? '',
    endsOn: programme.endsOn ?? '',
    bothWays: programme.bothWays ? 'yes' : '',
    mentorWord,
    menteeWord,
  }
  // A box left empty sends nothing: of a form that came back, what was sent is the whole truth.
  return <StaffProgrammePage values={mistakes?.values ?? values} errors={mistakes?.errors ?? {}} />
}

async function show(c: Ctx) {
  const { done } = parseQuery(c, z.object({ done: oneOf(['saved']) }))
  return c.render(await pageOf(c), {
    title: 'Programme',
    area: 'Staff',
    ...(done && { flash: { kind: 'done', text: 'Saved.' } }),
  })
}

const programmeForm = z
  .object({
    name: line(80, 'Please give the programme a name.'),
    purpose: words(1000),
    startsOn: dayField(),
    endsOn: dayField(),
    bothWays: tick,
    mentorWord: line(40, 'Please write a word, such as mentor.'),
    menteeWord: line(40, 'Please write a word, such as mentee.'),
  })
  .refine(({ startsOn, endsOn }) => !(startsOn && endsOn) || startsOn <= endsOn, {
    path: ['endsOn'],
    message: 'The last day comes before the first. Please look at both.',
  })

async function save(c: Ctx) {
  const form = await parseForm(c, programmeForm)
  if (!form.ok) {
    c.status(422)
    return c.render(await pageOf(c, form), { title: 'Programme', area: 'Staff', error: true })
  }
  await performAs(c, (act) => saveProgramme(act, form.data))
  return onwards(c, to('staffProgramme', {}, { done: 'saved' }))
}
