import type { HelloSeen } from '#hellos/hello.ts'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'

interface SuggestProps {
  hello: HelloSeen
  values: FormValues
  errors: FieldErrors
}

/** A few conversations or some days, whichever ends first: filled in, and the two may change both. */
export function SuggestTrialPage({ hello, values, errors }: SuggestProps) {
  const { name, callName } = hello.them
  const field = (key: string) => ({ name: key, value: fieldValue(values, key), error: errors[key] })
  return (
    <Page
      heading="Suggest a trial"
      back={{ href: to('hello', { hello: hello.id }), label: `Hello with ${name}` }}
      lead={`A few conversations about ${hello.topicName}, to find out whether it is good for both of you.`}
    >
      <ErrorSummary errors={errors} />
      <Form action={to('trial', { hello: hello.id })}>
        <div class="grid gap-7 sm:grid-cols-2">
          <TextField
            label="How many conversations"
            type="number"
            min={1}
            max={12}
            {...field('conversations')}
          />
          <TextField
            label="Within how many days"
            type="number"
            min={7}
            max={180}
            hint="What comes first ends the trial."
            {...field('days')}
          />
        </div>
        <TextArea
          label={`A word to ${callName}`}
          optional
          rows={3}
          draft
          readers={`Only ${callName} can read this.`}
          {...field('words')}
        />
        <Actions
          cost={`${callName} can agree, or leave it without a word. When the trial is over, each of you says whether to go on; either may stop at any time.`}
        >
          <Button kind="action">Suggest a trial</Button>
        </Actions>
      </Form>
    </Page>
  )
}
