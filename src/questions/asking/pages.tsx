import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox, ChipGroup } from '#ui/choices.tsx'
import { Select, TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import type { Reading } from '#ui/time.tsx'
import { Threads } from '../list/list-page.tsx'
import type { ThreadRow } from '../list/list-threads.ts'
import { LONGEST_TITLE } from '../question.ts'

export interface AskProps {
  topics: readonly { key: string; name: string; group: string }[]
  values: FormValues
  errors: FieldErrors
  formKey: string
  /** Questions like this one: first what was answered, then what waits. */
  similar: readonly ThreadRow[]
  /** It was sent, and these were found first. */
  interposed?: boolean | undefined
  reading: Reading
}

/** @public How text can be marked, said under every field that takes it. */
export const MARKS = 'A line that begins with a dash becomes a list; **two stars** make words strong.'

export function AskPage(props: AskProps) {
  const { values, errors, formKey } = props
  const value = (name: string) => fieldValue(values, name)
  return (
    <Page
      heading="Ask a question"
      back={{ href: to('questions'), label: 'Questions' }}
      lead="Two minutes to write. Those who teach the topic see it first; you are told when somebody answers."
    >
      <ErrorSummary errors={errors} />
      {props.interposed && (
        <div class="mb-7">
          <Notice kind="wait">
            {foundWords(props.similar)}: look below your question. If it is something else, press Ask once
            more.
          </Notice>
        </div>
      )}
      <Form action={to('questionNew')}>
        <input type="hidden" name="formKey" value={formKey} />
        {props.similar.length === 0 && value('seen') && <input type="hidden" name="seen" value="yes" />}
        <div class="grid">
          <TextField
            label="Your question"
            name="title"
            hint="In one line, as you would say it."
            maxlength={LONGEST_TITLE}
            value={value('title')}
            error={errors.title}
          />
          <Similar {...props} />
        </div>
        <TextArea
          label="What lies behind it"
          name="words"
          hint={`What you have tried, and what would help. ${MARKS}`}
          rows={7}
          draft
          value={value('words')}
          error={errors.words}
        />
        <TopicFields {...props} />
        <ChipGroup
          label="What are you after?"
          name="kind"
          pick="one"
          chips={[
            { value: 'question', label: 'An answer' },
            { value: 'conversation', label: 'A conversation' },
          ]}
          values={[value('kind') || 'question']}
        />
        <Checkbox
          label="Ask quietly"
          name="quiet"
          checked={value('quiet') !== ''}
          hint="For an answer only. Your name is shown to those alone who answer. Staff learn it only if somebody reports what you wrote."
        />
        <Actions cost="Every member can read this. You can change it later, and close it.">
          <Button kind="action" big>
            Ask
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}

const foundWords = (similar: readonly ThreadRow[]): string =>
  similar.some(({ answered }) => answered)
    ? 'This may have been answered already'
    : 'This may have been asked already, and waits for an answer'

/** Follows the question while it is typed; without scripts it comes once, before the question is posted. */
function Similar({ similar, reading }: AskProps) {
  const answered = similar.filter((thread) => thread.answered)
  const waiting = similar.filter((thread) => !thread.answered)
  return (
    <turbo-frame id="similar" data-follows="title" aria-live="polite" target="_top">
      {similar.length > 0 && (
        <div class="sheet mt-5 grid gap-6">
          <input type="hidden" name="seen" value="yes" />
          {answered.length > 0 && (
            <div>
              <h2 class="mb-3 font-semibold text-small">Answered before</h2>
              <Threads threads={answered} reading={reading} label="Answered before" heading="h3" />
            </div>
          )}
          {waiting.length > 0 && (
            <div>
              <h2 class="font-semibold text-small">Asked already, and waiting for an answer</h2>
              <p class="mb-3 text-small">
                What is answered there, everybody reads. Do you know something about it? Answer it, or add a
                line.
              </p>
              <Threads threads={waiting} reading={reading} label="Waiting for an answer" heading="h3" />
            </div>
          )}
        </div>
      )}
    </turbo-frame>
  )
}

function TopicFields({ topics, values, errors }: AskProps) {
  const options = topics.map(({ key, name, group }) => ({ value: key, label: name, group }))
  return (
    <fieldset class="grid min-w-0 gap-4">
      <legend class="sr-only">Topics</legend>
      <Select
        label="What is it about?"
        name="topic1"
        any="Choose one"
        value={fieldValue(values, 'topic1')}
        error={errors.topic1}
        options={options}
      />
      <details open={fieldValue(values, 'topic2') !== '' || fieldValue(values, 'topic3') !== ''}>
        <summary class="min-h-11 py-2">More topics</summary>
        <div class="grid gap-4 pt-2">
          <Select
            label="Also"
            name="topic2"
            any="None"
            value={fieldValue(values, 'topic2')}
            options={options}
          />
          <Select
            label="And"
            name="topic3"
            any="None"
            value={fieldValue(values, 'topic3')}
            options={options}
          />
        </div>
      </details>
    </fieldset>
  )
}
