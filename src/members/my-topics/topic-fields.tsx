import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Checkbox, ChipGroup } from '#ui/choices.tsx'
import { Select, TextField } from '#ui/fields.tsx'
import type { FieldErrors } from '#ui/form.tsx'
import type { MyProfile } from '../profile/my-profile.ts'
import { learningLevels, teachingLevels } from '../profile/words.ts'
import type { TopicChoice } from '../vocabulary/topics.ts'
import type { Side } from './save-topics.ts'

/** Chips shown at once; the rest wait in their groups. */
const FIRST = 14

interface ChooseProps {
  label: string
  choices: readonly TopicChoice[]
  chosen: readonly string[]
  more: string
  errors: FieldErrors
}

const chip = ({ key, name, teach }: TopicChoice) => ({
  value: key,
  label: name,
  note: teach === undefined ? undefined : `${teach} teach it`,
})

/** @public Topics to tick: the chosen and the popular at once, all others by group, and a field for what is missing. */
export function ChooseTopics({ label, choices, chosen, more, errors }: ChooseProps) {
  const ticked = choices.filter(({ key }) => chosen.includes(key))
  const others = choices.filter(({ key }) => !chosen.includes(key))
  const popular = [...ticked, ...others.slice(0, Math.max(4, FIRST - ticked.length))]
  const rest = others.filter((topic) => !popular.includes(topic))
  return (
    <>
      <ChipGroup label={label} name="topic" chips={popular.map(chip)} values={chosen} error={errors.topic} />
      {rest.length > 0 && (
        <details>
          <summary class="min-h-11 cursor-pointer py-2 font-semibold">All topics</summary>
          <div class="mt-3 grid gap-7">
            {[...Map.groupBy(rest, ({ group }) => group)].map(([group, topics], place) => (
              <ChipGroup
                label={group}
                name="topic"
                id={`topic-group-${place}`}
                chips={topics.map(chip)}
                values={chosen}
              />
            ))}
          </div>
        </details>
      )}
      <SomethingElse value={more} error={errors.more} />
    </>
  )
}

interface SomethingElseProps {
  name?: string
  value: string
  error?: string | undefined
}

/** @public A topic in one's own words. */
export const SomethingElse = ({ name = 'more', value, error }: SomethingElseProps) => (
  <TextField
    label="Something else"
    name={name}
    optional
    hint="In your own words; commas between several."
    value={value}
    error={error}
  />
)

type MyTopic = MyProfile['teaches'][number] | MyProfile['learns'][number]

interface DetailsProps {
  side: Side
  topics: readonly MyTopic[]
  values: FormValues
  errors: FieldErrors
  /** Each folded to its name and what was said of it, with the offer to take it off. */
  folded?: boolean
}

const levelsOf = (side: Side) => (side === 'teaches' ? teachingLevels : learningLevels)

/** @public Each topic with how well, a note, and for learning who may see it. */
export const TopicDetails = ({ topics, folded = false, ...props }: DetailsProps) => (
  <>
    {topics.map((topic) =>
      folded ? (
        <FoldedTopic topic={topic} {...props} />
      ) : (
        <fieldset class="grid min-w-0 gap-4 border-base-300 border-t pt-4">
          <legend class="float-left font-semibold text-lead">{topic.name}</legend>
          <TopicFields topic={topic} {...props} />
        </fieldset>
      ),
    )}
  </>
)

interface TopicProps extends Omit<DetailsProps, 'topics' | 'folded'> {
  topic: MyTopic
}

function FoldedTopic({ topic, ...props }: TopicProps) {
  const { side, errors } = props
  const own = 'private' in topic && topic.private ? ', only you know' : ''
  return (
    <details open={errors[`${side}-note-${topic.key}`] !== undefined} class="border-base-300 border-b">
      <summary class="min-h-11 py-2.5">
        {topic.name}
        <span class="text-muted text-small">{`: ${levelsOf(side)[topic.level - 1]}${own}`}</span>
      </summary>
      <fieldset class="grid min-w-0 gap-4 pt-2 pb-5">
        <legend class="sr-only">{topic.name}</legend>
        <TopicFields topic={topic} {...props} />
        <Checkbox label={`Take ${topic.name} off`} name={`${side}-drop-${topic.key}`} />
      </fieldset>
    </details>
  )
}

function TopicFields({ side, topic, values, errors }: TopicProps) {
  const name = (what: 'level' | 'note' | 'seen') => `${side}-${what}-${topic.key}`
  const said = (what: 'level' | 'note' | 'seen') =>
    values[name(what)] === undefined ? undefined : fieldValue(values, name(what))
  return (
    <>
      <Select
        label={side === 'teaches' ? 'How well do you know it?' : 'Where do you stand?'}
        name={name('level')}
        value={said('level') || String(topic.level)}
        options={levelsOf(side).map((words, place) => ({ value: String(place + 1), label: words }))}
      />
      <TextField
        label="A note"
        name={name('note')}
        optional
        hint={side === 'teaches' ? 'What about it could you show?' : 'What would you like to be able to do?'}
        value={said('note') ?? topic.note}
        error={errors[name('note')]}
      />
      {'private' in topic && (
        <Seen
          name={name('seen')}
          onlyMe={said('seen') === undefined ? topic.private : said('seen') === 'me'}
        />
      )}
    </>
  )
}

/** @public Who sees what somebody would like to learn. */
export const Seen = ({ name, onlyMe }: { name: string; onlyMe: boolean }) => (
  <ChipGroup
    label="Who may see this?"
    name={name}
    pick="one"
    hint="Seen by members, somebody can offer it to you. Kept to you, it only shapes whom we show you."
    chips={[
      { value: 'members', label: 'Members may see this' },
      { value: 'me', label: 'Only me' },
    ]}
    values={[onlyMe ? 'me' : 'members']}
  />
)
