import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import type { BlankKey, Policy } from '#programmes/policy/policy.ts'
import { blankKeys } from '#programmes/policy/policy.ts'
import { blankNames } from '#programmes/policy/words.ts'
import { Blank, type Thread } from '#ui/agreement/blank.tsx'
import { InlineChoice, InlineDay, InlineNumber } from '#ui/agreement/inline.tsx'
import { type FieldErrors, Form } from '#ui/form.tsx'
import type { PartnershipSeen } from '../partnership.ts'
import { BLANK_LENGTH } from './fields.ts'
import { leadWords } from './words.ts'

export interface LetterFormProps {
  partnership: PartnershipSeen
  policy: Policy
  /** The version the writer has before them. */
  base: number
  values: FormValues
  errors: FieldErrors
  /** What is said about a blank: that the other changed it. */
  notes: Partial<Record<BlankKey, Child>>
  /** What the other wrote meanwhile where both did. */
  others: Partial<Record<BlankKey, { text: string; mineIs: string; theirsIs: string }>>
  children?: Child
}

/** What the reader teaches is underlined in their thread, what they learn in the other's. */
export const threadOf = (key: BlankKey): Thread | undefined =>
  key === 'teach' ? 'mine' : key === 'learn' ? 'theirs' : undefined

const fieldsOf: Partial<Record<BlankKey, readonly string[]>> = {
  long: ['long', 'longKind'],
  often: ['often', 'oftenTimes', 'oftenMinutes', 'oftenPer'],
}

/** A blank that is not asked is left out, unless something stands in it. */
const isShown = ({ policy, values, others }: LetterFormProps, key: BlankKey): boolean =>
  policy.blanks[key].asked ||
  others[key] !== undefined ||
  (fieldsOf[key] ?? [key]).some((name) => fieldValue(values, name) !== '')

/** The letter with its blanks. */
export function LetterForm(props: LetterFormProps) {
  const { partnership, policy, base, values, errors, notes, others, children } = props
  const { id, me, them } = partnership
  const leads = leadWords(me, them)
  return (
    <Form action={to('agreement', { partnership: id })} class="grid gap-8" label="Our agreement">
      <input type="hidden" name="base" value={base} />
      {blankKeys
        .filter((key) => isShown(props, key))
        .map((key) => (
          <Blank
            label={blankNames[key]}
            name={key}
            lead={leads[key]}
            value={fieldValue(values, key)}
            hint={policy.blanks[key].hint}
            error={errors[key]}
            note={notes[key]}
            other={others[key]}
            thread={threadOf(key)}
            maxlength={BLANK_LENGTH}
            before={choiceBefore(key, values, errors)}
          />
        ))}
      {children}
    </Form>
  )
}

/** Two blanks can be said in figures as well as in words. */
function choiceBefore(key: BlankKey, values: FormValues, errors: FieldErrors): Child {
  if (key === 'long') return <HowLongChoice values={values} errors={errors} />
  if (key === 'often') return <HowOftenChoice values={values} errors={errors} />
  return undefined
}

type ChoiceProps = Pick<LetterFormProps, 'values' | 'errors'>

const inline = ({ values, errors }: ChoiceProps, name: string) => ({
  name,
  value: fieldValue(values, name),
  error: errors[name],
})

const HowLongChoice = (props: ChoiceProps) => (
  <div class="long flex flex-wrap items-center gap-x-3 gap-y-1">
    <InlineChoice
      label="Until when"
      any="in our own words"
      options={[
        { value: 'until', label: 'until a day' },
        { value: 'meetings', label: 'for so many meetings' },
        { value: 'open', label: 'open-ended' },
      ]}
      {...inline(props, 'longKind')}
    />
    <span class="long-until">
      <InlineDay label="Last day" {...inline(props, 'longUntil')} />
    </span>
    <span class="long-meetings">
      <InlineNumber label="Number of meetings" max={9999} {...inline(props, 'longMeetings')} />
    </span>
  </div>
)

const HowOftenChoice = (props: ChoiceProps) => (
  <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
    <InlineNumber label="Times" max={99} {...inline(props, 'oftenTimes')} />
    <span aria-hidden="true">×</span>
    <InlineNumber label="Minutes each time" max={1440} {...inline(props, 'oftenMinutes')} />
    <span aria-hidden="true" class="letter-words">
      minutes
    </span>
    <InlineChoice
      label="In which time"
      any="in our own words"
      options={[
        { value: 'day', label: 'a day' },
        { value: 'weekday', label: 'a weekday' },
        { value: 'week', label: 'a week' },
        { value: 'two_weeks', label: 'in two weeks' },
        { value: 'month', label: 'a month' },
        { value: 'as_needed', label: 'as needed' },
      ]}
      {...inline(props, 'oftenPer')}
    />
  </div>
)
