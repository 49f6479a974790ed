import { channels } from '#members/member.ts'
import { channelWords } from '#members/profile/words.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { DateField, Select, TextArea, TextField } from '#ui/fields.tsx'
import type { FieldErrors } from '#ui/form.tsx'
import { rhythms } from '../time/series.ts'
import { rhythmChoices } from '../words.ts'

interface FieldsProps {
  values: FormValues
  errors: FieldErrors
  callName: string
}

const fieldOf =
  ({ values, errors }: FieldsProps) =>
  (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })

/** @public When, how, where or by which link, and for how long. */
export function TimeFields(props: FieldsProps) {
  const field = fieldOf(props)
  return (
    <>
      <DateField
        label="When"
        type="datetime-local"
        hint={`In your own time zone. ${props.callName} reads it in theirs.`}
        {...field('at')}
      />
      <div class="grid gap-7 sm:grid-cols-2">
        <Select
          label="How"
          options={channels.map((channel) => ({ value: channel, label: channelWords[channel] }))}
          {...field('channel')}
        />
        <TextField label="Minutes" type="number" min={5} max={480} {...field('minutes')} />
      </div>
      <TextField
        label="Where, or a link"
        optional
        hint="A place, a number to call, the address of a video room."
        {...field('place')}
      />
    </>
  )
}

/** The same with how often, and what the two will do. */
export function PlanFields(props: FieldsProps) {
  const field = fieldOf(props)
  return (
    <>
      <TimeFields {...props} />
      <div class="grid gap-7 sm:grid-cols-2">
        <Select
          label="How often"
          options={rhythms.map((rhythm) => ({ value: rhythm, label: rhythmChoices[rhythm] }))}
          {...field('repeats')}
        />
        <DateField
          label="Until"
          optional
          hint="The last day, if it comes back. It can be ended at any time."
          {...field('until')}
        />
      </div>
      <TextArea label="What you will do" optional rows={2} draft {...field('activity')} />
      <TextArea label="Links" optional rows={2} hint="One a line." {...field('links')} />
    </>
  )
}
