import { to } from '#map/paths.ts'
import type { FormValues } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Message, MessageEvent, Messages } from '#ui/talk/message.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import type { Beside } from '../beside.ts'
import { type HelloSeen, isOpen, type Proposal } from '../hello.ts'
import { TimeFields } from '../time-fields.tsx'
import { proposalWords } from '../wording.ts'
import { MessageItem } from './message-item.tsx'
import type { MessageSeen } from './messages.ts'
import { MessageForm } from './pages.tsx'

interface ConversationProps {
  hello: HelloSeen
  messages: readonly MessageSeen[]
  more: boolean
  reachable: boolean
  reading: Reading
  formKey: string
  values: FormValues
  errors: FieldErrors
  beside?: Beside | undefined
}

/** @public The letter as its first message, everything said since, and where it goes on. */
export function Conversation(props: ConversationProps) {
  const { hello, messages, more, reachable, reading } = props
  const open = isOpen(hello) && reachable
  const last = Math.max(0, ...messages.map(({ changed }) => changed))
  return (
    <>
      {more && (
        <p class="mb-5 text-center text-small">
          <a href={to('hello', { hello: hello.id }, { before: messages[0]?.place })}>Earlier messages</a>
        </p>
      )}
      <Messages label={`Conversation with ${hello.them.name}`}>
        {!more && <LetterMessage hello={hello} reading={reading} />}
        {messages.map((message) => (
          <MessageItem hello={hello.id} open={open} message={message} reading={reading} />
        ))}
      </Messages>
      {open && (
        <>
          <turbo-stream-source src={to('helloLive', { hello: hello.id }, { after: last })} />
          {props.beside?.panel}
          <TimePanel {...props} />
          <MessageForm {...props} hello={hello.id} callName={hello.them.callName} />
        </>
      )}
    </>
  )
}

/** How it began: with a letter, or with an introduction both were happy with. */
function LetterMessage({ hello, reading }: { hello: HelloSeen; reading: Reading }) {
  const { whoIAm, whyYou, gain, question, side, them, saidAt, introduced } = hello
  if (introduced)
    return (
      <MessageEvent id={hello.id}>
        Both of you were happy to meet, <Time at={saidAt} reading={reading} />. Either may write first.
      </MessageEvent>
    )
  return (
    <Message
      id={hello.id}
      mine={side === 'sender'}
      author={them.callName}
      when={<Time at={saidAt} reading={reading} />}
      text={[whoIAm, whyYou, gain, question].filter(Boolean).join('\n\n')}
    />
  )
}

/**
 * One time at most stands between the two: suggested, agreed, or none yet. What is agreed becomes a meeting, is shown beside
 * the conversation, and is moved and cancelled there; once the two talk, further times are planned there as well.
 */
function TimePanel({ hello, reading, values, errors, beside }: ConversationProps) {
  const { them, state } = hello
  const proposal = hello.proposal?.accepted && beside?.meets ? undefined : hello.proposal
  const failed = errors.timeAt !== undefined || errors.timeMinutes !== undefined
  if (!proposal && !failed && beside && state === 'talking') return null
  return (
    <div class="mt-9 grid gap-3">
      {proposal && <Suggested hello={hello} proposal={proposal} reading={reading} />}
      <details open={failed ? true : undefined}>
        <summary class="min-h-11 content-center text-small">
          {proposal ? 'Another time' : 'Suggest a time'}
        </summary>
        <Form action={to('helloProposal', { hello: hello.id })} class="mt-3 grid gap-5">
          <TimeFields
            label="When"
            hint={`In your own time zone. ${them.callName} reads it in theirs.`}
            values={values}
            errors={errors}
          />
          <Button>Suggest</Button>
        </Form>
      </details>
    </div>
  )
}

/** @public "a call on Thursday at 19:00, 20 minutes". */
export const ProposedTime = ({ proposal, reading }: { proposal: Proposal; reading: Reading }) => (
  <>
    {proposalWords[proposal.kind].toLowerCase()} <Time at={proposal.at} reading={reading} as="whenAt" />,{' '}
    {proposal.minutes} minutes{proposal.where && `, ${proposal.where}`}
  </>
)

function Suggested({ hello, proposal, reading }: { hello: HelloSeen; proposal: Proposal; reading: Reading }) {
  const { callName } = hello.them
  const time = <ProposedTime proposal={proposal} reading={reading} />
  return (
    <section class="sheet grid gap-3">
      {proposal.accepted ? (
        <p>Agreed: {time}.</p>
      ) : proposal.mine ? (
        <p>
          You suggested {time}. {callName} has not answered yet.
        </p>
      ) : (
        <>
          <p>
            {callName} suggests {time}.
          </p>
          <PostButton
            action={to('helloProposal', { hello: hello.id })}
            label="Agree"
            fields={{ agree: proposal.at.toISOString() }}
          />
        </>
      )}
    </section>
  )
}
