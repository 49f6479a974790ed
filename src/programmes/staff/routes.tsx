import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import { dayField } from '#platform/day-field.ts'
import { type FormValues, formValues, type Mistakes, parseOnto, parseQuery, toEdit } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readSettings, takeTurnAtSettings } from '#platform/settings.ts'
import { line, oneOf, tick, words } from '#platform/text.ts'
import { fullDay, noonOf } from '#ui/dates.ts'
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

async function valuesNow(look: Look): Promise<FormValues> {
  const programme = await mentoringProgramme(look)
  const { mentorWord, menteeWord } = await readSettings(look, memberSettings)
  return {
    name: programme.name,
    purpose: programme.purpose,
    startsOn: programme.startsOn ?? '',
    endsOn: programme.endsOn ?? '',
    bothWays: programme.bothWays ? 'yes' : '',
    mentorWord,
    menteeWord,
  }
}

const pageQuery = z.object({ done: oneOf(['saved']) })

async function show(c: Ctx) {
  const { done } = parseQuery(c, pageQuery)
  const values = toEdit(await valuesNow(lookOf(c)))
  return c.render(<StaffProgrammePage values={values} errors={{}} movedOn={false} />, {
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

const said = (name: string, value: string): string =>
  value !== '' && (name === 'startsOn' || name === 'endsOn') ? fullDay(noonOf(value), 'UTC') : value

async function save(c: Ctx) {
  const typed = await formValues(c)
  const form = await performAs(c, async (act) => {
    await takeTurnAtSettings(act)
    const read = parseOnto(programmeForm, { typed, now: await valuesNow(act) }, said)
    if (read.ok) await saveProgramme(act, read.data)
    return read
  })
  return form.ok ? onwards(c, to('staffProgramme', {}, { done: 'saved' })) : mended(c, form)
}

/** A box left empty sends nothing: of a form that came back, what was sent is the whole truth. */
function mended(c: Ctx, { values, errors, movedOn }: Mistakes & { movedOn: boolean }) {
  c.status(movedOn ? 409 : 422)
  return c.render(<StaffProgrammePage {...{ values, errors, movedOn }} />, {
    title: 'Programme',
    area: 'Staff',
    error: true,
  })
}
