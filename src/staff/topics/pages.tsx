import { to } from '#map/paths.ts'
import type { TopicKept } from '#members/vocabulary/topics.ts'
import { type FormValues, fieldValue, movedOnWords } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { Select, TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { Empty } from '#ui/list/empty.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Notice } from '#ui/notice.tsx'
import { Actions, Page, Section } from '#ui/page.tsx'
import { counted, listed } from '#ui/wording.ts'

interface TopicsProps {
  topics: readonly TopicKept[]
  words: string
  groups: readonly string[]
  values: FormValues
  errors: FieldErrors
}

/** The one vocabulary, with what members suggested first. */
export function TopicsPage({ topics, words, groups, values, errors }: TopicsProps) {
  const suggested = topics.filter(({ state }) => state === 'suggested')
  const others = Map.groupBy(
    topics.filter(({ state }) => state !== 'suggested'),
    ({ group }) => group,
  )
  return (
    <Page
      heading="Topics"
      lead="What people teach and learn: one vocabulary for the whole house."
      back={{ href: to('staff'), label: 'Staff' }}
    >
      <ErrorSummary errors={errors} />
      <Form action={to('staffTopics')} method="get" search label="Topics" class="mb-8 grid gap-4">
        <TextField label="Name or group" name="q" type="search" value={words} error={errors.q} />
        <div>
          <Button>Search</Button>
        </div>
      </Form>
      {topics.length === 0 && !errors.q && (
        <Empty heading="No topic like this">Try fewer letters, or add it below.</Empty>
      )}
      {suggested.length > 0 && (
        <Section heading="Suggested" lead="Only whoever suggested one can use it until you accept it.">
          <TopicList topics={suggested} />
        </Section>
      )}
      {[...others].map(([group, all]) => (
        <Section heading={group}>
          <TopicList topics={all} />
        </Section>
      ))}
      <Section heading="Add a topic">
        <Form action={to('staffTopics')} label="Add a topic">
          <TopicFields groups={groups} values={values} errors={errors} />
          <div>
            <Button kind="action">Add</Button>
          </div>
        </Form>
      </Section>
    </Page>
  )
}

const TopicList = ({ topics }: { topics: readonly TopicKept[] }) => (
  <List>
    {topics.map((topic) => (
      <Row title={topic.name} href={to('staffTopic', { topic: topic.key })} about={aboutTopic(topic)} />
    ))}
  </List>
)

function aboutTopic({ kind, state, suggestedBy, teachers, learners }: TopicKept): string {
  const use = [
    ...(teachers > 0 ? [`${counted(teachers, 'person teaches', 'people teach')} it`] : []),
    ...(learners > 0 ? [`${counted(learners, 'person would', 'people would')} like to learn it`] : []),
  ]
  const parts = [
    kind === 'path' ? 'Path' : 'Craft',
    ...(state === 'hidden' ? ['hidden'] : []),
    ...(suggestedBy ? [`suggested by ${suggestedBy}`] : []),
    ...(use.length > 0 ? [listed(use)] : []),
  ]
  return parts.join(' · ')
}

interface FieldsProps {
  groups: readonly string[]
  values: FormValues
  errors: FieldErrors
}

function TopicFields({ groups, values, errors }: FieldsProps) {
  const field = (name: string) => ({ name, value: fieldValue(values, name), error: errors[name] })
  return (
    <>
      <TextField label="Name" {...field('name')} maxlength={80} />
      <ChipGroup
        label="Kind"
        name="kind"
        pick="one"
        hint="A path is lived, such as a licence: whoever did it lately guides best. A craft anybody may teach anybody."
        values={[fieldValue(values, 'kind') || 'craft']}
        chips={[
          { value: 'path', label: 'Path' },
          { value: 'craft', label: 'Craft' },
        ]}
        error={errors.kind}
      />
      <TextField label="Group" {...field('group')} maxlength={80} list="topic-groups" />
      <datalist id="topic-groups">
        {groups.map((group) => (
          <option value={group} />
        ))}
      </datalist>
      <TextArea
        label="Synonyms"
        optional
        hint="What people type instead, one a line."
        rows={3}
        {...field('synonyms')}
      />
    </>
  )
}

interface TopicProps extends FieldsProps {
  topic: TopicKept
  /** What it could be merged into. */
  others: readonly TopicKept[]
  done?: 'merged' | undefined
  /** Somebody else changed its words since the form was opened: nothing was saved, and both stand in it. */
  movedOn?: boolean
}

/** One topic: its words, and whether everybody can choose it. */
export const TopicPage = ({ topic, others, groups, values, errors, done, movedOn }: TopicProps) => (
  <Page heading={topic.name} lead={aboutTopic(topic)} back={{ href: to('staffTopics'), label: 'Topics' }}>
    {done && (
      <Notice kind="done">
        The two are one topic now, and the other name leads here. What was asked, agreed and learned under it
        follows within a minute.
      </Notice>
    )}
    <ErrorSummary errors={errors} heading={movedOn ? movedOnWords : undefined} />
    <Form action={to('staffTopic', { topic: topic.key })} label="Topic">
      <input type="hidden" name="opened" value={fieldValue(values, 'opened')} />
      <TopicFields groups={groups} values={values} errors={errors} />
      <Actions>
        <Button kind="action" name="doing" value={topic.state === 'listed' ? 'keep' : 'list'}>
          {topic.state === 'listed' ? 'Save' : topic.state === 'hidden' ? 'Show again' : 'Accept'}
        </Button>
      </Actions>
    </Form>
    <Section
      heading="Merge"
      lead="For two names of one thing. Whoever teaches or learns this topic does so under the other, what was asked about it stands there, and its name leads there. This cannot be taken back."
    >
      <Form action={to('staffTopic', { topic: topic.key })} label="Merge">
        <Select
          label="The topic that stays"
          name="into"
          any="Choose a topic"
          options={others.map(({ key, name, group }) => ({ value: key, label: name, group }))}
          error={errors.into}
        />
        <div>
          <Button name="doing" value="merge">
            Merge into it
          </Button>
        </div>
      </Form>
    </Section>
    {topic.state !== 'hidden' && (
      <Section
        heading="Hide"
        lead="Takes it out of every list and profile. What members wrote under it is kept, unseen."
      >
        <PostButton
          action={to('staffTopic', { topic: topic.key })}
          fields={{ doing: 'hide' }}
          label={`Hide ${topic.name}`}
          kind="quiet"
        />
      </Section>
    )}
  </Page>
)
