import { to } from '#map/paths.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { channels, kindsOfHelp, type Stage, stages } from '#members/member.ts'
import { toSection } from '#members/profile/section.ts'
import { valuesOf } from '#members/values.ts'
import { type Window, windowWords, yearsAheadWords } from '#members/years-ahead.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/choices.tsx'
import { type Option, Select, TextField } from '#ui/fields.tsx'
import { Form } from '#ui/form.tsx'
import { Icon } from '#ui/icons.tsx'
import { sentence } from '#ui/wording.ts'
import { type AskedFor, filtersSet } from './asked-for.ts'
import { channelWords, kindWords, languageWord } from './words.ts'

export interface FilterFormProps {
  readonly asked: AskedFor
  readonly chapters: readonly { key: string; name: string }[]
  readonly languages: readonly string[]
  readonly stageWords: Partial<Record<Stage, string>>
  readonly chapterWord: string
  /** How far ahead those are with whom the viewer's list begins. */
  readonly window: Window
  readonly kind: CommunityKind
}

/**
 * The one filter form of the page: on the phone what is beside the words is folded away, from 1024 px it stands open by
 * style alone, so that there is one form for everybody.
 */
export function FilterForm({ error, ...props }: FilterFormProps & { error: string | undefined }) {
  const { asked } = props
  return (
    <Form
      action={to('people')}
      method="get"
      search
      label="Find people"
      class="grid grid-cols-[minmax(0,1fr)_auto] content-start items-end gap-x-4 gap-y-3 self-start lg:grid-cols-[minmax(0,1fr)] lg:gap-y-5"
    >
      {asked.tab === 'help' && <input type="hidden" name="tab" value="help" />}
      <TextField
        label="Topic"
        name="topic"
        type="search"
        value={asked.topic}
        error={error}
        placeholder="A topic or a name"
      />
      <div class="grid lg:order-last">
        <Button kind="action" full>
          Search
        </Button>
      </div>
      <details
        class="col-span-full lg:col-span-1 lg:details-content:[block-size:auto] lg:details-content:[content-visibility:visible]"
        open={filtersSet(asked).length > 0}
      >
        <summary class="flex min-h-11 items-center gap-2 text-small underline decoration-edge underline-offset-4 lg:hidden">
          <Icon name="filters" size={18} />
          More filters
        </summary>
        <Filters {...props} />
      </details>
    </Form>
  )
}

const words = <K extends string>(keys: readonly K[], names: Partial<Record<K, string>>): Option[] =>
  keys.map((value) => ({ value, label: sentence(names[value] ?? value) }))

const Filters = ({ asked, chapters, languages, stageWords, chapterWord, window, kind }: FilterFormProps) => (
  <div class="grid gap-5 pt-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)] lg:pt-0">
    <Select
      label="Kind of help"
      name="kind"
      any="Any kind"
      value={asked.kind}
      options={words(kindsOfHelp, kindWords)}
    />
    <Select
      label="Stage"
      name="stage"
      any="Any stage"
      value={asked.stage}
      options={words(stages, stageWords)}
    />
    <Select
      label="Values"
      name="value"
      any="Any values"
      value={asked.value}
      options={valuesOf(kind).map(({ key, name }) => ({ value: key, label: name }))}
    />
    <Select
      label="Years ahead"
      name="ahead"
      any="Any number"
      value={asked.ahead}
      hint={asked.tab === 'you' && <BeginsWith window={window} />}
      options={Object.entries(yearsAheadWords).map(([value, label]) => ({ value, label }))}
    />
    <Select
      label={chapterWord}
      name="chapter"
      any="Any"
      value={asked.chapter}
      options={chapters.map(({ key, name }) => ({ value: key, label: name }))}
    />
    <Select
      label="Channel"
      name="channel"
      any="Any channel"
      value={asked.channel}
      options={words(channels, channelWords)}
    />
    <Select
      label="Language"
      name="language"
      any="Any language"
      value={asked.language}
      options={languages.map((code) => ({ value: code, label: languageWord(code) }))}
    />
    <div>
      <Checkbox
        label="Both ways"
        name="both"
        checked={asked.both}
        hint="reverse mentoring: each teaches, each learns"
      />
      <Checkbox label="Near me" name="near" checked={asked.near} />
    </div>
  </div>
)

/** The filter leaves people out; with whom the list begins is chosen once, on one's profile. */
const BeginsWith = ({ window }: { window: Window }) => (
  <>
    {window === '0-99'
      ? 'Your list does not look at years. '
      : `Your list begins with people ${windowWords[window].toLowerCase()} ahead. `}
    <a href={toSection('how', 'open')}>Change that</a>
  </>
)
