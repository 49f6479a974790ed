import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { Unsent } from '#ui/talk/unsent.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { inWords, noun, sentence } from '#ui/wording.ts'
import { MARKS } from '../asking/pages.tsx'
import { isOpen, mayAnswer, type PostSeen, type ThreadSeen } from '../question.ts'
import { InvitedPanel } from '../routing/panel.tsx'
import { StaffPanel } from '../staff/panel.tsx'
import { askedByWords } from '../wording.ts'
import { Answer, type AnswerProps, Opening } from './post.tsx'

export interface ThreadPageProps extends Omit<AnswerProps, 'post' | 'comments'> {
  posts: readonly PostSeen[]
  /** What the reader is called. */
  me: string
  /** For staff, who say what a thread is about. */
  topics: readonly { key: string; name: string; group: string }[]
  /** Words that came too late. */
  unsent: string | undefined
}

/** A question or a conversation with everything that was written in it. */
export function ThreadPage({ posts, ...props }: ThreadPageProps) {
  const { thread, reading, errors } = props
  const opening = posts.find(({ kind }) => kind === 'opening')
  const invited = mayAnswer(thread) && thread.invited !== null
  const answered = posts.some(({ kind, mine }) => kind === 'answer' && mine)
  const commentsOn = (post: PostSeen) => posts.filter(({ under }) => under === post.id)
  return (
    <Page
      heading={<span dir="auto">{thread.title}</span>}
      back={{ href: to('questions'), label: 'Questions' }}
      lead={<Lead thread={thread} reading={reading} />}
    >
      {props.unsent === undefined ? (
        <ErrorSummary errors={errors} />
      ) : (
        <Unsent words={props.unsent}>Nothing more can be written here, so nothing was sent.</Unsent>
      )}
      <Standing {...props} />
      {opening && <Opening {...props} post={opening} comments={commentsOn(opening)} />}
      {invited && (
        <>
          <InvitedPanel thread={thread} me={props.me} />
          <AnswerForm {...props} answered={answered} />
        </>
      )}
      <Answers {...props} posts={posts} />
      {mayAnswer(thread) && !invited && <AnswerForm {...props} answered={answered} />}
      {thread.mine && <OwnThread thread={thread} />}
      {props.staff && <StaffPanel {...props} />}
      {thread.unread && <span data-read-post={to('questionRead', { question: thread.id })} hidden />}
    </Page>
  )
}

/** Where something was written about a question that is not there any more. */
export const GonePage = ({ words }: { words: string }) => (
  <Page heading="Not sent" back={{ href: to('questions'), label: 'Questions' }}>
    <Unsent words={words}>
      There is nothing here any more, or it is not yours to see, so this was not sent.
    </Unsent>
  </Page>
)

const Lead = ({ thread, reading }: { thread: ThreadSeen; reading: Reading }) => (
  <>
    {askedByWords(thread)} <Time at={thread.askedAt} reading={reading} />
    {thread.topics.map(({ key, name }) => (
      <>
        {' · '}
        <a href={to('topic', { topic: key })}>{name}</a>
      </>
    ))}
    {!thread.hidden && ' · every member can read this'}
  </>
)

function Standing({ thread, reading }: Pick<ThreadPageProps, 'thread' | 'reading'>): Child {
  const { hidden, closedAt, mine, quiet } = thread
  if (hidden)
    return (
      <Said>
        {mine
          ? 'Staff took this out of sight. Only you and they can read it.'
          : 'Out of sight. Only whoever asked and staff can read it.'}
      </Said>
    )
  if (closedAt)
    return (
      <Said>
        Closed <Time at={closedAt} reading={reading} />. Everything stays readable.
      </Said>
    )
  if (mine && quiet) return <Said>You asked quietly: your name is shown to those alone who answer.</Said>
  return isOpen(thread) ? null : <Said>Nothing more can be written here. Everything stays readable.</Said>
}

const Said = ({ children }: { children?: Child }) => (
  <div class="mb-7">
    <Notice kind="wait">{children}</Notice>
  </div>
)

/** What helped stands first, the rest as it was written. */
function Answers({ posts, ...props }: ThreadPageProps) {
  const answers = posts.filter(({ kind }) => kind === 'answer')
  if (answers.length === 0) return null
  const ordered = [...answers.filter(({ helped }) => helped), ...answers.filter(({ helped }) => !helped)]
  return (
    <Section heading={answersWords(props.thread, answers.length)}>
      <ol>
        {ordered.map((post) => (
          <Answer {...props} post={post} comments={posts.filter(({ under }) => under === post.id)} />
        ))}
      </ol>
    </Section>
  )
}

const answersWords = ({ kind }: ThreadSeen, n: number): string =>
  kind === 'conversation' ? 'What was said' : `${sentence(inWords(n))} ${noun(n, 'answer', 'answers')} so far`

/** Whoever has answered already is not asked whether they know. */
const wantedWords = ({ kind }: ThreadSeen, answered: boolean): string =>
  answered ? 'Anything to add?' : kind === 'question' ? 'Do you know?' : 'What do you say?'

interface AnswerFormProps extends Omit<ThreadPageProps, 'posts'> {
  /** By this reader. */
  answered: boolean
}

function AnswerForm({ thread, values, errors, formKey, reopened, answered }: AnswerFormProps) {
  const mine = reopened === 'answer'
  return (
    <Section heading={wantedWords(thread, answered)}>
      <Form action={to('questionAnswers', { question: thread.id })}>
        <input type="hidden" name="formKey" value={formKey} />
        <TextArea
          label="Your answer"
          name="words"
          hint={`A few lines will do. ${MARKS}`}
          rows={6}
          draft
          value={mine ? fieldValue(values as FormValues, 'words') : ''}
          error={(errors as FieldErrors).words}
        />
        <Actions cost={answerCost(thread)}>
          <Button kind="action" big>
            Answer
          </Button>
        </Actions>
      </Form>
    </Section>
  )
}

const answerCost = ({ quiet, asker }: ThreadSeen): string =>
  quiet && !asker
    ? 'Every member can read this under your name. Once you have answered, you read who asked.'
    : 'Every member can read this under your name. You can change it later.'

const OwnThread = ({ thread }: { thread: ThreadSeen }) => {
  const { id: question, closedAt, hidden } = thread
  if (hidden) return null
  return (
    <div class="mt-12 border-base-300 border-t pt-5">
      {closedAt ? (
        <PostButton action={to('questionOpen', { question })} label="Open again" />
      ) : (
        <>
          <PostButton action={to('questionClose', { question })} label="Close" />
          <p class="mt-2 text-muted text-small">Nothing more is written then. You can open it again.</p>
        </>
      )}
    </div>
  )
}
