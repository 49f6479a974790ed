import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { type Stage, stages } from '#members/member.ts'
import { dayField } from '#platform/day-field.ts'
import { type FormValues, fieldValue, fieldValues } from '#platform/forms.ts'
import { line, oneOf, someOf, tick } from '#platform/text.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox, ChipGroup } from '#ui/choices.tsx'
import { DateField, Select, TextField } from '#ui/fields.tsx'
import { ErrorSummary, Form } from '#ui/form.tsx'
import { Actions } from '#ui/page.tsx'
import { inWords, sentence } from '#ui/wording.ts'
import type { Offered } from './access.ts'
import { type Choice, MOST_EACH } from './round.ts'

const each = Array.from({ length: MOST_EACH }, (_, n) => String(n + 1))

/** What staff send for a new round. */
export const choiceForm = z.object({
  name: line(80),
  chapter: line(100),
  stages: someOf(stages),
  field: line(100),
  learns: line(100),
  teaches: line(100),
  since: dayField(),
  helpers: oneOf(['same', 'everybody'] as const),
  many: tick,
  left: tick,
  each: oneOf(each),
})

/** The same as a round keeps it. */
export function choiceOf(form: z.infer<typeof choiceForm>): Choice {
  return {
    chapter: form.chapter || undefined,
    stages: form.stages,
    field: form.field || undefined,
    learns: (form.learns as TopicKey) || undefined,
    teaches: (form.teaches as TopicKey) || undefined,
    since: form.since ?? undefined,
    helpers: form.helpers ?? 'everybody',
    many: form.many,
    leftOutFirst: form.left,
    each: Number(form.each ?? '1'),
  }
}

/** What there is to choose from, in the words of the association. */
export interface Choices {
  readonly offered: Offered
  readonly fields: readonly { readonly key: string; readonly name: string }[]
  readonly stageWords: Partial<Record<Stage, string>>
  readonly chapterWord: string
}

interface ChoiceFormProps {
  choices: Choices
  values: FormValues
  errors: Readonly<Record<string, string>>
}

/** For whom a round is; every condition can stay open, and then it is for everybody. */
export const ChoiceForm = ({ choices, values, errors }: ChoiceFormProps) => (
  <Form action={to('staffRounds')} label="A new round">
    <ErrorSummary errors={errors} />
    <TextField
      label="Name"
      name="name"
      optional
      hint="For staff alone, such as Spring round."
      maxlength={80}
      value={fieldValue(values, 'name')}
      error={errors.name}
    />
    <Who {...{ choices, values, errors }} />
    <ChipGroup
      label="Who helps"
      name="helpers"
      pick="one"
      values={[fieldValue(values, 'helpers') || 'everybody']}
      chips={[
        { value: 'everybody', label: 'Anybody who offers help' },
        { value: 'same', label: 'The same people' },
      ]}
    />
    <ChipGroup
      label="Helpers for each, at most"
      name="each"
      pick="one"
      values={[fieldValue(values, 'each') || '1']}
      chips={each.map((value) => ({ value, label: sentence(inWords(Number(value))) }))}
    />
    <div>
      <Checkbox
        label="As many as possible first"
        name="many"
        checked={fieldValue(values, 'many') === 'yes'}
        hint="One pair more counts before better pairs."
      />
      <Checkbox
        label="Those left out last time first"
        name="left"
        checked={fieldValue(values, 'left') === 'yes'}
        hint="Whoever had nobody in the last rounds counts for more, up to half as much again."
      />
    </div>
    <Actions cost="Nobody is asked yet. You look at the proposals first.">
      <Button kind="action">See proposals</Button>
    </Actions>
  </Form>
)

const options = (list: readonly { key: string; name: string; group?: string }[]) =>
  list.map(({ key, name, group }) => ({ value: key, label: name, group }))

const Who = ({ choices, values, errors }: ChoiceFormProps) => {
  const { offered, fields, stageWords, chapterWord } = choices
  return (
    <>
      <ChipGroup
        label="Who looks for somebody"
        name="stages"
        hint="Stages of a career; none ticked means any. Only those who take part and have room."
        values={fieldValues(values, 'stages')}
        chips={stages.map((value) => ({ value, label: sentence(stageWords[value] ?? value) }))}
      />
      <div class="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        <Select
          label={sentence(chapterWord)}
          name="chapter"
          any="Any"
          value={fieldValue(values, 'chapter')}
          options={options(offered.chapters)}
          error={errors.chapter}
        />
        <Select
          label="Field of practice"
          name="field"
          any="Any"
          value={fieldValue(values, 'field')}
          options={options(fields)}
          error={errors.field}
        />
        <Select
          label="Would like to learn"
          name="learns"
          any="Anything"
          value={fieldValue(values, 'learns')}
          options={options(offered.topics)}
          error={errors.learns}
        />
        <Select
          label="Can teach"
          name="teaches"
          any="Anything"
          value={fieldValue(values, 'teaches')}
          options={options(offered.topics)}
          error={errors.teaches}
        />
        <DateField
          label="Joined since"
          name="since"
          optional
          value={fieldValue(values, 'since')}
          error={errors.since}
        />
      </div>
    </>
  )
}
