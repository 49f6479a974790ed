import type { HelloId, MessageId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Readers, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { Words } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { HelloSeen } from '../hello.ts'

interface EditProps {
  hello: HelloSeen
  message: MessageId
  values: FormValues
  errors: FieldErrors
}

/** One's own message, for fifteen minutes. */
export const EditPage = ({ hello, message, values, errors }: EditProps) => (
  <Page
    heading="Change a message"
    back={{ href: to('hello', { hello: hello.id }), label: `Hello with ${hello.them.name}` }}
    lead={`It will say that it was changed. ${hello.them.callName} may have read it already.`}
  >
    <ErrorSummary errors={errors} />
    <Form action={to('helloMessage', { hello: hello.id, message })}>
      <TextArea label="Message" name="words" value={fieldValue(values, 'words')} error={errors.words} />
      <Actions>
        <Button kind="action">Save</Button>
      </Actions>
    </Form>
  </Page>
)

/** One line of a conversation, or the hello that began it, as it may go into a report. */
export interface ExcerptLine {
  readonly id: string
  readonly who: string
  readonly words: string
  readonly at: Date
  /** What the report is about always goes along. */
  readonly subject: boolean
}

interface ReportProps {
  hello: HelloSeen
  action: string
  lines: readonly ExcerptLine[]
  /** Lines left out by the reporter. */
  left: readonly string[]
  values: FormValues
  errors: FieldErrors
  reading: Reading
}

/** What staff will see is chosen, and shown, before anything is sent. */
export function ReportPage({ hello, action, lines, left, values, errors, reading }: ReportProps) {
  const { callName, name } = hello.them
  return (
    <Page
      heading="Report"
      back={{ href: to('hello', { hello: hello.id }), label: `Hello with ${name}` }}
      lead={`Staff look at what you choose here and at nothing else. ${callName} does not learn who asked them to.`}
    >
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <fieldset class="grid gap-3">
          <legend class="mb-2 font-semibold">What staff will see</legend>
          {lines.map((line) => (
            <Line line={line} ticked={!left.includes(line.id)} reading={reading} />
          ))}
        </fieldset>
        <TextArea
          label="What happened"
          name="words"
          optional
          value={fieldValue(values, 'words')}
          error={errors.words}
        />
        <Actions cost={<Readers>You will be told once staff have looked at it.</Readers>}>
          <Button kind="action">Report</Button>
          <ButtonLink href={to('block', { person: hello.them.publicId })} kind="quiet">
            Block
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  )
}

function Line({ line, ticked, reading }: { line: ExcerptLine; ticked: boolean; reading: Reading }) {
  return (
    <label class="flex cursor-pointer items-start gap-3 border-base-300 border-t py-3">
      <input
        type="checkbox"
        name="line"
        value={line.id}
        checked={ticked || line.subject}
        disabled={line.subject}
        class="checkbox mt-0.5"
      />
      <span class="min-w-0">
        <span class="block text-small">
          <b>{line.who}</b>{' '}
          <span class="text-muted">
            <Time at={line.at} reading={reading} as="whenAt" />
          </span>
        </span>
        <Words text={line.words} />
      </span>
    </label>
  )
}

/** Where a conversation goes on. */
export const MessageForm = ({
  hello,
  callName,
  values,
  errors,
  formKey,
}: {
  hello: HelloId
  callName: string
  values: FormValues
  errors: FieldErrors
  formKey: string
}) => (
  <Form action={to('helloMessages', { hello })} class="mt-9 grid gap-3">
    <input type="hidden" name="formKey" value={formKey} />
    <TextArea
      label="Message"
      name="words"
      value={fieldValue(values, 'words')}
      error={errors.words}
      rows={3}
      draft
    />
    <div class="flex flex-wrap items-center justify-between gap-3">
      <p class="min-w-0 grow basis-48 text-muted text-small">
        Only you and {callName} read this. It is mailed once until it is read here.
      </p>
      <Button>Send</Button>
    </div>
  </Form>
)
