import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { plain } from '#platform/text.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Select, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icons.tsx'
import { BeyondLast } from '#ui/list/beyond-last.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Tabs } from '#ui/list/tabs.tsx'
import { Page } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { listed, noun } from '#ui/wording.ts'
import { askedByWords, standing } from '../wording.ts'
import type { ThreadRow, Wanted } from './list-threads.ts'

interface QuestionsProps {
  threads: readonly ThreadRow[]
  more: boolean
  wanted: Wanted
  topics: readonly { key: string; name: string; group: string }[]
  reading: Reading
  /** What was searched for cannot be. */
  error?: string | undefined
}

/** @public Everything asked, newest first, with what can be chosen from it. */
export function QuestionsPage({ threads, more, wanted, topics, reading, error }: QuestionsProps) {
  const pageAt = (page: number) => to('questions', {}, { ...asQuery(wanted), page })
  return (
    <Page heading="Questions" lead="Ask once, and everybody who comes after reads the answer.">
      <div class="mb-7">
        <ButtonLink href={to('questionNew', {}, { topic: wanted.topic })} kind="action">
          Ask a question
        </ButtonLink>
      </div>
      <Tabs
        label="Which topics"
        tabs={[
          {
            label: 'Every topic',
            href: to('questions', {}, asQuery({ ...wanted, followed: false })),
            current: !wanted.followed,
          },
          {
            label: 'What I follow',
            href: to('questions', {}, asQuery({ ...wanted, topic: undefined, followed: true })),
            current: wanted.followed === true,
          },
        ]}
      />
      <Filters wanted={wanted} topics={topics} error={error} />
      {wanted.topic === undefined && !error && <TopicsMeant words={wanted.words} topics={topics} />}
      <Threads threads={threads} reading={reading} label="Questions and conversations" />
      {threads.length === 0 && !error && <NothingYet wanted={wanted} />}
      {threads.length > 0 && (
        <Pager
          page={wanted.page}
          before={wanted.page > 1 ? pageAt(wanted.page - 1) : undefined}
          after={more ? pageAt(wanted.page + 1) : undefined}
        />
      )}
    </Page>
  )
}

const asQuery = ({ kind, topic, state, words, followed }: Wanted) => ({
  ...{ kind, topic, state, words },
  follow: followed ? 'yes' : undefined,
})
const isFiltered = ({ page: _, ...wanted }: Wanted): boolean => Object.values(wanted).some(Boolean)

/** Topics whose name the words begin: what is about one need not say its name. */
function TopicsMeant({
  words = '',
  topics,
}: { words?: string | undefined } & Pick<QuestionsProps, 'topics'>) {
  const meant = topics.filter(({ name }) => beginsWords(words, name)).slice(0, MOST_MEANT)
  if (meant.length === 0) return null
  return (
    <p class="mb-7">
      {noun(meant.length, 'A topic', 'Topics')} of that name:{' '}
      {meant.map(({ key, name }, n) => (
        <>
          {n > 0 && ', '}
          <a href={to('questions', {}, { topic: key })}>{name}</a>
        </>
      ))}
    </p>
  )
}

const MOST_MEANT = 4

/** Whether each of the words begins one of the name's. */
function beginsWords(words: string, name: string): boolean {
  const said = plain(words).split(/\s+/).filter(Boolean)
  const named = plain(name).split(/[\s/-]+/)
  return said.length > 0 && said.every((word) => named.some((one) => one.startsWith(word)))
}

const NothingYet = ({ wanted }: { wanted: Wanted }) =>
  wanted.page > 1 ? (
    <BeyondLast of="things" first={to('questions', {}, asQuery(wanted))} />
  ) : isFiltered(wanted) ? (
    <Empty
      heading="Nothing here fits."
      action={<ButtonLink href={to('questions')}>Show everything</ButtonLink>}
    >
      Take a filter off, or ask it yourself.
    </Empty>
  ) : (
    <Empty heading="What members ask each other stands here.">
      A question goes to everybody, and to those who teach its topic first.
    </Empty>
  )

const kindWords = { question: 'Questions', conversation: 'Conversations' }
const stateWords = { unanswered: 'Not answered yet', answered: 'Answered', closed: 'Closed' }
const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

// Words first: on a phone what else can be chosen waits behind a line until it is wanted.
const Filters = ({ wanted, topics, error }: Pick<QuestionsProps, 'wanted' | 'topics' | 'error'>) => (
  <Form action={to('questions')} method="get" search label="Filters" class="mb-9 max-w-3xl">
    {wanted.followed && <input type="hidden" name="follow" value="yes" />}
    <div class="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3">
      <TextField label="Words" name="words" type="search" value={wanted.words} error={error} />
      <Button>Search</Button>
    </div>
    <details open={Boolean(wanted.kind || wanted.state || wanted.topic)} class="mt-2">
      <summary class="flex min-h-11 items-center gap-2 text-small underline decoration-edge underline-offset-4">
        <Icon name="filters" size={18} />
        More filters
      </summary>
      <div class="grid gap-4 pt-3 sm:grid-cols-3">
        <Select label="Kind" name="kind" any="Both kinds" value={wanted.kind} options={options(kindWords)} />
        <Select
          label="State"
          name="state"
          any="Any state"
          value={wanted.state}
          options={options(stateWords)}
        />
        <Select
          label="Topic"
          name="topic"
          any="Any topic"
          value={wanted.topic}
          options={topics.map(({ key, name, group }) => ({ value: key, label: name, group }))}
        />
      </div>
    </details>
  </Form>
)

/** @public Threads one below the other. */
export const Threads = ({
  threads,
  reading,
  label,
  heading = 'h2',
}: {
  threads: readonly ThreadRow[]
  reading: Reading
  label: string
  heading?: 'h2' | 'h3'
}): Child =>
  threads.length === 0 ? null : (
    <List label={label}>
      {threads.map((thread) => (
        <Row
          href={to('question', { question: thread.id })}
          title={<span dir="auto">{thread.title}</span>}
          heading={heading}
          about={
            <>
              {listed(thread.topics.map(({ name }) => name))} · {askedByWords(thread)}{' '}
              <Time at={thread.askedAt} reading={reading} />
            </>
          }
        >
          <p class="text-small">{standing(thread)}</p>
        </Row>
      ))}
    </List>
  )
