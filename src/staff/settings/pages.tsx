import { to } from '#map/paths.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { type FormValues, fieldValue } from '#platform/forms.ts'
import { Button } from '#ui/button.tsx'
import { ChipGroup } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, type FieldErrors, Form, PostButton } from '#ui/form.tsx'
import { List, Row } from '#ui/list/list.tsx'
import { Page, Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { counted, sentence } from '#ui/wording.ts'
import type { SettingChange, SettingsData } from './access.ts'
import { numberInWords, numberValues } from './numbers.ts'
import { NumbersForm, numberWords } from './numbers-form.tsx'
import { regimeLines } from './regimes.ts'
import { WordsForm, wordsValues } from './words-form.tsx'

/** A form that came back, and which of the page it was. */
export interface CameBack {
  readonly form: 'words' | 'numbers' | 'regimes' | 'chapter' | 'rename' | 'conduct'
  /** Of several alike, the one. */
  readonly key?: string | undefined
  readonly values: FormValues
  readonly errors: FieldErrors
}

interface SettingsProps {
  data: SettingsData
  reading: Reading
  back?: CameBack | undefined
}

const none: FieldErrors = {}

/** What the association decides: its name, words, doors, chapters, conduct; and who changed what. */
export function SettingsPage({ data, reading, back }: SettingsProps) {
  const { settings, conduct, changes, numbers } = data
  const is = (form: CameBack['form']) => (back?.form === form ? back : undefined)
  const regimes = is('regimes')
  const words = is('conduct')
  return (
    <Page
      heading="Settings"
      lead={`Names, words and doors of this ${settings.kind}.`}
      back={{ href: to('staff'), label: 'Staff' }}
    >
      <ErrorSummary errors={back?.errors ?? none} />
      <Section heading="Name and words">
        <WordsForm
          kind={settings.kind}
          values={is('words')?.values ?? wordsValues(data)}
          errors={is('words')?.errors ?? none}
        />
      </Section>
      <Section
        heading="What this is"
        lead="Words and topics nobody has changed follow; what was changed or chosen stays."
      >
        <KindForm kind={settings.kind} />
      </Section>
      <Section
        heading="Numbers"
        lead="How much is enough, for everybody. What nobody has changed is the usual number."
      >
        <NumbersForm
          values={is('numbers')?.values ?? numberValues(numbers)}
          errors={is('numbers')?.errors ?? none}
        />
      </Section>
      <Section heading={settings.chaptersWord}>
        <Chapters data={data} added={is('chapter')} renamed={is('rename')} />
      </Section>
      <Section heading="Licensing regimes">
        <Form action={to('staffRegimes')} label="Licensing regimes">
          <TextArea
            label="Regimes"
            name="regimes"
            hint="One a line. Where the way to a licence changed, add the year: National board exam, 2012"
            value={regimes ? fieldValue(regimes.values, 'regimes') : regimeLines(settings.regimes)}
            error={regimes?.errors.regimes}
          />
          <div>
            <Button>Save regimes</Button>
          </div>
        </Form>
      </Section>
      <Section
        heading="Code of conduct"
        lead={conduct ? `Version ${conduct.version}. New words ask everybody again at their next visit.` : ''}
      >
        <Form action={to('staffConduct')} label="Code of conduct">
          <TextArea
            label="Words"
            name="words"
            rows={12}
            value={words ? fieldValue(words.values, 'words') : (conduct?.words ?? '')}
            error={words?.errors.words}
          />
          <div>
            <Button>Publish and ask everybody</Button>
          </div>
        </Form>
      </Section>
      {changes.length > 0 && (
        <Section heading="Who changed what">
          <List>
            {changes.map((change) => (
              <Row
                heading="p"
                title={changeWords(change)}
                about={
                  <>
                    {change.by ?? 'By command'}, <Time at={change.at} reading={reading} as="whenAt" />
                  </>
                }
              />
            ))}
          </List>
        </Section>
      )}
    </Page>
  )
}

const KindForm = ({ kind }: { kind: CommunityKind }) => (
  <Form action={to('staffKind')} label="What this is">
    <ChipGroup
      label="Who are its people?"
      name="kind"
      pick="one"
      values={[kind]}
      chips={[
        { value: 'association', label: 'Members of an association', note: 'led first to other employers' },
        { value: 'company', label: 'People of a company', note: 'led first to other teams' },
      ]}
    />
    <div>
      <Button>Save</Button>
    </div>
  </Form>
)

interface ChaptersProps {
  data: SettingsData
  added: CameBack | undefined
  renamed: CameBack | undefined
}

function Chapters({ data: { settings, chapters }, added, renamed }: ChaptersProps) {
  const word = settings.chapterWord.toLocaleLowerCase('en')
  return (
    <>
      <List>
        {chapters.map(({ key, name, members }) => (
          <Row
            title={name}
            about={members > 0 ? counted(members, 'member', 'members') : 'Nobody has chosen it yet.'}
            actions={
              <PostButton
                action={to('staffChapterRemoval', { chapter: key })}
                label={`Remove ${name}`}
                kind="quiet"
              />
            }
          >
            <details open={renamed?.key === key}>
              <summary class="inline-flex min-h-11 cursor-pointer items-center text-small">
                Rename <span class="sr-only">{name}</span>
              </summary>
              <Form action={to('staffChapter', { chapter: key })} class="grid gap-3">
                <TextField
                  label={`New name of ${name}`}
                  name="name"
                  id={renamed?.key === key ? 'name' : `name-${key}`}
                  value={renamed?.key === key ? fieldValue(renamed.values, 'name') : name}
                  error={renamed?.key === key ? renamed.errors.name : undefined}
                />
                <Button>Rename</Button>
              </Form>
            </details>
          </Row>
        ))}
      </List>
      <Form action={to('staffChapters')} class="mt-6 grid gap-3" label={`Add a ${word}`}>
        <TextField
          label={`Name of a new ${word}`}
          name="chapter"
          value={added ? fieldValue(added.values, 'chapter') : ''}
          error={added?.errors.chapter}
        />
        <Button>Add</Button>
      </Form>
    </>
  )
}

const settingWords: Readonly<Record<string, string>> = {
  kind: 'what this is',
  association: 'the name',
  zone: 'the time zone',
  openJoining: 'whether anybody may join',
  joinHelp: 'what Join says',
  chapterWord: 'the word for a chapter',
  chaptersWord: 'the word for chapters',
  employerWord: 'the word for an employer or team',
  stageWords: 'the words for stages',
  mentorWord: 'the word for a mentor',
  menteeWord: 'the word for a mentee',
  regimes: 'the licensing regimes',
  chapter: 'a chapter',
  conduct: 'the code of conduct',
  policy: 'the agreement policy',
  ...numberWords,
}

/** "The word for a chapter: from “Chapter” to “Section”". */
function changeWords({ name, was, value }: SettingChange): string {
  const what = sentence(settingWords[name] ?? name)
  const [before, after] = [valueWords(name, was), valueWords(name, value)]
  if (before === undefined && after === undefined) return `${what} changed`
  if (before === undefined) return `${what}: ${after} is new`
  return after === undefined ? `${what}: ${before} is gone` : `${what}: from ${before} to ${after}`
}

/** Changes whose figure is that of a version. */
const versioned: readonly string[] = ['conduct', 'policy']

function valueWords(name: string, value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? 'nothing' : `“${value}”`
  if (typeof value === 'number')
    return versioned.includes(name) ? `version ${value}` : numberInWords(name, value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return undefined
}
