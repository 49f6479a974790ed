import type { HelloSeen } from '#hellos/hello.ts'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { trialWords } from '../words.ts'
import type { SuggestionSeen } from './suggestion.ts'

interface SuggestProps {
  hello: HelloSeen
  /** What the other suggested and what waits for the reader: this one takes its place. */
  theirs: SuggestionSeen | undefined
  values: FormValues
  errors: FieldErrors
}

export const suggestWords = (theirs: SuggestionSeen | undefined): string =>
  theirs ? 'Suggest another length' : 'Suggest a trial'

/** A few conversations or some days, whichever ends first: filled in, and the two may change both. */
export function SuggestTrialPage({ hello, theirs, values, errors }: SuggestProps) {
  const { name, callName } = hello.them
  const field = (key: string) => ({ name: key, value: fieldValue(values, key), error: errors[key] })
  return (
    <Page
      heading={suggestWords(theirs)}
      back={{ href: to('hello', { hello: hello.id }), label: `Hello with ${name}` }}
      lead={`A few conversations about ${hello.topicName}, to find out whether it is good for both of you.`}
    >
      {theirs && (
        <Notice kind="wait">
          This takes the place of what {callName} suggested: {trialWords(theirs.conversations, theirs.days)}.
        </Notice>
      )}
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
          <Button kind="action">{suggestWords(theirs)}</Button>
        </Actions>
      </Form>
    </Page>
  )
}
