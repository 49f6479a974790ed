import { to } from '#map/paths.ts'
import type { PublicPerson } from '#members/access.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { Icon } from '#ui/icons.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { Face } from '#ui/person/face.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { inWords, listed, sentence } from '#ui/wording.ts'
import { Threads } from '../list/list-page.tsx'
import type { ThreadRow } from '../list/list-threads.ts'
import { permalink } from '../thread/permalink.ts'
import type { AnswerGiven } from './answers-of.ts'
import type { Teacher, TopicSeen } from './read-topic.ts'

interface TopicProps {
  topic: TopicSeen
  teachers: readonly Teacher[]
  threads: readonly ThreadRow[]
  more: boolean
  reading: Reading
}

/** One topic: what is asked, who teaches it and has room, what is wanted. */
export function TopicPage({ topic, teachers, threads, more, reading }: TopicProps) {
  const { key, name, following } = topic
  return (
    <Page heading={name} back={{ href: to('questions'), label: 'Questions' }} lead={wantedWords(topic)}>
      <Actions
        cost={
          following
            ? 'You are told what is asked about it.'
            : 'Whoever follows a topic is told what is asked about it.'
        }
      >
        <ButtonLink href={to('questionNew', {}, { topic: key })} kind="action">
          Ask a question
        </ButtonLink>
        <PostButton
          action={to('topicFollow', { topic: key })}
          fields={{ follow: following ? 'no' : 'yes' }}
          label={following ? 'No longer follow' : 'Follow'}
          icon="bookmark"
        />
        <ButtonLink href={to('meFeed', {}, { topic: key })} kind="link">
          In a feed reader
        </ButtonLink>
      </Actions>
      <Section
        heading="Asked and talked about"
        link={more ? { href: to('questions', {}, { topic: key }), label: 'Show all' } : undefined}
      >
        {threads.length === 0 ? (
          <p class="text-muted">Nothing has been asked about it yet.</p>
        ) : (
          <Threads threads={threads} reading={reading} label={`Questions about ${name}`} heading="h3" />
        )}
      </Section>
      <Section
        heading="Who teaches it and has room"
        link={{ href: to('people', {}, { topic: name }), label: 'Look at more people' }}
      >
        {teachers.length === 0 ? (
          <p class="text-muted">Nobody has room just now. A question reaches everybody.</p>
        ) : (
          <List label={`Teaching ${name}`}>
            {teachers.map((one) => (
              <Row person={one.name} href={to('person', { person: one.publicId })} title={one.name}>
                {one.headline}
              </Row>
            ))}
          </List>
        )}
      </Section>
    </Page>
  )
}

/** Only counts, and only from five up: never who. */
function wantedWords({ wanted, missing }: TopicSeen): string | undefined {
  if (wanted === undefined) return undefined
  const learn = `${sentence(inWords(wanted))} members would like to learn this`
  return missing === undefined ? `${learn}.` : `${learn}, ${inWords(missing)} more than teach it. Could you?`
}

interface AnswersProps {
  person: PublicPerson
  answers: readonly AnswerGiven[]
  page: number
  more: boolean
  reading: Reading
}

/** What somebody answered, for everybody to read. */
export function AnswersPage({ person, answers, page, more, reading }: AnswersProps) {
  const pageAt = (n: number) => to('personAnswers', { person: person.publicId }, { page: n })
  return (
    <Page
      heading={`What ${person.callName} answered`}
      beside={<Face name={person.name} size={80} />}
      back={{ href: to('person', { person: person.publicId }), label: person.name }}
    >
      {answers.length === 0 && page === 1 && (
        <Empty heading="Answers stand here once they are given.">
          Every member can ask, and every member can answer.
        </Empty>
      )}
      <List label="Answers">
        {answers.map(({ post, thread, title, words, writtenAt, helped, topics }) => (
          <Row
            heading="h2"
            href={permalink(thread, post)}
            title={<span dir="auto">{title}</span>}
            about={
              <>
                {listed(topics.map(({ name }) => name))} · <Time at={writtenAt} reading={reading} />
              </>
            }
          >
            <p dir="auto" class="voice line-clamp-3">
              {words}
            </p>
            {helped && (
              <p class="mt-1 flex items-center gap-2 font-semibold text-small text-success">
                <Icon name="check" size={18} />
                This helped
              </p>
            )}
          </Row>
        ))}
      </List>
      <Pager
        page={page}
        before={page > 1 ? pageAt(page - 1) : undefined}
        after={more ? pageAt(page + 1) : undefined}
      />
    </Page>
  )
}
