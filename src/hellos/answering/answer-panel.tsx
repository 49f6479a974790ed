import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import { type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { HelloSeen } from '../hello.ts'
import { TimeFields } from '../time-fields.tsx'
import { proposalWords } from '../wording.ts'

/** @public The answer a mail was clicked for; its page has that button ready, and has done nothing yet. */
export const readies = ['accept', 'ask', 'not-now'] as const
/** @public */
export type Ready = (typeof readies)[number]

interface AnswerProps {
  hello: HelloSeen
  ready: Ready | undefined
  reading: Reading
  values: FormValues
  errors: FieldErrors
}

/** @public Three answers, none of them with a reason asked. */
export function AnswerPanel(props: AnswerProps) {
  const { hello, ready } = props
  return (
    <div class="my-7 grid gap-3">
      {hello.proposal && !hello.proposal.mine && <Proposed {...props} />}
      <div class="flex flex-wrap items-start gap-3">
        {!hello.proposal && <AcceptForm {...props} />}
        <PostButton
          action={to('helloAsk', { hello: hello.id })}
          label="Ask first"
          kind={ready === 'ask' ? 'action' : 'other'}
        />
        <NotNow {...props} />
      </div>
      <p class="text-muted text-small">
        Accepting opens a conversation between the two of you. Asking first opens it and decides nothing. Not
        now needs no reason, and {hello.them.callName} is not told.
      </p>
    </div>
  )
}

const AcceptForm = ({ hello, ready }: AnswerProps) => (
  <Form action={to('helloAccept', { hello: hello.id })} class="inline-grid">
    <Button
      kind={ready === undefined || ready === 'accept' ? 'action' : 'other'}
      autofocus={ready === 'accept' ? true : undefined}
    >
      Accept
    </Button>
  </Form>
)

// A time came with the letter: it is accepted along with it, or another one is answered.
function Proposed({ hello, ready, reading, values, errors }: AnswerProps) {
  const { proposal } = hello
  if (!proposal) return null
  const chosen = typeof values.time === 'string' ? values.time : 'suits'
  return (
    <Form action={to('helloAccept', { hello: hello.id })} class="sheet grid gap-5">
      <p>
        {hello.them.callName} suggests: {proposalWords[proposal.kind].toLowerCase()}{' '}
        <Time at={proposal.at} reading={reading} as="whenAt" />, {proposal.minutes} minutes
        {proposal.where && `, ${proposal.where}`}.
      </p>
      <ChipGroup
        label="The time"
        name="time"
        pick="one"
        values={[chosen]}
        chips={[
          { value: 'suits', label: 'It suits me' },
          { value: 'another', label: 'Another one' },
          { value: 'later', label: 'We will find one' },
        ]}
      />
      <details open={chosen === 'another' ? true : undefined}>
        <summary class="min-h-11 content-center">Another time</summary>
        <div class="mt-3 grid gap-5">
          <TimeFields label="When" values={values} errors={errors} />
        </div>
      </details>
      <Button
        kind={ready === undefined || ready === 'accept' ? 'action' : 'other'}
        autofocus={ready === 'accept' ? true : undefined}
      >
        Accept
      </Button>
    </Form>
  )
}

const NotNow = ({ hello, ready, values, errors }: AnswerProps) => (
  <Form action={to('helloNotNow', { hello: hello.id })} class="inline-grid gap-1">
    <Button
      kind={ready === 'not-now' ? 'action' : 'quiet'}
      autofocus={ready === 'not-now' ? true : undefined}
    >
      Not now
    </Button>
    <details open={errors.word ? true : undefined}>
      <summary class="min-h-11 content-center text-muted text-small">With a word</summary>
      <div class="mt-2 max-w-sm">
        <TextArea
          label={`A word to ${hello.them.callName}`}
          name="word"
          optional
          hint="With a word, it closes at once and the word is sent."
          value={typeof values.word === 'string' ? values.word : ''}
          error={errors.word}
          rows={3}
        />
      </div>
    </details>
  </Form>
)
