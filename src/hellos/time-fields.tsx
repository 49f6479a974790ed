import { type FormValues, fieldValue } from '#platform/forms.ts'
import { DateField, Select, TextField } from '#ui/fields.tsx'
import type { FieldErrors } from '#ui/form.tsx'
import { PROPOSAL_MINUTES, proposalKinds } from './hello.ts'
import { proposalWords } from './wording.ts'

interface TimeFieldsProps {
  label: string
  values: FormValues
  errors: FieldErrors
  hint?: string | undefined
  optional?: boolean
}

/** @public A time to talk: when, how, where or by which link, and for how long. */
export function TimeFields({ label, values, errors, hint, optional = false }: TimeFieldsProps) {
  return (
    <>
      <DateField
        label={label}
        name="timeAt"
        type="datetime-local"
        optional={optional}
        hint={hint}
        value={fieldValue(values, 'timeAt')}
        error={errors.timeAt}
      />
      <div class="grid gap-5 sm:grid-cols-2">
        <Select
          label="How"
          name="timeKind"
          value={fieldValue(values, 'timeKind') || 'call'}
          options={proposalKinds.map((kind) => ({ value: kind, label: proposalWords[kind] }))}
        />
        <TextField
          label="Minutes"
          name="timeMinutes"
          type="number"
          min={5}
          max={240}
          value={fieldValue(values, 'timeMinutes') || PROPOSAL_MINUTES}
          error={errors.timeMinutes}
        />
      </div>
      <TextField
        label="Where, or a link"
        name="timeWhere"
        optional
        value={fieldValue(values, 'timeWhere')}
        error={errors.timeWhere}
      />
    </>
  )
}
