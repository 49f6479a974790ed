import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import type { CardPerson } from '#members/access.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Readers, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Page } from '#ui/page.tsx'
import { Face } from '#ui/person/face.tsx'
import { Letter } from '#ui/talk/letter.tsx'
import { Unsent } from '#ui/talk/unsent.tsx'
import { Quote } from '#ui/talk/words.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { listed } from '#ui/wording.ts'
import type { OpenedHello } from './access.ts'
import { AnswerPanel, type Ready } from './answering/answer-panel.tsx'
import { Waiting } from './answering/waiting.tsx'
import type { Behind, Beside } from './beside.ts'
import type { HelloSeen } from './hello.ts'
import { Conversation } from './talk/conversation.tsx'
import type { MessageSeen } from './talk/messages.ts'
import { sizeCost, sizeWords } from './wording.ts'

export interface HelloPageProps {
  hello: OpenedHello
  reading: Reading
  messages: readonly MessageSeen[]
  /** There are messages before the first one shown. */
  more: boolean
  /** Whether the two may still write to each other. */
  reachable: boolean
  /** The sender and the receiver as people, for the receiver of a letter. */
  sender?: CardPerson | undefined
  receiver?: CardPerson | undefined
  /** The sender's other waiting hellos on the same topic. */
  others: number
  ready?: Ready | undefined
  beside?: Beside | undefined
  /** What it grew out of. */
  behind?: Behind | undefined
  formKey: string
  values: FormValues
  errors: FieldErrors
  /** Words that came too late. */
  unsent?: string | undefined
}

/**
 * A hello as one of its two people sees it, from the letter to the end of the conversation. After every end it leads to no
 * profile: after some there is none to be found, and whoever followed the link would learn of which.
 */
export function HelloPage(props: HelloPageProps) {
  const { hello } = props
  const { them, topicName } = hello
  const { behind } = props
  return (
    <Page
      heading={`Hello with ${them.name}`}
      beside={<Face name={them.name} />}
      back={{ href: to('hellos'), label: 'Hellos' }}
      lead={
        <>
          About {topicName}
          {!hello.ending && (
            <>
              {' '}
              · <a href={to('person', { person: them.publicId })}>Profile</a>
            </>
          )}
          {behind && (
            <>
              {' '}
              · It grew out of <a href={behind.href}>{behind.words}</a>
            </>
          )}
        </>
      }
    >
      <div class="-mt-4 mb-7">
        <Readers>{`Only you and ${them.callName} can read this.`}</Readers>
      </div>
      <ErrorSummary errors={props.errors} />
      {props.unsent && (
        <Unsent words={props.unsent}>
          Nothing more can be written in this conversation, so this did not reach {them.callName}.
        </Unsent>
      )}
      {hello.side === 'receiver' && hello.state === 'waiting' ? <ToAnswer {...props} /> : <Talk {...props} />}
      <Read hello={hello} />
    </Page>
  )
}

// Told by the page's script while it stands in sight; a reader without scripts says it.
const Read = ({ hello: { id, state, unread } }: Pick<HelloPageProps, 'hello'>) => (
  <>
    {(unread || state === 'asking' || state === 'talking') && (
      <span data-read-post={to('helloRead', { hello: id })} hidden />
    )}
    {unread && (
      <noscript>
        <PostButton
          action={to('helloRead', { hello: id })}
          fields={{ back: 'yes' }}
          label="Mark as read"
          kind="quiet"
        />
      </noscript>
    )}
  </>
)

/** The receiver of a letter: what it might give, who, why, one question, three answers. */
function ToAnswer(props: HelloPageProps) {
  const { hello, ready, reachable } = props
  const panel = reachable && !hello.setAside && <AnswerPanel {...props} ready={ready} />
  return (
    <>
      {ready && panel}
      <Letter parts={partsFor(props)} above={<LetterHead {...props} />}>
        <p class="border-base-300 border-t pt-4 text-muted text-small">
          {hello.them.callName} asks for: {sizeWords[hello.size].toLowerCase()}. {sizeCost[hello.size]} It
          stays open until <Time at={hello.expiresAt} reading={props.reading} as="dayAfterWord" />.
        </p>
      </Letter>
      {!ready && panel}
      {hello.setAside && reachable && <SetAside hello={hello} />}
      <Quiet hello={hello} />
    </>
  )
}

const partsFor = ({ hello, sender, receiver }: HelloPageProps) => [
  { label: 'What you might gain', text: hello.gain || suggestion(hello, sender, receiver) },
  { label: `Who ${hello.them.callName} is`, text: hello.whoIAm },
  { label: 'Why you', text: hello.whyYou },
  { label: 'One question', text: hello.question },
]

/** Where nothing was written: what is true of the two, from what both show openly. */
export function suggestion(
  { them }: HelloSeen,
  sender: CardPerson | undefined,
  receiver: CardPerson | undefined,
): string {
  const wanted = new Set(receiver?.learns.map(({ key }) => key))
  const taught = sender?.teaches ?? []
  const both = taught.filter(({ key }) => wanted.has(key)).map(({ name }) => name)
  if (both.length > 0)
    return `${them.callName} teaches ${listed(both.slice(0, 3))}, which you would like to learn.`
  if (taught.length === 0) return ''
  return `${them.callName} teaches ${listed(taught.slice(0, 3).map(({ name }) => name))}.`
}

function LetterHead({ hello, sender, reading }: HelloPageProps) {
  const about = [sender?.headline, sender?.town].filter(Boolean).join(', ')
  return (
    <>
      {hello.them.name}
      {about && `, ${about}`} · <Time at={hello.saidAt} reading={reading} />
    </>
  )
}

const SetAside = ({ hello }: { hello: HelloSeen }) => (
  <div class="my-7 grid gap-4">
    <Notice kind="wait">
      You said not now. {hello.them.callName} was not told, and it closes by itself.
    </Notice>
    <PostButton action={to('helloTakeBack', { hello: hello.id })} label="Take back" />
  </div>
)

/** Everything after, and what its sender sees of a waiting hello. */
function Talk(props: HelloPageProps) {
  const { hello, others } = props
  const open = hello.state === 'asking' || hello.state === 'talking'
  return (
    <>
      {hello.state === 'waiting' && <Waiting {...props} />}
      {hello.state === 'asking' && <Asking hello={hello} />}
      {others > 0 && hello.state === 'talking' && <Others hello={hello} others={others} />}
      <Conversation {...props} />
      {hello.ending && <Ended hello={hello} />}
      {open && !props.beside?.lives && (
        <EndKindly hello={hello} values={props.values} errors={props.errors} />
      )}
      <Quiet hello={hello} />
    </>
  )
}

const Asking = ({ hello }: { hello: HelloSeen }) => (
  <div class="mb-9 grid gap-4">
    <Notice kind="wait">
      {hello.side === 'sender'
        ? `${hello.them.callName} would like to talk first. Both of you may write, and nothing is decided.`
        : 'You asked first. Both of you may write, and nothing is decided until you accept.'}
    </Notice>
    {hello.side === 'receiver' && (
      <PostButton action={to('helloAccept', { hello: hello.id })} label="Accept" kind="action" />
    )}
  </div>
)

const Others = ({ hello, others }: { hello: HelloSeen; others: number }) => (
  <section class="sheet mb-9 grid gap-3">
    <p>
      {hello.them.callName} said yes. {others === 1 ? 'Another hello' : `${others} other hellos`} of yours
      about {hello.topicName} still {others === 1 ? 'waits' : 'wait'} for an answer.
    </p>
    <PostButton
      action={to('helloOthers', { hello: hello.id })}
      label={others === 1 ? 'Withdraw the other' : 'Withdraw the others'}
    />
  </section>
)

// The same after every end, whatever it came of: what is offered must not tell one from another.
function Ended({ hello }: { hello: OpenedHello }) {
  const { them, word, wordIsMine, ending, side, learns } = hello
  return (
    <div class="mt-9 grid gap-4">
      <Notice kind="wait">{endingWords(hello)}</Notice>
      {word && <Quote text={word} by={wordIsMine ? 'You' : them.callName} />}
      {(ending === 'ended' ? learns : side === 'sender') && (
        <ButtonLink href={to('helloPeople', { hello: hello.id })} kind="action">
          Look at three others
        </ButtonLink>
      )}
    </div>
  )
}

function endingWords({ ending, side, them }: HelloSeen): Child {
  if (ending === 'ended') return 'This conversation has ended.'
  if (ending === 'withdrawn') return 'You withdrew this hello.'
  if (ending === 'word')
    return side === 'sender'
      ? `Not now, says ${them.callName}, with a word:`
      : 'You said not now, with a word:'
  return 'This hello has closed. Weeks are full, and that says nothing about either of you.'
}

const EndKindly = ({ hello, values, errors }: Pick<HelloPageProps, 'hello' | 'values' | 'errors'>) => (
  <Form action={to('helloEnd', { hello: hello.id })} class="mt-9 grid gap-2 border-base-300 border-t pt-5">
    <details open={errors.thanks ? true : undefined}>
      <summary class="min-h-11 content-center text-small">Add a word of thanks</summary>
      <div class="mt-2">
        <TextArea
          label={`Thanks to ${hello.them.callName}`}
          name="thanks"
          value={fieldValue(values, 'thanks')}
          error={errors.thanks}
          optional
          rows={2}
          draft
        />
      </div>
    </details>
    <div class="flex flex-wrap items-center gap-3">
      <Button kind="quiet">End kindly</Button>
      <p class="text-muted text-small">At once, without a reason. What was written stays readable.</p>
    </div>
  </Form>
)

// Ways out that are always there, and small.
const Quiet = ({ hello }: { hello: HelloSeen }) => (
  <p class="mt-9 flex flex-wrap gap-x-6 border-base-300 border-t pt-3 text-small">
    <a href={to('block', { person: hello.them.publicId })} class="inline-flex min-h-11 items-center">
      Block
    </a>
    {((hello.side === 'receiver' && !hello.introduced) || (hello.word && !hello.wordIsMine)) && (
      <a href={to('helloReport', { hello: hello.id })} class="inline-flex min-h-11 items-center">
        Report
      </a>
    )}
  </p>
)
