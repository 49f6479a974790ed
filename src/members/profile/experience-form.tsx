import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { line, oneOf, wholeNumber } from '#platform/text.ts'
import { type Option, Select, TextField } from '#ui/fields.tsx'
import type { FieldErrors } from '#ui/form.tsx'
import { type ExperienceKind, experienceKinds } from '../member.ts'
import type { Lived } from './save-experience.ts'

/** @public The form of one dated experience, in the year it is filled in. */
export function experienceForm(thisYear: number) {
  const year = wholeNumber(1930, thisYear, `Please write a year, from 1930 to ${thisYear}.`)
  return z.object({
    kind: oneOf(experienceKinds).transform((kind): ExperienceKind => kind ?? 'other'),
    year: year.refine((y) => y !== undefined, 'Please write the year; it tells how fresh it is.'),
    what: line(160, 'Please say in a few words what it was.'),
    place: line(120),
    regime: line(60),
    topic: line(120),
  })
}

/** @public What the form says, against the regimes and topics that exist. */
export function livedOf(
  data: z.infer<ReturnType<typeof experienceForm>>,
  { regimes, topics }: ExperienceChoices,
): Lived {
  const known = (options: readonly Option[], value: string) =>
    options.some((option) => option.value === value) ? value : null
  return {
    kind: data.kind,
    year: data.year ?? 0,
    what: data.what,
    place: data.place,
    regime: known(regimes, data.regime),
    topic: known(topics, data.topic) as TopicKey | null,
  }
}

/** @public What can be chosen in the form. */
export interface ExperienceChoices {
  readonly kinds: readonly Option[]
  readonly regimes: readonly Option[]
  /** Topics that are lived: others have little use for a date. */
  readonly topics: readonly Option[]
}

interface ExperienceFieldsProps extends ExperienceChoices {
  values: FormValues
  errors: FieldErrors
  /** The topics they teach: to have lived something counts for these alone. */
  taught: readonly string[]
  /** Before every id, where a page shows several of these. */
  prefix?: string
}

/** @public */
export function ExperienceFields({
  values,
  errors,
  kinds,
  regimes,
  topics,
  taught,
  prefix = '',
}: ExperienceFieldsProps) {
  const helpsWith = topicsOffered(topics, taught, fieldValue(values, 'topic'))
  const of = (name: string) => ({
    name,
    id: `${prefix}${name}`,
    value: fieldValue(values, name),
    error: errors[name],
  })
  return (
    <>
      <Select
        {...of('kind')}
        label="What kind of thing"
        any="Choose one"
        value={fieldValue(values, 'kind')}
        options={kinds}
      />
      <TextField {...of('what')} label="What it was" hint="Such as: first paper passed, at the second try." />
      <TextField {...of('year')} label="Year" inputmode="numeric" />
      <TextField {...of('place')} label="Where" optional />
      {regimes.length > 0 && (
        <Select {...of('regime')} label="Under which rules" optional any="Not said" options={regimes} />
      )}
      <Select
        {...of('topic')}
        label="What it helps others with"
        optional
        any="Not said"
        hint={helpsWith === topics ? undefined : 'One of the topics you teach.'}
        options={helpsWith}
      />
    </>
  )
}

/** The lived topics among those somebody teaches, and the one chosen; all of them where none is taught. */
function topicsOffered(topics: readonly Option[], taught: readonly string[], chosen: string) {
  const mine = topics.filter(({ value }) => taught.includes(value))
  if (mine.length === 0) return topics
  return topics
    .filter(({ value }) => taught.includes(value) || value === chosen)
    .map(({ value, label }) => ({ value, label }))
}
