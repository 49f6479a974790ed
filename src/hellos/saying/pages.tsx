import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { answersWords } from '#programmes/words.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { type Option, Readers, Select, TextArea } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form } from '#ui/form.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { listed } from '#ui/wording.ts'
import type { Behind } from '../beside.ts'
import { sizes } from '../hello.ts'
import { NO_ROOM } from '../refusals.ts'
import { TimeFields } from '../time-fields.tsx'
import { sizeWords } from '../wording.ts'
import type { Bar } from './bar.ts'
import type { Receiver } from './can-receive.ts'
import type { TopicBetween } from './topics-between.ts'

export interface SayHelloProps {
  receiver: Receiver
  topics: readonly TopicBetween[]
  /** Offer every topic there is, not only those of the two. */
  allTopics?: boolean | undefined
  values: FormValues
  errors: FieldErrors
  formKey: string
  /** What the hello grows out of, and its id: both will see it. */
  behind?: (Behind & { readonly answer: string }) | undefined
  /** Why it could not be sent; what was written is kept. */
  refusal?: { readonly code: string; readonly message: string } | undefined
  /** Others for the topic, where the receiver has no room. */
  others?: Child
}

/** A letter to one person: what it costs, what usually happens, and the fields. */
export function SayHelloPage(props: SayHelloProps) {
  const { receiver, errors, formKey, refusal, values } = props
  const { callName } = receiver
  return (
    <Page
      heading={`Say hello to ${receiver.name}`}
      back={{ href: to('person', { person: receiver.publicId }), label: receiver.name }}
      lead={whatHappens(receiver)}
    >
      <ErrorSummary errors={errors} />
      {refusal && <Refused {...props} refusal={refusal} topic={fieldValue(values, 'topic')} />}
      <Form action={to('helloNew', { person: receiver.publicId })}>
        <input type="hidden" name="formKey" value={formKey} />
        {props.behind && <GrowsOutOf {...props.behind} callName={callName} />}
        <TopicField {...props} />
        <LetterFields {...props} />
        <TimeFields
          label="Suggest a time"
          optional
          hint={`In your own time zone. ${callName} can answer with another one.`}
          values={values}
          errors={errors}
        />
        <Actions cost={<Readers>{`Only ${callName} reads this. Your draft is kept on this page.`}</Readers>}>
          {!receiver.askerTakesPart && (
            <p class="text-muted text-small">
              Sending it also says that you would like to find a mentor. You can change that under{' '}
              <a href={to('mentoring')}>Mentoring</a> at any time.
            </p>
          )}
          <Button kind="action" big>
            Send hello
          </Button>
        </Actions>
      </Form>
    </Page>
  )
}

const GrowsOutOf = ({ words, href, answer, callName }: Behind & { answer: string; callName: string }) => (
  <div>
    <input type="hidden" name="answer" value={answer} />
    <p>
      It grows out of <a href={href}>{words}</a>.
    </p>
    <p class="text-muted text-small">{callName} sees that too, so you need not begin at the beginning.</p>
  </div>
)

function whatHappens(receiver: Receiver): string {
  const { callName } = receiver
  const usual = answersWords(receiver)
  const when = usual ? `${callName} ${usual}` : 'An answer comes within seven days'
  const free = usual ? ', and may say not now without giving a reason' : `, or ${callName} leaves it at that`
  return `Five minutes to write. ${when}${free}. If the answer is yes, a 20-minute chat.`
}

// What this person teaches stands first; a gap of one's own says what choosing it would show.
function TopicField({ receiver, topics, allTopics, values, errors }: SayHelloProps) {
  const { callName, publicId } = receiver
  const chosen = fieldValue(values, 'topic')
  const gap = topics.find(({ key, myGap }) => myGap && key === chosen)
  const ofTheTwo = topics.filter((topic) => toTheTwo(topic) >= 0 || topic.key === chosen)
  const offered = allTopics || ofTheTwo.length === 0 ? topics : ofTheTwo
  return (
    <Select
      label="Topic"
      name="topic"
      any="Choose one"
      hint={
        offered === topics ? (
          'One is enough.'
        ) : (
          <>
            One is enough.{' '}
            <a href={to('helloNew', { person: publicId }, { topic: chosen, topics: 'all' })}>
              Something else? Show all topics
            </a>
          </>
        )
      }
      error={errors.topic}
      readers={
        gap
          ? `Only you know so far that you would like to learn ${gap.name}. Sending this shows it to ${callName}.`
          : topics.some(({ myGap }) => myGap)
            ? `Choosing a topic marked “only you know” shows it to ${callName}, and to nobody else.`
            : undefined
      }
      value={chosen}
      options={topicOptions(offered, callName)}
    />
  )
}

/** What a topic is to the two, nearest first: they teach it, I learn it, they learn it, I teach it; -1 for neither. */
const toTheTwo = ({ theyTeach, iLearn, theyLearn, iTeach }: TopicBetween) =>
  [theyTeach, iLearn, theyLearn, iTeach].indexOf(true)

/** In groups that say so; a topic of neither stands in its group of the vocabulary, after them. */
function topicOptions(topics: readonly TopicBetween[], callName: string): Option[] {
  const groups = [
    `What ${callName} teaches`,
    'What you would like to learn',
    `What ${callName} would like to learn`,
    'What you teach',
  ]
  const others = [...new Set(topics.map(({ group }) => group))].sort()
  const options = topics.map((topic) => ({
    value: topic.key,
    label: topic.myGap ? `${topic.name} (only you know)` : topic.name,
    group: groups[toTheTwo(topic)] ?? topic.group,
  }))
  const place = ({ group }: { group: string }) => [...groups, ...others].indexOf(group)
  return options.toSorted((a, b) => place(a) - place(b))
}

function LetterFields({ receiver: { callName }, topics, values, errors }: SayHelloProps) {
  const value = (name: string) => fieldValue(values, name)
  return (
    <>
      <TextArea
        label="Who I am"
        name="whoIAm"
        optional
        hint={`Two lines. ${callName} sees your profile as well.`}
        value={value('whoIAm')}
        error={errors.whoIAm}
        rows={3}
        draft
      />
      <TextArea
        label="Why you"
        name="whyYou"
        hint={`What made you choose ${callName}, of all people?`}
        value={value('whyYou')}
        error={errors.whyYou}
        draft
      />
      <TextArea
        label="What you might gain"
        name="gain"
        optional
        hint={gainHint(callName, topics)}
        value={value('gain')}
        error={errors.gain}
        rows={3}
        draft
      />
      <TextArea
        label="One question"
        name="question"
        optional
        hint={`Something ${callName} could answer in a few lines.`}
        value={value('question')}
        error={errors.question}
        rows={3}
        draft
      />
      <ChipGroup
        label="How much I ask for"
        name="size"
        pick="one"
        chips={sizes.map((size) => ({ value: size, label: sizeWords[size] }))}
        values={[value('size') || 'talk']}
      />
    </>
  )
}

function gainHint(callName: string, topics: readonly TopicBetween[]): string {
  const wanted = topics.filter(({ theyLearn }) => theyLearn)
  const mine = wanted.filter(({ iTeach }) => iTeach)
  const names = (mine.length > 0 ? mine : wanted).slice(0, 3).map(({ name }) => name)
  if (names.length === 0) return `${callName} reads this first.`
  return mine.length > 0
    ? `${callName} would like to learn ${listed(names)}, which you teach. ${callName} reads this first.`
    : `${callName} would like to learn ${listed(names)}. ${callName} reads this first.`
}

interface RefusedProps extends Pick<SayHelloProps, 'others'> {
  refusal: NonNullable<SayHelloProps['refusal']>
  topic: string
}

function Refused({ refusal: { code, message }, topic, others }: RefusedProps) {
  const mine = code === 'too_many_open'
  return (
    <div class="mb-7 grid gap-4">
      <Notice kind="error">
        <p>{message}</p>
        <p>What you wrote is kept below.{!mine && ' You can take it to somebody else.'}</p>
      </Notice>
      {others}
      <ButtonLink href={mine ? to('hellos') : to('people', {}, { topic })}>
        {mine ? 'Look at your hellos' : 'Look at others'}
      </ButtonLink>
    </div>
  )
}

interface BarredProps {
  receiver: Receiver
  topic: string
  bar: Bar
  reading: Reading
}

/** What stands in the way on the writer's own side, and from when on it does not: before anything is written. */
export const BarredPage = ({ receiver, topic, bar, reading }: BarredProps) => (
  <Page
    heading={`Say hello to ${receiver.name}`}
    back={{ href: to('person', { person: receiver.publicId }), label: receiver.name }}
  >
    <div class="grid gap-5">
      <Notice kind="wait">
        {bar.why === 'said_before' ? (
          <>
            You wrote to {receiver.callName} within the last ninety days. You can write again{' '}
            <Time at={bar.from} reading={reading} />.
          </>
        ) : (
          <>
            As many of your hellos are open as can be at once. There is room for another{' '}
            {bar.from && (
              <>
                <Time at={bar.from} reading={reading} as="whenAt" />, or{' '}
              </>
            )}
            when you withdraw a letter or end a conversation.
          </>
        )}
      </Notice>
      {bar.why === 'said_before' ? (
        <ButtonLink href={to('people', {}, { topic })} kind="action">
          Look at others
        </ButtonLink>
      ) : (
        <ButtonLink href={to('hellos')} kind="action">
          Look at your hellos
        </ButtonLink>
      )}
    </div>
  </Page>
)

/** Nothing is written before it is known that it can be sent. */
export const NoRoomPage = ({ receiver, topic }: { receiver: Receiver; topic: string }) => (
  <Page
    heading={`Say hello to ${receiver.name}`}
    back={{ href: to('person', { person: receiver.publicId }), label: receiver.name }}
  >
    <div class="grid gap-5">
      <Notice kind="wait">{NO_ROOM}</Notice>
      <ButtonLink href={to('people', {}, { topic })} kind="action">
        Look at others
      </ButtonLink>
    </div>
  </Page>
)
